using Digest.Text;

namespace Digest.Folding;

/// <summary>A telling in the making: a shown block and what gathers under it.</summary>
/// <param name="report">Index of the report whose block is shown.</param>
/// <param name="block">The shown block.</param>
/// <param name="unit">Its unit; null for headings, captions and repeats.</param>
internal sealed class StepBuilder(int report, Block block, Segment? unit)
{
    private readonly List<Segment> _same = [];
    private readonly List<Segment> _wordings = [];
    private readonly List<BlockRef> _alike = [];
    private readonly List<Unshown> _unshown = [];
    private readonly SortedSet<DifferenceKind> _kinds = [];

    /// <summary>Index of the report whose block is shown.</summary>
    public int Report { get; } = report;

    /// <summary>The shown block's unit; null for headings, captions and repeats.</summary>
    public Segment? Unit { get; } = unit;

    /// <summary>The run of repeats; empty for all other steps.</summary>
    public List<Block> Repeats { get; init; } = [];

    /// <summary>Folds another report's heading or caption of the same words under this one; false where that report has one here.</summary>
    public bool Take(BlockRef alike, int from)
    {
        if (from == Report || _alike.Exists(a => a.Article == alike.Article))
        {
            return false;
        }

        _alike.Add(alike);
        return true;
    }

    /// <summary>Folds a block under this one, with what it says beyond it and what they differ in.</summary>
    public void Take(Segment whole, IEnumerable<Unshown> beyond, IEnumerable<DifferenceKind> kinds)
    {
        (whole.Key == Unit!.Key ? _same : _wordings).Add(whole);
        _unshown.AddRange(beyond);
        _kinds.UnionWith(kinds);
    }

    /// <summary>The finished telling.</summary>
    public StoryStep Told(ImmutableArray<SegmentedReport> sheets, Func<BlockRef, ImmutableArray<string>> passages)
    {
        var shown = new BlockRef(sheets[Report].Article.Id, block.N);
        return new StoryStep
        {
            Shown = shown,
            Same = [.. _same.Select(u => Ref(u, sheets)), .. _alike],
            Wordings = [.. _wordings.Select(u => Ref(u, sheets))],
            Repeats = [.. Repeats.Select(b => new BlockRef(shown.Article, b.N))],
            Collation = Unit is null || _wordings.Count == 0 ? null : Collated(Unit, sheets),
            Passages = Unit is null ? [] : passages(shown),
            Unshown = [.. _unshown],
            DiffersIn = [.. _kinds],
            Open = _unshown.Count > 0 || _kinds.Count > 0,
        };
    }

    // Each wording once, the first of its carriers speaking for it: two that differ in marks alone are one.
    private StepCollation Collated(Segment shown, ImmutableArray<SegmentedReport> sheets)
    {
        var groups = _wordings.GroupBy(u => u.Block.Layer.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var wordings = groups.ConvertAll(g => new StepWording([.. g.Select(u => Ref(u, sheets))], g[0].AlignedWith(shown)));
        return new StepCollation(
            [.. wordings],
            Collation.Of(
                shown.Block.Layer,
                [.. groups.Zip(wordings).Where(x => x.Second.Agrees).Select(x => (x.First[0].Block.Layer, x.Second.Alignment))]
            )
        );
    }

    private static BlockRef Ref(Segment unit, ImmutableArray<SegmentedReport> sheets) => new(sheets[unit.Report].Article.Id, unit.Block.N);
}
