using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads the writers and dates that a page's visible markup calls so: microdata, RDFa, microformats (<c>hentry</c>, <c>vcard</c>),
/// <c>rel=author</c>,
/// <c>time</c>. What stands in comments, beside the article or in lists of other articles is not asked.
/// </summary>
internal sealed partial class MarkedItems(IHtmlDocument document, Parts parts, Action<DeclaredField, string?, string, int> add)
{
    private const PagePart Elsewhere = PagePart.Comments | PagePart.Related | PagePart.Aside | PagePart.Newsletter | PagePart.Advert;
    private const int Levels = 6;
    private const int Most = 400;

    private readonly Dictionary<IElement, bool> _elsewhere = [];

    /// <summary>Hands what it finds to <c>add</c>.</summary>
    public void Read()
    {
        foreach (
            var item in document
                .QuerySelectorAll("[itemprop], [property]")
                .Where(static e => e.LocalName != "meta")
                .Take(Most)
                .Where(IsHere)
        )
        {
            Item(item, item.GetAttribute("itemprop") ?? item.GetAttribute("property")!);
        }

        Dates();
        Writers();
    }

    private void Item(IElement item, string properties)
    {
        foreach (var property in properties.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (property[(property.LastIndexOf(':') + 1)..])
            {
                case "datePublished" or "dateCreated":
                    add(DeclaredField.Published, Moment(item), "itemprop " + property, 2);
                    break;
                case "dateModified":
                    add(DeclaredField.Updated, Moment(item), "itemprop dateModified", 2);
                    break;
                case "author" or "creator" when InArticle(item):
                    add(
                        DeclaredField.Byline,
                        Short(item.QuerySelector("[itemprop~='name']")) ?? item.GetAttribute("content") ?? Short(item),
                        "itemprop author",
                        3
                    );
                    break;
            }
        }
    }

    // A comment or a product has writers of its own.
    private static bool InArticle(IElement item)
    {
        for (var e = item.ParentElement; e is not null; e = e.ParentElement)
        {
            if (e.HasAttribute("itemscope") && e.GetAttribute("itemtype") is { } type)
            {
                return !type.EndsWith("Comment", StringComparison.Ordinal)
                    && !type.EndsWith("Review", StringComparison.Ordinal)
                    && !type.EndsWith("Product", StringComparison.Ordinal);
            }
        }

        return true;
    }

    // The dates that stand nearest to the headline, by what they are called; those that are called nothing only where they agree.
    private void Dates()
    {
        var named = document
            .QuerySelectorAll(
                "time[pubdate], .published, .dt-published, .entry-date, .post-date, .publish-date, .article-date, .updated, .dt-updated"
            )
            .Take(Most)
            .Where(IsHere)
            .ToList();
        foreach (var date in Near(named))
        {
            var updated =
                date.ClassList.Any(static c => c.Contains("updat", StringComparison.OrdinalIgnoreCase))
                && !date.ClassList.Any(static c =>
                    c.Contains("publish", StringComparison.OrdinalIgnoreCase) || c is "entry-date" or "post-date"
                );
            add(
                updated ? DeclaredField.Updated : DeclaredField.Published,
                Moment(date),
                "time called "
                    + (
                        date.HasAttribute("pubdate") ? "pubdate"
                        : updated ? "updated"
                        : "published"
                    ),
                2
            );
        }

        var times = Near([.. document.QuerySelectorAll("time[datetime]").Take(Most).Where(IsHere)]);
        var days = times
            .Select(static t => t.GetAttribute("datetime")!.Trim())
            .Select(static d => d.Length < 10 ? d : d[..10])
            .Distinct(StringComparer.Ordinal)
            .Count();
        if (days > 2)
        {
            return;
        }

        foreach (var time in times)
        {
            var updated =
                time.GetAttribute("itemprop") == "dateModified"
                || (time.ClassName ?? "").Contains("updat", StringComparison.OrdinalIgnoreCase)
                || (time.ClassName ?? "").Contains("modif", StringComparison.OrdinalIgnoreCase);
            add(
                updated ? DeclaredField.Updated : DeclaredField.Published,
                time.GetAttribute("datetime"),
                "time[datetime]",
                days == 1 ? 2 : 4
            );
        }
    }

    private void Writers()
    {
        var writers = document
            .QuerySelectorAll(
                "[rel~='author'], .vcard .fn, .p-author, .author-name, .byline-name, .byline .author, .post-author, "
                    + ".entry-author, .author.vcard, a[href*='/author/'], a[href*='/autor/'], a[href*='/authors/'], "
                    + "a[href*='/autoren/']"
            )
            .Take(Most)
            .Where(e => IsHere(e) && Short(e) is not null)
            .ToList();
        foreach (var writer in Near(writers))
        {
            // Of one inside of the other the inner one is the name.
            if (!writers.Exists(w => !ReferenceEquals(w, writer) && writer.Contains(w)))
            {
                add(DeclaredField.Byline, Name(writer), "rel author", 3);
            }
        }
    }

    // Those in the smallest part of the page that holds the main heading and any of them; the first alone where there is none.
    private List<IElement> Near(List<IElement> all)
    {
        var around = document.QuerySelector("h1")?.ParentElement;
        for (var level = 0; around is not null && level < Levels; level++, around = around.ParentElement)
        {
            if (all.FindAll(e => around.Contains(e)) is { Count: > 0 } near)
            {
                return near;
            }
        }

        return all.Count > 0 ? [all[0]] : [];
    }

    private bool IsHere(IElement element)
    {
        for (var e = element; e is not null; e = e.ParentElement)
        {
            if (!_elsewhere.TryGetValue(e, out var elsewhere))
            {
                _elsewhere[e] = elsewhere =
                    e.LocalName is "nav"
                    || (e.LocalName is not ("body" or "html" or "article" or "main") && (parts.Of(e) & Elsewhere) != PagePart.None);
            }

            if (elsewhere)
            {
                return false;
            }
        }

        return true;
    }

    private static string? Moment(IElement e) =>
        e.GetAttribute("content")
        ?? e.GetAttribute("datetime")
        ?? (e.LocalName is "abbr" or "span" ? e.GetAttribute("title") : null)
        ?? Short(e)
        ?? e.QuerySelector("time")?.GetAttribute("datetime");

    // A link to all that somebody wrote says so around the name, or instead of it.
    private static string? Name(IElement writer) =>
        Short(writer) is { } text
            ? AllBy().Replace(text, "").Trim(' ', '→', '»', '›', '\n', '\t') is { Length: > 1 } name
                ? name
                : null
            : null;

    private static string? Short(IElement? e) =>
        e?.TextContent is { Length: <= 200 } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    [GeneratedRegex(
        @"^\s*(?:"
            + LexiconPatterns.AllArticlesOpenings
            + @"\b[^.]{0,40}?(?:\b"
            + LexiconPatterns.AllArticlesBy
            + @"\s+|$)|"
            + LexiconPatterns.WriterLinks
            + @"\s*$)|\s{0,40}"
            + LexiconPatterns.AllArticles
            + @"\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AllBy();
}
