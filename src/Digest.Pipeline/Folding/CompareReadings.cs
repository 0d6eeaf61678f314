using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Spots where a wording departs from the base in substance: another number, date or name in the same place, yes against no,
/// may against must. Words that only one side has are no difference of fact but for numbers, negation and modality, which open the fold.
/// </summary>
internal static class CompareReadings
{
    /// <summary>
    /// From this likeness on wordings are close enough for a lone "not" or "may" to be listed, not only to open the fold.
    /// </summary>
    private const double Close = 0.7;

    private static readonly FrozenSet<string> Moves = Lexicon.Shared.Set("verbs-of-moving");

    /// <summary>The differences, none for equal words.</summary>
    public static List<Variation> Between(Segment first, Segment other)
    {
        var found = new List<Variation>();
        if (first.Key == other.Key)
        {
            return found;
        }

        var (wa, wb) = (first.Words, other.Words);
        var (ma, mb) = (first.Mentions, other.Mentions);
        var pairs = other.AlignedWith(first).Pairs();
        var near = WriteWitnesses.RelationOf(other, first) == Relation.Near;
        var close = near || Likeness.Of(first.Wording, other.Wording) >= Close;
        Numbers(wa, wb, ma, mb, close, found);
        Dates(wa, wb, ma, mb, found);
        Names(wa, wb, ma, mb, pairs, close, found);
        foreach (
            var (kind, value) in new[]
            {
                (DifferenceKind.Negation, "not"),
                (DifferenceKind.Modality, "possible"),
                (DifferenceKind.Modality, "must"),
                (DifferenceKind.Modality, "should"),
                (DifferenceKind.Modality, "alleged"),
            }
        )
        {
            Presence(kind, value, (wa, ma), (wb, mb), pairs, (close, near), found);
        }

        FindSubstitutions.In(wa, wb, pairs, close, found);
        if (found.Exists(v => v.Kind == DifferenceKind.Negation && v is { A.Length: > 0 }))
        {
            // What was stopped on Thursday and restarted on Friday is not said to be of two days.
            found.RemoveAll(v => v.Kind == DifferenceKind.Date);
        }

        SayingDays.Settle(first, other, found);
        return Once(found);
    }

    /// <summary>"Must" in the place of "may" is one point, not two: of two splits of a kind that share words, the first.</summary>
    private static List<Variation> Once(List<Variation> found)
    {
        var kept = new List<Variation>(found.Count);
        foreach (var split in found)
        {
            if (
                !kept.Exists(k =>
                    k.Kind == split.Kind
                    && (split.A is not { } a || k.A is not { } b ? k.A is not null && split.A is null : a.Start < b.End && b.Start < a.End)
                )
            )
            {
                kept.Add(split);
            }
        }

        return kept;
    }

    /// <summary>Numbers are listed where they count the same, or the wordings are close; else the fold opens and the reader sees.</summary>
    private static void Numbers(
        ImmutableArray<Word> wa,
        ImmutableArray<Word> wb,
        List<FactMention> a,
        List<FactMention> b,
        bool close,
        List<Variation> found
    )
    {
        var onlyA = Only(a, b, DifferenceKind.Number);
        var onlyB = Only(b, a, DifferenceKind.Number);
        foreach (var x in onlyA.ToList())
        {
            if (onlyB.Find(m => CountTheSame(wa, x, wb, m)) is { } y)
            {
                found.Add(x.LeftOut == y.LeftOut ? Counted(x, y) : new Variation(DifferenceKind.Number, null, null));
                onlyA.Remove(x);
                onlyB.Remove(y);
            }
        }

        var both = close && onlyA.Count == onlyB.Count;
        if (!both && onlyA.Concat(onlyB).All(m => m.Value == "2"))
        {
            // "The two countries" are "both countries".
            return;
        }

        for (var i = 0; i < Math.Max(onlyA.Count, onlyB.Count); i++)
        {
            found.Add(
                both && onlyA[i].LeftOut == onlyB[i].LeftOut
                    ? Counted(onlyA[i], onlyB[i])
                    : new Variation(DifferenceKind.Number, null, null)
            );
        }
    }

    /// <summary>Two numbers, with what they count in where only that differs.</summary>
    private static Variation Counted(FactMention x, FactMention y) =>
        x.Value == y.Value && x.Whole is { } a && y.Whole is { } b
            ? new Variation(DifferenceKind.Number, a, b)
            : new Variation(DifferenceKind.Number, x.Span, y.Span);

    private static bool CountTheSame(ImmutableArray<Word> wa, FactMention x, ImmutableArray<Word> wb, FactMention y) =>
        (x.Unit is { } unit && unit == y.Unit && Measures.IsMoney(unit))
        || (x.To < wa.Length && y.To < wb.Length && Stems.Of(wa[x.To].Key) == Stems.Of(wb[y.To].Key));

    private static void Dates(
        ImmutableArray<Word> wa,
        ImmutableArray<Word> wb,
        List<FactMention> a,
        List<FactMention> b,
        List<Variation> found
    )
    {
        Dates(wa, wb, Only(a, b, DifferenceKind.Date), Only(b, a, DifferenceKind.Date), weekdays: false, found);
        Dates(wa, wb, Only(a, b, DifferenceKind.Date), Only(b, a, DifferenceKind.Date), weekdays: true, found);
    }

    private static void Dates(
        ImmutableArray<Word> wa,
        ImmutableArray<Word> wb,
        List<FactMention> a,
        List<FactMention> b,
        bool weekdays,
        List<Variation> found
    )
    {
        var (onlyA, onlyB) = (a.FindAll(m => m.Weekday.HasValue == weekdays), b.FindAll(m => m.Weekday.HasValue == weekdays));
        foreach (var (x, y) in onlyA.Zip(onlyB))
        {
            if (
                onlyA.Count == onlyB.Count
                && SayingDays.IsOfSaying(wa, x.From, x.To) == SayingDays.IsOfSaying(wb, y.From, y.To)
                && (weekdays || x.Day.Contradicts(y.Day) || x.Day.Refines(y.Day))
            )
            {
                found.Add(new Variation(DifferenceKind.Date, x.Span, y.Span));
            }
        }
    }

    private static List<FactMention> Only(List<FactMention> a, List<FactMention> b, DifferenceKind kind) =>
        a.FindAll(m =>
            m.Kind == kind
            && !b.Exists(n => n.Kind == kind && (kind == DifferenceKind.Date ? n.Day == m.Day && n.Weekday == m.Weekday : n.SameNumber(m)))
            && !b.Exists(n => IsDayOf(m, n) || IsDayOf(n, m))
        );

    /// <summary>Whether a number is the day of a date: "5 to 9 August" and "Aug. 5-9" name both days.</summary>
    private static bool IsDayOf(FactMention number, FactMention date) =>
        number.Kind == DifferenceKind.Number
        && date.Kind == DifferenceKind.Date
        && date.Day.Day?.ToString(CultureInfo.InvariantCulture) == number.Value;

    /// <summary>Names that stand where the other wording has another name: between the same two words in common.</summary>
    private static void Names(
        ImmutableArray<Word> wa,
        ImmutableArray<Word> wb,
        List<FactMention> a,
        List<FactMention> b,
        ImmutableArray<(int A, int B)> pairs,
        bool close,
        List<Variation> found
    )
    {
        var before = (A: -1, B: -1);
        foreach (var (pa, pb) in pairs.Add((wa.Length, wb.Length)))
        {
            var x = a.FindAll(m => m.Kind == DifferenceKind.Name && m.From > before.A && m.To <= pa && !Has(wb, m.Value));
            var y = b.FindAll(m => m.Kind == DifferenceKind.Name && m.From > before.B && m.To <= pb && !Has(wa, m.Value));
            if (
                x.Count is > 0 and <= 3
                && y.Count is > 0 and <= 3
                && !x.Exists(m => y.Exists(n => SameNames.Are(m.Value, n.Value)))
                && !Initials(x, y)
                && !Initials(y, x)
            )
            {
                var place =
                    x.Count == 1
                    && y.Count == 1
                    && x[0].From > 0
                    && (
                        wa[x[0].From - 1].Key is "in" or "at" or "near"
                        || (x[0].From > 1 && wa[x[0].From - 1].Key is "from" or "to" or "for" && Moves.Contains(wa[x[0].From - 2].Key))
                    );
                var kind = place ? DifferenceKind.Place : DifferenceKind.Name;
                found.Add(
                    close
                        ? new Variation(kind, new Span(x[0].Span.Start, x[^1].Span.End), new Span(y[0].Span.Start, y[^1].Span.End))
                        : new Variation(kind, null, null)
                );
            }

            before = (pa, pb);
        }
    }

    private static bool Has(ImmutableArray<Word> words, string key)
    {
        var stem = key.AsSpan(0, Stems.LengthOf(key));
        foreach (var word in words)
        {
            if (word.Key[0] == key[0] && (word.Key == key || word.Key.AsSpan(0, Stems.LengthOf(word.Key)).SequenceEqual(stem)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Initials(List<FactMention> names, List<FactMention> one) =>
        one.Count == 1 && string.Concat(names.Select(n => n.Value[0])).Contains(one[0].Value, StringComparison.Ordinal);

    private static void Presence(
        DifferenceKind kind,
        string value,
        (ImmutableArray<Word> Words, List<FactMention> Mentions) a,
        (ImmutableArray<Word> Words, List<FactMention> Mentions) b,
        ImmutableArray<(int A, int B)> pairs,
        (bool Close, bool Near) wordings,
        List<Variation> found
    )
    {
        var (x, y) = (a.Mentions.Find(m => m.Kind == kind && m.Value == value), b.Mentions.Find(m => m.Kind == kind && m.Value == value));
        if (
            (x is null) == (y is null)
            || (value == "must" && Obliges(x is null ? a.Words : b.Words))
            || (value == "not" && (x is null ? Denies(a.Words, b.Words) : Denies(b.Words, a.Words)))
        )
        {
            return;
        }

        var none = (A: -1, B: -1);
        var from = pairs.LastOrDefault(p => x is not null ? p.A < x.From : p.B < y!.From, none);
        var to = pairs.FirstOrDefault(p => x is not null ? p.A >= x.To : p.B >= y!.To, none);
        (from, to) = (from.A < 0 ? (0, 0) : from, to.A < 0 ? (a.Words.Length - 1, b.Words.Length - 1) : to);
        found.Add(
            (wordings.Near || (wordings.Close && (kind == DifferenceKind.Negation || Turns(a.Mentions, b.Mentions))))
            && !(
                kind == DifferenceKind.Negation
                && (
                    x is null
                        ? Appended(b.Words, from.B, to.B) && to.A - from.A <= 1
                        : Appended(a.Words, from.A, to.A) && to.B - from.B <= 1
                )
            )
            && to.A - from.A <= 5
            && to.B - from.B <= 5
                ? new Variation(
                    kind,
                    new Span(a.Words[from.A].Start, a.Words[to.A].End),
                    new Span(b.Words[from.B].Start, b.Words[to.B].End)
                )
                : new Variation(kind, null, null)
        );
    }

    /// <summary>
    /// Whether what stands between two words in common is a clause of its own behind them ("…, without injuries"): it says more, and turns
    /// nothing round that the other says.
    /// </summary>
    private static bool Appended(ImmutableArray<Word> words, int from, int to) =>
        to - from > 1 && words[from + 1].Start - words[from].End > 1;

    /// <summary>Whether a text denies by a prefix what the other denies by a word: "unclear" and "not clear".</summary>
    private static bool Denies(ImmutableArray<Word> words, ImmutableArray<Word> others) =>
        words.Any(w => others.Any(o => o.Key.Length >= 4 && o.Key.Length < w.Key.Length && Antonyms.IsDenied(o.Key, w.Key)));

    /// <summary>Whether both are turned by a modal verb: "must" against "should", not "can" against nothing.</summary>
    private static bool Turns(List<FactMention> a, List<FactMention> b) =>
        a.Exists(m => m.Kind == DifferenceKind.Modality) && b.Exists(m => m.Kind == DifferenceKind.Modality);

    /// <summary>Whether words say in another way that something must be: "have to", "need to", "was ordered".</summary>
    private static bool Obliges(ImmutableArray<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (
                words[i].Key is "ordered" or "orders" or "order" or "obliged" or "obliges" or "required" or "requires" or "forced"
                || (
                    i + 1 < words.Length
                    && words[i + 1].Key == "to"
                    && words[i].Key is "have" or "has" or "had" or "having" or "need" or "needs" or "needed"
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
