using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A published correction.</summary>
internal sealed partial record CorrectionView : View
{
    /// <summary>Its id on the page of corrections: stable, what links and its feed's entry lead to.</summary>
    public required string Id { get; init; }

    /// <summary>When, in words.</summary>
    public required string Date { get; init; }

    /// <summary>The same for <c>&lt;time&gt;</c>.</summary>
    public required string Datetime { get; init; }

    /// <summary>What was wrong and what is right.</summary>
    public required string Text { get; init; }

    /// <summary>The page it is about.</summary>
    public LinkView? Target { get; init; }
}

/// <summary>An editor's note that fits nowhere.</summary>
internal sealed partial record OrphanView : View
{
    /// <summary>The words it was for.</summary>
    public required string Quote { get; init; }

    /// <summary>The note.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands.</summary>
    public required string File { get; init; }
}
