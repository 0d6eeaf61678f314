using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Digest.Acquiring;

/// <summary>
/// Reads Markdown (CommonMark, pipe tables, strikethrough, footnotes, bare links; Pandoc's title block, fences and attributes; links
/// between notes) into blocks. Raw HTML is text, shown and never passed on; what is too deeply nested for the parser is read as plain text,
/// and told.
/// </summary>
internal sealed class MarkdownReader : IDraftReader
{
    /// <summary>The one reader; its pipeline is built once.</summary>
    public static readonly MarkdownReader Shared = new();

    // Extensions one by one: the advanced bundle would let attributes and media embeds through.
    private static readonly MarkdownPipeline Pipeline = Built();

    private static MarkdownPipeline Built()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true }.DisableHtml();
        builder.InlineParsers.InsertBefore<EmphasisInlineParser>(
            new TableParser(builder.InlineParsers.FindExact<LineBreakInlineParser>()!)
        );
        builder
            .UsePipeTables()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .UseFootnotes()
            .UseAutoLinks();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new BracketParser());

        // The blocks of Pandoc's fences only: what its inlines would mark are words with two colons beside them.
        builder.BlockParsers.InsertBefore<ThematicBreakParser>(new CustomContainerParser());
        return builder.Build();
    }

    /// <inheritdoc/>
    public string Format => "md";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".md", ".markdown"];

    /// <inheritdoc/>
    public ImmutableArray<PageText> Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics) =>
        [Page(source, from, odd, diagnostics)];

    /// <summary>The one report of a text.</summary>
    public static PageText Page(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics)
    {
        if (MarkdownGuard.Refuse(source.Text.AsSpan(from)) is { } over)
        {
            return Plain("The Markdown has " + over);
        }

        var title = TitleBlock.Of(source, from, odd);
        from = title?.Body ?? from;

        // The parser puts U+FFFD for U+0000 in a text of its own; here it is done first, so that its slices are slices of the text it was
        // given.
        var text = source.Text[from..].Replace('\0', '\uFFFD');
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's way to say "too deeply nested".
            return Plain("The Markdown is nested too deep");
        }

        var blocks = new MarkdownBlocks(source, text, from, odd).Of(document);
        return title is var (head, declared, _) ? new PageText([.. head, .. blocks], declared) : new PageText(blocks, []);

        PageText Plain(string why)
        {
            diagnostics.Warn(
                DiagnosticCodes.TooLarge,
                source.Path,
                0,
                0,
                why + "; it is read as plain text",
                "Thousands of brackets, stars, bars or quotation marks, or an archive in one file",
                "Take them out, or save one report a file"
            );
            return new PageText(PlainTextReader.Blocks(source, from, odd), []);
        }
    }
}
