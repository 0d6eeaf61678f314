using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>
/// What of a page can be seen, as far as it says so without its style sheets: not what has the <c>hidden</c> attribute or <c>display:
/// none</c> in its own style, nor what is for screen readers only.
/// </summary>
internal static class PageVisibility
{
    /// <summary>Whether the element says that it is hidden.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null
            && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the element's words are for screen readers only. A headline may be: some pages show it as a picture.</summary>
    public static bool IsForListeners(IElement element, PagePart part) =>
        part.HasFlag(PagePart.Assistive) && element.LocalName is not ("h1" or "h2" or "h3");
}
