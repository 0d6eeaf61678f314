namespace Digest.Shared;

/// <summary>
/// What a page of a site holds that others can point at, and what it points at: read from its markup without making a document of it.
/// </summary>
public sealed record PageMarks
{
    /// <summary>Its ids.</summary>
    public required ImmutableHashSet<string> Ids { get; init; }

    /// <summary>The addresses in its <c>href</c> and <c>src</c>, as written, entities resolved; each once.</summary>
    public required ImmutableArray<string> Links { get; init; }

    /// <summary>Where it sends its reader on; null for a page that stays.</summary>
    public string? MovedTo { get; init; }

    /// <summary>Reads a page. Only start tags are looked into, so that words of an article are never taken for marks.</summary>
    public static PageMarks Of(string html)
    {
        var ids = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var links = new HashSet<string>(StringComparer.Ordinal);
        string? moved = null;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                at = html.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var end ? end : html.Length;
                continue;
            }

            var tag = at + 1 < html.Length && char.IsAsciiLetter(html[at + 1]);
            at++;
            var name = at;
            while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '/'))
            {
                at++;
            }

            var element = html[name..at];
            while (tag && Attribute(html, ref at) is var (key, value))
            {
                if (key == "id")
                {
                    ids.Add(value);
                }
                else if (key is "href" or "src")
                {
                    links.Add(value);
                }
                else if (
                    key == "content"
                    && element == "meta"
                    && value.IndexOf("url=", StringComparison.Ordinal) is >= 0 and var url
                    && char.IsAsciiDigit(value[0])
                )
                {
                    moved = value[(url + 4)..];
                }
            }

            if (element is "script" or "style")
            {
                at = html.IndexOf("</" + element, at, StringComparison.Ordinal) is >= 0 and var close ? close + 2 : html.Length;
            }
        }

        return new PageMarks
        {
            Ids = ids.ToImmutable(),
            Links = [.. links.Order(StringComparer.Ordinal)],
            MovedTo = moved,
        };
    }

    // The next attribute of a tag; null, behind the tag's end, when there is none.
    private static (string Key, string Value)? Attribute(string html, ref int at)
    {
        while (at < html.Length && html[at] is not '>')
        {
            if (char.IsWhiteSpace(html[at]) || html[at] is '/' or '"' or '\'')
            {
                at++;
                continue;
            }

            var from = at;
            while (at < html.Length && html[at] is not ('=' or '>' or ' ' or '\n' or '/'))
            {
                at++;
            }

            var key = html[from..at];
            if (at >= html.Length || html[at] != '=')
            {
                return (key, "");
            }

            at++;
            var quote = at < html.Length && html[at] is '"' or '\'' ? html[at] : ' ';
            at += quote == ' ' ? 0 : 1;
            var start = at;
            while (at < html.Length && html[at] != quote && (quote != ' ' || html[at] != '>'))
            {
                at++;
            }

            var value = html[start..Math.Min(at, html.Length)];
            at += quote == ' ' ? 0 : 1;
            return (key, value.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(value) : value);
        }

        return null;
    }
}
