using AngleSharp.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Tells by its shape what a line of an article is that looks like something else: a lede set as a heading, a sentence that is a link from
/// its first word to its last, the points of a report in a list, the card of another report with its writer.
/// </summary>
internal static class ArticleShapes
{
    private const int ShortestLede = 60;
    private const int ShortestLinkedSentence = 60;
    private const int FewestWords = 10;
    private const int FewestWordsOfPoint = 4;
    private const int LongestCard = 200;
    private const double Linked = 0.8;

    private static readonly ImmutableArray<string> FilePictures = Lexicon.Shared.Phrases("file-pictures");

    /// <summary>
    /// Whether a heading is the opening words of the report: as long as a sentence is and no headline within the text, and no link.
    /// </summary>
    public static bool IsLede(HtmlPiece piece) =>
        piece.Block.Kind == BlockKind.Heading && piece.LinkShare < 0.3 && piece.Length >= ShortestLede;

    /// <summary>
    /// Whether a paragraph that is a link is news all the same: a sentence with its full stop, and not the blurb under a linked headline
    /// that leads to the same page.
    /// </summary>
    public static bool IsLinkedSentence(IReadOnlyList<HtmlPiece> pieces, int i)
    {
        var piece = pieces[i];
        return piece.Block.Kind is BlockKind.Paragraph or BlockKind.Quote
            && piece.Owner.LocalName is "p" or "blockquote"
            && EndsInStop(piece.Block.Text)
            && HtmlPiece.Solid(piece.Block.Text) >= ShortestLinkedSentence
            && piece.Block.Layer.Count >= FewestWords
            && !IsBlurb(piece, i > 0 ? pieces[i - 1] : null)
            && !IsBlurb(piece, i + 1 < pieces.Count ? pieces[i + 1] : null);
    }

    /// <summary>How many pieces from <paramref name="i"/> on are items of a list without links that read as points of a report.</summary>
    public static int PointsFrom(IReadOnlyList<HtmlPiece> pieces, int i)
    {
        var (end, words) = (i, 0);
        while (end < pieces.Count && pieces[end] is { Block.Kind: BlockKind.List, Linked: 0, IsHidden: false })
        {
            words += pieces[end].Block.Layer.Count;
            end++;
        }

        return end - i >= 2 && words >= FewestWordsOfPoint * (end - i) ? end - i : 0;
    }

    /// <summary>
    /// Whether a piece is the card of another report: a link without a full stop, and beside it nothing but who wrote that report or when.
    /// </summary>
    public static bool IsCard(HtmlPiece piece, Func<IElement, PagePart> says)
    {
        if (
            piece.Linked < 12
            || piece.LinkShare is < 0.3 or >= 1
            || piece.IsSentence
            || piece.Block.Text.Length > LongestCard
            || piece.Block.Kind != BlockKind.Paragraph
        )
        {
            return false;
        }

        var (linked, named) = (0, 0);
        foreach (var node in piece.Owner.ChildNodes)
        {
            if (node is IElement element && !HtmlTags.Silent.Contains(element.LocalName))
            {
                var solid = HtmlPiece.Solid(element.TextContent);
                var part = element.LocalName == "a" ? PagePart.None : says(element);
                linked += element.LocalName == "a" ? solid : 0;
                named += (part & (PagePart.Byline | PagePart.Author | PagePart.Date | PagePart.Tags)) == PagePart.None ? 0 : solid;
            }
        }

        return linked > 0 && named > 0 && linked + named >= HtmlPiece.Solid(piece.Block.Text);
    }

    /// <summary>Whether words under a picture begin by saying that it is one of the archive.</summary>
    public static bool IsFilePicture(string text) => FilePictures.Any(f => text.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line stands in one element with the linked headline before it, or close by.</summary>
    public static bool IsUnderLink(HtmlPiece piece, HtmlPiece before) =>
        before.LinkShare >= Linked
        && !before.IsSentence
        && before.Block.Kind is BlockKind.Paragraph or BlockKind.Heading
        && before.Owner.ParentElement is { } card
        && card.LocalName is not ("article" or "main" or "body" or "section")
        && (ReferenceEquals(card, piece.Owner.ParentElement) || ReferenceEquals(card, piece.Owner.ParentElement?.ParentElement));

    private static bool EndsInStop(string text)
    {
        var s = text.AsSpan().TrimEnd("\"”“’'»«)] ");
        return s.Length > 0 && s[^1] is '.' or '。' or '।' or '۔' && !s.EndsWith("..");
    }

    private static bool IsBlurb(HtmlPiece piece, HtmlPiece? beside) =>
        beside is not null
        && beside.LinkShare >= Linked
        && !beside.IsSentence
        && Address(beside) is { } address
        && address == Address(piece);

    private static string? Address(HtmlPiece piece) =>
        (piece.Owner.LocalName == "a" ? piece.Owner : piece.Owner.QuerySelector("a[href]") ?? piece.Owner.ParentElement)?.GetAttribute(
            "href"
        );
}
