using System.Collections.Frozen;
using System.Globalization;

namespace Digest.Text;

/// <summary>
/// Number words of the languages of news. "One" is left out in all of them: it is an article or a pronoun far more often. So are words
/// that mean something else in another of the languages or are too short to be sure of.
/// </summary>
public static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Words = Lexicon.Shared.Map(
        "numbers",
        n => int.Parse(n, CultureInfo.InvariantCulture)
    );

    private static readonly ImmutableArray<NumberCompounds> Compounds =
    [
        .. Lexicon.Shared.Sections("number-compounds").Select(s => NumberCompounds.Of(Lexicon.Shared, s.Language)),
    ];

    private static readonly WordMemo<int?> Known = new(Read);

    /// <summary>
    /// The number a word names: 2 to 19, the tens to 90, the hundreds where they are one word, and what a language writes together
    /// ("zweiundvierzig"); null for any other word.
    /// </summary>
    public static int? ValueOf(string key) => Known.Of(key);

    private static int? Read(string key)
    {
        if (Words.TryGetValue(key, out var number))
        {
            return number;
        }

        foreach (var compounds in Compounds)
        {
            if (compounds.ValueOf(key) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The same in digits.</summary>
    public static string? DigitsOf(string key) => ValueOf(key)?.ToString(CultureInfo.InvariantCulture);
}
