using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A paragraph of a report on its own page.</summary>
internal sealed partial record ArticleBlockView : View
{
    /// <summary>The paragraph.</summary>
    public required BlockView Block { get; init; }

    /// <summary><c>only</c>, <c>part</c>, <c>many</c> or <c>none</c>.</summary>
    public required string State { get; init; }

    /// <summary>Where else it stands, in words, of many others twelve and how many more; only at the start of a run.</summary>
    public required string Label { get; init; }

    /// <summary>How many paragraphs from here on <c>others</c> speaks of.</summary>
    public int Run { get; init; } = 1;

    /// <summary>The other reports that carry all of it.</summary>
    public ImmutableArray<LinkView> Others { get; init; } = [];

    /// <summary>The passage of the story it is; null inside a run, and where nobody else carries it.</summary>
    public LinkView? InStory { get; init; }

    /// <summary>Sentences and quotations of it that others carry, who do not carry the whole.</summary>
    public ImmutableArray<PartView> Parts { get; init; } = [];

    /// <summary>A run of repeats in this place.</summary>
    public FoldView? Fold { get; init; }

    /// <summary>Beside it.</summary>
    public ImmutableArray<NoteView> Notes { get; init; } = [];
}

/// <summary>One report, complete and in its own order. <c>it</c> of article.html.</summary>
internal sealed partial record ArticleView : View
{
    /// <summary>The report.</summary>
    public required ReportView Report { get; init; }

    /// <summary>Its story.</summary>
    public required LinkView Story { get; init; }

    /// <summary>Its story-year.</summary>
    public required LinkView Year { get; init; }

    /// <summary>The head.</summary>
    public ImmutableArray<FactRowView> Facts { get; init; } = [];

    /// <summary>The body.</summary>
    public ImmutableArray<ArticleBlockView> Blocks { get; init; } = [];

    /// <summary>True when it is the only report.</summary>
    public required bool Single { get; init; }

    /// <summary><c>full</c>, <c>excerpt</c> or <c>none</c>.</summary>
    public required string Display { get; init; }

    /// <summary>What changed from the version before.</summary>
    public ImmutableArray<ChangeView> Changes { get; init; } = [];

    /// <summary>Endnotes.</summary>
    public ImmutableArray<NoteView> Notes { get; init; } = [];

    /// <summary>About it.</summary>
    public ImmutableArray<CorrectionView> Corrections { get; init; } = [];

    /// <summary>One line.</summary>
    public required string Cite { get; init; }

    /// <summary>Its file, relative to the input folder.</summary>
    public required string File { get; init; }

    /// <summary>
    /// What the editor wrote for the theme: what stands under <c>extra:</c>, and <c>summary</c>, <c>tags</c> and <c>weight</c>.
    /// </summary>
    public required object Extra { get; init; }

    /// <summary>The reports before and after it in its story and of its outlet.</summary>
    public ImmutableArray<LinkView> Turns { get; init; } = [];

    /// <summary>Its data files.</summary>
    public ImmutableArray<LinkView> Data { get; init; } = [];
}
