using System.Buffers;
using System.Globalization;
using System.Text;

namespace Digest.Text;

/// <summary>Normal forms for comparison. Never shown to anybody.</summary>
public static class Normal
{
    private const int OnStack = 512;

    /// <summary>
    /// Lower case (invariant), letters, digits and combining marks only, NFC: two texts with one key are the same word for word. Marks
    /// count: Hindi and pointed Hebrew write vowels with them.
    /// </summary>
    public static string Key(string text)
    {
        var composed = Composed(text);
        char[]? rented = null;
        Span<char> key = composed.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(composed.Length);
        var n = 0;
        foreach (var c in composed)
        {
            if (char.IsAscii(c))
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    key[n++] = (char)(c | 0x20); // lower case; in a digit the bit is set already
                }
            }
            else if (Counts(c))
            {
                key[n++] = char.ToLowerInvariant(c);
            }
        }

        var made = key[..n].ToString();
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return made;
    }

    /// <summary>White space of every kind folded to single spaces, ends trimmed.</summary>
    public static string Space(string text) =>
        IsFolded(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The length of <see cref="Space"/> of a text.</summary>
    public static int SpaceLength(ReadOnlySpan<char> text)
    {
        var (n, wanted) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                wanted = n > 0;
            }
            else
            {
                n += wanted ? 2 : 1;
                wanted = false;
            }
        }

        return n;
    }

    // Most text was folded when it was read.
    private static bool IsFolded(string text)
    {
        var after = true;
        foreach (var c in text)
        {
            var white = char.IsWhiteSpace(c);
            if (white && (after || c != ' '))
            {
                return false;
            }

            after = white;
        }

        return !after || text.Length == 0;
    }

    /// <summary>
    /// The text in NFC, whatever stands in it. The one place that asks: the system's own call throws on U+FFFE and on half a surrogate
    /// pair, which stand for themselves here.
    /// </summary>
    public static string Composed(string text) => IsComposed(text) ? text : Form(text, NormalizationForm.FormC);

    /// <summary>The text in NFD, whatever stands in it.</summary>
    public static string Decomposed(string text) => Form(text, NormalizationForm.FormD);

    /// <summary>
    /// The text in NFKD, whatever stands in it: letters of other widths and ligatures are the plain ones. For finding only.
    /// </summary>
    public static string Compatible(string text) => Form(text, NormalizationForm.FormKD);

    /// <summary>
    /// Whether the forms are made at all. Where .NET runs without ICU (invariant globalization, as in small containers) they come back as
    /// they were given and nobody is told: accents are then not folded, and the same input gives another site.
    /// </summary>
    public static bool Works =>
        Form("e\u0301", NormalizationForm.FormC) == "\u00E9" && Decomposed("\u00E9") == "e\u0301" && Compatible("\uFB01") == "fi";

    private static string Form(string text, NormalizationForm form)
    {
        var at = Refused(text, 0);
        if (at == text.Length)
        {
            return Sound(text, form);
        }

        var whole = new StringBuilder(text.Length);
        var from = 0;
        for (; at < text.Length; from = at + 1, at = Refused(text, from))
        {
            whole.Append(Sound(text[from..at], form)).Append(text[at]);
        }

        return whole.Append(Sound(text[from..], form)).ToString();
    }

#pragma warning disable RS0030 // the one place
    private static string Sound(string text, NormalizationForm form) => text.IsNormalized(form) ? text : text.Normalize(form);
#pragma warning restore RS0030

    /// <summary>The first place from <paramref name="i"/> on with what cannot be normalised; the length where there is none.</summary>
    private static int Refused(string text, int i)
    {
        for (; i < text.Length; i++)
        {
            if (text[i] is '\uFFFE' or '\uFFFF' || char.IsLowSurrogate(text[i]))
            {
                return i;
            }

            if (char.IsHighSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return text.Length;
    }

    /// <summary>
    /// Whether nothing but letters below the combining marks, and common punctuation, are in it: then it is composed, and need not be
    /// looked at further.
    /// </summary>
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

    private static bool Counts(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || (c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
