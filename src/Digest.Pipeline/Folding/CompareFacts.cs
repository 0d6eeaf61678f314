using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Compares what reports say of one thing in passages that they do not share: a date beside the same two plain words
/// ("assassination attempt"), a number of the same things. Precision first: a report that says two things on the point, or words
/// that stand too far off, give nothing.
/// </summary>
internal sealed class CompareFacts(ImmutableArray<SegmentedReport> sheets)
{
    private const int Far = 16;
    private const int Close = 6;
    private const int MostEntries = 12;
    private const int MostPlaces = 80;

    private sealed record FactPlace(Segment Unit, FactMention Mention, Span Topic, int Distance);

    /// <summary>The entries across passages, in the order of the base reports, at most twelve a year.</summary>
    public List<Difference> Run()
    {
        var found = new List<Difference>();
        var used = new HashSet<(string Article, int Block, int Start)>();
        foreach (var places in Places().Where(p => p.Count is > 1 and <= MostPlaces))
        {
            if (Entry(places) is { } entry && entry.Readings.All(r => !used.Contains(Spot(r))))
            {
                found.Add(entry);
                used.UnionWith(entry.Readings.Select(Spot));
            }
        }

        return found.Count > MostEntries ? found[..MostEntries] : found;
    }

    private static (string, int, int) Spot(Reading r) => (r.At.Article, r.At.Block, r.Start);

    /// <summary>Mentions by what stands beside them, in reading order.</summary>
    private Dictionary<(DifferenceKind, ulong, ulong), List<FactPlace>>.ValueCollection Places()
    {
        var byTopic = new Dictionary<(DifferenceKind, ulong, ulong), List<FactPlace>>();
        foreach (var unit in sheets.SelectMany(s => s.Blocks))
        {
            var text = unit.Block.Text;
            var words = unit.BlockWords;
            foreach (var sentence in unit.Block.Layer.Sentences)
            {
                foreach (var mention in ReadMentions.Of(text, words, sentence))
                {
                    if (mention.Weekday is not null)
                    {
                        continue;
                    }

                    foreach (var (key, topic, distance) in Topics(text, words, sentence, mention))
                    {
                        if (!byTopic.TryGetValue(key, out var list))
                        {
                            byTopic.Add(key, list = []);
                        }

                        list.Add(new FactPlace(unit, mention, topic, distance));
                    }
                }
            }
        }

        return byTopic.Values;
    }

    private static IEnumerable<((DifferenceKind, ulong, ulong) Key, Span Topic, int Distance)> Topics(
        string text,
        ImmutableArray<Word> words,
        Span sentence,
        FactMention mention
    )
    {
        if (mention.Kind == DifferenceKind.Date)
        {
            for (var i = Math.Max(0, mention.From - Far); i + 1 < Math.Min(words.Length, mention.To + Far); i++)
            {
                var inside =
                    words[i].Start >= sentence.Start && words[i + 1].End <= sentence.End && (i + 1 < mention.From || i >= mention.To);
                if (inside && Telling(text, words[i]) && Telling(text, words[i + 1]) && words[i + 1].Start - words[i].End == 1)
                {
                    yield return (
                        (mention.Kind, Stem(words[i]), Stem(words[i + 1])),
                        new Span(words[i].Start, words[i + 1].End),
                        i < mention.From ? mention.From - i - 2 : i - mention.To
                    );
                }
            }
        }
        else if (
            mention.Kind == DifferenceKind.Number
            && mention.To < words.Length
            && Telling(text, words[mention.To])
            && words[mention.To].End <= sentence.End
        )
        {
            for (var i = Math.Max(0, mention.From - Close); i < Math.Min(words.Length, mention.To + Close); i++)
            {
                if (
                    words[i].Start >= sentence.Start
                    && words[i].End <= sentence.End
                    && (i < mention.From || i > mention.To)
                    && Telling(text, words[i])
                )
                {
                    yield return (
                        (mention.Kind, Stem(words[mention.To]), Stem(words[i])),
                        new Span(words[mention.To].Start, words[mention.To].End),
                        0
                    );
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

    private Difference? Entry(List<FactPlace> places)
    {
        // One thing said by each report, or nothing can be compared.
        var each = places.GroupBy(p => p.Unit.Report).Select(g => (Report: g.Key, Places: g.ToList())).ToList();
        if (each.Count < 2 || each.Exists(r => r.Places.Exists(p => Differ(p, r.Places[0]) is not null)))
        {
            return null;
        }

        var first = each[0].Places[0];
        var readings = new List<FactPlace> { first };
        foreach (var (_, said) in each.Skip(1))
        {
            if (
                Differ(first, said[0]) is { } far
                && first.Distance <= far
                && said[0].Distance <= far
                && !Together(first.Unit, said[0].Unit)
                && !readings.Exists(r => Same(r, said[0]))
            )
            {
                readings.Add(said[0]);
            }
        }

        return readings.Count < 2
            ? null
            : new Difference
            {
                Kind = first.Mention.Kind,
                Topic = first.Topic.In(first.Unit.Block.Text),
                Readings = [.. readings.Select(r => ListDifferences.Reading(r.Unit, r.Mention.Span, sheets))],
            };
    }

    private static bool Same(FactPlace a, FactPlace b) =>
        a.Mention.Kind == DifferenceKind.Date ? a.Mention.Day == b.Mention.Day : a.Mention.SameNumber(b.Mention);

    /// <summary>How far from the topic both may stand for it to be a difference; null when they agree or cannot be compared.</summary>
    private static int? Differ(FactPlace a, FactPlace b) =>
        a.Mention.Kind == DifferenceKind.Number ? (!a.Mention.SameNumber(b.Mention) ? Close : null)
        : a.Mention.Day.Refines(b.Mention.Day) ? Far
        : !a.Mention.Day.Contradicts(b.Mention.Day) ? null
        : a.Mention.Day.Month is { } m && m == b.Mention.Day.Month ? Far
        : Close;

    /// <summary>Whether a passage joins the two blocks: then its own comparison speaks for them.</summary>
    private static bool Together(Segment a, Segment b) => a.PassageBuilder == b.PassageBuilder;
}
