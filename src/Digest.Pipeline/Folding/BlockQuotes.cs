using Digest.Text;

namespace Digest.Folding;

/// <summary>Reads what newsrooms set off as a quotation: its paragraphs, and the line below them that says whose words they are.</summary>
internal static class BlockQuotes
{
    private const int MostWords = 10;

    /// <summary>Whether a block is the line below a set-off quotation that names who said it: short, no sentence.</summary>
    public static bool IsSource(Article article, Block block) =>
        block.Kind == BlockKind.Quote
        && article.Blocks.Any(b => b.N == block.N - 1 && b.IsBody && b.Kind == BlockKind.Quote)
        && block.Layer.Words is { Length: > 1 and <= MostWords } words
        && words[0].Capital
        && words[1].Capital
        && block.Text.TrimEnd() is { Length: > 0 } text
        && char.IsLetter(text[^1]);

    /// <summary>The line that names whose words a set-off quotation has; null when there is none.</summary>
    public static Block? SourceOf(Article article, Block block)
    {
        for (var n = block.N; n < article.Blocks.Length && article.Block(n + 1) is { IsBody: true, Kind: BlockKind.Quote } next; n++)
        {
            if (IsSource(article, next))
            {
                return next;
            }
        }

        return block.N < article.Blocks.Length ? LineBelow(article, block) : null;
    }

    /// <summary>The line with a dash and a name that stands as a caption below the last paragraph of a set-off quotation.</summary>
    private static Block? LineBelow(Article article, Block block)
    {
        var n = block.N + 1;
        while (n <= article.Blocks.Length && article.Block(n) is { IsBody: true, Kind: BlockKind.Quote })
        {
            n++;
        }

        return
            n <= article.Blocks.Length
            && article.Block(n) is { Kind: BlockKind.Caption, Status: BlockStatus.Kept } line
            && line.Text[0] is '—' or '–' or '―' or '-'
            ? article.Block(n)
            : null;
    }

    /// <summary>Whether a line has the last word of a name.</summary>
    public static bool Names(Block source, string name) =>
        Words.Of(name) is [.., var last] && source.Layer.Words.Any(w => w.Key == last.Key);
}
