using Digest.Text;

namespace Digest.Rendering;

/// <summary>How much of an article's text its <see cref="Display"/> lets out of the house. One rule for pages, feeds and published data.</summary>
internal static class Shown
{
    /// <summary>
    /// The part of a block that may be published: all of it with <see cref="Display.Full"/>; with <see cref="Display.Excerpt"/> headings, and the
    /// first sentence of the first paragraph after the start or a heading; nothing (null) with <see cref="Display.None"/>.
    /// </summary>
    public static string? Text(Article article, Block block) => article.Display switch
    {
        Display.Full => block.Text,
        Display.Excerpt when block.Kind == BlockKind.Heading => block.Text,
        Display.Excerpt when block.IsBody && Opens(article, block) => First(block.Text),
        _ => null,
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

    private static string First(string text) => Sentences.Of(text) is [var first, ..] ? first.In(text) : text;
}
