using Digest.Rendering.Engine;

namespace Digest.Rendering.Views;

/// <summary>A place at which several wordings part.</summary>
internal sealed partial record CollationRowView : View
{
    /// <summary>Where: the shown words before it.</summary>
    public required string Place { get; init; }

    /// <summary>The words there with the keys of all who have them; the shown ones first; text null where a wording has nothing.</summary>
    public ImmutableArray<ReadingView> Readings { get; init; } = [];
}
