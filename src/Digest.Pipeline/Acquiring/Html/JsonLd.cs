using System.Text.Json;

namespace Digest.Acquiring;

/// <summary>Reads schema.org articles from JSON-LD: alone, in arrays, in <c>@graph</c>. Broken JSON says nothing.</summary>
internal static class JsonLd
{
    private const int MaxDepth = 32;

    /// <summary>Hands every declaration of every article in a script to <paramref name="add"/>.</summary>
    public static void Read(string script, Action<DeclaredField, string?, string, int> add)
    {
        try
        {
            using var json = JsonDocument.Parse(Trim(script), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            Walk(json.RootElement, add, 0);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A page's broken metadata is not the editor's mistake; other sources may do.
        }
    }

    private static void Walk(JsonElement e, Action<DeclaredField, string?, string, int> add, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        if (e.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in e.EnumerateArray())
            {
                Walk(item, add, depth + 1);
            }
        }
        else if (e.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(e))
            {
                Article(e, add);
            }

            foreach (var name in new[] { "@graph", "mainEntity", "mainEntityOfPage" })
            {
                if (e.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                {
                    Walk(inner, add, depth + 1);
                }
            }
        }
    }

    private static bool IsArticle(JsonElement e) => e.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => IsArticleType(type.GetString()!),
        JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && IsArticleType(t.GetString()!)),
        _ => false,
    };

    private static bool IsArticleType(string type) => type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type is "Report" or "Article" or "Review";

    private static void Article(JsonElement e, Action<DeclaredField, string?, string, int> add)
    {
        void Take(string name, DeclaredField field)
        {
            if (e.TryGetProperty(name, out var value))
            {
                Texts(value, t => add(field, t, "JSON-LD " + name, 0), 0);
            }
        }

        Take("headline", DeclaredField.Headline);
        if (!e.TryGetProperty("headline", out _))
        {
            Take("name", DeclaredField.Headline);
        }

        Take("publisher", DeclaredField.Outlet);
        Take("author", DeclaredField.Byline);
        Take("datePublished", DeclaredField.Published);
        Take("dateModified", DeclaredField.Updated);
        Take("inLanguage", DeclaredField.Language);
        Take("url", DeclaredField.Url);
        Take("description", DeclaredField.Summary);
        Take("creditText", DeclaredField.Credit);
        Take("copyrightNotice", DeclaredField.Rights);
        Take("dateline", DeclaredField.Dateline);
    }

    // A text, the name of a thing, or a list of either; authors come in all three.
    private static void Texts(JsonElement value, Action<string> take, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                take(System.Net.WebUtility.HtmlDecode(value.GetString()!));
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
        foreach (var (open, close) in new[] { ("<!--", "-->"), ("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("/*<![CDATA[*/", "/*]]>*/") })
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
