using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Holds what the editor says of differences: what agrees is one reading, and no difference where only one is left; what differs is listed
/// as the editor's, found or not. No word of a report is hidden by it.
/// </summary>
internal sealed class JudgeDifferences(ImmutableArray<Judged> judged, ImmutableArray<SegmentedReport> sheets, CompleteReadings complete)
{
    private readonly ImmutableArray<Judged> _agree = [.. judged.Where(j => j.Verdict.Kind == VerdictKind.Agree)];
    private readonly ImmutableArray<Judged> _differ = [.. judged.Where(j => j.Verdict.Kind == VerdictKind.Differ)];
    private readonly HashSet<Judged> _heard = [];
    private readonly List<SetAside> _aside = [];

    /// <summary>What was set aside, each point once.</summary>
    public ImmutableArray<SetAside> SetAside
    {
        get
        {
            var once = ListDifferences.Once(_aside.ConvertAll(a => a.Difference));
            return [.. _aside.Where(a => once.Contains(a.Difference))];
        }
    }

    /// <summary>The entries that are left, as the editor has them.</summary>
    public ImmutableArray<Difference> Of(IEnumerable<Difference> entries) => [.. entries.Select(One).OfType<Difference>()];

    /// <summary>What the editor says differs, and nobody found; what comes to nothing is told.</summary>
    public ImmutableArray<Difference> Unfound(Diagnostics diagnostics)
    {
        var made = ImmutableArray.CreateBuilder<Difference>();
        foreach (var verdict in _differ.Where(v => !_heard.Contains(v)))
        {
            if (Make(verdict) is { } difference)
            {
                made.Add(Quoted(Differing(difference), verdict) with { Decided = verdict.Verdict.Evidence });
            }
            else
            {
                JudgedPlaces.TellNothing(verdict.Verdict, "no number, date, name or place differs in these words", diagnostics);
            }
        }

        foreach (var verdict in _agree.Where(v => !_heard.Contains(v)))
        {
            JudgedPlaces.TellNothing(verdict.Verdict, "no difference is found in these words", diagnostics);
        }

        return made.ToImmutable();
    }

    private Difference? One(Difference entry)
    {
        var (readings, decided) = (entry.Readings, entry.Decided);
        foreach (var verdict in _agree)
        {
            if (Covered(readings, verdict) is [var first, .. { Count: > 0 } others])
            {
                _heard.Add(verdict);
                decided = verdict.Verdict.Evidence;
                var also = first.Also.Concat(others.SelectMany(r => r.Agreements));
                readings =
                [
                    .. readings
                        .Where(r => !others.Contains(r))
                        .Select(r => r == first ? r with { Also = [.. also.OrderBy(a => Order(a.At.Article))] } : r),
                ];
            }
        }

        foreach (var verdict in _differ.Where(v => Covered(readings, v).Count > 1))
        {
            _heard.Add(verdict);
            entry = Differing(entry);
            decided = verdict.Verdict.Evidence;
        }

        if (readings.Length > 1)
        {
            return entry with { Readings = readings, Decided = decided };
        }

        _aside.Add(new SetAside(entry, decided!));
        return null;
    }

    // What the editor calls a difference is not one report being more exact than another.
    private static Difference Differing(Difference entry) => entry.Class == DifferenceClass.MoreExact ? entry with { Class = null } : entry;

    // What the editor calls a difference need not stand among the same words in each report ("some thirty households", "31 pails"): the
    // quotes are shown whole then, and the words of none around them.
    private static Difference Quoted(Difference found, Judged verdict)
    {
        var quotes = found.Readings.Select(r => verdict.Places.FirstOrDefault(p => p.Meets(r.At.Article, r.At, r.Start, r.End))).ToList();
        if (quotes.Contains(null) || found.Readings.Zip(quotes, (r, q) => Rest(r, q!)).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            return found;
        }

        return found with
        {
            Topic = null,
            Before = "",
            After = "",
            Readings = [.. found.Readings.Zip(quotes, (r, q) => Whole(r, q!))],
        };
    }

    private static Reading Whole(Reading reading, JudgedPlace quote)
    {
        var span = new Span(Math.Min(reading.Start, quote.Span.Start), Math.Max(reading.End, quote.Span.End));
        return reading with { Start = span.Start, End = span.End, Text = span.In(quote.Whole.Block.Text), Qualifier = null };
    }

    // What is quoted besides the reading itself.
    private static string Rest(Reading reading, JudgedPlace quote)
    {
        var (text, span) = (quote.Whole.Block.Text, quote.Span);
        return Normal.Key(text[span.Start..Math.Clamp(reading.Start, span.Start, span.End)])
            + "\n"
            + Normal.Key(text[Math.Clamp(reading.End, span.Start, span.End)..span.End]);
    }

    // The readings that have words of the places, in their order.
    private List<Reading> Covered(ImmutableArray<Reading> readings, Judged verdict) =>
        [
            .. readings.Where(r =>
                r.Agreements.Any(a => verdict.Places.Any(p => p.Meets(sheets[p.Whole.Report].Article.Id, a.At, a.Start, a.End)))
            ),
        ];

    private int Order(string article) => sheets.First(s => s.Article.Id == article).Index;

    // The first kind of thing that all places name decides what the difference is about.
    private Difference? Make(Judged verdict)
    {
        foreach (var kind in Enum.GetValues<DifferenceKind>())
        {
            var said = verdict.Places.Select(p => Said(p, kind)).OfType<PointReading>().DistinctBy(s => s.Unit.Report).ToList();
            if (
                said.Count > 1
                && said.Count == verdict.Places.Select(p => p.Whole.Report).Distinct().Count()
                && complete.Of(kind, null, said, near: true) is { } difference
            )
            {
                return difference;
            }
        }

        return null;
    }

    private static PointReading? Said(JudgedPlace place, DifferenceKind kind)
    {
        var mention = place.Whole.Mentions.Find(m => m.Kind == kind && m.Span.Start < place.Span.End && place.Span.Start < m.Span.End);
        return mention is null ? null
            : kind is DifferenceKind.Number or DifferenceKind.Date
                ? FactPlaces.In(place.Whole, mention) is var fact ? new PointReading(place.Whole, fact.Span, fact)
                    : null
            : new PointReading(place.Whole, mention.Span, null);
    }
}
