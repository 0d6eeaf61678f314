using Digest.Text;

namespace Digest.Shared;

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
    /// Applies a step to every article, in parallel; what the step throws over, or makes nothing of, is left out. Each result tells what
    /// those before it told of the article; <paramref name="path"/> names its file.
    /// </summary>
    public ImmutableArray<Result<TOut>> Each<TIn, TOut>(
        ImmutableArray<Result<TIn>> items,
        Func<TIn, string> path,
        Func<TIn, Result<TOut?>> step
    )
        where TOut : class
    {
        var stage = _stage;
        Result<TOut>? Made(Result<TIn> item)
        {
            if (One(stage, "The article is left out", path(item.Value), 0, () => step(item.Value), diagnostics) is not { } made)
            {
                return null;
            }

            return diagnostics.Take(made) is { } value ? new Result<TOut>(value, made.Diagnostics).After(item.Diagnostics) : null;
        }

        return [.. Parallels.Each(items, jobs, Made).OfType<Result<TOut>>()];
    }

    /// <summary>
    /// Applies a step to every story, in parallel. Where it throws, the step is tried without one report after the other until it does
    /// not; those are left out.
    /// </summary>
    public ImmutableArray<Result<TOut>> EachStory<TOut>(ImmutableArray<Story> stories, Func<Story, Result<TOut>> step)
        where TOut : class
    {
        var stage = _stage;
        Result<TOut>? Made(Story story)
        {
            var (left, made) = Whole(
                stage,
                story.Articles,
                static a => a.Path,
                some => some.IsEmpty ? null : step(story.Only(some)),
                diagnostics
            );
            return left.IsEmpty ? null : made;
        }

        return [.. Parallels.Each(stories, jobs, Made).OfType<Result<TOut>>()];
    }

    /// <summary>
    /// Applies a step to every story, in parallel; where it throws, <paramref name="instead"/> is made and <paramref name="what"/> is told
    /// of all its files. Each result tells what those before it told of the story.
    /// </summary>
    public ImmutableArray<Result<TOut>> Each<TIn, TOut>(
        ImmutableArray<Result<TIn>> items,
        Func<TIn, IEnumerable<string>> paths,
        string what,
        Func<TIn, Result<TOut>> step,
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
                    var made = step(item.Value);
                    diagnostics.Add(made.Diagnostics);
                    return made.After(item.Diagnostics);
                }
                catch (Exception e) when (IsMistake(e))
                {
                    Tell(stage, what, paths(item.Value), e, diagnostics);
                    return new Result<TOut>(instead(item.Value), item.Diagnostics);
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
        Func<TIn, string> path,
        Func<ImmutableArray<TIn>, Result<TOut>> work
    ) => Whole(_stage, items, path, work, diagnostics) is var (left, made) ? (left, made!.Value) : default;

    /// <summary>Hears all that a result has to tell; gives its value.</summary>
    public T Take<T>(Result<T> result) => diagnostics.Take(result);

    /// <summary>
    /// The items of some files that are <paramref name="wanted"/>, in order. The first of a file tells what the file gave rise to; of a
    /// file of which none is wanted it is told all the same.
    /// </summary>
    public ImmutableArray<Result<T>> Spread<T>(ImmutableArray<Result<ImmutableArray<T>>> files, Func<T, bool> wanted)
    {
        var items = ImmutableArray.CreateBuilder<Result<T>>(files.Length);
        foreach (var (values, told) in files)
        {
            diagnostics.Add(told);
            var first = true;
            foreach (var item in values.Where(wanted))
            {
                items.Add(new Result<T>(item, first ? told : []));
                first = false;
            }
        }

        return items.DrainToImmutable();
    }

    /// <summary>Hears all of these.</summary>
    public void Add(ImmutableArray<Diagnostic> told) => diagnostics.Add(told);

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

    private static (ImmutableArray<TIn> Left, Result<TOut>? Made) Whole<TIn, TOut>(
        string stage,
        ImmutableArray<TIn> items,
        Func<TIn, string> path,
        Func<ImmutableArray<TIn>, Result<TOut>?> work,
        Diagnostics diagnostics
    )
    {
        while (true)
        {
            try
            {
                var made = work(items);
                diagnostics.Add(made?.Diagnostics ?? []);
                return (items, made);
            }
            catch (Exception e) when (IsMistake(e) && !items.IsEmpty && Thrown([], work) is null)
            {
                // Of several threads' exceptions any may come first: what is told is what the guilty item alone adds.
                var guilty = FirstGuilty(items, work);
                Tell(stage, "The article is left out", [path(items[guilty])], Thrown(items[..(guilty + 1)], work) ?? e, diagnostics);
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
    private static int FirstGuilty<TIn, TOut>(ImmutableArray<TIn> items, Func<ImmutableArray<TIn>, Result<TOut>?> work)
    {
        var (good, bad) = (0, items.Length);
        while (bad - good > 1)
        {
            var middle = good + ((bad - good) / 2);
            (good, bad) = Thrown(items[..middle], work) is null ? (middle, bad) : (good, middle);
        }

        return bad - 1;
    }

    private static Exception? Thrown<TIn, TOut>(ImmutableArray<TIn> items, Func<ImmutableArray<TIn>, Result<TOut>?> work)
    {
        try
        {
            _ = work(items);
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
