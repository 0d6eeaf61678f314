using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Lists where reports differ within a passage: one entry a point, with the words of every report that speaks to it otherwise than the
/// base.
/// </summary>
internal static class ListDifferences
{
    /// <summary>Whether a passage's wordings differ in substance, and the entries with readings on both sides.</summary>
    public static (bool Differs, ImmutableArray<Difference> Entries) In(Strand strand, ImmutableArray<SegmentedReport> sheets)
    {
        var differs = false;
        var points = new SortedDictionary<(int Start, DifferenceKind Kind), List<Reading>>();
        var seen = new HashSet<(DifferenceKind, string)>();
        foreach (var other in strand.Members.Skip(1))
        {
            foreach (var split in CompareReadings.Between(strand.Base, other))
            {
                differs = true;
                if (split is { A: { } a, B: { } b } && seen.Add((split.Kind, Normal.Key(b.In(other.Block.Text)))))
                {
                    var key = (a.Start, split.Kind);
                    if (!points.TryGetValue(key, out var readings))
                    {
                        points.Add(key, readings = [Reading(strand.Base, a, sheets)]);
                    }

                    readings.Add(Reading(other, b, sheets));
                }
            }
        }

        return (
            differs,
            [
                .. points.Select(p => new Difference
                {
                    Passage = strand.Base.Id,
                    Kind = p.Key.Kind,
                    Topic = Topic(strand.Base, p.Value[0]),
                    Readings = [.. p.Value],
                }),
            ]
        );
    }

    /// <summary>
    /// The entries without those that another entry says whole: a point in a sentence and in the block around it is one point.
    /// </summary>
    public static IEnumerable<Difference> Once(ImmutableArray<Difference> entries)
    {
        var spots = entries.Select(e => e.Readings.Select(r => (r.At, r.Start)).ToHashSet()).ToArray();
        var bySpot = Enumerable
            .Range(0, entries.Length)
            .SelectMany(i => spots[i].Select(s => (Spot: s, Entry: i)))
            .ToLookup(x => x.Spot, x => x.Entry);
        return entries.Where(
            (entry, i) =>
                !bySpot[(entry.Readings[0].At, entry.Readings[0].Start)]
                    .Any(o =>
                        o != i
                        && entries[o].Kind == entry.Kind
                        && spots[i].IsSubsetOf(spots[o])
                        && (o < i || spots[o].Count > spots[i].Count)
                    )
        );
    }

    /// <summary>
    /// The entries without those that say of the same reports, in the same words, what an entry before them says: one point is not listed
    /// under two topics.
    /// </summary>
    public static IEnumerable<Difference> Anew(IEnumerable<Difference> entries)
    {
        var told = new HashSet<(DifferenceKind, string, string, string)>();
        foreach (var entry in entries)
        {
            var said = entry.Readings.Select(r => (r.At.Article, Words: Normal.Key(r.Text))).Order().ToList();
            var pairs = said.SelectMany((x, i) => said.Skip(i + 1), (x, y) => (entry.Kind, x.Article + " " + y.Article, x.Words, y.Words))
                .ToList();
            if (!pairs.TrueForAll(told.Contains))
            {
                told.UnionWith(pairs);
                yield return entry;
            }
        }
    }

    /// <summary>The reading of a report.</summary>
    public static Reading Reading(Segment unit, Span span, ImmutableArray<SegmentedReport> sheets) =>
        new(new BlockRef(sheets[unit.Report].Article.Id, unit.Block.N), span.Start, span.End, span.In(unit.Block.Text));

    /// <summary>The two plain words that follow, else the two before: "14 people" is about people.</summary>
    private static string? Topic(Segment unit, Reading reading)
    {
        var text = unit.Block.Text;
        var after = unit.Words.Where(w => w.Start >= reading.End).Take(2).TakeWhile(w => !Weights.IsStop(w.Key)).ToList();
        if (after.Count > 0)
        {
            return text[after[0].Start..after[^1].End];
        }

        var before = unit.Words.Where(w => w.End <= reading.Start && !Weights.IsStop(w.Key)).TakeLast(2).ToList();
        return before.Count == 2 && before[1].Start - before[0].End <= 4 ? text[before[0].Start..before[1].End] : null;
    }
}
