using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A report within its story-year.</summary>
internal sealed record ReportView : View
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

    /// <summary>Paragraphs no earlier report carries.</summary>
    public required int NewCount { get; init; }

    /// <summary>Paragraphs no other report carries.</summary>
    public required int OnlyCount { get; init; }

    /// <summary>Paragraphs others carry.</summary>
    public required int CarriedCount { get; init; }

    /// <summary>Paragraphs printed again.</summary>
    public required int Repeats { get; init; }

    /// <summary>Lines taken out, chrome of saved pages left out.</summary>
    public required int Removed { get; init; }

    /// <summary>New paragraphs in hundredths of all.</summary>
    public required int Share { get; init; }

    /// <summary>Chain, origin first.</summary>
    public ImmutableArray<string> Credit { get; init; } = [];

    /// <summary>What proves it.</summary>
    public ImmutableArray<EvidenceView> CreditEvidence { get; init; } = [];

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

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "key" => Key,
        "anchor" => Anchor,
        "title" => Title,
        "has_headline" => HasHeadline,
        "headline" => Headline,
        "outlet" => Outlet,
        "outlet_address" => OutletAddress,
        "outlet_name" => OutletName,
        "byline" => Byline,
        "dateline" => Dateline,
        "published" => Published,
        "address" => Address,
        "url" => Url,
        "archived_url" => ArchivedUrl,
        "lang" => Lang,
        "dir" => Dir,
        "body" => Body,
        "new_count" => NewCount,
        "only_count" => OnlyCount,
        "carried_count" => CarriedCount,
        "repeats" => Repeats,
        "removed" => Removed,
        "share" => Share,
        "credit" => Credit,
        "credit_evidence" => CreditEvidence,
        "removed_lines" => RemovedLines,
        "lifted_lines" => LiftedLines,
        "ledger_id" => LedgerId,
        "chrome" => Chrome,
        "hidden" => Hidden,
        _ => Absent,
    };
}

/// <summary>A line taken out of a report.</summary>
internal sealed record LineView : View
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

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "n" => N,
        "text" => Text,
        "rule" => Rule,
        "rule_words" => RuleWords,
        "count" => Count,
        _ => Absent,
    };
}

/// <summary>One report's words on a point where reports differ.</summary>
internal sealed record ReadingView : View
{
    /// <summary>Key of the report.</summary>
    public required string Key { get; init; }

    /// <summary>The words; null when it does not say.</summary>
    public string? Text { get; init; }

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "key" => Key,
        "text" => Text,
        _ => Absent,
    };
}

/// <summary>A point on which reports differ.</summary>
internal sealed record DifferenceView : View
{
    /// <summary>Number, date, name ….</summary>
    public required string KindWords { get; init; }

    /// <summary>What both speak of.</summary>
    public string? Topic { get; init; }

    /// <summary>Id on the page.</summary>
    public string? Passage { get; init; }

    /// <summary>Number of the passage on the page; 0 for none.</summary>
    public required int N { get; init; }

    /// <summary>One a report.</summary>
    public ImmutableArray<ReadingView> Readings { get; init; } = [];

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "kind_words" => KindWords,
        "topic" => Topic,
        "passage" => Passage,
        "n" => N,
        "readings" => Readings,
        _ => Absent,
    };
}

/// <summary>Paragraphs that look alike but are about different happenings.</summary>
internal sealed record EchoView : View
{
    /// <summary>Words of the earlier one.</summary>
    public required string Here { get; init; }

    /// <summary>Their language, where it differs from the page's.</summary>
    public string? HereLang { get; init; }

    /// <summary>The report.</summary>
    public required string HereName { get; init; }

    /// <summary>Its year in words.</summary>
    public required string HereYear { get; init; }

    /// <summary>Where it stands.</summary>
    public required string HereAddress { get; init; }

    /// <summary>Words of the later one.</summary>
    public required string There { get; init; }

    /// <summary>Their language, where it differs from the page's.</summary>
    public string? ThereLang { get; init; }

    /// <summary>The report.</summary>
    public required string ThereName { get; init; }

    /// <summary>Its year in words.</summary>
    public required string ThereYear { get; init; }

    /// <summary>Where it stands.</summary>
    public required string ThereAddress { get; init; }

    /// <summary>Words in common, in hundredths.</summary>
    public required int Percent { get; init; }

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "here" => Here,
        "here_lang" => HereLang,
        "here_name" => HereName,
        "here_year" => HereYear,
        "here_address" => HereAddress,
        "there" => There,
        "there_lang" => ThereLang,
        "there_name" => ThereName,
        "there_year" => ThereYear,
        "there_address" => ThereAddress,
        "percent" => Percent,
        _ => Absent,
    };
}

/// <summary>Reports that go back to one origin.</summary>
internal sealed record IndependentView : View
{
    /// <summary>The common origin, where known.</summary>
    public string? Origin { get; init; }

    /// <summary>Keys of the reports.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "origin" => Origin,
        "keys" => Keys,
        _ => Absent,
    };
}

/// <summary>A year of a story.</summary>
internal sealed record YearLinkView : View
{
    /// <summary>The year, or "undated".</summary>
    public required string Label { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>True on its own page.</summary>
    public required bool Current { get; init; }

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "label" => Label,
        "address" => Address,
        "current" => Current,
        _ => Absent,
    };
}

/// <summary>A published correction.</summary>
internal sealed record CorrectionView : View
{
    /// <summary>When, in words.</summary>
    public required string Date { get; init; }

    /// <summary>The same for <c>&lt;time&gt;</c>.</summary>
    public required string Datetime { get; init; }

    /// <summary>What was wrong and what is right.</summary>
    public required string Text { get; init; }

    /// <summary>The page it is about.</summary>
    public LinkView? Target { get; init; }

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "date" => Date,
        "datetime" => Datetime,
        "text" => Text,
        "target" => Target,
        _ => Absent,
    };
}

/// <summary>An editor's note that fits nowhere.</summary>
internal sealed record OrphanView : View
{
    /// <summary>The words it was for.</summary>
    public required string Quote { get; init; }

    /// <summary>The note.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public required string File { get; init; }

    /// <inheritdoc/>
    public override object? Get(string name) => name switch
    {
        "quote" => Quote,
        "text" => Text,
        "file" => File,
        _ => Absent,
    };
}
