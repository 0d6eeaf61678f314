using System.Net;
using System.Xml.Linq;
using Digest.Text;

namespace Digest.Import;

/// <summary>Reads feeds in XML: RSS 0.9x, 1.0 and 2.0, and Atom. Looks over what other programs put between their elements.</summary>
internal static class FeedXml
{
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>A feed; <paramref name="base"/> is where it stood.</summary>
    /// <exception cref="ImportRefusal">It cannot be read.</exception>
    public static FeedText Read(ReadOnlyMemory<byte> bytes, Uri? @base)
    {
        var root = XmlTree.Read(bytes, "feed");
        return root.Name.LocalName == "feed" ? Atom(root, @base) : Rss(root, @base);
    }

    private static FeedText Atom(XElement feed, Uri? @base)
    {
        var place = Place(feed, @base);
        return new FeedText(
            Words(feed.Own("title")),
            feed.Attribute(XNamespace.Xml + "lang")?.Value,
            [.. feed.Elements(feed.Name.Namespace + "entry").Select(e => Entry(e, place, feed))]
        );
    }

    private static FeedItem Entry(XElement entry, Uri? @base, XElement feed)
    {
        var place = Place(entry, @base);
        var links = entry.Elements(entry.Name.Namespace + "link").ToList();
        var link =
            links.Find(l => l.Attribute("rel")?.Value is null or "alternate" && l.Attribute("type")?.Value is null or "text/html")
            ?? links.Find(l => l.Attribute("rel")?.Value is null or "alternate");
        var authors = entry.Elements(entry.Name.Namespace + "author").ToList();
        var content = entry.Own("content");
        return new FeedItem
        {
            Title = Words(entry.Own("title")),
            Link = Web(place, link?.Attribute("href")?.Value ?? content?.Attribute("src")?.Value),
            Id = Text(entry.Own("id")),
            Published = Text(entry.Own("published")) ?? Text(entry.Own("issued")),
            Updated = Text(entry.Own("updated")),
            Authors = Names(
                (authors.Count > 0 ? authors : [.. feed.Elements(feed.Name.Namespace + "author")]).Select(a => Text(a.Own("name")))
            ),
            Html = Markup(content) is { Length: > 0 } html ? html : Markup(entry.Own("summary")),
        };
    }

    // What an Atom text holds, as HTML.
    private static string Markup(XElement? text) =>
        text is null ? ""
        : text.Attribute("type")?.Value is "xhtml" ? string.Concat(text.Nodes().Select(Plain))
        : text.Attribute("type")?.Value is "html" or "text/html" ? text.Value
        : text.Attribute("type")?.Value is null or "text" or "text/plain" ? Paragraphs(text.Value)
        : "";

    // Prefixes of XHTML would hide the elements from a reader of HTML.
    private static string Plain(XNode node)
    {
        if (node is not XElement element)
        {
            return node.ToString(SaveOptions.DisableFormatting);
        }

        var bare = new XElement(element);
        foreach (var e in bare.DescendantsAndSelf())
        {
            e.Name = e.Name.LocalName;
            e.Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        }

        return bare.ToString(SaveOptions.DisableFormatting);
    }

    private static FeedText Rss(XElement root, Uri? @base)
    {
        var channel = root.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") ?? root;

        // RSS 1.0 sets the items beside the channel.
        var items = channel.Elements().Concat(channel == root ? [] : root.Elements()).Where(e => e.Name.LocalName == "item");
        return new FeedText(
            Words(channel.Own("title")),
            Text(channel.Own("language")) ?? Text(channel.Element(Dublin + "language")),
            [.. items.Select(i => Item(i, @base))]
        );
    }

    private static FeedItem Item(XElement item, Uri? @base)
    {
        var guid = item.Own("guid");
        var permalink = guid?.Attribute("isPermaLink")?.Value is null or "true" ? Text(guid) : null;
        return new FeedItem
        {
            Title = Words(item.Own("title")),
            Link = Web(@base, Text(item.Own("link"))) ?? WebAddress.Web(permalink),
            Id = Text(guid) ?? item.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value,
            Published = Text(item.Own("pubDate")) ?? Text(item.Element(Dublin + "date")),
            Authors = Names(item.Elements(Dublin + "creator").Select(Text).Append(Text(item.Own("author")))),
            Html = Text(item.Element(Content + "encoded")) ?? Text(item.Own("description")) ?? "",
        };
    }

    /// <summary>Plain text as paragraphs of HTML.</summary>
    public static string Paragraphs(string text) =>
        string.Concat(
            text.ReplaceLineEndings("\n")
                .Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(p => $"<p>{WebUtility.HtmlEncode(p)}</p>\n")
        );

    /// <summary>Names without those that are none.</summary>
    public static ImmutableArray<string> Names(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Select(Normal.Space).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];

    private static Uri? Place(XElement element, Uri? @base) =>
        element.Attribute(XNamespace.Xml + "base")?.Value is { } own ? Web(@base, own) ?? @base : @base;

    /// <summary>The web address of a link that stands at a place; null where it leads to none.</summary>
    public static Uri? Web(Uri? place, string? link) =>
        string.IsNullOrWhiteSpace(link) ? null
        : (place is null ? WebAddress.Parse(link.Trim()) : WebAddress.Join(place, link.Trim())) is { } uri && WebAddress.IsWeb(uri) ? uri
        : null;

    private static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    // Titles hold escaped marks now and then.
    private static string Words(XElement? element) => Normal.Space(WebUtility.HtmlDecode(EntryPage.WithoutMarks(element?.Value ?? "")));
}
