namespace Digest.Describing;

/// <summary>
/// Marks blocks that are plainly in another language than the report, as a quotation in the original is. Short blocks stay unmarked: names
/// and slogans prove nothing.
/// </summary>
internal static class MarkForeignBlocks
{
    /// <summary>Words below which a block in a script of words is not judged.</summary>
    private const int Enough = 10;

    /// <summary>Share of words that must speak for the other language.</summary>
    private const double Plain = 0.25;

    /// <summary>
    /// The blocks, those in another language with their <see cref="Block.Language"/>; a language that reading set already stays, unless it
    /// is the report's.
    /// </summary>
    public static ImmutableArray<Block> In(ImmutableArray<Block> blocks, string? language)
    {
        if (language is null)
        {
            return blocks;
        }

        ImmutableArray<Block>.Builder? marked = null;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            var own = block.Language is { } declared
                ? ReadLanguage.SameLanguage(declared, language)
                    ? null
                    : declared
                : Foreign(block, language);
            if (own != block.Language)
            {
                marked ??= blocks.ToBuilder();
                marked[i] = block with { Language = own };
            }
        }

        return marked?.ToImmutable() ?? blocks;
    }

    private static string? Foreign(Block block, string language)
    {
        if (block.Status != BlockStatus.Kept || block.Kind == BlockKind.Code || block.Text.Length < 30)
        {
            return null;
        }

        var guess = LanguageGuess.OfParagraph(block.Text);
        return guess is not null && guess.Words >= Enough && guess.Share >= Plain && !ReadLanguage.SameLanguage(guess.Language, language)
            ? guess.Language
            : null;
    }
}
