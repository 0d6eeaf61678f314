using System.Globalization;
using System.Text;

namespace Digest.Evaluation;

/// <summary>
/// Words and normal forms as the outside script cuts them: a word is a run of letters, numbers and underscores. Combining marks part words
/// there, so they do here.
/// </summary>
internal static class Words
{
    /// <summary>The words of a text as they stand.</summary>
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWord(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    /// <summary>Compatibility form, lower case, words parted by one space.</summary>
    public static string Normal(string? text) =>
        text is null ? "" : string.Join(' ', Of(text.Normalize(NormalizationForm.FormKC))).ToLowerInvariant();

    /// <summary>Lower case, nothing but letters, numbers and underscores.</summary>
    public static string Squeezed(string text) => string.Concat(Of(text)).ToLowerInvariant();

    /// <summary>The words of the normal form, as a set, without some.</summary>
    public static HashSet<string> Set(string? text, params ReadOnlySpan<string> without)
    {
        var set = Normal(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        foreach (var word in without)
        {
            set.Remove(word);
        }

        return set;
    }

    /// <summary>Stretches between white space.</summary>
    public static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>Length in code points.</summary>
    public static int CodePoints(string text)
    {
        var n = 0;
        foreach (var c in text)
        {
            n += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return n;
    }

    private static bool IsWord(Rune rune) =>
        rune.Value == '_'
        || Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;
}
