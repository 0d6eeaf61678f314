using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Knows a paper by what papers are called in many languages, where a line gives it beside a day: "Tannfelder Kurier", "El Eco de …".
/// In running text such words mean too much.
/// </summary>
internal static class PaperNames
{
    private const int Longest = 7;

    private static readonly FrozenSet<string> Nouns = Lexicon.Shared.Words("paper-words");

    private static readonly FrozenSet<string> Articles = Lexicon.Shared.Words("articles-of-papers");

    /// <summary>
    /// Whether a name is a paper's: it ends in such a word, or begins with one behind which more stands, an article before it or not.
    /// </summary>
    public static bool Is(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > Longest)
        {
            return false;
        }

        var first = words.Length > 1 && Articles.Contains(words[0]) ? 1 : 0;
        return first == 1 && words.Length == 2
            ? char.IsUpper(words[1][0]) && !PersonNames.HasGivenName(words[0])
            : words.Length > 1
                && (IsNoun(words[^1]) || (IsNoun(words[first]) && words.Length > first + 1))
                && !(first == 0 && PersonNames.HasGivenName(words[0]));
    }

    /// <summary>Whether a name begins with an article and is a paper's by its words: "The Marrow Times", "EL ECO DE VILLABRISA".</summary>
    public static bool IsWithArticle(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 2 and <= Longest
            && Articles.Contains(words[0])
            && char.IsUpper(words[0][0])
            && (IsNoun(words[^1]) || IsNoun(words[1]))
            && Shapes.IsName(name, Longest);
    }

    // "Tannbachkurier" is one word.
    private static bool IsNoun(string word) =>
        Nouns.Contains(word) || (word.Length >= 9 && Nouns.Any(n => n.Length >= 5 && word.EndsWith(n, StringComparison.OrdinalIgnoreCase)));
}
