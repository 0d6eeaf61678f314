using Digest.Keeping;

namespace Digest.Tests.Keeping;

public sealed class BlockShelfTests
{
    private static readonly Article Made = new Nouns(true, 3).Make<Article>();

    [Fact]
    public void Blocks_stay_while_there_is_room_and_are_read_again_when_there_was_none()
    {
        var (shelf, first, second) = (new BlockShelf(Length), new Reads(), new Reads());
        var (one, other) = (first.On(shelf), second.On(shelf));
        _ = (other.Blocks, other.Blocks);
        Assert.Equal((0, 0), (first.Count, second.Count)); // the newest is there, whatever the room
        Assert.Equal(Told, Nouns.Told(one));
        Assert.Equal((1, 0), (first.Count, second.Count));
        Assert.Equal(Told, Nouns.Told(other));
        Assert.Equal(Told, Nouns.Told(other));
        Assert.Equal((1, 1), (first.Count, second.Count));
    }

    [Fact]
    public void The_marks_are_there_when_the_blocks_are_not_and_those_of_no_shelf_stay()
    {
        var reads = new Reads();
        var shelf = new BlockShelf(Length);
        var article = reads.On(shelf);
        _ = new Reads().On(shelf);
        Assert.Equal(BlockMark.Of(Made.Blocks), article.Marks);
        Assert.Equal(0, reads.Count);
        Assert.Equal(Told, Nouns.Told(article));
        Assert.Equal(1, reads.Count);
    }

    [Fact]
    public void Repeats_are_marked_anew_in_blocks_that_are_read_again()
    {
        var reads = new Reads();
        var shelf = new BlockShelf(2 * Length);
        var filed = reads.On(shelf);
        var folded = filed.With([new Repeat(2, 1)]);
        var said = Nouns.Told(folded);
        Assert.Equal((BlockStatus.Repeat, 1), (folded.Block(2).Status, folded.Block(2).RepeatOf));
        Assert.Equal(BlockStatus.Repeat, folded.Marks[1].Status);
        Assert.Equal((true, false), (folded.IsButForRepeats(filed), filed.IsButForRepeats(folded)));
        Assert.Equal(0, reads.Count);
        _ = (new Reads().On(shelf), new Reads().On(shelf)); // both are let go of
        Assert.Equal(said, Nouns.Told(folded));
        Assert.Equal(1, reads.Count);
        Assert.Same(filed.Block(1), folded.Block(1));
        Assert.Same(filed.Block(2).Layer, folded.Block(2).Layer);
    }

    [Fact]
    public void Who_asks_on_many_threads_reads_once_while_there_is_room()
    {
        var (shelf, reads) = (new BlockShelf(Length), new Reads());
        var article = reads.On(shelf);
        _ = new Reads().On(shelf);
        Parallel.For(0, 64, _ => Assert.Equal(Made.Blocks.Length, article.Blocks.Length));
        Assert.Equal(1, reads.Count);
    }

    private static int Length => Made.Blocks.Sum(b => b.Text.Length);

    private static string Told => Nouns.Told(Made);

    /// <summary>Counts how often the blocks of the article are read.</summary>
    private sealed class Reads
    {
        private int _count;

        public int Count => _count;

        public Article On(BlockShelf shelf) =>
            Made.On(
                shelf,
                () =>
                {
                    Interlocked.Increment(ref _count);
                    return Kept.ReadBlocks(Kept.Write(Made.Blocks))!.Value;
                }
            );
    }
}
