using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Lists where reports differ within a passage: one entry a point, with what every report says on it.
/// </summary>
internal static class ListDifferences
{
    /// <summary>What a passage's wordings differ in, and the entries with readings on both sides.</summary>
    public static (bool Differs, ImmutableArray<DifferenceKind> Unlisted, ImmutableArray<Difference> Entries) In(
        Strand strand,
        CompleteReadings complete
    )
    {
        var differs = false;
        var unlisted = new SortedSet<DifferenceKind>();
        var points = new SortedDictionary<(int Start, DifferenceKind Kind), List<(Segment Unit, Variation Split)>>();
        foreach (var other in strand.Members.Skip(1))
        {
            foreach (var split in CompareReadings.Between(strand.Base, other))
            {
                differs = true;
                if (split is { A: { } a, B: not null })
                {
                    var key = (a.Start, split.Kind);
                    if (!points.TryGetValue(key, out var splits))
                    {
                        points.Add(key, splits = []);
                    }

                    splits.Add((other, split));
                }
                else if (split.Kind is DifferenceKind.Negation && !DeniesInQuotes(strand.Base) && !DeniesInQuotes(other))
                {
                    unlisted.Add(split.Kind);
                }
            }
        }

        return (
            differs,
            [.. unlisted],
            [
                .. points
                    .Select(p =>
                        complete.Of(
                            p.Key.Kind,
                            strand.Base.Id,
                            Readings(strand, p.Key.Kind, p.Value),
                            p.Value.Exists(s => WriteWitnesses.RelationOf(s.Unit, strand.Base) == Relation.Near)
                        )
                    )
                    .OfType<Difference>(),
            ]
        );
    }

    /// <summary>Whether a "not" is somebody's quoted word: translators of speech turn such sentences round.</summary>
    private static bool DeniesInQuotes(Segment unit) =>
        unit.Mentions.Exists(m =>
            m.Kind == DifferenceKind.Negation && Quotations.Of(unit.Block.Text).Any(q => q.Start <= m.Span.Start && m.Span.End <= q.End)
        );

    /// <summary>What the base and all others of a passage say on a point.</summary>
    private static List<PointReading> Readings(Strand strand, DifferenceKind kind, List<(Segment Unit, Variation Split)> splits)
    {
        var first = splits[0].Split.A!.Value;
        var readings = new List<PointReading> { Of(strand.Base, kind, first) };
        foreach (var member in strand.Members.Skip(1))
        {
            var own = splits.FindIndex(s => s.Unit == member);
            if (own >= 0)
            {
                var said = Of(member, kind, splits[own].Split.B!.Value);
                if (
                    said.Place is not { } place
                    || kind != DifferenceKind.Number
                    || readings[0].Place is not { } known
                    || WriteWitnesses.RelationOf(member, strand.Base) == Relation.Near
                    || SameMatter.InPassage(known, place)
                )
                {
                    readings.Add(said);
                }
            }
            else if (Agreeing(strand.Base, kind, first, member) is { } span)
            {
                readings.Add(Of(member, kind, span));
            }
        }

        return readings;
    }

    private static PointReading Of(Segment unit, DifferenceKind kind, Span span)
    {
        if (kind is DifferenceKind.Number or DifferenceKind.Date)
        {
            var mention = unit.Mentions.Find(m => m.Kind == kind && m.Span.Start < span.End && span.Start < m.Span.End);
            if (mention is not null)
            {
                var place = FactPlaces.In(unit, mention);
                var whole = new Span(Math.Min(place.Span.Start, span.Start), Math.Max(place.Span.End, span.End));
                return new PointReading(unit, whole, place);
            }
        }

        return new PointReading(unit, span, null);
    }

    /// <summary>The words of a member that say what the base says on a point; null where it says nothing there.</summary>
    private static Span? Agreeing(Segment first, DifferenceKind kind, Span span, Segment member)
    {
        if (kind is DifferenceKind.Number or DifferenceKind.Date)
        {
            var said = first.Mentions.Find(m => m.Kind == kind && m.Span.Start < span.End && span.Start < m.Span.End);
            return said is null
                ? null
                : member
                    .Mentions.Find(m =>
                        m.Kind == kind
                        && (kind == DifferenceKind.Number ? m.SameNumber(said) : m.Day == said.Day && m.Weekday == said.Weekday)
                    )
                    ?.Span;
        }

        var words = first.Words;
        var (from, to) = (-1, -1);
        foreach (var (a, b) in member.AlignedWith(first).Pairs())
        {
            if (words[a].Start >= span.Start && words[a].End <= span.End)
            {
                (from, to) = (from < 0 ? b : from, b);
            }
        }

        var held = words.Count(w => w.Start >= span.Start && w.End <= span.End);
        return from >= 0 && to - from + 1 == held ? new Span(member.Words[from].Start, member.Words[to].End) : null;
    }

    /// <summary>
    /// The entries without those that another says whole: a point in a sentence and in the block around it is one point, and so is one that
    /// is listed for two passages of a paragraph.
    /// </summary>
    public static List<Difference> Once(IEnumerable<Difference> entries)
    {
        var kept = new List<PlacedEntry>();
        foreach (var entry in entries.OrderByDescending(Spread))
        {
            var said = new PlacedEntry(entry);
            if (!kept.Exists(k => k.Entry.Kind == entry.Kind && k.SaysAll(said)))
            {
                kept.Add(said);
            }
        }

        var left = kept.Select(k => k.Entry).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. entries.Where(left.Contains)];
    }

    /// <summary>An entry with the places of its readings, for the many that are compared with it.</summary>
    private sealed class PlacedEntry(Difference entry)
    {
        private readonly Agreement[] _spots = [.. Spots(entry)];
        private ILookup<BlockRef, Agreement>? _at;
        private (string Article, string Key)[]? _words;
        private HashSet<(string Article, string Key)>? _told;

        public Difference Entry => entry;

        private ILookup<BlockRef, Agreement> At => _at ??= _spots.ToLookup(s => s.At);

        private (string Article, string Key)[] Words => _words ??= Array.ConvertAll(_spots, s => (s.At.Article, Normal.Key(s.Text)));

        private HashSet<(string Article, string Key)> Told => _told ??= [.. Words];

        /// <summary>Whether it says another one whole: at two places at least, or in the words of every report.</summary>
        public bool SaysAll(PlacedEntry other) =>
            other._spots.Where(s => At[s.At].Any(o => Meet(o, s))).Take(2).Count() == 2 || Array.TrueForAll(other.Words, Told.Contains);
    }

    /// <summary>The places of all readings.</summary>
    public static IEnumerable<Agreement> Spots(Difference entry) => entry.Readings.SelectMany(r => r.Agreements);

    /// <summary>Whether two places share words.</summary>
    public static bool Meet(Agreement a, Agreement b) => a.At == b.At && a.Start < b.End && b.Start < a.End;

    private static int Spread(Difference entry) => Spots(entry).Count();
}
