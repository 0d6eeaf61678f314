namespace Digest.Folding;

/// <summary>Says which reports carry a block: those whose passages in common with it cover at least half of its words.</summary>
internal static class Coverage
{
    /// <summary>
    /// The numbers of a report's blocks that no other report carries of which <paramref name="isBefore"/> says that it came before, or that
    /// say more than those which do; and of those in which it says something otherwise than they do.
    /// </summary>
    public static ImmutableArray<int> New(
        SegmentedReport sheet,
        ImmutableArray<SegmentedReport> sheets,
        FindUnshown unshown,
        Func<int, bool> isBefore,
        HashSet<int> otherwise
    ) =>
        [
            .. Enumerable
                .Range(0, sheet.Blocks.Length)
                .Where(i =>
                    !Carriers(sheet, i).Any(isBefore)
                    || otherwise.Contains(sheet.Blocks[i].Block.N)
                    || SaysMore(sheet, i, sheets, unshown, isBefore)
                )
                .Select(i => sheet.Blocks[i].Block.N),
        ];

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
    private static bool SaysMore(
        SegmentedReport sheet,
        int block,
        ImmutableArray<SegmentedReport> sheets,
        FindUnshown unshown,
        Func<int, bool> isBefore
    )
    {
        var carriers = sheet
            .Blocks[block]
            .PassageBuilder!.Members.Select(m => (m.Report, m.Index))
            .Concat(Shares(sheet, block).Keys)
            .Where(at => at.Report != sheet.Index && isBefore(at.Report))
            .Distinct()
            .Select(at => sheets[at.Report].Blocks[at.Index]);
        return unshown.In(sheet.Blocks[block], carriers).Exists(b => b.Weighs && !b.Instead);
    }

    /// <summary>The other reports that carry a block, by their places.</summary>
    private static IEnumerable<int> Carriers(SegmentedReport sheet, int block)
    {
        var whole = sheet.Blocks[block];
        return whole
            .PassageBuilder!.Members.Select(m => m.Report)
            .Concat(Shares(sheet, block).GroupBy(s => s.Key.Report, s => s.Value).Where(r => Enough(r.Sum(), whole)).Select(r => r.Key))
            .Where(r => r != sheet.Index)
            .Distinct();
    }
}
