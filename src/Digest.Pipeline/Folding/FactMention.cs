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

    /// <summary>Of a number with a measure: where both stand.</summary>
    public Span? Whole { get; init; }

    /// <summary>Of a date that is a weekday only: which.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whether two numbers are one: same figure, no other measure.</summary>
    public bool SameNumber(FactMention other) => Value == other.Value && !(Unit is { } u && other.Unit is { } v && u != v);
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

    /// <summary>Whether they cannot mean the same.</summary>
    public bool Contradicts(NamedDay other) =>
        Month.HasValue && other.Month.HasValue
            ? Month != other.Month || Against(Day, other.Day) || Against(Year, other.Year)
            : !Month.HasValue && !other.Month.HasValue && Against(Year, other.Year);

    private static bool Against(int? a, int? b) => a is { } x && b is { } y && x != y;
}
