using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>When the reports of a year came.</summary>
internal sealed partial record TimelineView : View
{
    /// <summary>The year, or the words for a date that is not stated.</summary>
    public required string Label { get; init; }

    /// <summary>Page of the story-year.</summary>
    public required string Address { get; init; }

    /// <summary>First day, in words; null where none is known.</summary>
    public string? First { get; init; }

    /// <summary>Last day, in words; null where it is the first.</summary>
    public string? Last { get; init; }

    /// <summary>Number of reports without a day.</summary>
    public required int Undated { get; init; }

    /// <summary>What it shows, in one sentence.</summary>
    public required string Desc { get; init; }

    /// <summary>A row a report, a mark at its day; null where all came on one day or there are too many.</summary>
    public MatrixView? Picture { get; init; }

    /// <summary>The table: day by day, reports without one last.</summary>
    public ImmutableArray<TimelineDayView> Days { get; init; } = [];
}

/// <summary>A day of a timeline.</summary>
internal sealed partial record TimelineDayView : View
{
    /// <summary>The day in words, or the words for none.</summary>
    public required string Label { get; init; }

    /// <summary>The day for machines; null for none.</summary>
    public string? Datetime { get; init; }

    /// <summary>Its reports, by clock time where known.</summary>
    public ImmutableArray<TimelineReportView> Reports { get; init; } = [];

    /// <summary>True where there are several and it is not known in which order they came.</summary>
    public required bool Unordered { get; init; }

    /// <summary>The same as a sentence that says of which; null where all is known.</summary>
    public string? OrderWords { get; init; }
}

/// <summary>A report in a timeline.</summary>
internal sealed partial record TimelineReportView : View
{
    /// <summary>Its key within the year.</summary>
    public required string Key { get; init; }

    /// <summary>Its outlet, or the words for none.</summary>
    public required string Outlet { get; init; }

    /// <summary>Its headline, or words that say it has none.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>Id of its entry in the list of reports, where the page has one.</summary>
    public required string Anchor { get; init; }

    /// <summary>The clock time that it states; null for none.</summary>
    public string? Time { get; init; }

    /// <summary>How the day is known, where the page does not state it; else null.</summary>
    public string? Basis { get; init; }
}

/// <summary>Why a report stands with the others of its story.</summary>
internal sealed partial record FilingReasonView : View
{
    /// <summary>The report, its outlet as note.</summary>
    public required LinkView Report { get; init; }

    /// <summary>How it came here: <c>editor</c>, <c>founder</c> or <c>likeness</c>.</summary>
    public required string How { get; init; }

    /// <summary>
    /// What brought it here where likeness did: <c>likeness</c> on average, <c>headline</c>, <c>core</c> (what the reports have in
    /// common), <c>follow-up</c> weeks later; empty for none of them.
    /// </summary>
    public string Way { get; init; } = "";

    /// <summary>The report it is most like; null unless likeness decided.</summary>
    public LinkView? With { get; init; }

    /// <summary>The words both have that weigh most, as a list in words; empty for none.</summary>
    public string Words { get; init; } = "";

    /// <summary>Quotations both have, each shortened; those in the same words first.</summary>
    public ImmutableArray<string> Quotes { get; init; } = [];

    /// <summary>Whether both print the first of them; false where the report has it in other words.</summary>
    public bool SameWords { get; init; }

    /// <summary>Whether the report has any of them in other words.</summary>
    public bool Reworded { get; init; }

    /// <summary>What speaks against, in words; empty for nothing.</summary>
    public string Against { get; init; } = "";
}
