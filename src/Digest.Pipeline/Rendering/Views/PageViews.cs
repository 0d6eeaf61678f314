using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>All corrections. <c>it</c> of corrections.html.</summary>
internal sealed partial record CorrectionsView : View
{
    /// <summary>Newest first.</summary>
    public ImmutableArray<CorrectionView> Items { get; init; } = [];
}

/// <summary>How it is made. <c>it</c> of method.html.</summary>
internal sealed partial record MethodView : View
{
    /// <summary>Days within which reports can carry the same passage.</summary>
    public required int WindowDays { get; init; }

    /// <summary>Words from which on a paragraph that is the same word for word folds at any distance in days.</summary>
    public required int VerbatimWords { get; init; }

    /// <summary>The figures in force, stage by stage.</summary>
    public ImmutableArray<ParameterGroupView> Parameters { get; init; } = [];

    /// <summary>Sources of the almanac; empty where it is switched off.</summary>
    public ImmutableArray<AlmanacSourceView> Almanac { get; init; } = [];

    /// <summary>Rows of the almanac.</summary>
    public int AlmanacFacts { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Rules that took lines out on this site, with their counts.</summary>
    public ImmutableArray<LineView> Rules { get; init; } = [];
}

/// <summary>Where facts of the almanac are from.</summary>
internal sealed partial record AlmanacSourceView : View
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is published.</summary>
    public required string Url { get; init; }

    /// <summary>Name of its licence.</summary>
    public required string Licence { get; init; }
}

/// <summary>The figures that one stage decides by.</summary>
internal sealed partial record ParameterGroupView : View
{
    /// <summary>The stage, as in <c>folding</c>: its words are <c>method.stage_folding</c>.</summary>
    public required string Stage { get; init; }

    /// <summary>The stage in words.</summary>
    public required string Label { get; init; }

    /// <summary>Where most of them come from.</summary>
    public required string Source { get; init; }

    /// <summary>Its figures.</summary>
    public required ImmutableArray<ParameterView> Figures { get; init; }
}

/// <summary>One figure that something is decided by.</summary>
internal sealed partial record ParameterView : View
{
    /// <summary>Its name in the code, as in <c>least_weight</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The figure in force.</summary>
    public required string Value { get; init; }

    /// <summary>What is decided by it; in English where the theme has no words of its own for it.</summary>
    public required string Words { get; init; }

    /// <summary>Where the figure comes from, likewise; empty where it comes from where most of its group do.</summary>
    public required string Source { get; init; }
}

/// <summary>The data files. <c>it</c> of data.html.</summary>
internal sealed partial record DataView : View
{
    /// <summary>Every story-year with its files.</summary>
    public ImmutableArray<DataYearView> Years { get; init; } = [];
}

/// <summary>The data files of one story-year.</summary>
internal sealed partial record DataYearView : View
{
    /// <summary>Title of the story and its year.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>Its files.</summary>
    public ImmutableArray<LinkView> Files { get; init; } = [];
}

/// <summary>
/// A page of the editor's own. <c>it</c> of page.html, of templates that the theme adds, of about.html, and of 404.html.
/// </summary>
internal sealed partial record TextPageView : View
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its text.</summary>
    public ImmutableArray<BlockView> Blocks { get; init; } = [];

    /// <summary>True when the editor wrote it.</summary>
    public required bool Own { get; init; }

    /// <summary>
    /// What the editor wrote for the theme: what stands under <c>extra:</c>, and <c>summary</c>, <c>tags</c> and <c>weight</c>.
    /// </summary>
    public required object Extra { get; init; }

    /// <summary>
    /// All reports of the site, newest first, for a template that the theme adds; empty for page.html, about.html and 404.html.
    /// </summary>
    public ImmutableArray<ListedReportView> Reports { get; init; } = [];
}

/// <summary>A report in the list of all.</summary>
internal sealed partial record ListedReportView : View
{
    /// <summary>Its headline, or words that say it has none.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Address { get; init; }

    /// <summary>Its outlet; null where none is known.</summary>
    public string? Outlet { get; init; }

    /// <summary>Its date in words; null where none is known.</summary>
    public string? Date { get; init; }

    /// <summary>The same for <c>&lt;time datetime&gt;</c>.</summary>
    public string? Datetime { get; init; }

    /// <summary>The year of its story that it is filed under.</summary>
    public required LinkView Story { get; init; }

    /// <summary>
    /// What the editor wrote for the theme: what stands under <c>extra:</c>, and <c>summary</c>, <c>tags</c> and <c>weight</c>.
    /// </summary>
    public required object Extra { get; init; }
}

/// <summary>A page that has moved. <c>it</c> of redirect.html.</summary>
internal sealed partial record RedirectView : View
{
    /// <summary>Its new address.</summary>
    public required string Target { get; init; }

    /// <summary>Title of the new page.</summary>
    public required string Title { get; init; }
}
