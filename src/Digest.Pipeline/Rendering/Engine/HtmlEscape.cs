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
    public static bool IsPlain(ReadOnlySpan<char> text) => text.IndexOfAny(Special) < 0;

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
            var at = text.IndexOfAny(Special);
            if (at < 0)
            {
                to.Append(text);
                return;
            }

            to.Append(text[..at])
                .Append(
                    text[at] switch
                    {
                        '&' => "&amp;",
                        '<' => "&lt;",
                        '>' => "&gt;",
                        '"' => "&quot;",
                        '\'' => "&#39;",
                        _ => "\uFFFD",
                    }
                );
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
