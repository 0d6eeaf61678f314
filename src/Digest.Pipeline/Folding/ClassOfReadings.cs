using System.Globalization;
using Digest.Shared;

namespace Digest.Folding;

/// <summary>Says how two readings stand to one another: whether both can be so, and how.</summary>
/// <param name="order">Which reports are known to have come before which.</param>
internal sealed class ClassOfReadings(Precedence order)
{
    private const int MostOff = 20;
    private const int MostOffSaid = 10;

    /// <summary>The class of a number or date against another, said by reports of these articles.</summary>
    public DifferenceClass Of(FactPlace a, Article reportA, FactPlace b, Article reportB) =>
        a.Mention.Kind == DifferenceKind.Date
            ? a.Mention.Day.Refines(b.Mention.Day)
                ? DifferenceClass.MoreExact
                : DifferenceClass.Contradicts
            : Numbers(a, reportA, b, reportB);

    /// <summary>The class of a whole point: the gravest of its pairs.</summary>
    public static DifferenceClass Gravest(IEnumerable<DifferenceClass> classes)
    {
        DifferenceClass[] known = [.. classes];
        foreach (
            var grave in (ReadOnlySpan<DifferenceClass>)
                [DifferenceClass.Contradicts, DifferenceClass.LaterCount, DifferenceClass.CountedOtherwise]
        )
        {
            if (known.Contains(grave))
            {
                return grave;
            }
        }

        return DifferenceClass.MoreExact;
    }

    private DifferenceClass Numbers(FactPlace a, Article reportA, FactPlace b, Article reportB)
    {
        if (a.Mention.Range is not null || b.Mention.Range is not null)
        {
            return Ranges(a, reportA, b, reportB);
        }

        if (Value(a) is not { } x || Value(b) is not { } y)
        {
            return DifferenceClass.Contradicts;
        }

        return (a.WithOthers && !b.WithOthers && x > y) || (b.WithOthers && !a.WithOthers && y > x) ? DifferenceClass.CountedOtherwise
            : Rounded(a, x, y) || Rounded(b, y, x) || Bounded(a, x, y) || Bounded(b, y, x) ? DifferenceClass.MoreExact
            : LaterCount(a, x, reportA, b, y, reportB) || LaterCount(b, y, reportB, a, x, reportA) ? DifferenceClass.LaterCount
            : Within(a, x, y) || Within(b, y, x) || (a.Grows && b.Grows) ? DifferenceClass.CountedOtherwise
            : DifferenceClass.Contradicts;
    }

    /// <summary>
    /// A range against a number, or another range: the one that lies in the other is more exact; two that only overlap count otherwise.
    /// </summary>
    private DifferenceClass Ranges(FactPlace a, Article reportA, FactPlace b, Article reportB)
    {
        if (Ends(a) is not { } x || Ends(b) is not { } y)
        {
            return DifferenceClass.Contradicts;
        }

        return (x.Least >= y.Least && x.Most <= y.Most) || (y.Least >= x.Least && y.Most <= x.Most) ? DifferenceClass.MoreExact
            : x.Least <= y.Most && y.Least <= x.Most ? DifferenceClass.CountedOtherwise
            : LaterCount(a, x.Most, reportA, b, y.Least, reportB) || LaterCount(b, y.Most, reportB, a, x.Least, reportA)
                ? DifferenceClass.LaterCount
            : DifferenceClass.Contradicts;
    }

    /// <summary>What a number can be by its words: itself, a range, all above or below it.</summary>
    private static (decimal Least, decimal Most)? Ends(FactPlace place) =>
        place.Mention.Range
        ?? (
            Value(place) is { } value
                ? place.Bound switch
                {
                    Bound.Over or Bound.Least => (value, decimal.MaxValue),
                    Bound.Under or Bound.Most => (0, value),
                    _ => (value, value),
                }
                : null
        );

    private static decimal? Value(FactPlace place) =>
        decimal.TryParse(place.Mention.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : null;

    /// <summary>
    /// Whether a number is another one, rounded: the one place that decides it. With a word that says so ("some", "nearly", "more than")
    /// it is, where the other gives more figures, rounds to it in those it gives and lies within a tenth of it, or within a twentieth
    /// where it gives all its figures: "some 300" and 321, "about 42" and 41. Bare it is only where its last two figures at least are
    /// noughts and the other lies within a twentieth: 14,000 and 14,300. A bare 300 beside 321 is printed as a count, so that they
    /// contradict one another, and so do 40 seconds and 41.
    /// </summary>
    private static bool Rounded(FactPlace rough, decimal value, decimal exact)
    {
        var step = Step(rough.Mention.Value, value);
        var (off, says) = (Math.Abs(value - exact), rough.Bound is Bound.About or Bound.Under or Bound.Over);
        var near = off * (says && step > 1 ? MostOffSaid : MostOff) <= value;
        return near
            && (
                (step >= 100 || (says && step > 1))
                    && Given(exact) > Given(value)
                    && Math.Round(exact / step, MidpointRounding.AwayFromZero) * step == value
                || (rough.Bound is Bound.About && step == 1)
                || (rough.Bound is Bound.Under && exact < value && value - exact < step)
            );
    }

    /// <summary>
    /// How many figures a number gives: 1 for 300, 3 for 321. "Some nine" and "some ten" give one, and neither is the more exact.
    /// </summary>
    private static int Given(decimal value) =>
        value.ToString("0.####", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>The place to which a number is rounded: 100 for 7,800; 1 million for 12 million.</summary>
    private static decimal Step(string figure, decimal value)
    {
        var step = 1m;
        while (!figure.Contains('.', StringComparison.Ordinal) && step < value && value % (step * 10) == 0)
        {
            step *= 10;
        }

        return step;
    }

    /// <summary>Whether a bound is one that the other number keeps closely: "more than 300" and 321.</summary>
    private static bool Bounded(FactPlace bound, decimal value, decimal exact) =>
        bound.Bound switch
        {
            Bound.Over => exact > value && exact * 4 <= value * 5,
            Bound.Under => exact < value && exact * 5 >= value * 4,
            _ => false,
        };

    /// <summary>Whether both can be so since one only says how many there are at least or at most.</summary>
    private static bool Within(FactPlace bound, decimal value, decimal other) =>
        bound.Bound switch
        {
            Bound.Over or Bound.Least => other > value,
            Bound.Under or Bound.Most => other < value,
            _ => false,
        };

    /// <summary>Whether a count grew: of what grows, in a report known to be later; of versions, any count.</summary>
    private bool LaterCount(FactPlace before, decimal few, Article first, FactPlace after, decimal many, Article second)
    {
        var versions =
            ReportTies.OneOutlet(first, second)
            && (
                (ReportTies.AddressKey(first.Url.Value) is { } at && at == ReportTies.AddressKey(second.Url.Value))
                || (first.Item.Id is { } id && id == second.Item.Id)
            );
        return many > few
            && order.IsBefore(first.Id, second.Id)
            && (versions || (before.Grows || after.Grows || before.Bound is Bound.Least || after.Bound is Bound.Least));
    }
}
