namespace Digest;

/// <summary>
/// How many blocks stay in memory of those that can be read again: of a big corpus a few stories are worked on at a time, and their reports
/// are asked for again and again meanwhile. What was put on it first goes first. Safe on any thread.
/// </summary>
/// <param name="room">For how many UTF-16 units of text there is room; the newest list always has a place.</param>
public sealed class BlockShelf(long room)
{
    private readonly Lock _gate = new();
    private readonly Queue<(BlockList List, long Size)> _lists = new();
    private long _held;

    /// <summary>Puts a list on it whose blocks are at hand. A list that is there already must not be put on it.</summary>
    internal void Put(BlockList list, ImmutableArray<Block> all)
    {
        var size = 0L;
        foreach (var block in all)
        {
            size += block.Text.Length;
        }

        lock (_gate)
        {
            _lists.Enqueue((list, size));
            _held += size;
            while (_held > room && _lists.Count > 1)
            {
                var (oldest, length) = _lists.Dequeue();
                oldest.Drop();
                _held -= length;
            }
        }
    }
}
