namespace Digest.Folding;

/// <summary>Says which reports carry a block: those whose passages in common with it cover at least half of its words.</summary>
internal static class Coverage
{
    /// <summary>The numbers of a report's blocks that no earlier report carries whole, and those that no other report carries.</summary>
    public static (ImmutableArray<int> New, ImmutableArray<int> Only) Of(SegmentedReport sheet, ImmutableArray<SegmentedReport> sheets)
    {
        var fresh = ImmutableArray.CreateBuilder<int>();
        var only = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            var (before, after) = Carried(sheet, i);
            if (!before || SaysMore(sheet, i, sheets))
            {
                fresh.Add(sheet.Blocks[i].Block.N);
            }

            if (!before && !after)
            {
                only.Add(sheet.Blocks[i].Block.N);
            }
        }

        return (fresh.ToImmutable(), only.ToImmutable());
    }

    /// <summary>The number of words of a block that each other block shares with it by parts.</summary>
    public static Dictionary<(int Report, int Index), int> Shares(SegmentedReport sheet, int block)
    {
        var shares = new Dictionary<(int, int), int>();
        foreach (var part in CoverBlocks.SharedParts(sheet, block))
        {
            foreach (var other in part.PassageBuilder!.Members.Where(m => m != part))
            {
                var at = (other.Report, other.Index);
                shares[at] = shares.GetValueOrDefault(at) + part.Wording.Terms.Length;
            }
        }

        return shares;
    }

    /// <summary>Whether this many words of a block are enough to carry it.</summary>
    public static bool Enough(int words, Segment whole) => words > 0 && words >= FoldingParameters.Carried * whole.Wording.Terms.Length;

    /// <summary>
    /// Whether a block that reports before this one carry says a sentence, a clause or a run of words more than each of them.
    /// </summary>
    private static bool SaysMore(SegmentedReport sheet, int block, ImmutableArray<SegmentedReport> sheets)
    {
        var carriers = sheet
            .Blocks[block]
            .PassageBuilder!.Members.Select(m => (m.Report, m.Index))
            .Concat(Shares(sheet, block).Keys)
            .Where(at => at.Report < sheet.Index)
            .Distinct()
            .Select(at => sheets[at.Report].Blocks[at.Index]);
        return FindUnshown.In(sheet.Blocks[block], carriers, sheets).Exists(b => b.Weighs && !b.Instead);
    }

    private static (bool Before, bool After) Carried(SegmentedReport sheet, int block)
    {
        var whole = sheet.Blocks[block];
        var members = whole.PassageBuilder!.Members;
        var (before, after) = (members[0].Report < sheet.Index, members[^1].Report > sheet.Index);
        foreach (var report in Shares(sheet, block).GroupBy(s => s.Key.Report, s => s.Value))
        {
            if (Enough(report.Sum(), whole))
            {
                before |= report.Key < sheet.Index;
                after |= report.Key > sheet.Index;
            }
        }

        return (before, after);
    }
}
