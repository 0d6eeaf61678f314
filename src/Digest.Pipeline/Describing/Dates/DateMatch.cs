namespace Digest.Describing;

/// <summary>A date printed in a text. Parts that are not printed are null; with no year it names a day of some year.</summary>
internal sealed record DateMatch
{
    /// <summary>First UTF-16 unit, weekday and clock included.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last unit.</summary>
    public required int End { get; init; }

    /// <summary>Weekday printed beside it.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Year.</summary>
    public int? Year { get; init; }

    /// <summary>Month.</summary>
    public int? Month { get; init; }

    /// <summary>Day of the month.</summary>
    public int? Day { get; init; }

    /// <summary>Clock time.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>Offset from UTC, where printed.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>
    /// True where day and month can be exchanged and nothing printed decides ("03/04/2016"). Day and month are then those of the day-first
    /// reading.
    /// </summary>
    public bool Ambiguous { get; init; }

    /// <summary>True where the year is printed with two digits ("09.11.22"): a date only where something beside it says so.</summary>
    public bool ShortYear { get; init; }

    /// <summary>True where it is the end of a span of days ("5–9 November"): no day of publication.</summary>
    public bool Range { get; init; }

    /// <summary>The date; null without a year, when ambiguous or with a short year.</summary>
    public PartialDate? Date => Ambiguous || ShortYear ? null : DayFirst;

    /// <summary>The day-first reading, whether or not it is sure; null without a year.</summary>
    public PartialDate? DayFirst => Year is { } y ? new PartialDate(y, Month, Day, Time, Offset) : null;

    /// <summary>The month-first reading of an ambiguous date; null for all others.</summary>
    public PartialDate? MonthFirst => Ambiguous && Year is { } y ? new PartialDate(y, Day, Month, Time, Offset) : null;

    /// <summary>Whether the weekday printed is the one of the day; true when one of them is unknown.</summary>
    public bool WeekdayFits => Weekday is null || Date?.Date is not { } day || day.DayOfWeek == Weekday;
}
