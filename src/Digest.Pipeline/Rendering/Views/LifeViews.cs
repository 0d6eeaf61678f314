using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>What became of a report: versions, corrections, whether it was taken back. Empty of most.</summary>
internal sealed partial record LifeView : View
{
    /// <summary>True when there is anything to say.</summary>
    public required bool Any { get; init; }

    /// <summary>Canceled, withheld, withdrawn, killed or replaced; null for a report that stands.</summary>
    public string? Status { get; init; }

    /// <summary>The same as a sentence.</summary>
    public string? StatusWords { get; init; }

    /// <summary>The notice that says so, where another report does.</summary>
    public LinkView? By { get; init; }

    /// <summary>The words that say so.</summary>
    public ImmutableArray<EvidenceView> Evidence { get; init; } = [];

    /// <summary>That it is a notice itself, as a sentence; null for reports.</summary>
    public string? NoticeWords { get; init; }

    /// <summary>What it is a notice about, where that is here.</summary>
    public ImmutableArray<LinkView> About { get; init; } = [];

    /// <summary>Words by which it says that it was corrected.</summary>
    public ImmutableArray<EvidenceView> Corrected { get; init; } = [];

    /// <summary>Which version it is, as a sentence; null where it is the only one.</summary>
    public string? VersionWords { get; init; }

    /// <summary>How it is known that they are one report.</summary>
    public ImmutableArray<EvidenceView> VersionEvidence { get; init; } = [];

    /// <summary>The other versions, in their order; each note says which it is.</summary>
    public ImmutableArray<LinkView> Versions { get; init; } = [];

    /// <summary>How many paragraphs are other than in the version before, as a sentence; null for a first one.</summary>
    public string? ChangedWords { get; init; }
}

/// <summary>A paragraph that a version has otherwise than the one before it.</summary>
internal sealed partial record ChangeView : View
{
    /// <summary>New, gone or reworded.</summary>
    public required string Kind { get; init; }

    /// <summary>The same for readers.</summary>
    public required string KindWords { get; init; }

    /// <summary>Its words, those of the later version where it has it.</summary>
    public required string Text { get; init; }

    /// <summary>The words before, where they are too different to be marked; null where they are marked, or there are none.</summary>
    public string? Former { get; init; }

    /// <summary>The words that differ, marked; null where nothing is to be marked.</summary>
    public Html? Diff { get; init; }
}

/// <summary>Why reports are one line.</summary>
internal sealed partial record TieView : View
{
    /// <summary>As a sentence.</summary>
    public required string Words { get; init; }

    /// <summary>What proves it.</summary>
    public ImmutableArray<EvidenceView> Evidence { get; init; } = [];
}
