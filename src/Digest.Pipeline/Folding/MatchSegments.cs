namespace Digest.Folding;

/// <summary>
/// Joins the units of one report to the base wordings of earlier reports. A pair counts only when each is the other's best
/// within the two reports; a unit that has such a pair with several reports joins the most alike, the earliest if equal.
/// Units that share a stretch of text do not compete: the better one is taken and the other is done with.
/// </summary>
internal static class MatchSegments
{
    /// <summary>Joins what is alike enough.</summary>
    public static void Join(IReadOnlyList<Segment> units, BaseIndex index, Func<Segment, Segment, double?> verdict, double least)
    {
        var pairs = new List<(double Score, Segment Unit, Segment Base)>();
        foreach (var unit in units)
        {
            if (unit.Wording.Weight >= FoldingParameters.LeastWeight)
            {
                foreach (var (other, _) in index.Like(unit, least))
                {
                    if (verdict(unit, other) is { } score)
                    {
                        pairs.Add((score, unit, other));
                    }
                }
            }
        }

        if (pairs.Count == 0)
        {
            return;
        }

        var ofUnit = pairs.ToLookup(p => (p.Unit, p.Base.Report));
        var ofBase = pairs.ToLookup(p => p.Base);
        var best = pairs.Where(p =>
            !ofUnit[(p.Unit, p.Base.Report)].Any(r => Beats(r.Score, p.Score) && !r.Base.Overlaps(p.Base))
            && !ofBase[p.Base].Any(r => Beats(r.Score, p.Score) && !r.Unit.Overlaps(p.Unit))
        );
        var taken = new List<Segment>();
        foreach (var (_, unit, other) in best.OrderByDescending(p => p.Score).ThenByDescending(p => p.Unit.Wording.Weight))
        {
            var strand = other.PassageBuilder!;
            if (unit.PassageBuilder is null && !taken.Exists(unit.Overlaps) && !strand.Members.Exists(m => m.Report == unit.Report))
            {
                strand.Members.Add(unit);
                unit.PassageBuilder = strand;
                taken.Add(unit);
            }
        }
    }

    private static bool Beats(double rival, double score) => rival > score + 1e-9;
}
