namespace Digest;

/// <summary>What lists and counts need of a block: all but its words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Chrome">Whether it stands outside the article of a saved page.</param>
/// <param name="Rule">Of a removed or lifted block: the rule that took it.</param>
public readonly record struct BlockMark(BlockKind Kind, BlockStatus Status, bool Chrome, string? Rule)
{
    /// <summary><see cref="Block.IsBody"/>.</summary>
    public bool IsBody => Status == BlockStatus.Kept && Kind is not (BlockKind.Heading or BlockKind.Caption);

    /// <summary>Those of some blocks.</summary>
    public static ImmutableArray<BlockMark> Of(ImmutableArray<Block> blocks)
    {
        var marks = ImmutableArray.CreateBuilder<BlockMark>(blocks.Length);
        foreach (var block in blocks)
        {
            marks.Add(new BlockMark(block.Kind, block.Status, block.Chrome, block.Rule));
        }

        return marks.MoveToImmutable();
    }
}

/// <summary>
/// The blocks of an article, at hand or read when they are first asked for: most of what is done with an article that has not changed asks
/// for none. Safe on any thread.
/// </summary>
internal sealed class BlockList : IEquatable<BlockList>
{
    private readonly ImmutableArray<Block> _all;
    private readonly Lazy<ImmutableArray<Block>>? _read;
    private ImmutableArray<BlockMark> _marks;

    /// <summary>Blocks that are at hand.</summary>
    public BlockList(ImmutableArray<Block> all) => _all = all;

    /// <summary>Blocks of these marks, which are read once, by the first that asks.</summary>
    public BlockList(ImmutableArray<BlockMark> marks, Func<ImmutableArray<Block>> read) => (_marks, _read) = (marks, new(read));

    /// <summary>No blocks.</summary>
    public static BlockList None { get; } = new([]);

    /// <summary>The blocks.</summary>
    public ImmutableArray<Block> All => _read?.Value ?? _all;

    /// <summary>Their marks; no block is read for them. Two threads that ask at once make the same.</summary>
    public ImmutableArray<BlockMark> Marks => _marks.IsDefault ? _marks = BlockMark.Of(_all) : _marks;

    /// <summary>Whether it is the very same list, as records compare arrays.</summary>
    public bool Equals(BlockList? other) => ReferenceEquals(this, other) || (other is not null && All == other.All);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BlockList);

    /// <inheritdoc/>
    public override int GetHashCode() => 0; // nobody reads blocks to be counted among others
}
