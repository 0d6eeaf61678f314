namespace Digest.Writing;

/// <summary>
/// Writes an edition beside the output folder and swaps it in whole: at any moment the folder is the old site or the new one.
/// </summary>
public static class WritingStage
{
    /// <summary>
    /// Refuses, before any work is done, places where a swap would destroy what no build has made, and completes and clears away what a
    /// killed build began, so that a site stands, and nothing else, also when this build comes to nothing or has nothing to do. False, and
    /// told, when refused.
    /// </summary>
    public static Result<bool> Check(BuildOptions options) =>
        Result.Of(diagnostics =>
            Try(
                diagnostics,
                () =>
                {
                    Recover(options.Output);
                    var place = OutputPlace.Of(options);
                    Tidy(place);
                    return place;
                }
            )
                is not null
        );

    /// <summary>Completes what a killed build began: a whole site stands at the path again.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public static void Recover(string output)
    {
        if (OutputPlace.At(output) is { } place && File.Exists(place.Journal))
        {
            using var taken = BuildLock.Take(place);
            Swap.Finish(place);
        }
    }

    /// <summary>
    /// Whether what was read is what the editor has (nothing was told that is <paramref name="stopped"/> for), and holds an article,
    /// unless none is meant. False, and told, when not.
    /// </summary>
    public static Result<bool> IsWorthWriting(ImmutableArray<AnnotatedStory> stories, BuildOptions options, bool stopped) =>
        Result.Of(diagnostics => !stopped && Worth.HasArticles(stories, options, diagnostics));

    /// <summary>
    /// The edition without the pages that no place can be found for, which are told; so is what a build would refuse: to publish no
    /// article, or to take most of them away.
    /// </summary>
    /// <exception cref="IOException">The standing site cannot be read; names path and act.</exception>
    public static Result<Edition> Writable(Edition edition, ImmutableArray<AnnotatedStory> stories, BuildOptions options) =>
        Result.Of(diagnostics =>
        {
            Worth.HasArticles(stories, options, diagnostics);
            edition = diagnostics.Take(Placed(edition));
            if (OutputPlace.At(options.Output) is { } place)
            {
                Worth.KeepsHalf(Vanished.Of(place, edition.Pages), options, diagnostics);
            }

            return edition;
        });

    /// <summary>The edition without the pages that no place can be found for, which are told.</summary>
    public static Result<Edition> Placed(Edition edition) =>
        Result.Of(diagnostics => edition with { Pages = PagePaths.Check(edition.Pages, diagnostics) });

    /// <summary>
    /// Where no article is left and no data file stands yet, one is written all the same: it says to programs why there is none. What
    /// stands
    /// is never touched by a build that comes to nothing. Whether one was.
    /// </summary>
    public static Result<bool> LeaveWord(ImmutableArray<AnnotatedStory> stories, Func<ReadOnlyMemory<byte>> data, BuildOptions options) =>
        Result.Of(diagnostics =>
            Try<bool?>(
                diagnostics,
                () =>
                {
                    var wanted = options.Data is { } path && stories.IsEmpty && !Path.Exists(path);
                    if (wanted)
                    {
                        WholeFile.Write(options.Data!, data());
                    }

                    return wanted;
                }
            )
                is true
        );

    /// <summary>Changes files of the input folder, all of them or none: at any moment each is the old one or the new one.</summary>
    /// <exception cref="IOException">Names path and act; all of them stand as they were.</exception>
    public static void Replace(string input, ImmutableArray<Amended> files) => ChangedFiles.Make(input, files);

    /// <summary>
    /// Writes files below a folder, which is made too: at any moment each is the old one or the new one. Gives their places.
    /// </summary>
    /// <exception cref="IOException">Names path and act; that file and those after it stand as they were.</exception>
    public static ImmutableArray<string> Put(string folder, ImmutableArray<NewFile> files)
    {
        var places = files.Select(f => Path.Join(folder, f.Path)).ToImmutableArray();
        foreach (var (file, place) in files.Zip(places))
        {
            WholeFile.Write(place, file.Bytes);
        }

        return places;
    }

    /// <summary>
    /// Takes changes of files of the input folder back, where all of them stand as they were written. False, and nothing done, where one
    /// does not.
    /// </summary>
    /// <exception cref="IOException">Names path and act; all of them stand as they were written.</exception>
    public static bool TakeBack(string input, ImmutableArray<Amended> files) => ChangedFiles.TakeBack(input, files);

    /// <summary>Writes a file: at any moment it is the old one or the new one.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public static void Save(string path, ReadOnlyMemory<byte> bytes) => WholeFile.Write(path, bytes);

    /// <summary>Whether a file is what a run that was killed has left of one that it was writing.</summary>
    public static bool IsUnfinished(string path) => WholeFile.IsTemporary(Path.GetFileName(path));

    /// <summary>Makes files that are not there yet below a folder: all of them or none. Never writes over anything.</summary>
    /// <exception cref="IOException">Names path and act; nothing of it stands.</exception>
    public static void Make(string folder, ImmutableArray<NewFile> files) => NewFiles.Make(folder, files);

    /// <summary>
    /// Writes the site and the data file; gives the files of the site. On any failure the old site and the old data file stand, which is
    /// told, and null is given.
    /// </summary>
    /// <param name="edition">The site.</param>
    /// <param name="options">Where, and how.</param>
    /// <param name="past">The files as the build before wrote them: those that would be made of the same are not made.</param>
    /// <exception cref="ThemeException">From a page; the old site stands.</exception>
    public static Result<SiteFiles?> Write(Edition edition, BuildOptions options, SiteFiles? past = null) =>
        Result.Of(diagnostics => Try(diagnostics, () => Publish(edition, options, past, diagnostics)));

    /// <summary>Whether the output folder holds exactly these files, each as it was written.</summary>
    public static bool Stands(BuildOptions options, SiteFiles files)
    {
        try
        {
            return OutputPlace.At(options.Output) is { } place && StandingFiles.Holds(place, files, options.Jobs);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // a build says what the matter is
        }
    }

    private static void Tidy(OutputPlace place)
    {
        try
        {
            if (Leftovers.Any(place))
            {
                using var taken = BuildLock.Take(place, TimeSpan.Zero);
                Swap.Finish(place);
                Leftovers.Sweep(place);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another build is at work, or the disk refuses: whoever writes will wait, or say so.
        }
    }

    private static SiteFiles? Publish(Edition edition, BuildOptions options, SiteFiles? past, Diagnostics diagnostics)
    {
        var place = OutputPlace.Of(options);
        var pages = PagePaths.Check(edition.Pages, diagnostics);
        using var taken = BuildLock.Take(place);
        Swap.Finish(place);
        Leftovers.Sweep(place);
        var lost = Vanished.Of(place, pages);
        if (!Worth.KeepsHalf(lost, options, diagnostics))
        {
            return null;
        }

        WholeFile? data = null;
        try
        {
            var staging = new Staging(place, options.Clean, options.Jobs, past);
            var files = staging.Write(pages);
            CarryOver.Take(place);
            data = options.Data is { } path ? WholeFile.Stage(path, edition.Data()) : null;
            staging.Flush(pages);
            Swap.In(place, data is null ? null : data.Commit);
            lost.Tell(diagnostics);
            SiteSize.Tell(files, diagnostics);
            return files;
        }
        catch (Exception e) when (!e.Data.Contains(Swap.Kept))
        {
            data?.Drop();
            Leftovers.Remove(place.Staged);
            throw;
        }
    }

    private static T? Try<T>(Diagnostics diagnostics, Func<T?> act)
    {
        try
        {
            return act();
        }
        catch (IOException e)
        {
            diagnostics.Error(
                DiagnosticCodes.CannotWrite,
                null,
                0,
                0,
                e.Message,
                null,
                e.Data["remedy"] as string ?? "Mend this and build again; the old site stands"
            );
            return default;
        }
    }
}
