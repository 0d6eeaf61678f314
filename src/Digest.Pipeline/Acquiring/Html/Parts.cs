using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>Says what the elements of one page say of themselves; remembers class names, which repeat.</summary>
internal sealed class Parts
{
    private readonly Dictionary<string, PagePart> _names = new(StringComparer.Ordinal);

    /// <summary>What an element says that it is.</summary>
    public PagePart Of(IElement element)
    {
        var part = ByTag(element.LocalName) | ByRole(element.GetAttribute("role"));
        part |= Words(element.GetAttribute("class")) | Words(element.GetAttribute("id"));
        part |= element.GetAttribute("itemprop") is { } property ? ByProperty(property) : PagePart.None;
        return element.GetAttribute("rel") is "author" ? part | PagePart.Byline : part;
    }

    private static PagePart ByTag(string name) =>
        name switch
        {
            "nav" or "footer" or "form" or "button" or "select" or "dialog" or "menu" or "search" or "fieldset" => PagePart.Navigation,
            "aside" => PagePart.Aside,
            "address" => PagePart.Byline,
            "time" => PagePart.Date,
            "figcaption" => PagePart.Caption,
            _ => PagePart.None,
        };

    private static PagePart ByRole(string? role) =>
        role switch
        {
            "navigation" or "search" or "contentinfo" or "banner" or "dialog" or "menu" or "menubar" or "toolbar" => PagePart.Navigation,
            "complementary" => PagePart.Aside,
            _ => PagePart.None,
        };

    private static PagePart ByProperty(string property) =>
        property switch
        {
            "articleBody" or "reviewBody" => PagePart.Body,
            "headline" => PagePart.Headline,
            "author" or "creator" => PagePart.Byline,
            "datePublished" or "dateModified" or "dateCreated" => PagePart.Date,
            "caption" => PagePart.Caption,
            "comment" => PagePart.Comments,
            "keywords" => PagePart.Tags,
            _ => PagePart.None,
        };

    private PagePart Words(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return PagePart.None;
        }

        if (_names.TryGetValue(names, out var known))
        {
            return known;
        }

        var found = PagePart.None;
        foreach (var range in names.AsSpan().Split(' '))
        {
            found |= PartWords.Of(names.AsSpan(range));
        }

        return _names[names] = found;
    }
}
