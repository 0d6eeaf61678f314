namespace Digest.Shared;

/// <summary>Runs a step over many items on a bounded number of threads; results keep the order of the items.</summary>
internal static class Parallels
{
    /// <summary>The same over the numbers from 0 to below <paramref name="count"/>.</summary>
    public static ImmutableArray<TOut> Count<TOut>(int count, int jobs, Func<int, TOut> step) =>
        Each([.. Enumerable.Range(0, count)], jobs, step);

    /// <summary>Applies <paramref name="step"/> to every item. A bug in a step throws <see cref="AggregateException"/>.</summary>
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
            Parallel.For(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => results[i] = step(items[i]));
        }

        return [.. results];
    }
}
