using System.Net;
using System.Text;
using System.Text.Json;

namespace Digest.Acquiring;

/// <summary>
/// Reads what a page declares about its article in JSON-LD (schema.org): alone, in arrays, in <c>@graph</c>, over several scripts, with
/// people given by
/// reference. Of several articles the page's own is taken. Scripts with the usual slips (raw line breaks, comments around) are read; others
/// say nothing.
/// </summary>
internal sealed class JsonLdFields(Action<DeclaredField, string?, string, int> add)
{
    /// <summary>Longest JSON-LD, in UTF-16 units.</summary>
    [Limit("it declares nothing")]
    private const int MaxLength = 2_000_000;

    /// <summary>Deepest nesting of JSON-LD.</summary>
    [Limit("what lies deeper declares nothing")]
    private const int MaxDepth = 32;

    /// <summary>Most members of the JSON-LD of a page.</summary>
    [Limit("those behind them declare nothing")]
    private const int MaxNodes = 5_000;

    private readonly List<JsonElement> _articles = [];
    private readonly List<JsonElement> _pages = [];
    private readonly Dictionary<string, JsonElement> _byId = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>Hands every declaration of the page's article to <c>add</c>.</summary>
    /// <param name="scripts">The scripts' texts.</param>
    /// <param name="own">Whether an address or a headline is the page's own.</param>
    public void Read(IEnumerable<string> scripts, Func<string, bool> own)
    {
        var open = new List<JsonDocument>();
        try
        {
            foreach (var script in scripts)
            {
                if (script.Length <= MaxLength && Parse(Trim(script)) is { } json)
                {
                    open.Add(json);
                    Walk(json.RootElement, 0);
                }
            }

            if (_articles.Count > 0)
            {
                Article(_articles.Find(a => IsOwn(a, own)) is { ValueKind: JsonValueKind.Object } mine ? mine : _articles[0]);
            }
            else if (_pages.Count > 0)
            {
                Dates(_pages[0], 1, " of the page");
            }
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a name: the page's slip, not the editor's; other sources may do.
        }
        finally
        {
            open.ForEach(static json => json.Dispose());
        }
    }

    private static JsonDocument? Parse(string script)
    {
        foreach (var text in (ReadOnlySpan<Func<string>>)[() => script, () => Mended(script)])
        {
            try
            {
                return JsonDocument.Parse(
                    text(),
                    new JsonDocumentOptions
                    {
                        AllowTrailingCommas = true,
                        CommentHandling = JsonCommentHandling.Skip,
                        MaxDepth = 64,
                    }
                );
            }
            catch (JsonException)
            {
                // Once more, mended; then it says nothing.
            }
        }

        return null;
    }

    // Line breaks and tabs inside of texts, and a semicolon behind it all, are what hand-made templates leave.
    private static string Mended(string script)
    {
        var mended = new StringBuilder(script.Length);
        foreach (var c in script.AsSpan().TrimEnd("; \r\n\t"))
        {
            mended.Append(char.IsControl(c) ? ' ' : c);
        }

        return mended.ToString();
    }

    private void Walk(JsonElement e, int depth)
    {
        if (depth > MaxDepth || _nodes++ > MaxNodes)
        {
            return;
        }

        if (e.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in e.EnumerateArray())
            {
                Walk(item, depth + 1);
            }
        }
        else if (e.ValueKind == JsonValueKind.Object)
        {
            if (Id(e) is { } id)
            {
                _byId.TryAdd(id, e);
            }

            if (Types(e).Any(IsArticle))
            {
                _articles.Add(e);
            }
            else if (Types(e).Any(static t => t.EndsWith("Page", StringComparison.Ordinal)))
            {
                _pages.Add(e);
            }

            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (e.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    Walk(inner, depth + 1);
                }
            }
        }
    }

    private static string? Id(JsonElement e) =>
        e.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String ? JsonText.Of(id) : null;

    private static IEnumerable<string> Types(JsonElement e) =>
        e.TryGetProperty("@type", out var type)
            ? type.ValueKind switch
            {
                JsonValueKind.String => [JsonText.Of(type)],
                JsonValueKind.Array => type.EnumerateArray().Where(static t => t.ValueKind == JsonValueKind.String).Select(JsonText.Of),
                _ => [],
            }
            : [];

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal)
        || type.EndsWith("Posting", StringComparison.Ordinal)
        || type.EndsWith("Episode", StringComparison.Ordinal)
        || type is "Report" or "Review" or "Recipe" or "CreativeWork" or "HowTo";

    private static bool IsOwn(JsonElement article, Func<string, bool> own)
    {
        var said = new List<string>();
        foreach (var name in (ReadOnlySpan<string>)["url", "@id", "mainEntityOfPage", "headline"])
        {
            if (article.TryGetProperty(name, out var value))
            {
                said.AddRange(
                    value.ValueKind == JsonValueKind.Object ? [Id(value) ?? ""]
                    : value.ValueKind == JsonValueKind.String ? [JsonText.Of(value)]
                    : []
                );
            }
        }

        return said.Exists(s => own(s));
    }

    private void Article(JsonElement e)
    {
        void Take(string name, DeclaredField field)
        {
            if (e.TryGetProperty(name, out var value))
            {
                Texts(value, t => add(field, t, "JSON-LD " + name, 0), 0);
            }
        }

        Take(e.TryGetProperty("headline", out _) ? "headline" : "name", DeclaredField.Headline);
        Take("publisher", DeclaredField.Outlet);
        if (e.TryGetProperty("author", out var author) || e.TryGetProperty("creator", out author))
        {
            People(author, 0);
        }

        Dates(e, 0, "");
        Take("inLanguage", DeclaredField.Language);
        Take("url", DeclaredField.Url);
        Take("description", DeclaredField.Summary);
        Take("creditText", DeclaredField.Credit);
        Take("copyrightNotice", DeclaredField.Rights);
        Take("dateline", DeclaredField.Dateline);
        BasedOn(e);
    }

    // An address, or a work with one; of a work the reference is as good as its address.
    private void BasedOn(JsonElement e)
    {
        if (!e.TryGetProperty("isBasedOn", out var works))
        {
            return;
        }

        foreach (var work in works.ValueKind == JsonValueKind.Array ? works.EnumerateArray() : Enumerable.Repeat(works, 1))
        {
            var address =
                work.ValueKind == JsonValueKind.String ? JsonText.Of(work)
                : work.ValueKind != JsonValueKind.Object ? null
                : work.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String ? JsonText.Of(url)
                : Id(work);
            if (!string.IsNullOrWhiteSpace(address))
            {
                add(DeclaredField.BasedOn, address, "JSON-LD isBasedOn", 0);
            }
        }
    }

    private void Dates(JsonElement e, int rank, string of)
    {
        var published = (string[])["datePublished", "dateCreated", "uploadDate"];
        if (
            Array.Find(
                published,
                name => e.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && JsonText.Of(value).Length > 3
            ) is
            { } said
        )
        {
            add(DeclaredField.Published, JsonText.Of(e.GetProperty(said)), "JSON-LD " + said + of, said == published[0] ? rank : rank + 1);
        }

        if (e.TryGetProperty("dateModified", out var modified) && modified.ValueKind == JsonValueKind.String)
        {
            add(DeclaredField.Updated, JsonText.Of(modified), "JSON-LD dateModified" + of, rank);
        }
    }

    // Authors come as texts, people, organisations, references to either, and lists of all that.
    private void People(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array when depth < 4:
                foreach (var item in value.EnumerateArray())
                {
                    People(item, depth + 1);
                }

                break;
            case JsonValueKind.Object when depth < 4:
                if (!value.TryGetProperty("name", out var name))
                {
                    if (Id(value) is { } id && _byId.TryGetValue(id, out var known) && known.TryGetProperty("name", out _))
                    {
                        People(known, depth + 1);
                    }

                    break;
                }

                var body = Types(value).Any(static t => t.EndsWith("Organization", StringComparison.Ordinal));
                Texts(name, t => add(DeclaredField.Byline, t, body ? DeclaredNames.Organisation : "JSON-LD author", 0), depth + 1);
                break;
            default:
                Texts(value, t => add(DeclaredField.Byline, t, "JSON-LD author", 0), depth);
                break;
        }
    }

    // A text, the name of a thing, or a list of either.
    private static void Texts(JsonElement value, Action<string> take, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                take(WebUtility.HtmlDecode(JsonText.Of(value)));
                break;
            case JsonValueKind.Array when depth < 4:
                foreach (var item in value.EnumerateArray())
                {
                    Texts(item, take, depth + 1);
                }

                break;
            case JsonValueKind.Object when depth < 4 && value.TryGetProperty("name", out var name):
                Texts(name, take, depth + 1);
                break;
        }
    }

    private static string Trim(string script)
    {
        var s = script.Trim();
        foreach (
            var (open, close) in new[] { ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("/*<![CDATA[*/", "/*]]>*/") }
        )
        {
            if (s.StartsWith(open, StringComparison.Ordinal))
            {
                s = s[open.Length..].Trim();
                s = s.EndsWith(close, StringComparison.Ordinal) ? s[..^close.Length].Trim() : s;
            }
        }

        return s;
    }
}
