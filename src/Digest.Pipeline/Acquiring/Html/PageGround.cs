using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>
/// The elements of a page that hold words, with what stands in each, and which of them are boxes: things that are not the article's text. An element's own
/// word for it counts only as long as an article is left without it: site generators call whole pages a form, a banner or a widget.
/// </summary>
internal sealed class PageGround
{
    // Running text of an article begins to be told from a line of a menu about here.
    private const int Line = 40;
    private const int LeastArticle = 200;

    private readonly Dictionary<IElement, Plot> _plots = [];
    private readonly List<Plot> _inOrder = [];
    private readonly Parts _parts;
    private readonly Plot[] _ofPiece;

    /// <summary>Surveys the pieces of a page. <paramref name="headline"/> is the index of the headline's piece, or -1.</summary>
    public PageGround(List<HtmlPiece> pieces, Parts parts, int headline)
    {
        _parts = parts;
        _ofPiece = new Plot[pieces.Count];
        for (var i = 0; i < pieces.Count; i++)
        {
            _ofPiece[i] = PlotOf(pieces[i].Owner);
            for (var p = i == headline ? _ofPiece[i] : null; p is not null; p = p.Parent)
            {
                p.HoldsHeadline = true;
                p.Claim = Part.None;
            }
        }

        while (OverClaimed(pieces) is { } plot)
        {
            plot.Claim = Part.None;
        }

        foreach (var plot in _inOrder)
        {
            plot.Box = plot.Claim | (plot.Parent?.Box ?? Part.None);
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            Count(pieces[i], _ofPiece[i]);
        }
    }

    /// <summary>All plots, parents before children, in the order of the page.</summary>
    public IReadOnlyList<Plot> Plots => _inOrder;

    /// <summary>The plot of a piece's owner.</summary>
    public Plot Of(int piece) => _ofPiece[piece];

    /// <summary>Whether a piece is running text: long enough for a sentence, more words than links.</summary>
    public static bool IsRunning(HtmlPiece piece) =>
        piece.Length >= Line && piece.LinkShare < 0.5 && piece.Block.Kind is not (BlockKind.Heading or BlockKind.Caption) && (piece.IsSentence || piece.Length >= 2 * Line);

    // The element whose claim to be a box leaves no article outside of boxes, or one much smaller than what it takes away; null where none does.
    private Plot? OverClaimed(List<HtmlPiece> pieces)
    {
        foreach (var plot in _inOrder)
        {
            var claims = plot.Claim != Part.None;
            (plot.Claims, plot.Claimant, plot.Freed) = ((plot.Parent?.Claims ?? 0) + (claims ? 1 : 0), claims ? plot : plot.Parent?.Claimant, 0);
        }

        var outside = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].IsHidden || !IsRunning(pieces[i]))
            {
                continue;
            }

            if (_ofPiece[i].Claims == 0)
            {
                outside += pieces[i].Length;
            }
            else if (_ofPiece[i].Claims == 1 && _ofPiece[i].Claimant is { } claimant)
            {
                claimant.Freed += pieces[i].Length;
            }
        }

        var most = _inOrder.MaxBy(p => p.Freed);
        return most?.Freed > (outside < LeastArticle ? outside : most?.Claim.HasFlag(Part.Comments) == true ? int.MaxValue : outside + outside / 2) ? most : null;
    }

    private static void Count(HtmlPiece piece, Plot plot)
    {
        if (plot.Box != Part.None || piece.IsHidden)
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

    private Plot PlotOf(IElement element)
    {
        if (_plots.TryGetValue(element, out var known))
        {
            return known;
        }

        // By hand rather than by calling itself: pages can be deep.
        var path = new Stack<IElement>();
        Plot? plot = null;
        for (IElement? e = element; e is not null && !_plots.TryGetValue(e, out plot); e = e.ParentElement)
        {
            path.Push(e);
        }

        while (path.TryPop(out var next))
        {
            plot = new Plot(next, plot, _parts.Of(next));
            _plots.Add(next, plot);
            _inOrder.Add(plot);
        }

        return plot!;
    }
}
