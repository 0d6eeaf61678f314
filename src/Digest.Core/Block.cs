using Digest.Text;

namespace Digest;

/// <summary>What a block is, by its shape on the page.</summary>
public enum BlockKind
{
    /// <summary>A heading inside the text or the headline itself.</summary>
    Heading,

    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A block quotation: one block a paragraph.</summary>
    Quote,

    /// <summary>One item of a list.</summary>
    List,

    /// <summary>Words that belong to a picture; neither byline nor body.</summary>
    Caption,

    /// <summary>A whole table: rows parted by LF, cells by TAB.</summary>
    Table,

    /// <summary>Preformatted text, lines kept.</summary>
    Code,
}

/// <summary>What became of a block.</summary>
public enum BlockStatus
{
    /// <summary>Part of the report.</summary>
    Kept,

    /// <summary>The same words again inside one report: folded at this place.</summary>
    Repeat,

    /// <summary>Page furniture, in the ledger with the rule that removed it.</summary>
    Removed,

    /// <summary>The line became metadata (headline, byline, dateline, date, credit).</summary>
    Lifted,
}

/// <summary>The few inline marks that survive from a page. Everything else is text.</summary>
public enum InlineKind
{
    /// <summary>A link; its address is in <see cref="Inline.Url"/> (http, https or mailto only).</summary>
    Link,

    /// <summary>Emphasis.</summary>
    Emphasis,

    /// <summary>Strong emphasis.</summary>
    Strong,
}

/// <summary>
/// An inline mark over a range of <see cref="Block.Text"/>. Ranges of one block nest or are disjoint, sorted by start, outer first.
/// </summary>
/// <param name="Kind">What it marks.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Url">Address of a link, else null.</param>
public readonly record struct Inline(InlineKind Kind, int Start, int End, string? Url = null);

/// <summary>A run of block text that stands in the file unit for unit.</summary>
/// <param name="Text">Where it starts in <see cref="Block.Text"/>, in UTF-16 units.</param>
/// <param name="File">Where it starts in the decoded file, in code points.</param>
/// <param name="Length">Its length in UTF-16 units of the block's text.</param>
public readonly record struct SourceRun(int Text, int File, int Length);

/// <summary>
/// One paragraph-sized unit of a report, in file order. Positions inside <see cref="Text"/> are UTF-16 units everywhere in the
/// program; only <see cref="FileSpan"/> speaks code points of the decoded file, the unit of all exports.
/// </summary>
public sealed record Block
{
    /// <summary>Number in file order from 1; removed and lifted blocks count too.</summary>
    public required int N { get; init; }

    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Its plain text, white space folded to single spaces (but in code and tables), NFC untouched.</summary>
    public required string Text
    {
        get => Layer.Text;
        init => Layer = new TextLayer(value);
    }

    /// <summary>Its text with words, sentences and key, each made once: copies of the block with another status share it.</summary>
    public TextLayer Layer { get; private init; } = TextLayer.Empty;

    /// <summary>First code point of its span in the decoded file.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point of its span.</summary>
    public required int End { get; init; }

    /// <summary>1–6 of a heading, nesting depth from 1 of a list item, else 0.</summary>
    public int Level { get; init; }

    /// <summary>The number of an item of an ordered list; null for all else.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Links and emphasis over <see cref="Text"/>.</summary>
    public ImmutableArray<Inline> Inlines { get; init; } = [];

    /// <summary>Where the text stands in the file, run by run; empty where only the whole span is known (HTML).</summary>
    public ImmutableArray<SourceRun> Source { get; init; } = [];

    /// <summary>What became of it.</summary>
    public BlockStatus Status { get; init; }

    /// <summary>Of a repeat: the number of the first copy.</summary>
    public int? RepeatOf { get; init; }

    /// <summary>Of a removed or lifted block: the rule that took it, as in <c>comment-box</c> or <c>byline</c>.</summary>
    public string? Rule { get; init; }

    /// <summary>True for chrome of a saved page that stands outside its article: in the data, only counted on pages.</summary>
    public bool Chrome { get; init; }

    /// <summary>BCP 47 language where it differs from the article's, else null.</summary>
    public string? Language { get; init; }

    /// <summary>True for what folding reads: kept paragraphs, quotes, list items, tables and code.</summary>
    public bool IsBody => Status == BlockStatus.Kept && Kind is not (BlockKind.Heading or BlockKind.Caption);

    /// <summary>
    /// The file span, in code points, of the text range [<paramref name="from"/>, <paramref name="to"/>) in UTF-16 units.
    /// The whole block's span where the text has no source runs. Ends that fall between runs widen to the nearest run inside the range.
    /// </summary>
    public (int Start, int End) FileSpan(int from, int to)
    {
        if (Source.IsDefaultOrEmpty || (from <= 0 && to >= Text.Length))
        {
            return (Start, End);
        }

        int? start = null,
            end = null;
        foreach (var run in Source)
        {
            var a = Math.Max(from, run.Text);
            var b = Math.Min(to, run.Text + run.Length);
            if (a >= b)
            {
                continue;
            }

            start ??= run.File + CodePoints.In(Text.AsSpan(run.Text, a - run.Text));
            end = run.File + CodePoints.In(Text.AsSpan(run.Text, b - run.Text));
        }

        return (start ?? Start, end ?? End);
    }
}
