using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Acquiring;

/// <summary>
/// Words of markup that is kept unread, as in noscript: what stands outside of its tags and comments, and the descriptions of its
/// pictures. One pass, nothing is built.
/// </summary>
internal static partial class RawMarkup
{
    /// <summary>The words, tags replaced by white space, entities read.</summary>
    public static string Words(string markup)
    {
        var words = new StringBuilder(markup.Length);
        var at = 0;
        foreach (var tag in HtmlTagScanner.Tags(markup))
        {
            var name = markup.AsSpan(tag.Name, tag.NameLength);
            Outside(markup.AsSpan(at, Math.Max(0, tag.Start - at)), words);
            if (
                name.Equals("img", StringComparison.OrdinalIgnoreCase)
                && Alt().Match(markup, tag.Start, tag.End - tag.Start) is { Success: true } alt
            )
            {
                words.Append(alt.Groups["words"].ValueSpan).Append(' ');
            }

            at = Math.Max(at, tag.End);
            if (
                !tag.IsEnd
                && (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase))
            )
            {
                var close = markup.IndexOf(string.Concat("</", name), at, StringComparison.OrdinalIgnoreCase);
                at = close < 0 ? markup.Length : close;
            }
        }

        Outside(markup.AsSpan(at), words);
        return WebUtility.HtmlDecode(words.ToString());
    }

    private static void Outside(ReadOnlySpan<char> text, StringBuilder words)
    {
        while (text.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var open)
        {
            words.Append(text[..open]);
            var close = text[open..].IndexOf("-->", StringComparison.Ordinal);
            text = close < 0 ? [] : text[(open + close + 3)..];
        }

        words.Append(text).Append(' ');
    }

    [GeneratedRegex(
        """\salt\s*=\s*(?:"(?<words>[^"]*)"|'(?<words>[^']*)'|(?<words>[^\s>]+))""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Alt();
}
