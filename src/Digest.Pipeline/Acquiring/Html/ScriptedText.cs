using AngleSharp.Html.Dom;

namespace Digest.Acquiring;

/// <summary>
/// The text of a page that a script draws: where nothing of it can be read on the page itself, the body that it declares for search engines
/// (schema.org <c>articleBody</c>) is its text, paragraph by paragraph, and that is told.
/// </summary>
internal static class ScriptedText
{
    /// <summary>Most paragraphs of a text that stands in a script only.</summary>
    [Limit("the rest is one paragraph")]
    private const int MaxParagraphs = 5000;

    /// <summary>
    /// The paragraphs as kept blocks, each with the place of its words in the script, or of the whole script where they stand otherwise
    /// there; empty where the page shows text of its own or declares none.
    /// </summary>
    public static ImmutableArray<Block> Of(
        IHtmlDocument document,
        List<HtmlPiece> pieces,
        SourceText source,
        int from,
        OddCharacters odd,
        Diagnostics diagnostics
    )
    {
        if (pieces.Exists(static p => !p.IsHidden && PageElements.IsRunning(p)) || DeclaredBody.Longest(document) is not { } body)
        {
            return [];
        }

        var (script, text) = body;
        var start = script.SourceReference is { Position.Index: >= 0 } at ? from + at.Position.Index : from;
        var close = source.Text.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? source.Text.Length : close;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var writer = new BlockWriter(source, odd);
        foreach (var line in text.Split('\n', MaxParagraphs))
        {
            var words = line.Trim();
            var found = words.Length == 0 ? -1 : source.Text.IndexOf(words, start, end - start, StringComparison.Ordinal);
            writer.Words(words, -1);
            if (writer.Finish(BlockKind.Paragraph, found < 0 ? start : found, found < 0 ? end : found + words.Length) is { } block)
            {
                blocks.Add(block with { Source = [] });
            }
        }

        if (blocks.Count > 0)
        {
            var (row, column) = source.Place(start);
            diagnostics.Warn(
                DiagnosticCodes.ScriptedText,
                source.Path,
                row,
                column,
                "The page shows no text without its scripts; its text was taken from what it declares for search engines (articleBody)",
                "The page was saved as it came, before its scripts had drawn it",
                "Save it again with what the browser shows, if anything is missing"
            );
        }

        return blocks.ToImmutable();
    }
}
