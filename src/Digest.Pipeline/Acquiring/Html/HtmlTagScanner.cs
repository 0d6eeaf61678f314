namespace Digest.Acquiring;

/// <summary>A tag as it stands in a page.</summary>
/// <param name="Start">Where its angle bracket stands.</param>
/// <param name="End">One past its end.</param>
/// <param name="Name">Where its name begins.</param>
/// <param name="NameLength">How long its name is.</param>
/// <param name="IsEnd">Whether it is an end tag.</param>
internal readonly record struct HtmlTag(int Start, int End, int Name, int NameLength, bool IsEnd);

/// <summary>
/// Finds the tags of a page in one pass, as a tokenizer would: comments, quoted attributes and the insides of scripts and styles hold none
/// (WHATWG HTML, tokenization).
/// </summary>
internal static class HtmlTagScanner
{
    private static readonly string[] Raw = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"];

    /// <summary>The tags in order.</summary>
    public static IEnumerable<HtmlTag> Tags(string html)
    {
        for (var i = html.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < html.Length; i = Next(html, i))
        {
            var c = html[i + 1];
            if (c is '!' or '?')
            {
                i = Comment(html, i);
                continue;
            }

            var name = i + (c == '/' ? 2 : 1);
            if (name >= html.Length || !char.IsAsciiLetter(html[name]))
            {
                continue;
            }

            var nameEnd = name;
            while (nameEnd < html.Length && !char.IsWhiteSpace(html[nameEnd]) && html[nameEnd] is not ('/' or '>'))
            {
                nameEnd++;
            }

            var end = EndOf(html, nameEnd);
            yield return new HtmlTag(i, end, name, nameEnd - name, c == '/');
            i = c == '/' ? end - 1 : Math.Max(end - 1, RawEnd(html, html[name..nameEnd], end) - 1);
        }
    }

    private static int Next(string html, int i) => i + 1 >= html.Length ? -1 : html.IndexOf('<', i + 1);

    private static int Comment(string html, int i)
    {
        var comment = string.CompareOrdinal(html, i, "<!--", 0, 4) == 0;
        var end = comment ? html.IndexOf("-->", Math.Min(i + 2, html.Length), StringComparison.Ordinal) : html.IndexOf('>', i);
        return end < 0 ? html.Length : end;
    }

    /// <summary>One past the end of a tag; <paramref name="at"/> is a place inside it, outside of quoted values.</summary>
    public static int EndOf(string html, int at)
    {
        for (var quote = '\0'; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return at + 1;
            }
            else if (c is '"' or '\'' && html.AsSpan(0, at).TrimEnd() is [.., '='])
            {
                quote = c;
            }
        }

        return html.Length;
    }

    // Where the end tag of an element without markup inside begins; 0 for elements with.
    private static int RawEnd(string html, string name, int from)
    {
        if (!Array.Exists(Raw, r => r.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            return 0;
        }

        var close = html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : close;
    }
}
