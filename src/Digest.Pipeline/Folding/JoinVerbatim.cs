namespace Digest.Folding;

/// <summary>Joins units that are equal word for word. Quick, exact and first: no likeness ever beats it.</summary>
internal sealed class JoinVerbatim
{
    private readonly Dictionary<(string Key, bool Whole), Strand> _strands = [];

    /// <summary>Joins the unit to the strand that holds its words already; false when there is none.</summary>
    public bool Join(Segment unit, Func<Segment, Segment, bool> near)
    {
        if (!Worth(unit) || !_strands.TryGetValue((unit.Key, unit.Whole), out var strand))
        {
            return false;
        }

        // A report may print two wordings of one passage; long ones, each known from elsewhere, both bear witness.
        var sure = unit.Whole && unit.Wording.Terms.Length >= FoldingParameters.SurelyVerbatimWords;
        if (!sure && (strand.In(unit.Report) || !near(unit, strand.Base)))
        {
            return false;
        }

        strand.Members.Add(unit);
        unit.PassageBuilder = strand;
        return true;
    }

    /// <summary>Remembers a unit's words for later reports.</summary>
    public void Learn(Segment unit)
    {
        if (unit.PassageBuilder is { } strand && Worth(unit))
        {
            _strands.TryAdd((unit.Key, unit.Whole), strand);
        }
    }

    private static bool Worth(Segment unit) => unit.Wording.Terms.Length >= FoldingParameters.LeastVerbatimWords;
}
