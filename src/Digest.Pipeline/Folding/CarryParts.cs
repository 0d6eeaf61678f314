using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Completes passages of parts: where a report carries a block as a whole, it carries the shared sentences and quotations of that block
/// too,
/// if it words them alike. Without this a quotation in three reports could fall apart into a pair of blocks and a pair of quotations.
/// </summary>
internal static class CarryParts
{
    /// <summary>Adds the missing witnesses.</summary>
    public static void In(ImmutableArray<SegmentedReport> sheets, Func<Segment, Segment, bool> may)
    {
        foreach (
            var strand in sheets
                .SelectMany(s => s.Parts)
                .SelectMany(p => p)
                .Select(p => p.PassageBuilder)
                .OfType<Strand>()
                .Distinct()
                .ToList()
        )
        {
            if (strand.Members.Count > 1 && !strand.Base.Whole)
            {
                Complete(strand, sheets, may);
            }
        }
    }

    private static void Complete(Strand strand, ImmutableArray<SegmentedReport> sheets, Func<Segment, Segment, bool> may)
    {
        var reports = strand.Members.Select(m => m.Report).ToHashSet();
        var before = strand.Members.Count;
        foreach (var member in strand.Members.ToList())
        {
            foreach (var whole in sheets[member.Report].Blocks[member.Index].PassageBuilder!.Members)
            {
                if (
                    whole.Whole
                    && !reports.Contains(whole.Report)
                    && Best(sheets[whole.Report].Parts[whole.Index], strand.Base, may) is { } part
                )
                {
                    reports.Add(whole.Report);
                    strand.Members.Add(part);
                    part.PassageBuilder = strand;
                }
            }
        }

        if (strand.Members.Count > before)
        {
            strand.Members.Sort(1, strand.Members.Count - 1, Comparer<Segment>.Create(static (a, b) => a.Report.CompareTo(b.Report)));
        }
    }

    private static Segment? Best(ImmutableArray<Segment> parts, Segment first, Func<Segment, Segment, bool> may) =>
        parts
            .Where(p =>
                !p.Whole
                && (p.Kinds & first.Kinds) != UnitKinds.None
                && p.PassageBuilder is null or { Members.Count: 1 }
                && p.Report > first.Report
                && !parts.Any(q => !q.Whole && q.PassageBuilder is { Members.Count: > 1 } && q.Overlaps(p))
                && may(p, first)
            )
            .OrderByDescending(p => Likeness.Of(p.Wording, first.Wording))
            .FirstOrDefault(p => Likeness.Of(p.Wording, first.Wording) >= FoldingParameters.Quotation);
}
