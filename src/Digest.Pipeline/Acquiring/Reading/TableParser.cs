using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Digest.Acquiring;

/// <summary>
/// Reads tables of bars, and leaves as a paragraph what the parser would take for one and lose words of, or move them: lines of which the
/// second holds words beside its hyphens, and lines that end inside a link or behind a backslash.
/// </summary>
/// <param name="lines">The parser of ends of lines.</param>
internal sealed class TableParser(LineBreakInlineParser lines) : PipeTableParser(lines), IPostInlineProcessor
{
    /// <inheritdoc/>
    bool IPostInlineProcessor.PostProcess(
        InlineProcessor state,
        Markdig.Syntax.Inlines.Inline? root,
        Markdig.Syntax.Inlines.Inline? lastChild,
        int postInlineProcessorIndex,
        bool isFinalProcessing
    )
    {
        if (isFinalProcessing && root is ContainerInline text && !IsTable(text))
        {
            foreach (var bar in text.FindDescendants<PipeTableDelimiterInline>().ToList())
            {
                bar.ReplaceByLiteral();
            }

            // Of bars that the parser does not remember it makes no table.
            state.ParserStates[Index] = null!;
        }

        return PostProcess(state, root, lastChild, postInlineProcessorIndex, isFinalProcessing);
    }

    // The parser asks for hyphens only right in front of each bar, and takes the whole line out; and where a line or a cell ends inside a
    // link, or a line behind a backslash, it goes on with the words behind that and puts those before it elsewhere.
    private static bool IsTable(ContainerInline text)
    {
        // Of the line with the first bar, 0; before it, less.
        var (line, links) = (-1, 0);
        for (var inline = text.FirstChild; inline is not null; inline = Next(inline, text, ref links))
        {
            switch (inline)
            {
                case PipeTableDelimiterInline or LineBreakInline when links > 0:
                case LineBreakInline { IsBackslash: true } when line >= 0:
                    return false;
                case PipeTableDelimiterInline:
                    line = Math.Max(line, 0);
                    break;
                case LineBreakInline:
                    line += line < 0 ? 0 : 1;
                    break;
                case LiteralInline literal when literal.Content.AsSpan().IndexOfAnyExcept(" \t:-") < 0:
                    break;
                default:
                    if (line == 1)
                    {
                        return false;
                    }

                    break;
            }
        }

        return line > 0;
    }

    // The one behind in the text, children first. No recursion: what opens and never closes holds all that follows it.
    private static Markdig.Syntax.Inlines.Inline? Next(Markdig.Syntax.Inlines.Inline inline, ContainerInline root, ref int links)
    {
        if (inline is ContainerInline { FirstChild: { } child })
        {
            links += inline is LinkInline ? 1 : 0;
            return child;
        }

        Markdig.Syntax.Inlines.Inline? at = inline;
        while (at is not null && at.NextSibling is null && at.Parent != root)
        {
            at = at.Parent;
            links -= at is LinkInline ? 1 : 0;
        }

        return at?.NextSibling;
    }
}
