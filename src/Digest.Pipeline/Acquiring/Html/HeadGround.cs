using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Where on a page the article's head is: its main heading, what stands around that, and what belongs to something else (comments, boxes
/// beside the article, lists of other articles). What holds the main heading is the article's, whatever it is called.
/// </summary>
/// <param name="document">The page.</param>
/// <param name="parts">What its elements say of themselves.</param>
/// <param name="titles">Keys of the headlines that it declares; of several headings the one that says one of them is the main one.</param>
internal sealed class HeadGround(IHtmlDocument document, Parts parts, IReadOnlySet<string> titles)
{
    private const PagePart Never = PagePart.Comments | PagePart.Related | PagePart.Newsletter | PagePart.Advert;
    private const int Levels = 6;
    private const int MostHeadings = 40;
    private const int Telling = 12;

    private readonly Dictionary<IElement, PagePart> _around = [];
    private readonly List<IElement> _rings = [];
    private bool _ready;

    /// <summary>
    /// The elements of the smallest part of the page that holds the main heading and any of them, and how many steps around the heading
    /// that is; the first alone, and the last step, where there is none. Empty where there are no elements.
    /// </summary>
    public (List<IElement> Elements, int Level) Near(List<IElement> all)
    {
        if (all.Count == 0)
        {
            return ([], Levels);
        }

        Prepare();
        for (var level = 0; level < Math.Min(Levels, _rings.Count); level++)
        {
            if (all.FindAll(e => _rings[level].Contains(e)) is { Count: > 0 } near)
            {
                return (near, level);
            }
        }

        return ([all[0]], Levels);
    }

    /// <summary>Whether an element is part of the article, not of something else on its page.</summary>
    public bool IsHere(IElement element) => (Around(element) & (Never | PagePart.Aside)) == PagePart.None;

    /// <summary>The same, but boxes beside the article are asked too.</summary>
    public bool IsBeside(IElement element) => (Around(element) & Never) == PagePart.None;

    /// <summary>
    /// Whether an element stands in something that has a heading of its own and not the page's: a teaser of another article, a section.
    /// </summary>
    public bool IsTeaser(IElement element)
    {
        Prepare();
        var up = element.ParentElement;
        for (var level = 0; up is not null && level < Levels && !_rings.Contains(up); level++, up = up.ParentElement)
        {
            if (
                up.LocalName is not ("article" or "main" or "header" or "body")
                && !parts.Of(up).HasFlag(PagePart.Body)
                && up.QuerySelector("h2, h3, h4") is { } heading
                && !heading.Contains(element)
            )
            {
                return true;
            }
        }

        return false;
    }

    // What an element stands in: the parts of all elements around it up to those that hold the main heading. A menu counts as comments.
    private PagePart Around(IElement element)
    {
        Prepare();
        var path = new Stack<IElement>();
        var found = PagePart.None;
        for (IElement? e = element; e is not null; e = e.ParentElement)
        {
            if (_around.TryGetValue(e, out var known))
            {
                found = known;
                break;
            }

            path.Push(e);
        }

        while (path.TryPop(out var e))
        {
            found |=
                e.LocalName == "nav" ? PagePart.Comments
                : e.LocalName is "body" or "html" or "article" or "main" ? PagePart.None
                : parts.Of(e) & (Never | PagePart.Aside);
            _around[e] = found;
        }

        return found;
    }

    private void Prepare()
    {
        if (_ready)
        {
            return;
        }

        _ready = true;
        var headings = document.QuerySelectorAll("h1").Take(MostHeadings).ToList();
        var keys = headings.ConvertAll(static h => Normal.Key(h.TextContent));
        var at = keys.FindIndex(titles.Contains);
        at = at >= 0 ? at : keys.FindIndex(k => titles.Any(t => t.Length >= Telling && k.Contains(t, StringComparison.Ordinal)));
        var main = headings.ElementAtOrDefault(Math.Max(0, at));
        for (var e = main?.ParentElement; e is not null; e = e.ParentElement)
        {
            _rings.Add(e);
            _around[e] = PagePart.None;
        }
    }
}
