using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// What agreeing in a word is worth when two texts are compared. A fixed scale: figures, never the statistics of the corpus at hand.
/// </summary>
public static class Weights
{
    private static readonly FrozenSet<string> Stops = Lexicon.Shared.Set("weightless");

    /// <summary>Whether a word key is one of the small words that say little about what a sentence is about.</summary>
    public static bool IsStop(string key) => Stops.Contains(key);

    private static readonly FrozenSet<string> OfTime = Lexicon
        .Shared.Entries("words-of-measure")
        .Select(e => e.Text)
        .Concat(CalendarNames.English)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word key only measures (time, money, heads, newness) and so says little about what is measured.</summary>
    public static bool IsOfTime(string key) => OfTime.Contains(key);

    /// <summary>The weight of a word, above 0; <paramref name="opens"/> when it opens a sentence, where a capital says nothing.</summary>
    public static float Of(Word word, bool opens) => Read(word, opens).Weight;

    /// <summary>What a word does, as far as its letters show.</summary>
    public static TermKind KindOf(Word word, bool opens) => Read(word, opens).Kind;

    /// <summary>Both at once.</summary>
    public static (float Weight, TermKind Kind) Read(Word word, bool opens) =>
        word.Digit ? (2f, TermKind.Name)
        : Stops.Contains(word.Key) ? (0.1f, TermKind.Small)
        : OfTime.Contains(word.Key) ? (0.5f, TermKind.Small)
        : word.Capital && !opens ? (1.6f, TermKind.Name)
        : (word.Key.Length <= 4 ? 0.8f : 1f, TermKind.Plain);
}
