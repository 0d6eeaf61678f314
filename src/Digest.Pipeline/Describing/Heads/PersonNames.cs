using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Says whether words look like the name of a person, as far as their letters and the lexicon show.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<string> NoFirstNames = Lexicon.Shared.Set("no-first-names");

    private static readonly FrozenSet<string> Given = Lexicon.Shared.Entries("gender-of-names").Select(e => e.Pair().Value).ToFrozenSet();

    /// <summary>Whether a word is one of the given names the lexicon lists. Case does not count.</summary>
    public static bool HasGivenName(string word) => Given.Contains(word.ToLowerInvariant());

    /// <summary>Whether a text is a person's name that begins with a listed given name.</summary>
    public static bool IsWithGivenName(string text) =>
        text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && HasGivenName(text[..space]) && Is(text);

    /// <summary>
    /// Two to five words with capitals, without "The" before them, none of them a word of bodies, places, sections or the press; all
    /// capitals only where <paramref name="shouted"/>.
    /// </summary>
    public static bool Is(string name, bool shouted = false)
    {
        var words = Words.Of(name);
        return words.Length is >= 2 and <= 6
            && !NoFirstNames.Contains(words[0].Key)
            && words.All(w => !w.Digit && !CueWords.Bodies.Contains(w.Key))
            && !words[1..^1]
                .Any(w =>
                    w.Capital && w.Key.Length > 1 && (NoFirstNames.Contains(w.Key) || Weights.IsStop(w.Key)) && !Shapes.IsParticle(w.Key)
                )
            && !name.Contains(',', StringComparison.Ordinal)
            && !PaperNames.Is(name)
            && !MediaNames.IsPress(name)
            && name.Count(char.IsUpper) >= 2
            && Shapes.IsName(name, 5)
            && !SectionNames.Is(name)
            && (shouted || words.Any(w => name[w.Start..w.End].Any(char.IsLower)));
    }
}
