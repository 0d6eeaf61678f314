using System.Buffers;
using Digest.Text;

namespace Digest.Folding;

/// <summary>What one report says on a point: where, and, of a number or date, which.</summary>
/// <param name="Unit">The stretch it is said in.</param>
/// <param name="Span">The words.</param>
/// <param name="Place">Of a number or date: as such.</param>
internal sealed record PointReading(Segment Unit, Span Span, FactPlace? Place);

/// <summary>
/// Makes a point complete: every report of the year is asked what it says of the matter; those who say the same are one reading, and those
/// that were read and say nothing are named.
/// </summary>
internal sealed class CompleteReadings(ImmutableArray<SegmentedReport> sheets, Precedence order)
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.—–“”\"(");

    private readonly ClassOfReadings _classes = new(order);
    private readonly List<FactPlace>?[] _places = new List<FactPlace>?[sheets.Length];

    /// <summary>The numbers and dates of a report, read once.</summary>
    public List<FactPlace> Places(int report) => _places[report] ??= FactPlaces.Of(sheets[report]);

    /// <summary>
    /// The point that these readings make, in the order given, each of another report. Names in the same place contradict one another only
    /// where hardly any other word differs: a paraphrase may call one thing by two. Null where all say the same.
    /// </summary>
    public Difference? Of(DifferenceKind kind, string? passage, List<PointReading> said, bool near)
    {
        var silent = new List<string>();
        var all = said.ToList();
        if (said[0].Place is not null)
        {
            // Copies of one paragraph say it of the same matter.
            var known = said.Select(s => s.Place!).DistinctBy(p => (p.Unit.Block.Text, p.Sentence, p.Mention, p.Counted)).ToList();
            var asked = said.Select(s => s.Unit.Report).ToHashSet();
            foreach (var sheet in sheets.Where(s => !asked.Contains(s.Index)))
            {
                Ask(sheet, said, known, all, silent);
            }
        }

        Measured(all);
        var first = all[0];
        var groups = new List<List<PointReading>>();
        foreach (var one in all)
        {
            if (groups.Find(g => Same(g[0], one)) is { } group)
            {
                group.Add(one);
            }
            else
            {
                groups.Add([one]);
            }
        }

        if (groups.Count < 2)
        {
            return null;
        }

        // Between paragraphs that no passage joins only the thing counted is common ground, not the sentence around one of the figures.
        var (before, after) = kind == DifferenceKind.Number && passage is null ? Beside(first) : Around(first);
        return new Difference
        {
            Passage = passage,
            Kind = kind,
            Class =
                kind == DifferenceKind.Modality || (!near && kind is DifferenceKind.Name or DifferenceKind.Place) ? null : ClassOf(groups),
            Topic = Topic(before, after),
            Before = before,
            After = after,
            Readings = [.. groups.Select(Reading)],
            Silent = [.. silent],
        };
    }

    /// <summary>
    /// Where reports count in several measures, or write one in several ways, what they count in is part of what they say:
    /// "113 kilometres", "£1.2bn".
    /// </summary>
    private static void Measured(List<PointReading> all)
    {
        if (all.Select(MeasureOf).Distinct().Count() > 1)
        {
            for (var i = 0; i < all.Count; i++)
            {
                if (all[i].Place?.Mention.Whole is { } whole)
                {
                    var span = all[i].Span;
                    all[i] = all[i] with { Span = new Span(Math.Min(span.Start, whole.Start), Math.Max(span.End, whole.End)) };
                }
            }
        }
    }

    // The short name of a length or a weight; of money how it is printed, too: a sign stands before a figure, a word behind it.
    private static (string? Unit, bool Ahead) MeasureOf(PointReading said) =>
        (said.Place?.Mention.Unit, said.Place?.Mention is { Whole: { } whole } mention && whole.Start < mention.Span.Start);

    private void Ask(SegmentedReport sheet, List<PointReading> said, List<FactPlace> known, List<PointReading> all, List<string> silent)
    {
        var places = Places(sheet.Index);
        var agrees = First(places, known, SameMatter.Agree);
        if (agrees is not null)
        {
            all.Add(new PointReading(agrees.Unit, agrees.Span, agrees));
            return;
        }

        var sure = First(places, known, SameMatter.Surely);
        if (sure is not null && places.TrueForAll(p => SameMatter.Says(p, sure) || !Any(known, p, SameMatter.Surely)))
        {
            all.Add(new PointReading(sure.Unit, sure.Span, sure));
        }
        else if (First(places, known, SameMatter.Perhaps) is null && OneLanguage(sheet, said))
        {
            silent.Add(sheet.Article.Id);
        }
    }

    // The first place of which, with anything that is known, this holds.
    private static FactPlace? First(List<FactPlace> places, List<FactPlace> known, Func<FactPlace, FactPlace, bool> holds)
    {
        foreach (var place in places)
        {
            if (Any(known, place, holds))
            {
                return place;
            }
        }

        return null;
    }

    private static bool Any(List<FactPlace> known, FactPlace place, Func<FactPlace, FactPlace, bool> holds)
    {
        foreach (var one in known)
        {
            if (holds(one, place))
            {
                return true;
            }
        }

        return false;
    }

    private bool OneLanguage(SegmentedReport sheet, List<PointReading> said) =>
        said.Exists(s => sheets[s.Unit.Report].InOneLanguage(sheet));

    private static bool Same(PointReading a, PointReading b) =>
        a.Place is { } x && b.Place is { } y
            ? SameMatter.Says(x, y) && x.Bound == y.Bound
            : Normal.Key(a.Span.In(a.Unit.Block.Text)) == Normal.Key(b.Span.In(b.Unit.Block.Text));

    private DifferenceClass ClassOf(List<List<PointReading>> groups)
    {
        var classes = new List<DifferenceClass>();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var j = i + 1; j < groups.Count; j++)
            {
                classes.Add(
                    groups[i][0] is { Place: { } x } a && groups[j][0] is { Place: { } y } b
                        ? SameMatter.Says(x, y)
                            ? DifferenceClass.MoreExact
                            : _classes.Of(x, sheets[a.Unit.Report].Article, y, sheets[b.Unit.Report].Article)
                        : DifferenceClass.Contradicts
                );
            }
        }

        return ClassOfReadings.Gravest(classes);
    }

    private Reading Reading(List<PointReading> group)
    {
        var first = group[0];
        return new Reading(At(first), first.Span.Start, first.Span.End, first.Span.In(first.Unit.Block.Text))
        {
            Qualifier = first.Place?.Qualifier,
            Also =
            [
                .. group
                    .Skip(1)
                    .OrderBy(s => s.Unit.Report)
                    .Select(s => new Agreement(At(s), s.Span.Start, s.Span.End, s.Span.In(s.Unit.Block.Text))),
            ],
        };
    }

    private BlockRef At(PointReading said) => new(sheets[said.Unit.Report].Article.Id, said.Unit.Block.N);

    /// <summary>What is counted: the words right behind a figure, else those before it.</summary>
    private static (string Before, string After) Beside(PointReading said)
    {
        const int Most = 2;
        var (before, after) = Around(said);
        var behind = Words.Of(after);
        var ahead = Words.Of(before);
        return behind.Length > 0
            ? ("", after[..behind[Math.Min(Most, behind.Length) - 1].End])
            : (ahead.Length > Most ? before[ahead[^Most].Start..] : before, "");
    }

    /// <summary>The words of the sentence around a reading: so many that a reader knows what it is about.</summary>
    private static (string Before, string After) Around(PointReading said)
    {
        const int Most = 8;
        const int Least = 3;
        var text = said.Unit.Block.Text;
        var sentence = new Span(0, text.Length);
        foreach (var s in said.Unit.Block.Layer.Sentences)
        {
            sentence = s.Start <= said.Span.Start && said.Span.End <= s.End ? s : sentence;
        }

        var words = said.Unit.BlockWords;
        var first = Words.To(words, said.Span.Start);
        var last = Math.Max(first, Words.From(words, said.Span.End));
        var from = first;
        while (
            from > 0
            && words[from - 1].Start >= sentence.Start
            && first - from < Most
            && !(first - from >= Least && Breaks(text, words[from - 1].End, words[from].Start))
        )
        {
            from--;
        }

        var to = last;
        while (
            to < words.Length
            && words[to].End <= sentence.End
            && to - last < Most
            && !(to - last >= Least && Breaks(text, words[to - 1].End, words[to].Start))
            && !(to > last && Breaks(text, words[to - 1].End, words[to].Start) && first - from >= Least)
        )
        {
            to++;
        }

        while (to > last && to < words.Length && words[to].Start == words[to - 1].End + 1 && text[words[to - 1].End] == '.')
        {
            to++;
        }

        while (to - last > 1 && words[to - 1].End < sentence.End - 1 && Weights.IsStop(words[to - 1].Key))
        {
            to--;
        }

        var before = from < first ? text[words[from].Start..said.Span.Start] : "";
        var after = to > last ? text[said.Span.End..words[to - 1].End] : "";
        return (before.TrimEnd(), after.TrimStart());
    }

    // "21:40" is one, "at noon: the bell" two.
    private static bool Breaks(string text, int from, int to) =>
        text.AsSpan(from, Math.Max(0, to - from)) is var gap && (gap.Length > 1 ? gap.IndexOfAny(Marks) : gap.IndexOfAny("—–")) >= 0;

    private static string? Topic(string before, string after) => before.Length + after.Length == 0 ? null : (before + " … " + after).Trim();
}
