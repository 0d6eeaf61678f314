using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Tells a wording from a stock sentence filled anew (same frame, other fillers) and from another sentence about the same people and places
/// (what they share is mostly names, and where one says a thing the other says another). Uses the fixed weights of the words, so that the
/// answer
/// depends on nothing but the two stretches.
/// </summary>
internal static class StockSentence
{
    private const int LeastFillers = 2;

    /// <summary>Whether two stretches are one frame with other words in it.</summary>
    public static bool Fills(Segment a, Segment b)
    {
        var frame = SlotSubstitution.Of(a.OwnPlain, a.Block.Text, b.OwnPlain, b.Block.Text);
        return (frame.Words >= LeastFillers && frame.Replaced > FoldingParameters.Refilled)
            || (frame.Opposed > FoldingParameters.Opposed && frame.Named > FoldingParameters.Named);
    }
}
