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
            // Break lets every lower index finish: the failure told is the same whatever the number of threads.
            var failed = new Exception?[items.Length];
            Parallel.For(
                0,
                items.Length,
                new ParallelOptions { MaxDegreeOfParallelism = jobs },
                (i, loop) =>
                {
                    try
                    {
                        results[i] = step(items[i]);
                    }
                    catch (Exception e)
                    {
                        failed[i] = e;
                        loop.Break();
                    }
                }
            );
            if (Array.Find(failed, e => e is not null) is { } first)
            {
                ExceptionDispatchInfo.Throw(first);
            }
        }

        return [.. results];
    }
}
