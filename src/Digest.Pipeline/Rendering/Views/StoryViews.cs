using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>One year of a story: the main reading page. <c>it</c> of story-year.html.</summary>
internal sealed partial record StoryYearView : View
{
    /// <summary>The story.</summary>
    public required LinkView Story { get; init; }

    /// <summary>The story's title.</summary>
    public required string Title { get; init; }

    /// <summary>The same with its basis.</summary>
    public required FactView TitleFact { get; init; }

    /// <summary>The year, or the words for a date that is not stated.</summary>
    public required string YearLabel { get; init; }

    /// <summary>False for the undated year.</summary>
    public required bool Dated { get; init; }

    /// <summary>All years of the story.</summary>
    public ImmutableArray<YearLinkView> Years { get; init; } = [];

    /// <summary>Dates of its reports, in words.</summary>
    public string? Span { get; init; }

    /// <summary>True when there is one report.</summary>
    public required bool Single { get; init; }

    /// <summary>Number of reports.</summary>
    public required int Reports { get; init; }

    /// <summary>Who was first and who repeated whom.</summary>
    public ImmutableArray<RoleView> Roles { get; init; } = [];

    /// <summary>How many reports stand under none that is listed, and are not listed themselves.</summary>
    public required int MoreRoles { get; init; }

    /// <summary>Keys and names of the reports; the address is the id of its place on the page, empty where it has none.</summary>
    public ImmutableArray<LinkView> Keys { get; init; } = [];

    /// <summary>Number of reports that were taken back.</summary>
    public required int TakenBack { get; init; }

    /// <summary>True when no report is left that stands.</summary>
    public required bool AllTakenBack { get; init; }

    /// <summary>What came in.</summary>
    public required BarView Bar { get; init; }

    /// <summary>The passages and who carries them; empty for one report, and where there are too many for a column each.</summary>
    public ImmutableArray<MapRowView> Map { get; init; } = [];

    /// <summary>The story as told.</summary>
    public ImmutableArray<TellingView> Tellings { get; init; } = [];

    /// <summary>Where the reports differ, what weighs most first; the apparatus has all.</summary>
    public ImmutableArray<DifferenceView> Differences { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public required int AllDifferences { get; init; }

    /// <summary>Wordings that changed, what weighs most first.</summary>
    public ImmutableArray<ChangedView> Changed { get; init; } = [];

    /// <summary>How many places of passages are worded otherwise in another report.</summary>
    public required int Places { get; init; }

    /// <summary>How many passages have a number.</summary>
    public required int Passages { get; init; }

    /// <summary>How they differ, class by class, in words; null where nothing was found to differ.</summary>
    public string? Differ { get; init; }

    /// <summary>Lookalikes in other years.</summary>
    public ImmutableArray<EchoView> Echoes { get; init; } = [];

    /// <summary>Which report came first and by what that is known, or that it is not known; empty for one report.</summary>
    public required string Order { get; init; }

    /// <summary>How many independent lines there are, or at most, in words.</summary>
    public required string Lines { get; init; }

    /// <summary>Number of outlets known.</summary>
    public required int Outlets { get; init; }

    /// <summary>Number of reports that state no outlet.</summary>
    public required int WithoutOutlet { get; init; }

    /// <summary>How many of them are taken to be of an outlet all the same.</summary>
    public required int OutletInferred { get; init; }

    /// <summary>Who is quoted, most first; the note says how often and where. The address is empty for who has no page.</summary>
    public ImmutableArray<LinkView> Speakers { get; init; } = [];

    /// <summary>Page of the same text without folds; null where there is nothing to fold.</summary>
    public string? Plain { get; init; }

    /// <summary>Page with the apparatus; null for one report.</summary>
    public string? Apparatus { get; init; }

    /// <summary>The apparatus of a year of one report; null where it has a page.</summary>
    public BehindView? Behind { get; init; }

    /// <summary>Lines taken out.</summary>
    public required int Removed { get; init; }

    /// <summary>Whether the apparatus lists notes.</summary>
    public bool HasNotes { get; init; }

    /// <summary>Ids of notes on the apparatus that are about no passage and must land here.</summary>
    public ImmutableArray<string> NoteIds { get; init; } = [];

    /// <summary>About this story or its reports.</summary>
    public ImmutableArray<CorrectionView> Corrections { get; init; } = [];

    /// <summary>Its data files.</summary>
    public ImmutableArray<LinkView> Data { get; init; } = [];

    /// <summary>One line.</summary>
    public required string Cite { get; init; }

    /// <summary>Each report as it is cited: its key, its line, its page.</summary>
    public ImmutableArray<LinkView> Cites { get; init; } = [];

    /// <summary>Newest date of its reports, in words; null when none is dated.</summary>
    public string? Newest { get; init; }

    /// <summary>Reports whose date is not known.</summary>
    public required int Undated { get; init; }

    /// <summary>The story-year of the story before this one, and the one after; null for none.</summary>
    public LinkView? Before { get; init; }

    /// <summary>The story-year of the story after this one; null for none.</summary>
    public LinkView? After { get; init; }
}

/// <summary>A story-year in a list.</summary>
internal sealed partial record YearCardView : View
{
    /// <summary>The story's title.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>The year, or the words for a date that is not stated.</summary>
    public required string YearLabel { get; init; }

    /// <summary>Dates, in words.</summary>
    public string? Span { get; init; }

    /// <summary>Newest date.</summary>
    public string? Datetime { get; init; }

    /// <summary>Number of reports.</summary>
    public required int Reports { get; init; }

    /// <summary>Paragraphs shown.</summary>
    public required int Shown { get; init; }

    /// <summary>Paragraphs that came in, page furniture and lines that became facts left out.</summary>
    public required int Total { get; init; }

    /// <summary>Which report came first and by what that is known, or that it is not known; empty for one report.</summary>
    public required string Order { get; init; }

    /// <summary>How many independent lines there are, or at most, in words.</summary>
    public required string Lines { get; init; }

    /// <summary>How the reports differ, class by class, in words; null where nothing was found to differ.</summary>
    public string? Differ { get; init; }

    /// <summary>Outlets, in words.</summary>
    public required string Outlets { get; init; }

    /// <summary>Why it is worth opening; null where nothing of it may be shown.</summary>
    public FindingView? Finding { get; init; }

    /// <summary>Headlines of its reports.</summary>
    public ImmutableArray<LinkView> Headlines { get; init; } = [];
}

/// <summary>What a list tells of a story-year: a point on which its reports differ, words that changed, or how it begins.</summary>
internal sealed partial record FindingView : View
{
    /// <summary>The point on which they differ; null for none.</summary>
    public DifferenceView? Point { get; init; }

    /// <summary>Who has which reading: the reading, and in the note the outlets.</summary>
    public ImmutableArray<LinkView> Readers { get; init; } = [];

    /// <summary>Words that changed, where they differ in no point; null for none.</summary>
    public ChangedView? Changed { get; init; }

    /// <summary>That no report of it stands any longer, in words; nothing else is then told. Null where one stands.</summary>
    public string? Off { get; init; }

    /// <summary>How it begins, where neither is known; null where one is.</summary>
    public string? Opening { get; init; }

    /// <summary>The language of that, where it differs from the page's.</summary>
    public string? Lang { get; init; }
}

/// <summary>A facet of a story, year by year.</summary>
internal sealed partial record CompareRowView : View
{
    /// <summary>The facet.</summary>
    public required string Label { get; init; }

    /// <summary>One a year.</summary>
    public ImmutableArray<string> Cells { get; init; } = [];
}

/// <summary>A story with all its years. <c>it</c> of story.html.</summary>
internal sealed partial record StoryView : View
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The same with its basis.</summary>
    public required FactView TitleFact { get; init; }

    /// <summary>Newest first.</summary>
    public ImmutableArray<YearCardView> Years { get; init; } = [];

    /// <summary>Years, earliest first, of the comparison.</summary>
    public ImmutableArray<YearLinkView> Columns { get; init; } = [];

    /// <summary>Facets; empty with one year.</summary>
    public ImmutableArray<CompareRowView> Compare { get; init; } = [];

    /// <summary>What all years have in common, as sentences; empty with one year.</summary>
    public ImmutableArray<string> Same { get; init; } = [];

    /// <summary>When the reports came, with their headlines as printed: one a year, earliest first.</summary>
    public ImmutableArray<TimelineView> Timelines { get; init; } = [];

    /// <summary>Why its reports are together, for readers.</summary>
    public ImmutableArray<FilingReasonView> Why { get; init; } = [];

    /// <summary>Same words, different happening.</summary>
    public ImmutableArray<EchoView> Echoes { get; init; } = [];

    /// <summary>The same as the program weighed it.</summary>
    public ImmutableArray<EvidenceView> Evidence { get; init; } = [];

    /// <summary>About it.</summary>
    public ImmutableArray<CorrectionView> Corrections { get; init; } = [];
}
