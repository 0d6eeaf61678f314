using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>
/// What stands behind a story-year: its reports, which of them are one line, what was removed. On the story-year's own page where there is
/// one report, else on a page of its own.
/// </summary>
internal sealed partial record BehindView : View
{
    /// <summary>The reports as cards, versions of one report under one of them.</summary>
    public ImmutableArray<ReportView> Cards { get; init; } = [];

    /// <summary>All reports, for their removed lines.</summary>
    public ImmutableArray<ReportView> Reports { get; init; } = [];

    /// <summary>True where there is one report.</summary>
    public required bool Single { get; init; }

    /// <summary>Lines taken out.</summary>
    public required int Removed { get; init; }

    /// <summary>Independent lines.</summary>
    public ImmutableArray<IndependentView> Lines { get; init; } = [];

    /// <summary>Why there may be fewer independent lines, in words; null where nothing says so.</summary>
    public string? LinesDoubt { get; init; }

    /// <summary>Notes on a report as a whole; those on a passage stand on the page of the story-year.</summary>
    public ImmutableArray<NoteView> Notes { get; init; } = [];

    /// <summary>Editor's notes that fit nowhere.</summary>
    public ImmutableArray<OrphanView> Orphans { get; init; } = [];
}

/// <summary>The places of one passage at which its wordings part.</summary>
internal sealed partial record CollatedView : View
{
    /// <summary>Number of the passage.</summary>
    public required int N { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The places.</summary>
    public ImmutableArray<CollationRowView> Places { get; init; } = [];

    /// <summary>Sentences and quotations of it that stand elsewhere in the story too.</summary>
    public ImmutableArray<PartView> Parts { get; init; } = [];

    /// <summary>Reports whose wording has too little in common with the shown one to be laid beside it; empty for none.</summary>
    public ImmutableArray<LinkView> Apart { get; init; } = [];
}

/// <summary>The apparatus of a story-year. <c>it</c> of apparatus.html.</summary>
internal sealed partial record ApparatusView : View
{
    /// <summary>The story-year.</summary>
    public required LinkView Year { get; init; }

    /// <summary>The story.</summary>
    public required LinkView Story { get; init; }

    /// <summary>Its title and year.</summary>
    public required string Title { get; init; }

    /// <summary>True when there are too many reports for a column each: tables then name the reports in words.</summary>
    public required bool Wide { get; init; }

    /// <summary>Keys and names of its reports; the address leads to the report.</summary>
    public ImmutableArray<LinkView> Keys { get; init; } = [];

    /// <summary>Who carried what, drawn.</summary>
    public MatrixView? Matrix { get; init; }

    /// <summary>Who carried what, as a table.</summary>
    public ImmutableArray<MatrixRowView> Rows { get; init; } = [];

    /// <summary>Where the reports differ, all of it.</summary>
    public ImmutableArray<DifferenceView> Differences { get; init; } = [];

    /// <summary>Where the wordings part, passage by passage.</summary>
    public ImmutableArray<CollatedView> Readings { get; init; } = [];

    /// <summary>How many places that are.</summary>
    public required int Places { get; init; }

    /// <summary>Which report came first and by what that is known, or that it is not known.</summary>
    public required string Order { get; init; }

    /// <summary>When the reports came.</summary>
    public required TimelineView Timeline { get; init; }

    /// <summary>The rest.</summary>
    public required BehindView Behind { get; init; }

    /// <summary>Its data files.</summary>
    public ImmutableArray<LinkView> Data { get; init; } = [];
}
