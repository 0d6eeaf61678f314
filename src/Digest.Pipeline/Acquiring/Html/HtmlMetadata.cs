using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Digest.Acquiring;

/// <summary>Collects what a page declares about itself: JSON-LD, OpenGraph, meta and link elements, time elements, title; untouched, best source first.</summary>
internal static class HtmlMetadata
{
    private const int Longest = 2000;

    private static readonly FrozenDictionary<string, (DeclaredField Field, int Rank)> Names = new Dictionary<string, (DeclaredField, int)>(StringComparer.Ordinal)
    {
        ["og:title"] = (DeclaredField.Headline, 1), ["og:site_name"] = (DeclaredField.Outlet, 1), ["og:url"] = (DeclaredField.Url, 1), ["og:description"] = (DeclaredField.Summary, 1), ["og:locale"] = (DeclaredField.Language, 1),
        ["article:published_time"] = (DeclaredField.Published, 1), ["og:article:published_time"] = (DeclaredField.Published, 1), ["article:modified_time"] = (DeclaredField.Updated, 1), ["og:updated_time"] = (DeclaredField.Updated, 1), ["article:author"] = (DeclaredField.Byline, 1), ["og:article:author"] = (DeclaredField.Byline, 1),
        ["author"] = (DeclaredField.Byline, 2), ["byl"] = (DeclaredField.Byline, 2), ["dc.creator"] = (DeclaredField.Byline, 2), ["dcterms.creator"] = (DeclaredField.Byline, 2), ["citation_author"] = (DeclaredField.Byline, 2), ["parsely-author"] = (DeclaredField.Byline, 2), ["sailthru.author"] = (DeclaredField.Byline, 2), ["cxenseparse:author"] = (DeclaredField.Byline, 2),
        ["date"] = (DeclaredField.Published, 2), ["pubdate"] = (DeclaredField.Published, 2), ["publishdate"] = (DeclaredField.Published, 2), ["publish-date"] = (DeclaredField.Published, 2), ["publish_date"] = (DeclaredField.Published, 2), ["publication_date"] = (DeclaredField.Published, 2), ["dc.date"] = (DeclaredField.Published, 2), ["dc.date.issued"] = (DeclaredField.Published, 2), ["dcterms.date"] = (DeclaredField.Published, 2),
        ["dcterms.created"] = (DeclaredField.Published, 2), ["dcterms.issued"] = (DeclaredField.Published, 2), ["citation_date"] = (DeclaredField.Published, 2), ["citation_publication_date"] = (DeclaredField.Published, 2), ["datepublished"] = (DeclaredField.Published, 2), ["parsely-pub-date"] = (DeclaredField.Published, 2), ["sailthru.date"] = (DeclaredField.Published, 2), ["ptime"] = (DeclaredField.Published, 2), ["article.published"] = (DeclaredField.Published, 2), ["cxenseparse:recs:publishtime"] = (DeclaredField.Published, 2), ["article_date_original"] = (DeclaredField.Published, 2),
        ["datemodified"] = (DeclaredField.Updated, 2), ["last-modified"] = (DeclaredField.Updated, 2), ["lastmod"] = (DeclaredField.Updated, 2), ["dcterms.modified"] = (DeclaredField.Updated, 2), ["article.updated"] = (DeclaredField.Updated, 2),
        ["dc.title"] = (DeclaredField.Headline, 2), ["dcterms.title"] = (DeclaredField.Headline, 2), ["citation_title"] = (DeclaredField.Headline, 2), ["parsely-title"] = (DeclaredField.Headline, 2), ["sailthru.title"] = (DeclaredField.Headline, 2), ["twitter:title"] = (DeclaredField.Headline, 2), ["headline"] = (DeclaredField.Headline, 2),
        ["application-name"] = (DeclaredField.Outlet, 2), ["dc.publisher"] = (DeclaredField.Outlet, 2), ["dcterms.publisher"] = (DeclaredField.Outlet, 2), ["publisher"] = (DeclaredField.Outlet, 2), ["citation_journal_title"] = (DeclaredField.Outlet, 2), ["source"] = (DeclaredField.Credit, 2), ["original-source"] = (DeclaredField.Credit, 2), ["syndication-source"] = (DeclaredField.Credit, 2),
        ["description"] = (DeclaredField.Summary, 2), ["dc.description"] = (DeclaredField.Summary, 2), ["language"] = (DeclaredField.Language, 2), ["dc.language"] = (DeclaredField.Language, 2), ["dcterms.language"] = (DeclaredField.Language, 2), ["copyright"] = (DeclaredField.Rights, 2), ["dc.rights"] = (DeclaredField.Rights, 2), ["dcterms.rights"] = (DeclaredField.Rights, 2),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All declarations, sorted by rank, then as they stand; no value twice for one field and method.</summary>
    public static ImmutableArray<Declared> Of(IHtmlDocument document, OddCharacters odd)
    {
        var found = new List<Declared>();
        void Add(DeclaredField field, string? value, string method, int rank)
        {
            var text = Text.Normal.Space(odd.Clean(value ?? ""));
            if (text.Length is > 0 and <= Longest && !(field == DeclaredField.Byline && text.Contains("://", StringComparison.Ordinal)))
            {
                found.Add(new Declared(field, text, method, rank));
            }
        }

        foreach (var script in document.QuerySelectorAll("script[type*='ld+json']"))
        {
            JsonLd.Read(script.TextContent, Add);
        }

        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = (meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv") ?? "").Trim().ToLowerInvariant();
            if (Names.TryGetValue(name, out var known))
            {
                var content = meta.GetAttribute("content");
                Add(known.Field, name == "og:locale" ? content?.Replace('_', '-') : content, name.Contains(':', StringComparison.Ordinal) ? name : "meta " + name, known.Rank);
            }
        }

        Add(DeclaredField.Url, document.QuerySelector("link[rel~='canonical']")?.GetAttribute("href"), "link canonical", 2);
        Add(DeclaredField.Language, document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang"), "html lang", 2);
        foreach (var item in document.QuerySelectorAll("[itemprop]"))
        {
            AddItem(item, Add);
        }

        foreach (var time in document.QuerySelectorAll("time[datetime]").Take(8))
        {
            var updated = time.HasAttribute("itemprop") ? time.GetAttribute("itemprop") == "dateModified" : (time.ClassName ?? "").Contains("updat", StringComparison.OrdinalIgnoreCase) || (time.ClassName ?? "").Contains("modif", StringComparison.OrdinalIgnoreCase);
            Add(updated ? DeclaredField.Updated : DeclaredField.Published, time.GetAttribute("datetime"), "time[datetime]", 3);
        }

        Add(DeclaredField.Headline, document.QuerySelector("head > title")?.TextContent, "title", 4);
        return [.. found.Distinct().Select((d, i) => (d, i)).OrderBy(x => x.d.Rank).ThenBy(x => x.i).Select(x => x.d)];
    }

    private static void AddItem(IElement item, Action<DeclaredField, string?, string, int> add)
    {
        var words = item.GetAttribute("content") ?? item.GetAttribute("datetime") ?? (item.TextContent.Length <= 200 ? item.TextContent : null);
        switch (item.GetAttribute("itemprop"))
        {
            case "datePublished" when item.LocalName != "meta":
                add(DeclaredField.Published, words, "itemprop datePublished", 2);
                break;
            case "dateModified" when item.LocalName != "meta":
                add(DeclaredField.Updated, words, "itemprop dateModified", 2);
                break;
            case "author" when item.LocalName != "meta":
                add(DeclaredField.Byline, item.QuerySelector("[itemprop='name']")?.TextContent ?? words, "itemprop author", 2);
                break;
        }
    }
}
