using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>
/// The elements of a page that hold words, with what stands in each, and which of them are boxes: things that are not the article's text.
/// An element's own
/// word for it counts only as long as an article is left without it: site generators call whole pages a form, a banner or a widget.
/// </summary>
internal sealed class PageElements
{
    // Running text of an article begins to be told from a line of a menu about here.
    private const int Line = 40;
    private const int LeastArticle = 200;

    // However much they write, readers are not the article, and neither is the small print.
    private const PagePart Never = PagePart.Comments | PagePart.Cookies | PagePart.Newsletter;

    private readonly Dictionary<IElement, ElementStats> _plots = [];
    private readonly List<ElementStats> _inOrder = [];
    private readonly Parts _parts;
    private readonly ElementStats[] _ofPiece;

    /// <summary>Surveys the pieces of a page. <paramref name="headline"/> is the index of the headline's piece, or -1.</summary>
    public PageElements(List<HtmlPiece> pieces, Parts parts, int headline)
    {
        _parts = parts;
        _ofPiece = new ElementStats[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            _ofPiece[i] = PlotOf(pieces[i].Owner);
            var text = IsRunning(pieces[i]) && !pieces[i].IsHidden ? pieces[i].Length : 0;
            for (var p = _ofPiece[i]; p is not null; p = p.Parent)
            {
                p.Text += text;
                p.Linked += pieces[i].Linked;
                p.HoldsHeadline |= i == headline;
                p.Claim = p.HoldsHeadline ? PagePart.None : p.Claim;
            }
        }

        foreach (var plot in _inOrder)
        {
            for (var p = plot.IsBody ? plot : null; p is { HoldsBody: false }; p = p.Parent)
            {
                p.HoldsBody = true;
            }
        }

        foreach (var plot in _inOrder)
        {
            // What leads nowhere leads to no other article: a button that unfolds the text is called "read more" too.
            plot.Claim = plot is { Claim: PagePart.Related, Linked: 0, Text: >= 2 * Line } ? PagePart.None : plot.Claim;
        }

        while (OverClaimed(pieces) is { } plot)
        {
            plot.Claim = PagePart.None;
        }

        foreach (var plot in _inOrder)
        {
            plot.Box = plot.Claim | (plot.Parent?.Box ?? PagePart.None);
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            Count(pieces[i], _ofPiece[i]);
        }
    }

    /// <summary>All plots, parents before children, in the order of the page.</summary>
    public IReadOnlyList<ElementStats> Plots => _inOrder;

    /// <summary>The plot of a piece's owner.</summary>
    public ElementStats Of(int piece) => _ofPiece[piece];

    /// <summary>What an element says that it is.</summary>
    public PagePart Says(IElement element) => _parts.Of(element);

    /// <summary>Whether a piece is running text: long enough for a sentence, more words than links.</summary>
    public static bool IsRunning(HtmlPiece piece) =>
        piece.Length >= Line
        && (piece.LinkShare < 0.5 || (piece.LinkShare < 0.7 && piece.IsSentence && piece.Length >= 2 * Line))
        && piece.Block.Kind is not (BlockKind.Heading or BlockKind.Caption)
        && (piece.IsSentence || piece.Length >= 2 * Line);

    // The outermost element whose claim to be a box leaves no article outside of boxes, or one much smaller than what it takes away; null
    // where none does.
    private ElementStats? OverClaimed(List<HtmlPiece> pieces)
    {
        foreach (var plot in _inOrder)
        {
            plot.Claimant = plot.Parent?.Claimant ?? (plot.Claim == PagePart.None ? null : plot);
        }

        var outside = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            outside += !pieces[i].IsHidden && _ofPiece[i].Claimant is null && IsRunning(pieces[i]) ? pieces[i].Length : 0;
        }

        return _inOrder.Where(p => ReferenceEquals(p.Claimant, p) && IsTooMuch(p, outside)).MaxBy(p => p.Text);
    }

    private static bool IsTooMuch(ElementStats box, int outside) =>
        outside < LeastArticle && (box.HoldsBody || (box.Claim & Never) == PagePart.None)
            ? box.Text > outside
            : (box.Claim & Never) == PagePart.None
                && (
                    box.Text > (box.HoldsBody ? outside : 3 * outside)
                    || (box.Text > LeastArticle && !box.Claim.HasFlag(PagePart.Related) && box.Text * 5 > 3 * BodyAround(box))
                );

    // The running text of the nearest article or body that the box stands in.
    private static int BodyAround(ElementStats box)
    {
        var p = box.Parent;
        while (p is { IsBody: false })
        {
            p = p.Parent;
        }

        return p?.Text ?? int.MaxValue / 3;
    }

    private static void Count(HtmlPiece piece, ElementStats plot)
    {
        if (plot.Box != PagePart.None || piece.IsHidden)
        {
            return;
        }

        var good = IsRunning(piece);
        var size = good ? piece.Length : HtmlPiece.Solid(piece.Block.Text);
        for (var p = plot; p is not null; p = p.Parent)
        {
            p.Good += good ? size : 0;
            p.Noise += good || piece.Block.Kind is BlockKind.Heading or BlockKind.Caption ? 0 : size;
        }
    }

    private ElementStats PlotOf(IElement element)
    {
        if (_plots.TryGetValue(element, out var known))
        {
            return known;
        }

        // By hand rather than by calling itself: pages can be deep.
        var path = new Stack<IElement>();
        ElementStats? plot = null;
        for (IElement? e = element; e is not null && !_plots.TryGetValue(e, out plot); e = e.ParentElement)
        {
            path.Push(e);
        }

        while (path.TryPop(out var next))
        {
            plot = new ElementStats(next, plot, _parts.Of(next));
            _plots.Add(next, plot);
            _inOrder.Add(plot);
        }

        return plot!;
    }
}
