using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>Whether a page hides an element by itself, without its style sheets: the <c>hidden</c> attribute or <c>display: none</c> in the element's own style.</summary>
internal static class Visibility
{
    /// <summary>Whether the element says that it is hidden.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        var style = element.GetAttribute("style");
        return style is not null && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase);
    }
}
