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
/// The blocks of an article: at hand, or read when somebody asks for them, as often as they were let go of since. Most of what is done with
/// an article that has not changed asks for none. Safe on any thread.
/// </summary>
internal sealed class BlockList : IEquatable<BlockList>
{
    private readonly Func<ImmutableArray<Block>>? _read;
    private readonly BlockShelf? _shelf;
    private readonly Lock _reading = new();
    private ImmutableArray<Block> _all; // default while they are not at hand
    private ImmutableArray<BlockMark> _marks;

    /// <summary>Blocks that are at hand for good.</summary>
    public BlockList(ImmutableArray<Block> all) => _all = all;

    /// <summary>
    /// Blocks of these marks, which are read by the first that asks; they stay at hand, or as long as a shelf has room for them.
    /// </summary>
    public BlockList(ImmutableArray<BlockMark> marks, Func<ImmutableArray<Block>> read, BlockShelf? shelf = null) =>
        (_marks, _read, _shelf) = (marks, read, shelf);

    /// <summary>No blocks.</summary>
    public static BlockList None { get; } = new([]);

    /// <summary>The blocks.</summary>
    public ImmutableArray<Block> All
    {
        get
        {
            var all = _all;
            if (!all.IsDefault)
            {
                return all;
            }

            lock (_reading)
            {
                all = _all;
                if (all.IsDefault)
                {
                    all = _read!();
                    Put(all);
                }

                return all;
            }
        }
    }

    /// <summary>Their marks; no block is read for them. Two threads that ask at once make the same.</summary>
    public ImmutableArray<BlockMark> Marks => _marks.IsDefault ? _marks = BlockMark.Of(_all) : _marks;

    /// <summary>Which of them print an earlier one of the same list again, with its number, where it was made so; else none.</summary>
    public ImmutableArray<Repeat> Repeats { get; private init; } = [];

    private BlockList? Unmarked { get; init; }

    /// <summary>Whether it is another list, or that list with repeats marked.</summary>
    public bool Is(BlockList other) => ReferenceEquals(this, other) || ReferenceEquals(Unmarked, other);

    /// <summary>Whether it is the very same list, as records compare arrays.</summary>
    public bool Equals(BlockList? other) => ReferenceEquals(this, other) || (other is not null && All == other.All);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BlockList);

    /// <inheritdoc/>
    public override int GetHashCode() => 0; // nobody reads blocks to be counted among others

    /// <summary>The same list on a shelf: its blocks are at hand while there is room for them, and else read when asked for.</summary>
    public BlockList On(BlockShelf shelf, Func<ImmutableArray<Block>> read)
    {
        var list = new BlockList(Marks, read, shelf) { Repeats = Repeats };
        list.Put(All);
        return list;
    }

    /// <summary>
    /// The same list with some of its blocks marked as repeats: nothing is read for it, and nothing held that this one lets go of.
    /// </summary>
    public BlockList With(ImmutableArray<Repeat> repeats)
    {
        var marks = Marks.ToBuilder();
        foreach (var (n, _) in repeats)
        {
            marks[n - 1] = marks[n - 1] with { Status = BlockStatus.Repeat };
        }

        var list = new BlockList(marks.DrainToImmutable(), () => Marked(All, repeats), _shelf) { Repeats = repeats, Unmarked = this };
        if (_all is { IsDefault: false } all)
        {
            list.Put(Marked(all, repeats));
        }

        return list;
    }

    private static ImmutableArray<Block> Marked(ImmutableArray<Block> all, ImmutableArray<Repeat> repeats)
    {
        var marked = all.ToBuilder();
        foreach (var (n, of) in repeats)
        {
            marked[n - 1] = marked[n - 1] with { Status = BlockStatus.Repeat, RepeatOf = of };
        }

        return marked.DrainToImmutable();
    }

    private void LetGo() => _all = default;

    private void Put(ImmutableArray<Block> all)
    {
        _all = all;
        _shelf?.Put(all.Sum(b => (long)b.Text.Length), LetGo);
    }
}

/// <summary>A block that prints an earlier one of its report again.</summary>
/// <param name="N">Its number.</param>
/// <param name="Of">The number of the first copy.</param>
public readonly record struct Repeat(int N, int Of);
