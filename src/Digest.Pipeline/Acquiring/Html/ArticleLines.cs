using Digest.Identity;

namespace Digest.Acquiring;

/// <summary>
/// Judges the pieces on an article's ground one by one: boxes go by what they say they are, lines of links by their links, lines before the
/// first and behind
/// the last running text by their place; what the page declares as its article's body is kept whatever it looks like.
/// </summary>
internal sealed class ArticleLines(
    List<HtmlPiece> pieces,
    PageElements ground,
    List<ElementStats> containers,
    int headline,
    DeclaredBody? declared
)
{
    private const double Linked = 0.8;
    private const double LinkedList = 0.6;
    private const int LongestHeadLine = 300;
    private const int HeadReach = 12;

    // So many letters in a row do not stand in two places by chance.
    private const int Telling = 25;

    /// <summary>Most times that a line of a page is looked for in its paragraphs.</summary>
    [Limit("those behind them count as not found")]
    private const int MaxLookUps = 20_000;

    private readonly HashSet<int> _points = [];
    private readonly Verdict[] _verdicts = new Verdict[pieces.Count];
    private int _first = -1;
    private int _last = -1;
    private int _lookUps;

    /// <summary>One verdict a piece.</summary>
    public Verdict[] Judge()
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            _verdicts[i] = ByPlace(i);
            if (_verdicts[i].IsKept && (PageElements.IsRunning(pieces[i]) || IsDeclared(i)))
            {
                _first = _first < 0 ? i : _first;
                _last = i;
            }
        }

        FindPoints();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (_verdicts[i].IsKept && i != headline && !IsDeclared(i))
            {
                _verdicts[i] = ByLooks(i);
            }
        }

        LinkLists();
        PullQuotes();
        EmptyHeadings();
        HeadLines();
        if (headline >= 0)
        {
            _verdicts[headline] = Verdict.Kept;
        }

        return _verdicts;
    }

    private bool IsDeclared(int i) => declared is not null && pieces[i].LinkShare < Linked && declared.Holds(pieces[i]);

    private Verdict ByPlace(int i)
    {
        var plot = ground.Of(i);
        return !containers.Exists(plot.IsIn) ? Verdict.Outside
            : AgencyNotes.Is(pieces[i].Block) ? new Verdict(RuleIds.WireMark)
            : plot.Box == PagePart.None || (pieces[i].Key.Length >= Telling && IsDeclared(i)) ? Verdict.Kept
            : Verdict.Boxed(plot.Box);
    }

    private Verdict ByLooks(int i)
    {
        var piece = pieces[i];
        if (
            piece.Block.Text.Length <= LongestHeadLine
            && Says(i, PagePart.Head & ~PagePart.Headline)
            && !PageElements.IsRunning(piece)
            && !IsDeck(i)
            && !IsPicture(i)
        )
        {
            return _first >= 0 && i > _first && ArticleShapes.IsUnderLink(piece, pieces[i - 1])
                ? new Verdict(RuleIds.Teaser)
                : Verdict.Head;
        }

        if (_first < 0)
        {
            return Verdict.Kept;
        }

        if (piece.LinkShare >= Linked)
        {
            return piece.Block.Kind is BlockKind.List || (i > headline && ArticleShapes.IsLinkedSentence(pieces, i))
                ? Verdict.Kept
                : new Verdict(RuleIds.ReadAlso);
        }

        if (i > _first && ArticleShapes.IsCard(piece, ground.Says))
        {
            return new Verdict(RuleIds.Teaser);
        }

        if (
            i < _first
            && !IsDeck(i)
            && !IsPoint(i)
            && !IsPicture(i)
            && !InBody(i)
            && !InFirstEntry(i)
            && !(piece.Block.Kind == BlockKind.Heading && i == _first - 1 && i > headline + 1)
        )
        {
            return Verdict.Head;
        }

        return i > _last && piece.Block.Kind is BlockKind.Paragraph && !piece.IsSentence && !IsSignOff(i)
            ? new Verdict(RuleIds.Tail)
            : Verdict.Kept;
    }

    // Whether the piece is a line below the headline that tells the story in a sentence or as a heading as long as one.
    private bool IsDeck(int i) =>
        headline >= 0
        && i > headline
        && i < _first
        && ground.Of(i).Box == PagePart.None
        && (PageElements.IsRunning(pieces[i]) || ArticleShapes.IsLede(pieces[i]))
        && !Says(i, PagePart.Byline | PagePart.Date);

    // Whether the piece says of the picture between headline and text that it shows another day: a fact that nothing else tells.
    private bool IsPicture(int i) =>
        headline >= 0
        && i > headline
        && i < _first
        && pieces[i].Block.Kind == BlockKind.Caption
        && pieces[i].IsSentence
        && ground.Of(i).Box == PagePart.None
        && ArticleShapes.IsFilePicture(pieces[i].Block.Text);

    private bool IsPoint(int i) => _points.Contains(i);

    // Points of the report in a list below the headline, with the heading right above them.
    private void FindPoints()
    {
        for (var i = Math.Max(0, headline + 1); headline >= 0 && i < _first; i++)
        {
            var n = ArticleShapes.PointsFrom(pieces, i);
            var all = Enumerable.Range(i, n).All(k => _verdicts[k].IsKept && !Says(k, PagePart.Head & ~PagePart.Deck));
            if (n > 0 && all)
            {
                _points.UnionWith(Enumerable.Range(i, n));
                if (i - 1 > headline && pieces[i - 1].Block.Kind == BlockKind.Heading)
                {
                    _points.Add(i - 1);
                }
            }

            i += Math.Max(0, n - 1);
        }
    }

    // Whether the piece stands in what calls itself the article's body and does not hold the headline: such elements begin with the text.
    private bool InBody(int i) => containers.Exists(c => c.Part.HasFlag(PagePart.Body) && !c.HoldsHeadline && ground.Of(i).IsIn(c));

    // Whether the piece stands in one element with the first running text, as the time stamp of a live blog's entry does.
    private bool InFirstEntry(int i) =>
        ground.Of(_first).Parent is { HoldsHeadline: false } entry
        && !containers.Contains(entry)
        && !containers.Contains(ground.Of(_first))
        && ReferenceEquals(ground.Of(i).Parent, entry);

    // A last short line without links, next to the text in what calls itself its body: a signature, the last line of a song.
    private bool IsSignOff(int i) => i <= _last + 2 && pieces[i].Linked == 0 && containers.Exists(c => c.Part.HasFlag(PagePart.Body));

    // A list whose items are mostly links leads elsewhere.
    private void LinkLists()
    {
        for (var i = 0; i < pieces.Count; )
        {
            var (end, linked, all) = (i, 0, 0);
            while (end < pieces.Count && _verdicts[end].IsKept && pieces[end].Block.Kind == BlockKind.List && !IsDeclared(end))
            {
                linked += pieces[end].Linked;
                all += HtmlPiece.Solid(pieces[end].Block.Text);
                end++;
            }

            if (all > 0 && linked > LinkedList * all)
            {
                Array.Fill(_verdicts, new Verdict(RuleIds.LinkList), i, end - i);
            }

            i = Math.Max(end, i + 1);
        }
    }

    // A quotation set apart that stands word for word in a paragraph is shown twice by the page.
    private void PullQuotes()
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (
                _verdicts[i].IsKept
                && pieces[i].Block.Kind == BlockKind.Quote
                && pieces[i].Key.Length >= Telling
                && StandsInParagraph(pieces[i].Key)
            )
            {
                _verdicts[i] = new Verdict(RuleIds.PullQuote);
            }
        }
    }

    private bool StandsInParagraph(string key)
    {
        for (var i = 0; i < pieces.Count && _lookUps < MaxLookUps; i++)
        {
            if (
                _verdicts[i].IsKept
                && pieces[i].Block.Kind == BlockKind.Paragraph
                && pieces[i].Key.Length > key.Length
                && _lookUps++ < MaxLookUps
                && pieces[i].Key.Contains(key, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }

    // A heading with nothing below it headed what was taken out.
    private void EmptyHeadings()
    {
        var something = false;
        for (var i = pieces.Count - 1; i > headline; i--)
        {
            if (!_verdicts[i].IsKept)
            {
                continue;
            }

            if (pieces[i].Block.Kind == BlockKind.Heading)
            {
                _verdicts[i] =
                    something && !(i + 1 < pieces.Count && _verdicts[i + 1].Rule == RuleIds.LinkList)
                        ? Verdict.Kept
                        : new Verdict(RuleIds.BareHeading);
            }

            something |= pieces[i].Block.Kind is not (BlockKind.Heading or BlockKind.Caption);
        }
    }

    // Writers, dates and decks stand between headline and text, close above the headline, or close below the text.
    private void HeadLines()
    {
        var (first, last) = (Array.FindIndex(_verdicts, v => v.IsKept), Array.FindLastIndex(_verdicts, v => v.IsKept));
        if (first < 0)
        {
            return;
        }

        for (var i = 0; i < pieces.Count; i++)
        {
            if (
                _verdicts[i].IsKept
                || _verdicts[i].Rule is RuleIds.Teaser or RuleIds.WireMark
                || pieces[i].IsHidden
                || pieces[i].Block.Text.Length > LongestHeadLine * 2
            )
            {
                continue;
            }

            if (
                headline >= 0
                && i > headline
                && i < _first
                && ground.Of(i).Box == PagePart.None
                && (IsDeck(i) || IsPicture(i) || (PageElements.IsRunning(pieces[i]) && !Says(i, PagePart.Head)))
            )
            {
                _verdicts[i] = Verdict.Kept;
                continue;
            }

            var between = headline >= 0 && i > headline && i < _first && (ground.Of(i).Box & ~PagePart.Author) == PagePart.None;
            var near = i >= Math.Min(first, headline < 0 ? first : headline) - HeadReach && i <= last + HeadReach;
            var above = i < headline && headline - i <= 3 && StandsOver(i);
            if (
                between
                || above
                || (
                    near
                    && !PageElements.IsRunning(pieces[i])
                    && Says(i, PagePart.Head)
                    && (ground.Of(i).Box & ~(PagePart.Author | PagePart.Tags)) == PagePart.None
                )
            )
            {
                _verdicts[i] = Verdict.Head;
            }
        }
    }

    // Whether the piece stands in one header with the headline.
    private bool StandsOver(int i)
    {
        var plot = ground.Of(i);
        while (plot is { HoldsHeadline: false, Box: PagePart.None })
        {
            plot = plot.Parent;
        }

        return plot is { Box: PagePart.None, Element.LocalName: "header" or "hgroup" };
    }

    // Whether the piece's element or one not far above it, below the article's ground, says that it is such a part.
    private bool Says(int i, PagePart part)
    {
        var plot = ground.Of(i);
        for (var up = 0; up < 4 && plot is not null && !containers.Contains(plot) && !plot.HoldsHeadline; up++, plot = plot.Parent)
        {
            if ((plot.Part & part) != PagePart.None)
            {
                return true;
            }
        }

        return false;
    }
}
