using Digest.Text;

namespace Digest;

/// <summary>
/// The one place where a mistake of the program is caught. Met over one article, story, entry or page it costs that one, named in an
/// error, and the run goes on
/// without it. A theme's mistake, and memory that is all used up, still end the run.
/// </summary>
internal sealed class Quarantine(int jobs, Diagnostics diagnostics, IProgress<string>? progress = null)
{
    private const int MostSaid = 300;

    private string _stage = "";

    /// <summary>A stage begins.</summary>
    public void Begin(string stage)
    {
        _stage = stage;
        progress?.Report(stage);
    }

    /// <summary>
    /// Applies a step to every item, in parallel; what the step throws over, or makes nothing of, is left out. <paramref name="path"/>
    /// names an article's file.
    /// </summary>
    public ImmutableArray<TOut> Each<TIn, TOut>(ImmutableArray<TIn> items, Func<TIn, string> path, Func<TIn, TOut?> step)
        where TOut : class
    {
        var stage = _stage;
        return
        [
            .. Parallels
                .Each(items, jobs, item => One(stage, "The article is left out", path(item), 0, () => step(item), diagnostics))
                .OfType<TOut>(),
        ];
    }

    /// <summary>
    /// Applies a step to every story, in parallel. Where it throws, the step is tried without one report after the other until it does
    /// not; those are left out.
    /// </summary>
    public ImmutableArray<TOut> EachStory<TOut>(ImmutableArray<Story> stories, Func<Story, Diagnostics, TOut> step)
        where TOut : class
    {
        var stage = _stage;
        return
        [
            .. Parallels
                .Each(
                    stories,
                    jobs,
                    story =>
                    {
                        var (left, made) = Whole(
                            stage,
                            story.Articles,
                            static a => [a.Path],
                            (some, heard) => some.IsEmpty ? null : step(story.Only(some), heard),
                            diagnostics
                        );
                        return left.IsEmpty ? null : made;
                    }
                )
                .OfType<TOut>(),
        ];
    }

    /// <summary>
    /// Applies a step to every item, in parallel; where it throws, <paramref name="instead"/> is made and <paramref name="what"/> is told
    /// of all the files.
    /// </summary>
    public ImmutableArray<TOut> Each<TIn, TOut>(
        ImmutableArray<TIn> items,
        Func<TIn, IEnumerable<string>> paths,
        string what,
        Func<TIn, TOut> step,
        Func<TIn, TOut> instead
    )
    {
        var stage = _stage;
        return Parallels.Each(
            items,
            jobs,
            item =>
            {
                try
                {
                    return step(item);
                }
                catch (Exception e) when (IsMistake(e))
                {
                    Tell(stage, what, paths(item), e, diagnostics);
                    return instead(item);
                }
            }
        );
    }

    /// <summary>
    /// Does work that needs all items at once. Where it throws, the items it throws over are found by trying and left out; the others are
    /// handed back with what was made of them.
    /// </summary>
    public (ImmutableArray<TIn> Left, TOut Made) Whole<TIn, TOut>(
        ImmutableArray<TIn> items,
        Func<TIn, IEnumerable<string>> paths,
        Func<ImmutableArray<TIn>, Diagnostics, TOut> work
    ) => Whole(_stage, items, paths, work, diagnostics);

    /// <summary>Does one piece of work; null, and told, where it throws.</summary>
    /// <param name="stage">Name of the stage.</param>
    /// <param name="what">What it costs: <c>The article is left out</c>.</param>
    /// <param name="path">Its file, relative to the input folder; null where it is about none.</param>
    /// <param name="line">Its line, 0 for the whole file.</param>
    /// <param name="work">The work.</param>
    /// <param name="diagnostics">Hears of it.</param>
    public static T? One<T>(string stage, string what, string? path, int line, Func<T?> work, Diagnostics diagnostics)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception e) when (IsMistake(e))
        {
            Tell(stage, what, path, line, e, diagnostics);
            return null;
        }
    }

    /// <summary>Whether an exception is a mistake of this program that can be outlived.</summary>
    public static bool IsMistake(Exception e) =>
        e is AggregateException many ? many.InnerExceptions.All(IsMistake) : e is not (OutOfMemoryException or ThemeException);

    /// <summary>What an exception says, on one line, short.</summary>
    public static string Said(Exception e) =>
        e is AggregateException { InnerExceptions: [var first, ..] }
            ? Said(first)
            : Cuts.Short(Normal.Space($"{e.GetType().Name}: {e.Message}"), MostSaid);

    private static (ImmutableArray<TIn> Left, TOut Made) Whole<TIn, TOut>(
        string stage,
        ImmutableArray<TIn> items,
        Func<TIn, IEnumerable<string>> paths,
        Func<ImmutableArray<TIn>, Diagnostics, TOut> work,
        Diagnostics diagnostics
    )
    {
        while (true)
        {
            var heard = diagnostics.Aside();
            try
            {
                var made = work(items, heard);
                diagnostics.Join(heard);
                return (items, made);
            }
            catch (Exception e) when (IsMistake(e) && !items.IsEmpty && Thrown([], work, diagnostics) is null)
            {
                // Of several threads' exceptions any may come first: what is told is what the guilty item alone adds.
                var guilty = FirstGuilty(items, work, diagnostics);
                Tell(
                    stage,
                    "The article is left out",
                    paths(items[guilty]),
                    Thrown(items[..(guilty + 1)], work, diagnostics) ?? e,
                    diagnostics
                );
                items = items.RemoveAt(guilty);
            }
        }
    }

    /// <summary>Tells a mistake of the program of every file that it costs.</summary>
    public static void Tell(string stage, string what, IEnumerable<string> paths, Exception e, Diagnostics diagnostics)
    {
        foreach (var path in paths)
        {
            Tell(stage, what, path, 0, e, diagnostics);
        }
    }

    // The work succeeds over the first so many items and fails with one more: found by halving, so that a big corpus is not tried item by
    // item.
    private static int FirstGuilty<TIn, TOut>(
        ImmutableArray<TIn> items,
        Func<ImmutableArray<TIn>, Diagnostics, TOut> work,
        Diagnostics diagnostics
    )
    {
        var (good, bad) = (0, items.Length);
        while (bad - good > 1)
        {
            var middle = good + ((bad - good) / 2);
            (good, bad) = Thrown(items[..middle], work, diagnostics) is null ? (middle, bad) : (good, middle);
        }

        return bad - 1;
    }

    private static Exception? Thrown<TIn, TOut>(
        ImmutableArray<TIn> items,
        Func<ImmutableArray<TIn>, Diagnostics, TOut> work,
        Diagnostics diagnostics
    )
    {
        try
        {
            _ = work(items, diagnostics.Aside());
            return null;
        }
        catch (Exception e) when (IsMistake(e))
        {
            return e;
        }
    }

    private static void Tell(string stage, string what, string? path, int line, Exception e, Diagnostics diagnostics) =>
        diagnostics.Error(
            DiagnosticCodes.OurMistake,
            path,
            line,
            0,
            $"{what}: {stage} failed over it",
            $"This is a mistake in the program, not in the input ({Said(e)})",
            "Report it with this file; until it is mended, set the file aside or find by halving which words do it"
        );
}
