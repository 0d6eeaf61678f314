namespace Digest.Describing;

/// <summary>Tells where the head of a page ends and its text begins.</summary>
internal static class Layout
{
    /// <summary>Position in <paramref name="kept"/> of the first block of the text; its length when there is none.</summary>
    public static int BodyStart(IReadOnlyList<Block> blocks, ImmutableArray<int> kept)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            var block = blocks[kept[i]];
            if (!Shapes.IsProse(block))
            {
                continue;
            }

            // What stands right above a dateline is a headline, a full stop notwithstanding; so is one lone question above prose.
            var next = i + 1 < kept.Length ? blocks[kept[i + 1]] : null;
            if (i == 0 && next is not null && Shapes.IsTitle(block.Text, stopAllowed: DatelineReader.Read(next.Text) is not null)
                && DatelineReader.Read(block.Text) is null && Shapes.IsProse(next))
            {
                continue;
            }

            return i;
        }

        // Nothing reads like prose: the first line may be a headline, the rest is the text.
        return Math.Min(1, kept.Length);
    }
}
