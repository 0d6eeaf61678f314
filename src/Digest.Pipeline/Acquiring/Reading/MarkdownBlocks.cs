using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Digest.Acquiring;

/// <summary>Walks a Markdown document block by block: list items, quoted paragraphs and tables one block each.</summary>
/// <param name="source">The file.</param>
/// <param name="parsed">The very string that was parsed: the file from <paramref name="from"/> on, unit for unit.</param>
/// <param name="from">Where the text begins, in UTF-16 units of the file.</param>
/// <param name="odd">Told of the characters that are dropped.</param>
internal sealed class MarkdownBlocks(SourceText source, string parsed, int from, OddCharacters odd)
{
    /// <summary>Deepest nesting of lists and quotations that is followed.</summary>
    [Limit("the words of what lies deeper are a paragraph")]
    private const int MaxDepth = 100;

    private readonly BlockWriter _writer = new(source, odd);

    // Where the marker of a list item or footnote stands that waits for its first block: markers belong to the block behind them.
    private int _marker = -1;
    private readonly List<(int Start, int End)> _spans = [];

    // What the parser takes for definitions of links: those that are, and those that are words.
    private readonly List<(int Start, int End)> _definitions = [];
    private readonly List<(int Start, int End)> _undefined = [];
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

    /// <summary>The blocks in file order.</summary>
    public ImmutableArray<Block> Of(MarkdownDocument document)
    {
        Define(document);
        Walk(document, BlockKind.Paragraph, 0, null, 0);
        Left();
        _blocks.Sort(static (a, b) => a.Start.CompareTo(b.Start));

        // The parser leaves a table's lines in the span of the paragraph they began in.
        for (var i = 0; i + 1 < _blocks.Count; i++)
        {
            _blocks[i] = _blocks[i].End > _blocks[i + 1].Start ? _blocks[i] with { End = _blocks[i + 1].Start } : _blocks[i];
        }

        return _blocks.ToImmutable();
    }

    // The parser drops a footnote that nobody calls, and we do not follow it into endless nesting: such words stay as they stand.
    private void Left()
    {
        var taken = new List<(int Start, int End)>(_spans);
        taken.AddRange(_definitions);
        taken.Sort();
        var at = from;
        foreach (var (start, end) in taken.Append((source.Text.Length, source.Text.Length)))
        {
            for (var next = at; at < start; at = next)
            {
                next = EndOfParagraph(at, start);
                if (Enumerable.Range(at, next - at).Any(i => char.IsLetterOrDigit(source.Text, i)))
                {
                    _writer.Range(at, next);
                    Finish(BlockKind.Paragraph, at, next);
                }
            }

            at = Math.Max(at, end);
        }
    }

    // One past the first blank line; the end where there is none.
    private int EndOfParagraph(int at, int end)
    {
        for (var line = source.Text.AsSpan(at, end - at); line.IndexOf('\n') is >= 0 and var length; line = line[(length + 1)..])
        {
            if (line[..length].IsWhiteSpace())
            {
                return end - line.Length + length + 1;
            }
        }

        return end;
    }

    // Definitions of links are markup, and so is a remark for the writer ("[//]: # (to do)"). What only looks like one is words: no link
    // leads by it, or it would lead to a word ("[Mayor]: No.", a footnote in a quotation).
    private void Define(MarkdownDocument document)
    {
        var used = document.Descendants<LinkInline>().Select(static l => l.Reference).ToHashSet();
        foreach (
            var definition in document.Descendants<LinkReferenceDefinition>().Where(static d => d is not FootnoteLinkReferenceDefinition)
        )
        {
            var address = definition.Url ?? "";
            var isMarkup = address is "" or "#" || (used.Contains(definition) && FollowedAddress.LooksLikeOne(address));
            (isMarkup ? _definitions : _undefined).Add((from + definition.Span.Start, from + definition.Span.End + 1));
        }

        _undefined.Sort();
    }

    private void Walk(ContainerBlock container, BlockKind kind, int level, int? ordinal, int depth)
    {
        var first = true;
        foreach (var block in container)
        {
            switch (block)
            {
                case ThematicBreakBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition:
                    break;
                case HeadingBlock heading:
                    Leaf(heading, BlockKind.Heading, heading.Level, null);
                    break;
                case CodeBlock code:
                    Code(code);
                    break;
                case Table table:
                    Rows(table);
                    break;
                case LeafBlock leaf:
                    Leaf(leaf, kind, level, first ? ordinal : null);
                    break;
                case ListBlock list when depth < MaxDepth:
                    Items(list, level, depth);
                    break;
                case QuoteBlock quote when depth < MaxDepth:
                    Walk(quote, BlockKind.Quote, 0, null, depth + 1);
                    break;
                case CustomContainer fence when depth < MaxDepth:
                    Fence(fence);
                    Walk(fence, kind, level, ordinal, depth + 1);
                    break;
                case ContainerBlock inner when depth < MaxDepth:
                    _marker = inner is Footnote note ? LabelOf(note) : _marker;
                    Walk(inner, kind, level, ordinal, depth + 1);
                    _marker = inner is Footnote ? -1 : _marker;
                    break;
            }

            first = false;
        }
    }

    // A class or attributes behind the colons are no words; anything more is, and stays as it stands.
    private void Fence(CustomContainer fence)
    {
        var line = parsed.AsSpan(fence.Span.Start, EndOfLine(fence.Span.Start) + 1 - fence.Span.Start).Trim(": \t");
        if (BracketParser.IsAttributes(line) || IsClass(line))
        {
            _spans.Add((from + fence.Span.Start, from + EndOfLine(fence.Span.Start) + 1));
        }

        // The colons that close it, on a line of their own.
        var end = Math.Min(parsed.Length, fence.Span.End + 1);
        var close = parsed.AsSpan(0, end).TrimEnd(" \t\r\n").TrimEnd(':').Length;
        if (close > fence.Span.Start && end - close >= 3 && parsed[close - 1] is '\n' or '\r' or ' ' or '\t')
        {
            _spans.Add((from + close, from + end));
        }
    }

    private static bool IsClass(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    // A footnote's span may leave out its label: it stands before it, within a line.
    private int LabelOf(Footnote note)
    {
        var label = source.Text.LastIndexOf("[^", Math.Min(source.Text.Length - 1, from + note.Span.Start + 1), StringComparison.Ordinal);
        return label >= from ? label - from : note.Span.Start;
    }

    private void Items(ListBlock list, int level, int depth)
    {
        var number =
            list.IsOrdered
            && int.TryParse(
                list.OrderedStart,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var n
            )
                ? n
                : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            _marker = _marker < 0 ? item.Span.Start : _marker;
            var marker = _marker;
            Walk(item, BlockKind.List, level + 1, list.IsOrdered ? number : null, depth + 1);
            if (list.IsOrdered && _marker == marker)
            {
                AsItStands(item, BlockKind.Paragraph);
            }

            // A dash with nothing behind it belongs to no block: the next one may stand anywhere.
            _marker = _marker == item.Span.Start ? -1 : _marker;

            number++;
        }
    }

    // What has no words for the parser may have some for a reader: "2016." alone is an item of a list with nothing in it. And what is
    // nested too deep keeps its words.
    private void AsItStands(MarkdownObject block, BlockKind kind)
    {
        _writer.Verbatim = kind == BlockKind.Code;
        _writer.Range(from + block.Span.Start, Math.Min(source.Text.Length, from + block.Span.End + 1));
        var (start, end) = Place(block);
        Finish(kind, start, end);
    }

    private void Leaf(LeafBlock leaf, BlockKind kind, int level, int? ordinal)
    {
        var caption = false;
        if (leaf.Inline is not null)
        {
            var walker = new MarkdownInlines(source, from, _writer);
            walker.Write(leaf.Inline);
            caption = walker.OnlyImages;
        }
        else
        {
            Lines(leaf);
        }

        Add(leaf, caption ? BlockKind.Caption : kind, caption ? 0 : level, ordinal);
    }

    // The one word behind a fence names a language; more are words, and so is it where no code follows.
    private void Code(CodeBlock code)
    {
        if (code is FencedCodeBlock fence)
        {
            // The parser lets a fence that nobody closes end in its own first line.
            var line = fence.Lines.Count > 0 ? fence.Lines.Lines[fence.Lines.Count - 1] : default;
            var lastLine =
                fence.Lines.Count == 0 ? fence.Span.Start
                : ReferenceEquals(line.Slice.Text, parsed) ? line.Slice.End
                : line.Position;
            fence.Span = new SourceSpan(fence.Span.Start, Math.Max(fence.Span.End, EndOfLine(lastLine)));
            if (!string.IsNullOrEmpty(fence.Arguments) || string.IsNullOrWhiteSpace(fence.Lines.ToString()))
            {
                AsItStands(code, BlockKind.Code);
                return;
            }
        }

        _writer.Verbatim = true;
        Lines(code);
        Add(code, BlockKind.Code, 0, null);
    }

    private int EndOfLine(int at)
    {
        var end = source.Text.AsSpan(Math.Min(source.Text.Length, from + at)).IndexOfAny('\r', '\n');
        return (end < 0 ? source.Text.Length - from : at + end) - 1;
    }

    private void Lines(LeafBlock leaf)
    {
        for (var i = 0; i < leaf.Lines.Count; i++)
        {
            var line = leaf.Lines.Lines[i];
            var slice = line.Slice;
            if (i > 0)
            {
                _writer.Exactly('\n', -1);
            }

            if (ReferenceEquals(slice.Text, parsed))
            {
                _writer.Range(from + slice.Start, from + slice.End + 1);
            }
            else
            {
                HalfTab(slice.AsSpan(), line.Position);
            }
        }
    }

    // Of a tab that belongs in part to the list or quotation around it, the parser makes spaces, in a line of its own that has no place in
    // the file:
    // what stands behind the tab is the end of the line as it was.
    private void HalfTab(ReadOnlySpan<char> line, int position)
    {
        var rest = line.TrimStart(' ');
        var end = from + EndOfLine(position) + 1;
        var start = end - rest.Length;
        if (start < from + position || !source.Text.AsSpan(start, rest.Length).SequenceEqual(rest))
        {
            _writer.Range(from + position, end);
            return;
        }

        _writer.Words(new string(' ', line.Length - rest.Length), -1);
        _writer.Range(start, end);
    }

    private void Rows(Table table)
    {
        var walker = new MarkdownInlines(source, from, _writer);
        var firstRow = true;
        foreach (var row in table.OfType<TableRow>())
        {
            if (!firstRow)
            {
                _writer.Exactly('\n', -1);
            }

            firstRow = false;
            var firstCell = true;
            foreach (var cell in row.OfType<TableCell>())
            {
                if (!firstCell)
                {
                    _writer.Exactly('\t', -1);
                }

                firstCell = false;
                foreach (var leaf in cell.OfType<LeafBlock>())
                {
                    if (leaf.Inline is not null)
                    {
                        walker.Write(leaf.Inline);
                    }
                }
            }
        }

        Add(table, BlockKind.Table, 0, null);
    }

    private void Add(MarkdownObject block, BlockKind kind, int level, int? ordinal)
    {
        var (start, end) = Place(block);
        Finish(kind, Behind(start, end), end, level, ordinal);
    }

    private (int Start, int End) Place(MarkdownObject block)
    {
        var start = Math.Max(from, from + block.Span.Start);
        start = _marker >= 0 && _marker < block.Span.Start ? Behind(from + _marker, start) : start;
        _marker = -1;
        return (start, Math.Min(source.Text.Length, from + block.Span.End + 1));
    }

    // The parser leaves what it takes for a definition in the span of what stands behind it: its words are none of that.
    private int Behind(int start, int end)
    {
        var next = _undefined.BinarySearch((end, 0));
        var (words, last) = (next < 0 ? ~next : next) is > 0 and var n ? _undefined[n - 1] : (-1, -1);
        return words >= start && last <= end ? last : start;
    }

    private void Finish(BlockKind kind, int start, int end, int level = 0, int? ordinal = null)
    {
        if (_writer.Finish(kind, start, end) is { } made)
        {
            _spans.Add((start, end));
            _blocks.Add(level == 0 && ordinal is null ? made : made with { Level = level, Ordinal = ordinal });
        }
    }
}
