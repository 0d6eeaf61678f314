using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads the writers and dates that a page's visible markup calls so: microdata, RDFa, microformats (<c>hentry</c>, <c>vcard</c>),
/// <c>rel=author</c>, <c>time</c>, and elements that are named after what they hold. One walk over the page gathers them all. What stands
/// in comments, beside the article or in lists of other articles is not asked.
/// </summary>
internal sealed class MarkedItems(IHtmlDocument document, Parts parts, HeadGround ground, Action<DeclaredField, string?, string, int> add)
{
    /// <summary>Most elements of a page that are marked as facts (microdata, RDFa), of one kind.</summary>
    [Limit("those behind them declare nothing")]
    private const int MaxItems = 400;

    private const int ShortDate = 80;

    private static readonly FrozenSet<string> DatesByName = new[]
    {
        "published",
        "dt-published",
        "entry-date",
        "post-date",
        "publish-date",
        "article-date",
        "updated",
        "dt-updated",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WritersByName = new[]
    {
        "p-author",
        "author-name",
        "byline-name",
        "post-author",
        "entry-author",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Folders = Lexicon
        .Shared.Set("writer-folders")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Hands what it finds to <c>add</c>.</summary>
    public void Read()
    {
        var (items, named, times, called) = (new List<IElement>(), new List<IElement>(), new List<IElement>(), new List<IElement>());
        var (writers, bylines) = (new List<IElement>(), new List<IElement>());
        foreach (var e in document.All)
        {
            if (e.Attributes.Length == 0 || e.LocalName is "meta" or "script" or "style" or "link" or "img" or "svg" or "path")
            {
                continue;
            }

            if ((e.GetAttribute("itemprop") ?? e.GetAttribute("property")) is { Length: > 0 } property && IsAsked(property))
            {
                items.Add(e);
            }

            var time = e.LocalName == "time";
            if (time && e.HasAttribute("datetime"))
            {
                times.Add(e);
            }

            var classes = e.GetAttribute("class") ?? "";
            if ((time && e.HasAttribute("pubdate")) || HasOne(classes, DatesByName))
            {
                named.Add(e);
            }
            else if (!time && (classes.Length > 0 || e.HasAttribute("id")) && MarkedDates.IsCalledDate(e) && IsShortDate(e))
            {
                called.Add(e);
            }

            if (IsWriter(e, classes))
            {
                writers.Add(e);
            }
            else if (
                (classes.Length > 0 || e.HasAttribute("id"))
                && parts.Of(e).HasFlag(PagePart.Byline)
                && MarkedWriters.Short(e) is not null
            )
            {
                bylines.Add(e);
            }
        }

        foreach (var item in items.Take(MaxItems).Where(ground.IsHere))
        {
            Item(item, item.GetAttribute("itemprop") ?? item.GetAttribute("property")!);
        }

        new MarkedDates(ground, add).Read([.. named.Take(MaxItems)], [.. times.Take(MaxItems)], [.. called.Take(MaxItems)]);
        new MarkedWriters(ground, add).Read([.. writers.Take(MaxItems)], [.. bylines.Take(MaxItems)]);
    }

    private void Item(IElement item, string properties)
    {
        foreach (var property in properties.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (property[(property.LastIndexOf(':') + 1)..])
            {
                case "datePublished" or "dateCreated":
                    add(DeclaredField.Published, MarkedDates.Moment(item), "itemprop " + property, 2);
                    break;
                case "dateModified":
                    add(DeclaredField.Updated, MarkedDates.Moment(item), "itemprop dateModified", 2);
                    break;
                case "author" or "creator" when InArticle(item):
                    var name = item.QuerySelector("[itemprop~='name']");
                    add(
                        DeclaredField.Byline,
                        MarkedWriters.Short(name)
                            ?? name?.GetAttribute("content")
                            ?? item.GetAttribute("content")
                            ?? MarkedWriters.Short(item),
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

    private static bool IsAsked(string properties) =>
        properties.Contains("date", StringComparison.Ordinal)
        || properties.Contains("author", StringComparison.Ordinal)
        || properties.Contains("creator", StringComparison.Ordinal);

    // A wrapper around more than a date is not called after it.
    private static bool IsShortDate(IElement e) =>
        e.ChildElementCount <= 6 && e.TextContent is { Length: <= 4 * ShortDate } text && text.Trim().Length is >= 8 and <= ShortDate;

    private static bool IsWriter(IElement e, string classes)
    {
        if (HasOne(classes, WritersByName) || (e.GetAttribute("rel") is { } rel && Has(rel, "author")))
        {
            return MarkedWriters.Short(e) is not null;
        }

        // A card of somebody is a writer's where it says so: sites carry cards of themselves.
        if (Has(classes, "fn") || Has(classes, "author"))
        {
            return (Has(classes, "vcard") || e.ParentElement is { } up && IsCardOfWriter(up)) && MarkedWriters.Short(e) is not null;
        }

        return e.LocalName == "a" && e.GetAttribute("href") is { Length: > 8 } href && InFolder(href) && MarkedWriters.Short(e) is not null;
    }

    private static bool IsCardOfWriter(IElement e)
    {
        for (var up = 0; up < 3; up++)
        {
            var classes = e.GetAttribute("class") ?? "";
            if (
                classes.Contains("author", StringComparison.OrdinalIgnoreCase)
                || classes.Contains("byline", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }

            if (e.ParentElement is not { } parent)
            {
                return false;
            }

            e = parent;
        }

        return false;
    }

    // "/author/ann-lee": a folder of writers with something below it.
    private static bool InFolder(string href)
    {
        var path = href.AsSpan();
        var end = path.IndexOfAny('?', '#');
        path = (end < 0 ? path : path[..end]).TrimEnd('/');
        for (var slash = path.IndexOf('/'); slash >= 0; )
        {
            var rest = path[(slash + 1)..];
            var next = rest.IndexOf('/');
            if (next < 0)
            {
                return false;
            }

            if (next is > 2 and < 16 && Folders.Contains(rest[..next]))
            {
                return true;
            }

            path = rest;
            slash = next;
        }

        return false;
    }

    private static bool HasOne(string classes, FrozenSet<string> names)
    {
        if (classes.Length == 0)
        {
            return false;
        }

        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in classes.AsSpan().Split(' '))
        {
            if (lookup.Contains(classes.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(string words, string word)
    {
        if (words.Length < word.Length)
        {
            return false;
        }

        foreach (var range in words.AsSpan().Split(' '))
        {
            if (words.AsSpan(range).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
