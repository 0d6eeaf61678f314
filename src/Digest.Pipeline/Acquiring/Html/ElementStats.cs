using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>What stands in one element of a page, counted over its pieces.</summary>
/// <param name="element">The element.</param>
/// <param name="parent">The plot of its parent; null for the body.</param>
/// <param name="part">What the element says of itself.</param>
internal sealed class ElementStats(IElement element, ElementStats? parent, PagePart part)
{
    /// <summary>The element.</summary>
    public IElement Element => element;

    /// <summary>Its parent's plot; null for the body.</summary>
    public ElementStats? Parent => parent;

    /// <summary>What it says of itself.</summary>
    public PagePart Part => part;

    /// <summary>The boxes it is or stands in; none for the article's own ground.</summary>
    public PagePart Box { get; set; }

    /// <summary>The kind of box it claims to be, as far as it is believed.</summary>
    public PagePart Claim { get; set; } = part.HasFlag(PagePart.Body) ? PagePart.None : part & PagePart.Boxes;

    /// <summary>Characters of running text in it, boxes and all.</summary>
    public int Text { get; set; }

    /// <summary>Characters in links in it.</summary>
    public int Linked { get; set; }

    /// <summary>Whether it is or holds an element that says it is an article or its body.</summary>
    public bool HoldsBody { get; set; }

    /// <summary>The outermost element that claims to be a box on the way up from here; null for none.</summary>
    public ElementStats? Claimant { get; set; }

    /// <summary>Whether it says that it is an article or its body.</summary>
    public bool IsBody => part.HasFlag(PagePart.Body) || element.LocalName is "article" or "main";

    /// <summary>Characters of running text in it outside of boxes.</summary>
    public int Good { get; set; }

    /// <summary>Characters of anything else in it outside of boxes.</summary>
    public int Noise { get; set; }

    /// <summary>Whether the headline stands in it.</summary>
    public bool HoldsHeadline { get; set; }

    /// <summary>Whether it is <paramref name="other"/> or stands in it.</summary>
    public bool IsIn(ElementStats other)
    {
        for (var p = this; p is not null; p = p.Parent)
        {
            if (ReferenceEquals(p, other))
            {
                return true;
            }
        }

        return false;
    }
}
