using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Names of people in Chinese, Japanese and Korean letters: no spaces, no capitals. A name is known by the family name that it begins with,
/// or by the label beside it.
/// </summary>
internal static class EasternNames
{
    private const int Longest = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Families = Lexicon
        .Shared.Set("family-names")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Bodies = Lexicon.Shared.Set("eastern-bodies");

    /// <summary>Whether a word is a family name of one or two signs and one or two signs more.</summary>
    public static bool Is(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= Longest
        && All(word)
        && !IsBody(word)
        && ((Families.Contains(word[..1]) && word.Length <= 3) || (word.Length >= 3 && Families.Contains(word[..2])));

    /// <summary>Whether a word ends as the names of papers, agencies and newsrooms do.</summary>
    public static bool IsBody(ReadOnlySpan<char> word)
    {
        foreach (var body in Bodies)
        {
            if (word.EndsWith(body, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all signs are Han, Hangul or Kana.</summary>
    public static bool All(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!IsSign(c))
            {
                return false;
            }
        }

        return word.Length > 0;
    }

    /// <summary>Whether a sign is Han, Hangul or Kana.</summary>
    public static bool IsSign(char c) =>
        c is >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' or >= '\u3041' and <= '\u30FF' or '々';
}
