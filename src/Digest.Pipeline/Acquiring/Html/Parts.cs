using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>Says what the elements of one page say of themselves; remembers class names, which repeat.</summary>
internal sealed class Parts
{
    private readonly Dictionary<string, Part> _names = new(StringComparer.Ordinal);

    /// <summary>What an element says that it is.</summary>
    public Part Of(IElement element)
    {
        var part = ByTag(element.LocalName) | ByRole(element.GetAttribute("role"));
        part |= Words(element.GetAttribute("class")) | Words(element.GetAttribute("id"));
        part |= element.GetAttribute("itemprop") is { } property ? ByProperty(property) : Part.None;
        return element.GetAttribute("rel") is "author" ? part | Part.Byline : part;
    }

    private static Part ByTag(string name) => name switch
    {
        "nav" or "footer" or "form" or "button" or "select" or "dialog" or "menu" or "search" or "fieldset" => Part.Navigation,
        "aside" => Part.Aside,
        "address" => Part.Byline,
        "time" => Part.Date,
        "figcaption" => Part.Caption,
        _ => Part.None,
    };

    private static Part ByRole(string? role) => role switch
    {
        "navigation" or "search" or "contentinfo" or "banner" or "dialog" or "menu" or "menubar" or "toolbar" => Part.Navigation,
        "complementary" => Part.Aside,
        _ => Part.None,
    };

    private static Part ByProperty(string property) => property switch
    {
        "articleBody" or "reviewBody" => Part.Body,
        "headline" => Part.Headline,
        "author" or "creator" => Part.Byline,
        "datePublished" or "dateModified" or "dateCreated" => Part.Date,
        "caption" => Part.Caption,
        "comment" => Part.Comments,
        "keywords" => Part.Tags,
        _ => Part.None,
    };

    private Part Words(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return Part.None;
        }

        if (_names.TryGetValue(names, out var known))
        {
            return known;
        }

        var found = Part.None;
        foreach (var range in names.AsSpan().Split(' '))
        {
            found |= PartWords.Of(names.AsSpan(range));
        }

        return _names[names] = found;
    }
}
