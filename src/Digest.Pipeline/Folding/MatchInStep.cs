namespace Digest.Folding;

/// <summary>
/// Joins blocks each of which might be a stock sentence filled anew, where the reports they stand in say that it is none: two in a row of
/// one are alike to two in a row of the other, or the two reports are wordings of one text in most of what the shorter one prints. A frame
/// comes back by itself, not with its neighbours.
/// </summary>
internal sealed class MatchInStep
{
    private readonly SegmentedReport _sheet;
    private readonly IReadOnlyList<SegmentedReport> _sheets;
    private readonly Dictionary<(int Unit, int Report, int Base), (double Score, Segment Unit, Segment Base)> _pairs = [];
    private readonly Dictionary<int, int> _firm = [];

    private MatchInStep(SegmentedReport sheet, IReadOnlyList<SegmentedReport> sheets)
    {
        (_sheet, _sheets) = (sheet, sheets);
        foreach (var strand in sheet.Blocks.Select(b => b.PassageBuilder).OfType<Strand>())
        {
            foreach (var report in strand.Members.Where(m => m.Whole).Select(m => m.Report).Where(r => r != sheet.Index).Distinct())
            {
                _firm[report] = _firm.GetValueOrDefault(report) + 1;
            }
        }
    }

    /// <summary>Joins the free blocks of a report to base wordings of earlier ones.</summary>
    /// <param name="sheet">The report.</param>
    /// <param name="sheets">All reports of the story-year.</param>
    /// <param name="doubtful">Its blocks and the bases to which they are alike in everything but being no stock sentence.</param>
    public static void Join(
        SegmentedReport sheet,
        IReadOnlyList<SegmentedReport> sheets,
        List<(double Score, Segment Unit, Segment Base)> doubtful
    )
    {
        if (doubtful.Count == 0)
        {
            return;
        }

        var step = new MatchInStep(sheet, sheets);
        foreach (var pair in doubtful)
        {
            if (pair.Unit.PassageBuilder is null && !pair.Base.PassageBuilder!.In(sheet.Index))
            {
                step._pairs[(pair.Unit.Index, pair.Base.Report, pair.Base.Index)] = pair;
            }
        }

        step.Join();
    }

    private void Join()
    {
        foreach (var (at, (_, unit, other)) in _pairs.OrderByDescending(p => p.Value.Score).ThenBy(p => p.Key))
        {
            if ((IsInStep(at) || IsOneText(at.Report)) && unit.PassageBuilder is null && !other.PassageBuilder!.In(unit.Report))
            {
                other.PassageBuilder.Members.Add(unit);
                unit.PassageBuilder = other.PassageBuilder;
            }
        }
    }

    private bool IsInStep((int Unit, int Report, int Base) at) =>
        _pairs.ContainsKey((at.Unit - 1, at.Report, at.Base - 1)) || _pairs.ContainsKey((at.Unit + 1, at.Report, at.Base + 1));

    /// <summary>Whether most blocks of the shorter of two reports are surely carried by the other.</summary>
    private bool IsOneText(int report) =>
        _firm.GetValueOrDefault(report) is var firm
        && firm >= FoldingParameters.OneTextBlocks
        && firm >= FoldingParameters.OneText * Math.Min(_sheet.Blocks.Length, _sheets[report].Blocks.Length);
}
