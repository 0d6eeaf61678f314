namespace Digest;

/// <summary>
/// How many blocks stay in memory of those that can be read again: of a big corpus a few stories are worked on at a time, and their reports
/// are asked for again and again meanwhile. What was put on it first goes first. Safe on any thread.
/// </summary>
/// <param name="room">For how many UTF-16 units of text there is room; the newest list always has a place.</param>
public sealed class BlockShelf(long room)
{
    private readonly Lock _gate = new();
    private readonly Queue<(Action LetGo, long Size)> _lists = new();
    private long _held;

    /// <summary>Puts a list on it that is not there.</summary>
    /// <param name="size">The length of its text.</param>
    /// <param name="letGo">Lets go of its blocks.</param>
    internal void Put(long size, Action letGo)
    {
        lock (_gate)
        {
            _lists.Enqueue((letGo, size));
            _held += size;
            while (_held > room && _lists.Count > 1)
            {
                var (oldest, length) = _lists.Dequeue();
                oldest();
                _held -= length;
            }
        }
    }
}
