namespace Digest.Folding;

/// <summary>
/// Marks the blocks that a report prints again. A later block with the words of an earlier one is a repeat when it has eight
/// words, or stands in a run of three or more such blocks: shorter lines ("He declined to comment.") come back by right.
/// </summary>
internal static class MarkRepeats
{
    /// <summary>The repeats among the blocks of a report, in their order; none when every paragraph is printed once.</summary>
    public static ImmutableArray<Repeat> In(ImmutableArray<Block> blocks)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        var body = new List<int>();
        var of = new List<int>();
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].IsBody)
            {
                var key = Figures.KeyOf(blocks[i].Text);
                body.Add(i);
                of.Add(key.Length > 0 && !first.TryAdd(key, blocks[i].N) ? first[key] : 0);
            }
        }

        if (!of.Exists(n => n > 0))
        {
            return [];
        }

        var repeats = ImmutableArray.CreateBuilder<Repeat>();
        for (var i = 0; i < of.Count; i++)
        {
            if (
                of[i] > 0
                && (blocks[body[i]].Layer.Count >= FoldingParameters.RepeatedWords || Run(of, i) >= FoldingParameters.RepeatedInARow)
            )
            {
                repeats.Add(new Repeat(blocks[body[i]].N, of[i]));
            }
        }

        return repeats.DrainToImmutable();
    }

    private static int Run(List<int> of, int i)
    {
        var (from, to) = (i, i);
        while (from > 0 && of[from - 1] > 0)
        {
            from--;
        }

        while (to + 1 < of.Count && of[to + 1] > 0)
        {
            to++;
        }

        return to - from + 1;
    }
}
