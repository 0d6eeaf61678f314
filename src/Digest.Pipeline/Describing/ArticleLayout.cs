using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// A clean copy laid out for reading: the lines above the text (the head), the text, and the short lines below it (the tail).
/// Remembers which lines were lifted. Lives for one article on one thread.
/// </summary>
internal sealed class ArticleLayout
{
    /// <summary>Lines beyond this many above the text are not a head but a page we cannot read that way.</summary>
    private const int HeadLimit = 60;

    /// <summary>Lines of the end that may be metadata.</summary>
    private const int TailLimit = 12;

    private readonly ImmutableArray<Block> _all;
    private readonly Block[] _blocks;

    /// <summary>Lays out a clean copy.</summary>
    public ArticleLayout(CleanCopy copy, Knowledge knowledge, string? defaultOutlet, Diagnostics diagnostics)
    {
        (Draft, Knowledge, DefaultOutlet, Told) = (copy.Draft, knowledge, defaultOutlet, diagnostics);
        _all = copy.Blocks;
        _blocks = [.. UnseenRules.Without(_all)];
        Kept =
        [
            .. _blocks
                .Select((b, i) => (b, i))
                .Where(x => x.b.Status == BlockStatus.Kept && !x.b.Chrome && x.b.Kind != BlockKind.Caption)
                .Select(x => x.i),
        ];
        var body = Layout.BodyStart(_blocks, Kept);
        Head = body <= HeadLimit ? Kept[..body] : Kept[..1];
        Body = Kept[Head.Length..];
        var tail = Body.Length;
        while (tail > 0 && Body.Length - tail < TailLimit && !Shapes.IsProse(_blocks[Body[tail - 1]]))
        {
            tail--;
        }

        Tail = tail == 0 ? [] : Body[tail..];
        Outlets = OutletBook.Of(knowledge);
    }

    /// <summary>The draft.</summary>
    public Draft Draft { get; }

    /// <summary>What the editor knows of outlets, people and happenings.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>The outlet where nothing else says one; null for none.</summary>
    public string? DefaultOutlet { get; }

    /// <summary>Where problems are told.</summary>
    public Diagnostics Told { get; }

    /// <summary>Outlets and agencies by name and host.</summary>
    public OutletBook Outlets { get; }

    /// <summary>All blocks as they stand now.</summary>
    public ReadOnlySpan<Block> Blocks => _blocks;

    /// <summary>Indexes of the blocks that cleaning kept, captions left out.</summary>
    public ImmutableArray<int> Kept { get; }

    /// <summary>Indexes of the lines above the text.</summary>
    public ImmutableArray<int> Head { get; }

    /// <summary>Indexes of the text, the tail included.</summary>
    public ImmutableArray<int> Body { get; }

    /// <summary>Indexes of the short lines below the text.</summary>
    public ImmutableArray<int> Tail { get; }

    /// <summary>The page's own address, once known.</summary>
    public string? Url { get; set; }

    /// <summary>The block at an index.</summary>
    public Block this[int index] => _blocks[index];

    /// <summary>Makes a line metadata: it leaves the text and keeps its place and the rule that lifted it.</summary>
    public void Lift(int index, string rule)
    {
        if (
            _blocks[index] is { Status: BlockStatus.Kept } or { Status: BlockStatus.Removed, Rule: RuleIds.PageHead or RuleIds.PhotoCredit }
        )
        {
            _blocks[index] = _blocks[index] with { Status = BlockStatus.Lifted, Rule = rule };
        }
    }

    /// <summary>Whether the block still stands in the text.</summary>
    public bool IsKept(int index) => _blocks[index].Status == BlockStatus.Kept;

    /// <summary>The blocks for the article.</summary>
    public ImmutableArray<Block> Finish() => UnseenRules.Back([.. _blocks], _all);

    /// <summary>Evidence that stands in a block: its words, cut at 200 units.</summary>
    public Evidence Say(int index, string method, string? words = null) =>
        new(Cut(words ?? _blocks[index].Text), method, Block: _blocks[index].N);

    /// <summary>A text cut to a length that evidence may have.</summary>
    public static string Cut(string text) => text.Length <= 200 ? text : Cuts.Short(text, 199);
}
