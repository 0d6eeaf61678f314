using System.Globalization;

namespace Digest.Folding;

/// <summary>
/// Whether two numbers or dates speak of one matter. Precision first: only where the same things are counted and half of what is said
/// around them agrees, and where neither speaks of another time.
/// </summary>
internal static class SameMatter
{
    private const double Half = 0.4;
    private const double MoreThanHalf = 0.6;
    private const int FewThings = 12;

    /// <summary>Surely: another number here is another account of the same.</summary>
    public static bool Surely(FactPlace a, FactPlace b) =>
        OfHarm(a, b)
        || a.Mention.Kind == b.Mention.Kind
            // What costs least is asked first: of most pairs that is enough.
            && (a.Mention.Kind != DifferenceKind.Number || (Counts(a, b) && a.Mention.LeftOut == b.Mention.LeftOut))
            && Shared(a, b) is var (shared, share)
            && (
                a.Mention.Kind == DifferenceKind.Number
                    ? shared >= (a.Mention.Unit is null ? 2 : 3)
                        ? share >= Half
                        : shared == 2 && share >= MoreThanHalf
                    : shared >= 3 && share >= Half
            )
            && !OtherTime(a, b);

    /// <summary>Whether two that say the same say it of the same.</summary>
    public static bool Agree(FactPlace a, FactPlace b) =>
        Says(a, b)
        && Shared(a, b) is var (shared, share)
        && (
            a.Harm != 0 && a.Harm == b.Harm ? true
            : a.Mention.Kind == DifferenceKind.Date ? shared >= 2
            : Counts(a, b) ? shared >= 1
            : !Small(a) && shared >= 2 && share >= 0.3
        );

    /// <summary>Perhaps: enough that the report can't be said to say nothing.</summary>
    public static bool Perhaps(FactPlace a, FactPlace b) =>
        a.Mention.Kind == b.Mention.Kind
        && (
            a.Mention.Kind == DifferenceKind.Date
                ? Shared(a, b).Count >= 2
                : OfHarm(a, b)
                    || (Counts(a, b) && Shared(a, b).Count >= 1)
                    || (Says(a, b) && !Small(a))
                    || (Shared(a, b).Count >= 2 && OfOneSize(a, b))
        );

    /// <summary>Whether two numbers that stand in one passage, in other words, are of one matter.</summary>
    public static bool InPassage(FactPlace a, FactPlace b) =>
        !OtherTime(a, b) && Shared(a, b) is var (shared, share) && (shared >= 3 || share > 0.99);

    /// <summary>Whether both give the same number or date.</summary>
    public static bool Says(FactPlace a, FactPlace b) =>
        a.Mention.Kind == b.Mention.Kind
        && (
            a.Mention.Kind == DifferenceKind.Number
                ? a.Mention.SameNumber(b.Mention)
                : a.Mention.Weekday == b.Mention.Weekday && a.Mention.Day.Means(b.Mention.Day)
        );

    /// <summary>"Nobody was hurt" and "three were hurt": one of the two says it of everybody.</summary>
    public static bool OfHarm(FactPlace a, FactPlace b) => a.Harm != 0 && a.Harm == b.Harm && (a.IsNone || b.IsNone);

    private static bool Counts(FactPlace a, FactPlace b) => a.Counted != 0 && a.Counted == b.Counted;

    /// <summary>Whether two numbers might be two counts of one thing.</summary>
    private static bool OfOneSize(FactPlace a, FactPlace b) =>
        decimal.TryParse(a.Mention.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var x)
        && decimal.TryParse(b.Mention.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var y)
        && Math.Max(x, y) <= 2 * Math.Min(x, y);

    private static bool Small(FactPlace a) => a.Mention.Value.Length <= 2 && int.TryParse(a.Mention.Value, out var n) && n <= FewThings;

    /// <summary>
    /// "300 ships wait" and "422 waited when the channel was cleared": one says a time of which the other does not speak.
    /// </summary>
    private static bool OtherTime(FactPlace a, FactPlace b) =>
        (a.When.Count > 0 && a.When.InCommon(b.Around) == 0) || (b.When.Count > 0 && b.When.InCommon(a.Around) == 0);

    private static (int Count, double Share) Shared(FactPlace a, FactPlace b)
    {
        var shared = a.Around.InCommon(b.Around);
        return (shared, shared == 0 ? 0 : (double)shared / Math.Min(a.Around.Count, b.Around.Count));
    }
}
