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

    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    /// <summary>Rules that took lines out on this site, with their counts.</summary>
    public ImmutableArray<LineView> Rules { get; init; } = [];
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

/// <summary>A page of the editor's own. <c>it</c> of page.html, and of about.html when pages/about.md exists.</summary>
internal sealed partial record TextPageView : View
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its text.</summary>
    public ImmutableArray<BlockView> Blocks { get; init; } = [];

    /// <summary>True when the editor wrote it.</summary>
    public required bool Own { get; init; }
}

/// <summary>A page that has moved. <c>it</c> of redirect.html.</summary>
internal sealed partial record RedirectView : View
{
    /// <summary>Its new address.</summary>
    public required string Target { get; init; }

    /// <summary>Title of the new page.</summary>
    public required string Title { get; init; }
}
