using System.Globalization;

namespace Digest.Text;

/// <summary>Normal forms for comparison. Never shown to anybody.</summary>
public static class Normal
{
    /// <summary>Lower case (invariant), letters, digits and combining marks only, NFC: two texts with one key are the same word for word. Marks count: Hindi and pointed Hebrew write vowels with them.</summary>
    public static string Key(string text)
    {
        var composed = IsComposed(text) || text.IsNormalized() ? text : text.Normalize();
        return string.Create(Count(composed), composed, static (span, s) =>
        {
            var i = 0;
            foreach (var c in s)
            {
                if (Counts(c))
                {
                    span[i++] = char.ToLowerInvariant(c);
                }
            }
        });
    }

    /// <summary>White space of every kind folded to single spaces, ends trimmed.</summary>
    public static string Space(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether nothing but letters below the combining marks, and common punctuation, are in it: then it is composed, and need not be looked at further.</summary>
    private static bool IsComposed(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0300' and (< '\u2010' or > '\u2027'))
            {
                return false;
            }
        }

        return true;
    }

    private static int Count(string s)
    {
        var n = 0;
        foreach (var c in s)
        {
            n += Counts(c) ? 1 : 0;
        }

        return n;
    }

    private static bool Counts(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
