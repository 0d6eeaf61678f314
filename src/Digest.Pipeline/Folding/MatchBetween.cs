using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Joins blocks whose words alone would not do, but whose neighbours match: two translations of one text run in step.
/// Only neighbours that match by their own words count, so a match never leans on a match that leans on another.
/// </summary>
internal static class MatchBetween
{
    private const int MostMembers = 4;

    /// <summary>Joins the blocks of a report that stand beside firm matches.</summary>
    public static void Join(SegmentedReport sheet, IReadOnlyList<SegmentedReport> earlier, Func<Segment, Segment, bool> near)
    {
        var firm = sheet.Blocks.Select(b => b.PassageBuilder).ToArray();
        var pairs = new List<(double Score, Segment Unit, Strand Strand)>();
        for (var i = 0; i < firm.Length; i++)
        {
            if (firm[i] is null && sheet.Blocks[i].Wording.Weight > 0)
            {
                foreach (var (other, sides) in Opposite(sheet.Index, firm, i, earlier))
                {
                    if (Verdict(sheet, firm, i, other, sides, near) is { } score)
                    {
                        pairs.Add((score, sheet.Blocks[i], other.PassageBuilder!));
                    }
                }
            }
        }

        foreach (var (_, unit, strand) in pairs.OrderByDescending(p => p.Score).ThenBy(p => p.Unit.Index))
        {
            if (unit.PassageBuilder is null && !strand.In(unit.Report))
            {
                strand.Members.Add(unit);
                unit.PassageBuilder = strand;
            }
        }
    }

    private static double? Verdict(
        SegmentedReport sheet,
        Strand?[] firm,
        int i,
        Segment other,
        int sides,
        Func<Segment, Segment, bool> near
    )
    {
        var unit = sheet.Blocks[i];
        var first = other.PassageBuilder!.Base;
        var least = sides == 2 ? FoldingParameters.BetweenMatches : FoldingParameters.BesideMatch;
        var score = Likeness.Of(unit.Wording, first.Wording);
        if (
            score < least
            || (sides == 1 && Likeness.OfPlainWords(unit.Wording, first.Wording) < FoldingParameters.PlainWords)
            || !near(unit, first)
            || Likeness.Of(unit.Wording, other.Wording) < least
        )
        {
            return null;
        }

        // Nothing else that is still free in this report may look more like it.
        for (var k = 0; k < firm.Length; k++)
        {
            if (k != i && firm[k] is null && Likeness.Of(sheet.Blocks[k].Wording, first.Wording) > score)
            {
                return null;
            }
        }

        return score;
    }

    /// <summary>The free blocks of earlier reports that stand where this block stands, by one neighbour or by both.</summary>
    private static Dictionary<Segment, int> Opposite(int report, Strand?[] firm, int i, IReadOnlyList<SegmentedReport> earlier)
    {
        var found = new Dictionary<Segment, int>();
        foreach (var d in (ReadOnlySpan<int>)[-1, 1])
        {
            var strand = i + d >= 0 && i + d < firm.Length ? firm[i + d] : null;
            foreach (var member in (strand?.Members ?? []).Where(m => m.Whole && m.Report != report).Take(MostMembers))
            {
                var blocks = earlier[member.Report].Blocks;
                var at = member.Index - d;
                if (at >= 0 && at < blocks.Length && blocks[at].PassageBuilder is { } s && !s.In(report))
                {
                    found[blocks[at]] = found.GetValueOrDefault(blocks[at]) + 1;
                }
            }
        }

        return found;
    }
}
