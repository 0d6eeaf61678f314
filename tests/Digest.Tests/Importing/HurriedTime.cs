using System.Collections.Concurrent;

namespace Digest.Tests.Importing;

/// <summary>A clock on which every wait is over at once, and has taken its time.</summary>
internal sealed class HurriedTime : TimeProvider
{
    private readonly ConcurrentQueue<TimeSpan> _waits = new();
    private long _now = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero).Ticks;

    /// <summary>How long was waited, each time.</summary>
    public ImmutableArray<TimeSpan> Waits => [.. _waits];

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            _waits.Enqueue(dueTime);
            Interlocked.Add(ref _now, dueTime.Ticks);
        }

        return System.CreateTimer(callback, state, dueTime < TimeSpan.Zero ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
