using Digest.Text;

namespace Digest;

/// <summary>One wording of a step that is not the shown one.</summary>
/// <param name="Carriers">The blocks that have it, letter for letter and digit for digit, in the order of the reports.</param>
/// <param name="Alignment">The words of the shown block beside those of the first carrier.</param>
public sealed record StepWording(ImmutableArray<BlockRef> Carriers, WordAlignment Alignment)
{
    /// <summary>Whether it has enough words in common with the shown block for places to be told apart.</summary>
    public bool Agrees => Collation.Agree(Alignment);
}

/// <summary>The other wordings of a step laid beside the shown block: each wording once, and the places where they part.</summary>
/// <param name="Wordings">Each wording once, in the order of the reports.</param>
/// <param name="Variants">
/// The places where a wording that <see cref="StepWording.Agrees"/> departs from the shown block; the readings of those wordings, in their
/// order.
/// </param>
public sealed record StepCollation(ImmutableArray<StepWording> Wordings, ImmutableArray<Variant> Variants);
