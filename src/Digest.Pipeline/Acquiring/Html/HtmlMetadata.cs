using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Collects what a page declares about itself: JSON-LD, OpenGraph, meta and link elements, marked items, title; untouched, best source
/// first.
/// </summary>
internal static class HtmlMetadata
{
    private const int Longest = 2000;

    /// <summary>All declarations, sorted by rank, then as they stand; no value twice for one field and method.</summary>
    public static ImmutableArray<Declared> Of(IHtmlDocument document, Parts parts, OddCharacters odd)
    {
        var found = new List<Declared>();
        void Add(DeclaredField field, string? value, string method, int rank)
        {
            var text = Normal.Space(odd.Clean(value ?? ""));
            if (text.Length is > 0 and <= Longest && !(field == DeclaredField.Byline && text.Contains("://", StringComparison.Ordinal)))
            {
                found.Add(new Declared(field, text, method, rank));
            }
        }

        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            // The server's own date (http-equiv) is the day the page was saved.
            var name = (meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? "")
                .Trim()
                .ToLowerInvariant();
            if (MetaNames.Of(name) is { } known)
            {
                var content = meta.GetAttribute("content");
                Add(
                    known.Field,
                    name == "og:locale" ? content?.Replace('_', '-') : content,
                    name.Contains(':', StringComparison.Ordinal) ? name : "meta " + name,
                    known.Rank
                );
            }
        }

        Add(DeclaredField.Url, document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), "link canonical", 2);
        Add(DeclaredField.Headline, document.QuerySelector("head > title")?.TextContent, "title", 4);
        var own = found
            .Where(d => d.Field is DeclaredField.Url or DeclaredField.Headline)
            .Select(d => Key(d.Value))
            .ToHashSet(StringComparer.Ordinal);
        new JsonLdFields(Add).Read(
            document.QuerySelectorAll("script[type*='ld+json']").Select(s => s.TextContent),
            said => own.Contains(Key(said))
        );
        Add(
            DeclaredField.Language,
            document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang"),
            "html lang",
            2
        );
        new MarkedItems(document, parts, Add).Read();
        SavedCopies.Declare(document, Add);
        return
        [
            .. SavedCopies.Originals(found).Distinct().Select((d, i) => (d, i)).OrderBy(x => x.d.Rank).ThenBy(x => x.i).Select(x => x.d),
        ];
    }

    private static string Key(string text) => Normal.Key(text.StartsWith("http://", StringComparison.Ordinal) ? "https" + text[4..] : text);
}
