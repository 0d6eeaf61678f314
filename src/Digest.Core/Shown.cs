using Digest.Text;

namespace Digest;

/// <summary>
/// How much of an article's text its <see cref="Display"/> lets out of the house. One rule for pages, feeds and published data.
/// </summary>
public static class Shown
{
    /// <summary>
    /// The part of a block that may be published: all of it with <see cref="Display.Full"/>; with <see cref="Display.Excerpt"/> headings,
    /// and the
    /// first sentence of the first paragraph after the start or a heading; nothing (null) with <see cref="Display.None"/>.
    /// </summary>
    public static string? Text(Article article, Block block) =>
        article.Display switch
        {
            Display.Full => block.Text,
            Display.Excerpt when block.Kind == BlockKind.Heading => block.Text,
            Display.Excerpt when block.IsBody && Opens(article, block) => First(block),
            _ => null,
        };

    /// <summary>The same with its words and sentences: the block's own layer where all of it may be published; null for nothing.</summary>
    public static TextLayer? Layer(Article article, Block block) =>
        Text(article, block) switch
        {
            null => null,
            var text when text.Length == block.Text.Length => block.Layer,
            var text => new TextLayer(text),
        };

    private static bool Opens(Article article, Block block)
    {
        for (var n = block.N - 1; n >= 1; n--)
        {
            var before = article.Block(n);
            if (before.Kind == BlockKind.Heading)
            {
                return true;
            }

            if (before.IsBody)
            {
                return false;
            }
        }

        return true;
    }

    private static string First(Block block) => block.Layer.Sentences is [var first, ..] ? first.In(block.Text) : block.Text;
}
