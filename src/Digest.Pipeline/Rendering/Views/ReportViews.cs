using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A report within its story-year.</summary>
internal sealed partial record ReportView : View
{
    /// <summary>A, B, C ….</summary>
    public required string Key { get; init; }

    /// <summary>Id of its card.</summary>
    public required string Anchor { get; init; }

    /// <summary>Headline, or words that say there is none.</summary>
    public required string Title { get; init; }

    /// <summary>True when the page has one.</summary>
    public required bool HasHeadline { get; init; }

    /// <summary>As published.</summary>
    public required FactView Headline { get; init; }

    /// <summary>Who published it.</summary>
    public required FactView Outlet { get; init; }

    /// <summary>Page of the outlet.</summary>
    public string? OutletAddress { get; init; }

    /// <summary>Outlet, or "not stated".</summary>
    public required string OutletName { get; init; }

    /// <summary>Who signed it.</summary>
    public required FactView Byline { get; init; }

    /// <summary>Where it was written.</summary>
    public required FactView Dateline { get; init; }

    /// <summary>When.</summary>
    public required FactView Published { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>The original page.</summary>
    public string? Url { get; init; }

    /// <summary>An archived copy.</summary>
    public string? ArchivedUrl { get; init; }

    /// <summary>Where it differs from the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>With <c>lang</c>.</summary>
    public string? Dir { get; init; }

    /// <summary>Paragraphs, repeats left out.</summary>
    public required int Body { get; init; }

    /// <summary>Paragraphs in no report that is known to be earlier.</summary>
    public required int NewCount { get; init; }

    /// <summary>Paragraphs of which no other report carries anything.</summary>
    public required int OnlyCount { get; init; }

    /// <summary>Paragraphs of which others carry a part, and none the whole.</summary>
    public required int PartCount { get; init; }

    /// <summary>Paragraphs others carry as a whole.</summary>
    public required int CarriedCount { get; init; }

    /// <summary>All of these numbers in sentences.</summary>
    public required string Shares { get; init; }

    /// <summary>What puts it after another report but its date, in a sentence; empty for nothing.</summary>
    public required string After { get; init; }

    /// <summary>Paragraphs printed again.</summary>
    public required int Repeats { get; init; }

    /// <summary>Lines taken out, chrome of saved pages left out.</summary>
    public required int Removed { get; init; }

    /// <summary>Chain, origin first.</summary>
    public ImmutableArray<string> Credit { get; init; } = [];

    /// <summary>What proves it.</summary>
    public ImmutableArray<EvidenceView> CreditEvidence { get; init; } = [];

    /// <summary>Who had a share in it, in words; null for nobody.</summary>
    public string? CreditShares { get; init; }

    /// <summary>What proves that.</summary>
    public ImmutableArray<EvidenceView> CreditSharesEvidence { get; init; } = [];

    /// <summary>What became of it.</summary>
    public required LifeView Life { get; init; }

    /// <summary>Further versions of it that stand below its card; filled in the list of cards only.</summary>
    public ImmutableArray<ReportView> Others { get; init; } = [];

    /// <summary>Word for word.</summary>
    public ImmutableArray<LineView> RemovedLines { get; init; } = [];

    /// <summary>Lines that became facts.</summary>
    public ImmutableArray<LineView> LiftedLines { get; init; } = [];

    /// <summary>Id that lands on its removed lines.</summary>
    public string? LedgerId { get; init; }

    /// <summary>Lines of menus and footers of a saved page, in the data only.</summary>
    public required int Chrome { get; init; }

    /// <summary>True when rights let nothing be shown.</summary>
    public required bool Hidden { get; init; }
}

/// <summary>A line taken out of a report.</summary>
internal sealed partial record LineView : View
{
    /// <summary>Its number in the file.</summary>
    public required int N { get; init; }

    /// <summary>Word for word.</summary>
    public required string Text { get; init; }

    /// <summary>The rule that took it.</summary>
    public required string Rule { get; init; }

    /// <summary>The same for readers.</summary>
    public required string RuleWords { get; init; }

    /// <summary>How often, where lines are gathered.</summary>
    public required int Count { get; init; }
}

/// <summary>A year of a story.</summary>
internal sealed partial record YearLinkView : View
{
    /// <summary>The year, or the words for a date that is not stated.</summary>
    public required string Label { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>True on its own page.</summary>
    public required bool Current { get; init; }
}
