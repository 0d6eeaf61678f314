using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>One block of a page before it is known what belongs to the article.</summary>
/// <param name="Block">The block.</param>
/// <param name="Key">Its <see cref="Text.Normal.Key"/>.</param>
/// <param name="Owner">The element whose words they are.</param>
/// <param name="Linked">How many of its characters, white space aside, stand in links.</param>
/// <param name="IsHidden">True where the page hides it by an attribute or an inline style.</param>
internal sealed record HtmlPiece(Block Block, string Key, IElement Owner, int Linked, bool IsHidden)
{
    /// <summary>True for an h1.</summary>
    public bool IsTitle => Owner.LocalName == "h1";

    /// <summary>The share of its characters that stand in links.</summary>
    public double LinkShare { get; } = (double)Linked / Math.Max(1, Solid(Block.Text));

    /// <summary>
    /// How much there is to read outside of links, in characters; those of scripts that write a word or syllable with one sign count twice.
    /// </summary>
    public int Length { get; } = Weigh(Block.Text) - Linked;

    /// <summary>Whether it reads as a sentence does: it ends as one, or one ends in it.</summary>
    public bool IsSentence { get; } = Sentence(Block.Text);

    /// <summary>Number of characters that are not white space.</summary>
    public static int Solid(ReadOnlySpan<char> text)
    {
        var n = 0;
        foreach (var c in text)
        {
            n += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return n;
    }

    private static int Weigh(string text)
    {
        var n = 0;
        foreach (var c in text)
        {
            n +=
                char.IsWhiteSpace(c) ? 0
                : c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' ? 2
                : 1;
        }

        return n;
    }

    private static bool Sentence(string text)
    {
        var s = text.AsSpan().TrimEnd("\"”“’'»«)]）」』】*♦■ ");
        return s.Length > 0
            && (
                s[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '۔' or '؟'
                || text.Contains(". ", StringComparison.Ordinal)
                || text.Contains('。', StringComparison.Ordinal)
            );
    }
}
