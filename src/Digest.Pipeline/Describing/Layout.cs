namespace Digest.Describing;

/// <summary>Tells where the head of a page ends and its text begins.</summary>
internal static class Layout
{
    /// <summary>How far below the first prose a byline or date line can still be the page's own, with a deck of so many paragraphs above it.</summary>
    private const int Deck = 3;

    /// <summary>Position in <paramref name="kept"/> of the first block of the text; its length when there is none.</summary>
    public static int BodyStart(IReadOnlyList<Block> blocks, ImmutableArray<int> kept)
    {
        var start = FirstProse(blocks, kept);
        for (var i = 0; i < start; i++)
        {
            if (HeadLines.IsStrong(blocks[kept[i]]))
            {
                return start;
            }
        }

        // A deck stands between the headline and the byline: the head goes on while prose follows it.
        var prose = 0;
        for (var i = start; i < kept.Length && i < start + 8 && prose <= Deck; i++)
        {
            if (HeadLines.IsStrong(blocks[kept[i]]) && ProseAfter(blocks, kept, i) >= 2)
            {
                return i + 1 < kept.Length && HeadLines.IsStrong(blocks[kept[i + 1]]) ? i + 2 : i + 1;
            }

            prose += Shapes.IsProse(blocks[kept[i]]) ? 1 : 0;
        }

        return start;
    }

    private static int ProseAfter(IReadOnlyList<Block> blocks, ImmutableArray<int> kept, int at)
    {
        var count = 0;
        for (var i = at + 1; i < kept.Length && count < 2; i++)
        {
            count += Shapes.IsProse(blocks[kept[i]]) ? 1 : 0;
        }

        return count;
    }

    private static int FirstProse(IReadOnlyList<Block> blocks, ImmutableArray<int> kept)
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
