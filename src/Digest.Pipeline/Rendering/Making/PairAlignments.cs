using System.Collections.Concurrent;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// The alignment of any two stretches of a year's reports: that of a witness and its base where they are such a pair, else made when asked
/// for, once. Given how to find a block, and the passages with a witness in it. Safe to ask on any thread.
/// </summary>
internal sealed class PairAlignments(
    Func<BlockRef, Block> block,
    Func<BlockRef, IEnumerable<(Passage Passage, Witness Witness)>> passagesAt
)
{
    private readonly ConcurrentDictionary<(BlockRef, Span, BlockRef, Span), Lazy<WordAlignment>> _made = new();

    /// <summary>The words of a stretch beside those of another.</summary>
    public WordAlignment Of(BlockRef a, Span inA, BlockRef b, Span inB)
    {
        var (wordsA, wordsB) = (Extent(a, inA), Extent(b, inB));
        foreach (var (passage, _) in passagesAt(b))
        {
            var first = passage.Witnesses[0];
            if (first.At != a || Extent(a, new Span(first.Start, first.End)) != wordsA)
            {
                continue;
            }

            foreach (var witness in passage.Witnesses)
            {
                if (witness.At == b && witness.Alignment is { } known && Extent(b, new Span(witness.Start, witness.End)) == wordsB)
                {
                    return known;
                }
            }
        }

        return _made
            .GetOrAdd(
                (a, wordsA, b, wordsB),
                _ => new Lazy<WordAlignment>(() => WordAlignment.Of(block(a).Layer.Part(inA).Words, block(b).Layer.Part(inB).Words))
            )
            .Value;
    }

    // Which words of the block: a quotation with its marks and one without have the same.
    private Span Extent(BlockRef at, Span span)
    {
        var layer = block(at).Layer;
        return new Span(layer.WordsBefore(span.Start), layer.WordsBefore(span.End));
    }
}
