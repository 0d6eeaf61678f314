using Digest.Text;

namespace Digest.Folding;

/// <summary>What the editor says about units that may carry one passage: which belong together, and which do not.</summary>
internal sealed class ObeyVerdicts(ImmutableArray<Judged> judged, ImmutableArray<SegmentedReport> sheets)
{
    private const UnitKinds Joined = UnitKinds.Block | UnitKinds.Sentence | UnitKinds.Quote;

    private readonly ImmutableArray<Judged> _same = [.. judged.Where(j => j.Verdict.Kind == VerdictKind.Same)];
    private readonly ImmutableArray<Judged> _apart = [.. judged.Where(j => j.Verdict.Kind == VerdictKind.Apart)];

    /// <summary>Whether the editor keeps a unit from a passage that another one begins or carries.</summary>
    public bool KeepApart(Segment unit, Segment other)
    {
        foreach (var verdict in _apart)
        {
            if (verdict.Places.Any(p => p.In(unit)) && (other.PassageBuilder?.Members ?? [other]).Exists(m => Other(verdict, unit, m)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the editor says of two units that they are no wordings of one remark.</summary>
    public bool SaysApart(Segment a, Segment b) => _apart.Any(v => v.Places.Any(p => p.In(a)) && Other(v, a, b));

    /// <summary>Joins what the editor says is one, and tells of what cannot be joined.</summary>
    public void Join(Diagnostics diagnostics)
    {
        foreach (var verdict in _same)
        {
            var units = Units(verdict);
            var strand = units[0].PassageBuilder ??= new Strand(units[0]);
            foreach (var unit in units.Skip(1))
            {
                strand = Merge(strand, unit);
            }

            if (strand.Members.Count > 1)
            {
                strand.Decided = verdict.Verdict.Evidence;
            }

            if (!units.TrueForAll(strand.Members.Contains))
            {
                JudgedPlaces.TellNothing(verdict.Verdict, "a report has other words in the same passage already", diagnostics);
            }
        }
    }

    private static bool Other(Judged verdict, Segment a, Segment b) =>
        a.Report != b.Report && verdict.Places.Any(p => p.In(b)) && verdict.Places.Any(p => p.In(a));

    // A passage is of whole blocks or of parts of blocks: where one of the places is a block, all are, and each is shown whole in the fold.
    private List<Segment> Units(Judged verdict)
    {
        var wholes = verdict.Places.Select(p => p.Whole).ToList();
        var units = verdict.Places.Select(Unit).ToList();
        return wholes.TrueForAll(w => w.PassageBuilder == wholes[0].PassageBuilder) || units.Exists(u => u.Whole) ? wholes : units;
    }

    // The unit that the words are: of those that share words with another report already, that one; else the one they fit best.
    private Segment Unit(JudgedPlace place)
    {
        var whole = place.Whole;
        var fitting = sheets[whole.Report]
            .Parts[whole.Index]
            .Append(whole)
            .Where(u => (u.Kinds & Joined) != UnitKinds.None && place.In(u))
            .OrderByDescending(u => Fit(u.Span, place.Span))
            .ToList();
        return fitting.Find(u => !u.Whole && u.PassageBuilder is { Members.Count: > 1 } && Fit(u.Span, place.Span) > 0.5) ?? fitting[0];
    }

    private static double Fit(Span a, Span b) =>
        (double)(Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / (Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));

    // All that carries either passage carries the joined one; a report that has words in both keeps those of the first.
    private static Strand Merge(Strand strand, Segment unit)
    {
        if (unit.PassageBuilder == strand)
        {
            return strand;
        }

        var others = unit.PassageBuilder?.Members ?? [unit];
        if (strand.In(unit.Report))
        {
            return strand;
        }

        var moved = others.FindAll(m => !strand.In(m.Report));
        var left = others.Except(moved).ToList();
        if (left.Count > 0)
        {
            Gather(left);
        }

        return Gather([.. strand.Members, .. moved]);
    }

    private static Strand Gather(List<Segment> units)
    {
        var ordered = units.OrderBy(u => u.Report).ToList();
        var strand = new Strand(ordered[0]);
        strand.Members.AddRange(ordered.Skip(1));
        ordered.ForEach(u => u.PassageBuilder = strand);
        return strand;
    }
}
