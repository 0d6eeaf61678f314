using System.Text.RegularExpressions;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Acquiring;

/// <summary>Marks of a note-taking program or of Pandoc around words: nothing of them is text.</summary>
internal sealed class MarkInline : LeafInline;

/// <summary>A link between notes, as Obsidian writes it: <c>[[Name]]</c>, <c>[[Name|words]]</c>.</summary>
internal sealed class NoteLinkInline : LeafInline
{
    /// <summary>The words that are shown.</summary>
    public required StringSlice Words { get; init; }

    /// <summary>Where they begin in what is parsed.</summary>
    public required int At { get; init; }
}

/// <summary>
/// Reads brackets that CommonMark has no meaning for: links between notes (<c>[[Name]]</c>) and Pandoc's spans and attributes
/// (<c>[words]{.class}</c>, <c>[link](url){target=_blank}</c>, <c># Heading {#id}</c>). What stands in braces and is no list of classes,
/// ids and values is text, and so is a bracket that nothing closes.
/// </summary>
/// <remarks>https://pandoc.org/MANUAL.html, divs and spans, and link attributes; https://help.obsidian.md/links</remarks>
internal sealed partial class BracketParser : InlineParser, IPostInlineProcessor
{
    private const int LongestLink = 200;
    private const int LongestSpan = 1000;
    private static readonly object Key = new();

    /// <summary>A parser of these marks; it comes before that of links.</summary>
    public BracketParser() => OpeningCharacters = ['[', ']', '{'];

    /// <summary>Whether a text is a list of attributes in braces, and nothing else.</summary>
    public static bool IsAttributes(ReadOnlySpan<char> text) => Attributes().IsMatch(text);

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.CurrentChar switch
        {
            '[' when slice.PeekChar() == '[' => Note(processor, ref slice),
            '[' => Calls(processor, ref slice) || Opens(processor, ref slice),
            ']' => Closes(processor, ref slice),
            _ => Attribute(processor, ref slice),
        };

    /// <inheritdoc/>
    public bool PostProcess(
        InlineProcessor state,
        Markdig.Syntax.Inlines.Inline? root,
        Markdig.Syntax.Inlines.Inline? lastChild,
        int postInlineProcessorIndex,
        bool isFinalProcessing
    )
    {
        // The parser leaves an open bracket as a container of all that follows it, with the place of the bracket alone: the bracket would
        // be lost, and a table would end there. It is done before tables are made: they look at what is in no container.
        if (isFinalProcessing && root is ContainerInline container)
        {
            foreach (var open in container.FindDescendants<LinkDelimiterInline>().ToList())
            {
                open.ReplaceByLiteral();
            }
        }

        return true;
    }

    private static bool Note(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, from) = (slice.Text, slice.Start + 2);
        var rest = text.AsSpan(from, Math.Min(slice.End + 1 - from, LongestLink));
        var end = rest.IndexOf("]]", StringComparison.Ordinal);

        // Where no words stand behind the bar, those before it are shown.
        var shown = end <= 0 ? [] : rest[..end].TrimEnd("| \t");
        if (shown.IsWhiteSpace() || shown.IndexOfAny("[]\n\r") >= 0)
        {
            return false;
        }

        var words = from + shown.LastIndexOf('|') + 1;
        processor.Inline = new NoteLinkInline
        {
            Words = new StringSlice(text, words, from + shown.Length - 1),
            At = processor.GetSourcePosition(words),
            Span = Span(processor, slice.Start, from + end + 2),
        };
        slice.Start = from + end + 2;
        return true;
    }

    // "[^1]" calls a footnote wherever it stands. The parser asks first what stands behind it: of two calls in a row one would be lost. A
    // footnote in a quotation or a list it takes for the address of a link: such a call is text.
    private static bool Calls(InlineProcessor processor, ref StringSlice slice)
    {
        var behind = slice;
        if (
            slice.PeekChar() != '^'
            || !LinkHelper.TryParseLabel(ref behind, out var label)
            || !processor.Document.TryGetLinkReferenceDefinition(label, out var definition)
        )
        {
            return false;
        }

        processor.Inline =
            definition.CreateLinkInline?.Invoke(processor, definition, null)
            ?? new LiteralInline { Content = new StringSlice(slice.Text, slice.Start, behind.Start - 1) };
        processor.Inline.Span = Span(processor, slice.Start, behind.Start);
        slice = behind;
        return true;
    }

    // A bracket that is closed by one with attributes behind it is a mark; the one that closes it is known by its place then.
    private static bool Opens(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(slice.Start, Math.Min(slice.End + 1 - slice.Start, LongestSpan));
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '[' ? 1 : 0;
            if (text[i] != ']' || --depth > 0)
            {
                continue;
            }

            if (
                i + 1 >= text.Length
                || text[i + 1] != '{'
                || AttributesLength(slice.Text.AsSpan(0, slice.End + 1)[(slice.Start + i + 1)..]) == 0
            )
            {
                return false;
            }

            Closing(processor).Add(processor.GetSourcePosition(slice.Start + i));
            return Mark(processor, ref slice, 1);
        }

        return false;
    }

    private static bool Closes(InlineProcessor processor, ref StringSlice slice) =>
        slice.AsSpan() is [_, '[', '^', ..]
            ? ClosesBeforeNote(processor, ref slice)
            : processor.Document.GetData(Key) is HashSet<int> closing
                && closing.Contains(processor.GetSourcePosition(slice.Start))
                && Mark(processor, ref slice, 1 + AttributesLength(slice.AsSpan()[1..]));

    // "[sic][^1]" is words in brackets and a footnote. The parser takes it for a link to the footnote and leaves the words out.
    private static bool ClosesBeforeNote(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { } open)
        {
            return false;
        }

        open.ReplaceByLiteral();
        var at = processor.GetSourcePosition(slice.Start);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Span = new SourceSpan(at, at),
        };
        slice.SkipChar();
        return true;
    }

    // Attributes stand behind a link, a picture, code, and at the end of a heading.
    private static bool Attribute(InlineProcessor processor, ref StringSlice slice)
    {
        var before = slice.PeekCharExtra(-1);
        if (before is not (')' or ']' or '`') && processor.Block is not HeadingBlock)
        {
            return false;
        }

        var length = AttributesLength(slice.AsSpan());
        return length > 0 && (before is ')' or ']' or '`' || slice.AsSpan()[length..].IsWhiteSpace()) && Mark(processor, ref slice, length);
    }

    private static bool Mark(InlineProcessor processor, ref StringSlice slice, int length)
    {
        processor.Inline = new MarkInline { Span = Span(processor, slice.Start, slice.Start + length) };
        slice.Start += length;
        return true;
    }

    private static SourceSpan Span(InlineProcessor processor, int from, int to) =>
        new(processor.GetSourcePosition(from), processor.GetSourcePosition(to - 1));

    private static HashSet<int> Closing(InlineProcessor processor)
    {
        if (processor.Document.GetData(Key) is not HashSet<int> closing)
        {
            closing = [];
            processor.Document.SetData(Key, closing);
        }

        return closing;
    }

    private static int AttributesLength(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, LongestLink)].IndexOf('}');
        return end > 0 && text[0] == '{' && IsAttributes(text[..(end + 1)]) ? end + 1 : 0;
    }

    [GeneratedRegex(
        @"^\{[ \t]*(?>(?:[.#][\w:.-]+|-|[\w:-]+=(?:""[^""{}]*""|[^\s""{}=]+))(?:[ \t]+|(?=\})))+\}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Attributes();
}
