using System.Buffers;
using System.Text;

namespace Digest.Rendering.Engine;

/// <summary>
/// Makes text inert in element content and in quoted attributes (single or double). Control characters that HTML forbids become U+FFFD,
/// so that what a reader or a parser reads back is never silently shorter than what was meant.
/// </summary>
internal static class HtmlEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create(Specials());

    /// <summary>True when the text needs no change.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text) => FirstSpecial(text) < 0;

    /// <summary>Where the first character stands that must not be written as it is; -1 for none.</summary>
    public static int FirstSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    /// <summary>What is written for a character that must not be written as it is.</summary>
    public static string Of(char special) =>
        special switch
        {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&#39;",
            _ => "\uFFFD",
        };

    /// <summary>The text, escaped.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var to = new StringBuilder(text.Length + 16);
        Append(to, text);
        return to.ToString();
    }

    /// <summary>Appends the text, escaped.</summary>
    public static void Append(StringBuilder to, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var at = FirstSpecial(text);
            if (at < 0)
            {
                to.Append(text);
                return;
            }

            to.Append(text[..at]).Append(Of(text[at]));
            text = text[(at + 1)..];
        }
    }

    private static string Specials()
    {
        var all = new StringBuilder("&<>\"'\u007F");
        for (var c = '\0'; c < ' '; c++)
        {
            if (c is not ('\t' or '\n' or '\r'))
            {
                all.Append(c);
            }
        }

        for (var c = '\u0080'; c <= '\u009F'; c++)
        {
            all.Append(c);
        }

        return all.Append("\uFFFE\uFFFF").ToString();
    }
}
