namespace Digest.Cleaning;

/// <summary>A draft on the table: its blocks with what rules need to know of each, and what the rules did so far.</summary>
internal sealed class CleaningPage
{
    private readonly Block[] _blocks;

    // Longer blocks are paragraphs: only the rules for legal tails look at them.
    private const int LongBlock = 600;

    private const string Around = "»«›‹→←><|:.…•·-–—+▼►▶()[]*! \u00A0\t\n";

    private readonly string?[] _lower;
    private readonly string?[] _plain;

    /// <summary>Lays a draft on the table.</summary>
    public CleaningPage(Draft draft, LineIndex lines)
    {
        (Draft, Lines) = (draft, lines);
        // What readers do not see is no line among lines, unless the editor may want it back.
        _blocks = [.. draft.Editor.Texts("keep").Any() ? draft.Blocks : UnseenRules.Without(draft.Blocks)];
        _lower = new string?[_blocks.Length];
        _plain = new string?[_blocks.Length];
    }

    /// <summary>The draft.</summary>
    public Draft Draft { get; }

    /// <summary>How often each source prints a line.</summary>
    public LineIndex Lines { get; }

    /// <summary>Number of blocks; indices below count from 0.</summary>
    public int Count => _blocks.Length;

    /// <summary>The block at an index, as the rules left it.</summary>
    public Block this[int i] => _blocks[i];

    /// <summary>All blocks of the draft as the rules left them.</summary>
    public ImmutableArray<Block> Blocks => UnseenRules.Back([.. _blocks], Draft.Blocks);

    /// <summary>Whether the block still stands.</summary>
    public bool IsKept(int i) => _blocks[i].Status == BlockStatus.Kept;

    /// <summary>The block's text in lower case, curly apostrophes made straight.</summary>
    public string Lower(int i) => _lower[i] ??= _blocks[i].Text.ToLowerInvariant().Replace('’', '\'');

    /// <summary>The lower-case text without the marks around it.</summary>
    public string Plain(int i) => _plain[i] ??= Bare(Lower(i));

    /// <summary>A line in lower case without the marks around it.</summary>
    public static string Bare(string lower) => lower.AsSpan().Trim(Around).ToString();

    /// <summary>Whether the block is too long to be a line of furniture.</summary>
    public bool IsLong(int i) => _blocks[i].Text.Length > LongBlock;

    /// <summary>The number of words of the block.</summary>
    public int Words(int i) => _blocks[i].Layer.Count;

    /// <summary>Whether the block ends as a sentence does.</summary>
    public bool IsSentence(int i) =>
        Lower(i).TrimEnd('"', '”', '\'', ')', '»', ']') is { Length: > 0 } s && s[^1] is '.' or '!' or '?' or '…' or '。';

    /// <summary>The share of the block's characters that stand in links.</summary>
    public double LinkShare(int i)
    {
        var linked = 0;
        foreach (var inline in _blocks[i].Inlines)
        {
            linked += inline.Kind == InlineKind.Link ? inline.End - inline.Start : 0;
        }

        return (double)linked / Math.Max(1, _blocks[i].Text.Length);
    }

    /// <summary>Takes a block out, if it still stands.</summary>
    public void Remove(int i, string rule)
    {
        if (IsKept(i))
        {
            _blocks[i] = _blocks[i] with { Status = BlockStatus.Removed, Rule = rule };
        }
    }

    /// <summary>Puts a block back.</summary>
    public void Keep(int i)
    {
        if (_blocks[i].Status == BlockStatus.Removed)
        {
            _blocks[i] = _blocks[i] with { Status = BlockStatus.Kept, Rule = null, Chrome = false };
        }
    }

    /// <summary>Changes what a block is.</summary>
    public void Make(int i, BlockKind kind) => _blocks[i] = _blocks[i] with { Kind = kind };
}
