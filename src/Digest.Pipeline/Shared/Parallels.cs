using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Digest.Shared;

/// <summary>Runs a step over many items on a bounded number of threads; results keep the order of the items.</summary>
internal static class Parallels
{
    /// <summary>The same over the numbers from 0 to below <paramref name="count"/>.</summary>
    public static ImmutableArray<TOut> Count<TOut>(int count, int jobs, Func<int, TOut> step) =>
        Each([.. Enumerable.Range(0, count)], jobs, step);

    /// <summary>
    /// Applies <paramref name="step"/> to every item. What a step throws is thrown as it is, on any number of threads: that of the first
    /// item that has one, so that a <c>catch</c> need not know how many there were.
    /// </summary>
    public static ImmutableArray<TOut> Each<TIn, TOut>(ImmutableArray<TIn> items, int jobs, Func<TIn, TOut> step)
    {
        var results = new TOut[items.Length];
        if (jobs <= 1)
        {
            for (var i = 0; i < items.Length; i++)
            {
                results[i] = step(items[i]);
            }
        }
        else
        {
            Tried(
                items.Length,
                i => results[i] = step(items[i]),
                act => Parallel.For(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, act)
            );
        }

        return [.. results];
    }

    /// <summary>
    /// Does an act for each number from 0 to below <paramref name="count"/>, begun one by one from the front: where some take much longer
    /// than others, ranges that are handed out in advance would give them all to one thread. What it throws is thrown as by
    /// <see cref="Each"/>.
    /// </summary>
    public static void InTurn(int count, int jobs, Action<int> act)
    {
        if (jobs <= 1)
        {
            for (var i = 0; i < count; i++)
            {
                act(i);
            }

            return;
        }

        var numbers = Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering);
        Tried(count, act, one => Parallel.ForEach(numbers, new ParallelOptions { MaxDegreeOfParallelism = jobs }, one));
    }

    // Break lets every lower number finish: the failure told is the same whatever the number of threads.
    private static void Tried(int count, Action<int> act, Action<Action<int, ParallelLoopState>> loop)
    {
        var failed = new Exception?[count];
        loop(
            (i, state) =>
            {
                try
                {
                    act(i);
                }
                catch (Exception e)
                {
                    failed[i] = e;
                    state.Break();
                }
            }
        );
        if (Array.Find(failed, e => e is not null) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }
    }
}
