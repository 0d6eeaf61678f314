using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Compares what reports say of one thing in passages that they do not share: a date beside the same two plain words
/// ("assassination attempt"), a number of the same things with the same said around it. Precision first: a report that says two things on
/// the point, or words that stand too far off, give nothing.
/// </summary>
internal sealed class CompareFacts(ImmutableArray<SegmentedReport> sheets, CompleteReadings complete)
{
    private const int Far = 16;
    private const int Close = 6;
    private const int MostEntries = 12;
    private const int MostPlaces = 80;
    private const int MostNumbers = 2000;

    private readonly record struct Beside(FactPlace Place, int Distance);

    /// <summary>
    /// The entries across passages, in the order of the base reports, at most twelve a year; none of what is listed already.
    /// </summary>
    public List<Difference> Run(List<Difference> listed)
    {
        var found = new List<Difference>();
        var taken = listed.SelectMany(ListDifferences.Spots).ToList();
        foreach (var entry in Dates().Concat(Numbers()).Concat(NoneAgainstSome()))
        {
            var spots = ListDifferences.Spots(entry).ToList();
            if (!taken.Exists(s => spots.Exists(o => ListDifferences.Meet(o, s))))
            {
                found.Add(entry);
                taken.AddRange(spots);
            }
        }

        return found.Count > MostEntries ? found[..MostEntries] : found;
    }

    private IEnumerable<Difference> Dates() => ByTopic().Select(Entry).OfType<Difference>();

    /// <summary>Numbers of one matter: each with the first report that gives another.</summary>
    private IEnumerable<Difference> Numbers()
    {
        var places = sheets
            .SelectMany(s => complete.Places(s.Index))
            .Where(p => p.Mention.Kind == DifferenceKind.Number && p.Counted != 0)
            .Take(MostNumbers)
            .ToList();
        foreach (var group in places.GroupBy(p => p.Counted))
        {
            var counted = group.ToList();
            for (var i = 0; i < counted.Count && counted.Count <= MostPlaces; i++)
            {
                var other = counted
                    .Skip(i + 1)
                    .FirstOrDefault(p =>
                        p.Unit.Report != counted[i].Unit.Report
                        && !SameMatter.Says(counted[i], p)
                        && SameMatter.Surely(counted[i], p)
                        && !Together(counted[i].Unit, p.Unit)
                        && Alone(counted, counted[i])
                        && Alone(counted, p)
                    );
                if (
                    other is not null
                    && complete.Of(DifferenceKind.Number, null, [Reading(counted[i]), Reading(other)], near: true) is { } entry
                )
                {
                    yield return entry;
                }
            }
        }
    }

    /// <summary>"Nobody was hurt" against "three were hurt", each in the first report that says so and not the other too.</summary>
    private IEnumerable<Difference> NoneAgainstSome()
    {
        foreach (var group in sheets.SelectMany(s => complete.Places(s.Index)).Where(p => p.Harm != 0).GroupBy(p => p.Harm))
        {
            var said = group
                .GroupBy(p => p.Unit.Report)
                .Where(r => r.All(p => p.IsNone == r.First().IsNone))
                .Select(r => r.First())
                .ToList();
            if (
                said.Find(p => p.IsNone) is { } none
                && said.Find(p => !p.IsNone) is { } some
                && complete.Of(DifferenceKind.Number, null, [.. said.Where(p => p == none || p == some).Select(Reading)], near: true)
                    is { } entry
            )
            {
                yield return entry;
            }
        }
    }

    /// <summary>Whether a report says one thing on the matter of a number.</summary>
    private static bool Alone(List<FactPlace> counted, FactPlace place) =>
        counted.TrueForAll(p => p.Unit.Report != place.Unit.Report || SameMatter.Says(p, place) || !SameMatter.Surely(p, place));

    private static PointReading Reading(FactPlace place) => new(place.Unit, place.Span, place);

    /// <summary>Dates by two words beside them, in reading order. Of most words that stand beside a date no other date is told.</summary>
    private IEnumerable<List<Beside>> ByTopic()
    {
        var all = new List<(Beside Beside, int Next)>();
        var topics = new Dictionary<(ulong, ulong), int>();
        var ends = new List<(int First, int Last, int Count)>();
        foreach (var place in sheets.SelectMany(s => complete.Places(s.Index)))
        {
            if (place.Mention.Kind == DifferenceKind.Date && place.Mention.Weekday is null)
            {
                foreach (var (key, distance) in Topics(place))
                {
                    ref var topic = ref CollectionsMarshal.GetValueRefOrAddDefault(topics, key, out var known);
                    if (known)
                    {
                        var (first, last, count) = ends[topic];
                        all[last] = all[last] with { Next = all.Count };
                        ends[topic] = (first, all.Count, count + 1);
                    }
                    else
                    {
                        topic = ends.Count;
                        ends.Add((all.Count, all.Count, 1));
                    }

                    all.Add((new Beside(place, distance), -1));
                }
            }
        }

        foreach (var (first, _, count) in ends.Where(e => e.Count is > 1 and <= MostPlaces))
        {
            var places = new List<Beside>(count);
            for (var at = first; at >= 0; at = all[at].Next)
            {
                places.Add(all[at].Beside);
            }

            yield return places;
        }
    }

    private static IEnumerable<((ulong, ulong) Key, int Distance)> Topics(FactPlace place)
    {
        var (text, words, mention) = (place.Unit.Block.Text, place.Unit.BlockWords, place.Mention);
        var (asked, telling) = (-1, false);
        for (var i = Math.Max(0, mention.From - Far); i + 1 < Math.Min(words.Length, mention.To + Far); i++)
        {
            var inside =
                words[i].Start >= place.Sentence.Start
                && words[i + 1].End <= place.Sentence.End
                && (i + 1 < mention.From || i >= mention.To);
            if (inside && (asked == i ? telling : Telling(text, words[i])))
            {
                (asked, telling) = (i + 1, Telling(text, words[i + 1]));
                if (telling && words[i + 1].Start - words[i].End == 1)
                {
                    yield return ((Stem(words[i]), Stem(words[i + 1])), i < mention.From ? mention.From - i - 2 : i - mention.To);
                }
            }
        }
    }

    private static ulong Stem(Word word) => Stems.HashOf(word.Key);

    /// <summary>Whether a word says what is spoken of: a plain word, not of time or measure.</summary>
    private static bool Telling(string text, Word word) =>
        !word.Digit
        && Weights.KindOf(word, WeightedTokens.Opens(text, word.Start)) == TermKind.Plain
        && word.Key.Length > 3
        && !Weights.IsOfTime(word.Key);

    private Difference? Entry(List<Beside> places)
    {
        // One thing said by each report, or nothing can be compared.
        if (places.TrueForAll(p => p.Place.Unit.Report == places[0].Place.Unit.Report))
        {
            return null;
        }

        var each = places.GroupBy(p => p.Place.Unit.Report).Select(g => g.ToList()).ToList();
        if (each.Count < 2 || each.Exists(r => r.Exists(p => Differ(p, r[0]) is not null)))
        {
            return null;
        }

        var first = each[0][0];
        var said = new List<PointReading> { Reading(first.Place) };
        var differs = false;
        foreach (var own in each.Skip(1).Select(r => r[0]))
        {
            if (own.Place.Mention.Day == first.Place.Mention.Day)
            {
                said.Add(Reading(own.Place));
            }
            else if (
                Differ(first, own) is { } far
                && first.Distance <= far
                && own.Distance <= far
                && !Together(first.Place.Unit, own.Place.Unit)
            )
            {
                said.Add(Reading(own.Place));
                differs = true;
            }
        }

        return differs ? complete.Of(DifferenceKind.Date, null, said, near: true) : null;
    }

    /// <summary>How far from the topic both may stand for it to be a difference; null when they agree or cannot be compared.</summary>
    private static int? Differ(Beside a, Beside b)
    {
        var (x, y) = (a.Place.Mention.Day, b.Place.Mention.Day);
        return x.Refines(y) ? Far
            : !x.Contradicts(y) ? null
            : x.Month is { } m && m == y.Month ? Far
            : Close;
    }

    /// <summary>Whether a passage joins the two blocks: then its own comparison speaks for them.</summary>
    private static bool Together(Segment a, Segment b) => a.PassageBuilder == b.PassageBuilder;
}
