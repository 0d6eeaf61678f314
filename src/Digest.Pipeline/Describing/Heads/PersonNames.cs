using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Says whether words look like the name of a person, as far as their letters and the lexicon show.</summary>
internal static class PersonNames
{
    private static readonly FrozenSet<string> NoFirstNames = Lexicon.Shared.Set("no-first-names");

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
            && !MediaNames.IsPress(name)
            && name.Count(char.IsUpper) >= 2
            && Shapes.IsName(name, 5)
            && !SectionNames.Is(name)
            && (shouted || words.Any(w => name[w.Start..w.End].Any(char.IsLower)));
    }
}
