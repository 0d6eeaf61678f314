using System.Globalization;
using Digest.Shared;

namespace Digest.Folding;

/// <summary>Says how two readings stand to one another: whether both can be so, and how.</summary>
internal static class ClassOfReadings
{
    /// <summary>The class of a number or date against another, said by reports of these articles.</summary>
    public static DifferenceClass Of(FactPlace a, Article reportA, FactPlace b, Article reportB) =>
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

    private static DifferenceClass Numbers(FactPlace a, Article reportA, FactPlace b, Article reportB)
    {
        if (Value(a) is not { } x || Value(b) is not { } y)
        {
            return DifferenceClass.Contradicts;
        }

        return Rounded(a, x, y) || Rounded(b, y, x) || Bounded(a, x, y) || Bounded(b, y, x) ? DifferenceClass.MoreExact
            : LaterCount(a, x, reportA, b, y, reportB) || LaterCount(b, y, reportB, a, x, reportA) ? DifferenceClass.LaterCount
            : Within(a, x, y) || Within(b, y, x) || (a.Grows && b.Grows) ? DifferenceClass.CountedOtherwise
            : DifferenceClass.Contradicts;
    }

    private static decimal? Value(FactPlace place) =>
        decimal.TryParse(place.Mention.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : null;

    /// <summary>
    /// Whether a number is another one, rounded: by its words ("some 12 million"), or plainly so (its last two figures are noughts).
    /// </summary>
    private static bool Rounded(FactPlace rough, decimal value, decimal exact)
    {
        var step = Step(rough.Mention.Value, value);
        return (step >= 100 || (step > 1 && rough.Bound is Bound.About or Bound.Under or Bound.Over))
            && Math.Abs(value - exact) * 20 <= value
            && (
                Math.Round(exact / step, MidpointRounding.AwayFromZero) * step == value
                || (rough.Bound is Bound.Under && exact < value && value - exact < step)
            );
    }

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
    private static bool LaterCount(FactPlace before, decimal few, Article first, FactPlace after, decimal many, Article second)
    {
        var known = first.Published.Value is { } x && second.Published.Value is { } y && Later(x, y);
        var versions =
            ReportTies.OneOutlet(first, second)
            && (
                (ReportTies.AddressKey(first.Url.Value) is { } at && at == ReportTies.AddressKey(second.Url.Value))
                || (first.Item.Id is { } id && id == second.Item.Id)
            );
        return known
            && many > few
            && (versions || (before.Grows || after.Grows || before.Bound is Bound.Least || after.Bound is Bound.Least));
    }

    private static bool Later(PartialDate x, PartialDate y) =>
        x.Last < y.First || (x.Date is { } day && day == y.Date && x.Time is not null && y.Time is not null && x < y);
}
