using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>A word or a few that reports may differ on in substance.</summary>
/// <param name="Kind">What they are about.</param>
/// <param name="Span">Where they stand in the block's text.</param>
/// <param name="From">Index of the first word.</param>
/// <param name="To">One past the index of the last word.</param>
/// <param name="Value">What they mean, for comparison: "3", "possible"; of a name its words in lower case.</param>
/// <param name="Day">Of a date: its parts as far as given.</param>
internal sealed record FactMention(DifferenceKind Kind, Span Span, int From, int To, string Value, NamedDay Day = default)
{
    /// <summary>Of a number: what it counts in, where that is a measure; else null.</summary>
    public string? Unit { get; init; }

    /// <summary>Of a number: whether it is a time of day, hours before minutes.</summary>
    public bool Clock { get; init; }

    /// <summary>Of a range: its ends; else null.</summary>
    public (decimal Least, decimal Most)? Range { get; init; }

    /// <summary>Whether a number says how many are left out of an unnamed whole: "all but three".</summary>
    public bool LeftOut { get; init; }

    /// <summary>Of a number with a measure: where both stand.</summary>
    public Span? Whole { get; init; }

    /// <summary>Of a date that is a weekday only: which.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whether two numbers are one: same figure and no other measure, or one length or weight in two measures.</summary>
    public bool SameNumber(FactMention other) =>
        ((Clock || other.Clock) && HalfDay(Value) == HalfDay(other.Value)) || Equals(other.Value, other.Unit);

    // "21:30" and "9.30 p.m." are one time.
    private static string HalfDay(string value) =>
        value.IndexOf('.', StringComparison.Ordinal) is var at and > 0
        && int.TryParse(value.AsSpan(0, at), out var hour)
        && hour is > 12 and < 24
            ? (hour - 12).ToString(CultureInfo.InvariantCulture) + value[at..]
            : value;

    private bool Equals(string value, string? unit) =>
        Unit is { } u && unit is { } v && u != v ? Measures.AreEqual(Value, u, value, v) : Value == value;
}

/// <summary>A date as far as a sentence names it; unlike a <see cref="PartialDate"/> it may lack the year.</summary>
/// <param name="Year">Year, or null.</param>
/// <param name="Month">Month, or null.</param>
/// <param name="Day">Day of the month, or null.</param>
internal readonly record struct NamedDay(int? Year, int? Month, int? Day)
{
    /// <summary>Whether both may mean one day although they do not say the same: one is more precise.</summary>
    public bool Refines(NamedDay other) =>
        Month is { } m && m == other.Month && !Against(Year, other.Year) && !Against(Day, other.Day) && Day.HasValue != other.Day.HasValue;

    /// <summary>Whether both name one day or month, the one perhaps without its year.</summary>
    public bool Means(NamedDay other) =>
        this == other || (Month is { } m && m == other.Month && Day == other.Day && !Against(Year, other.Year));

    /// <summary>Whether they cannot mean the same.</summary>
    public bool Contradicts(NamedDay other) =>
        Month.HasValue && other.Month.HasValue
            ? Month != other.Month || Against(Day, other.Day) || Against(Year, other.Year)
            : !Month.HasValue && !other.Month.HasValue && Against(Year, other.Year);

    private static bool Against(int? a, int? b) => a is { } x && b is { } y && x != y;
}
