namespace Digest;

/// <summary>What a date clue speaks about.</summary>
public enum DateClueRole
{
    /// <summary>The day of the report itself ("the Kremlin said Wednesday" in a lead).</summary>
    ReportDay,

    /// <summary>A day named in the text, near the report ("will be held on Wednesday, 9 November").</summary>
    NamedDay,

    /// <summary>Bounds from reasoning: an age, a happening.</summary>
    Bound,
}

/// <summary>An open hint at when a report was published, for Filing to settle by comparison. Every part may be unknown.</summary>
public sealed record DateClue
{
    /// <summary>What it speaks about.</summary>
    public required DateClueRole Role { get; init; }

    /// <summary>The words or reasoning.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Weekday named, if any.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Year named, if any.</summary>
    public int? Year { get; init; }

    /// <summary>Month named, if any.</summary>
    public int? Month { get; init; }

    /// <summary>Day of the month named, if any.</summary>
    public int? Day { get; init; }

    /// <summary>Earliest publication day it allows, for a bound.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>Latest publication day it allows, for a bound.</summary>
    public DateOnly? NotAfter { get; init; }
}
