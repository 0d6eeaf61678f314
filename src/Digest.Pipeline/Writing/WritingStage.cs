namespace Digest.Writing;

/// <summary>Writes an edition beside the output folder and swaps it in whole: at any moment the folder is the old site or the new one.</summary>
public static class WritingStage
{
    /// <summary>Refuses, before any work is done, places where a swap would destroy what no build has made. False, and told, when refused.</summary>
    public static bool Check(BuildOptions options, Diagnostics told) => Try(told, () => Place.Of(options)) is not null;

    /// <summary>The edition without the pages that no place can be found for, which are told.</summary>
    public static Edition Writable(Edition edition, Diagnostics told) => edition with { Pages = PagePaths.Check(edition.Pages, told) };

    /// <summary>Replaces files of the input folder: at any moment each is the old one or the new one.</summary>
    /// <exception cref="IOException">Names path and act; that file and those after it stand as they were.</exception>
    public static void Replace(string input, ImmutableArray<Amended> files)
    {
        foreach (var file in files)
        {
            WholeFile.Write(Path.Join(input, file.Path), file.Bytes);
        }
    }

    /// <summary>Writes the site, then the data file. On any failure the old site stands, which is told.</summary>
    /// <exception cref="ThemeException">From a page; the old site stands.</exception>
    public static BuildResult Write(Edition edition, ImmutableArray<AnnotatedStory> stories, BuildOptions options, Diagnostics told) =>
        Try(told, () => Publish(edition, stories, options, told)) ?? BuildResult.Nothing;

    private static BuildResult Publish(Edition edition, ImmutableArray<AnnotatedStory> stories, BuildOptions options, Diagnostics told)
    {
        var place = Place.Of(options);
        var pages = PagePaths.Check(edition.Pages, told);
        using var taken = BuildLock.Take(place);
        Swap.Finish(place);
        Leftovers.Sweep(place);
        WholeFile? data = null;
        try
        {
            var staging = new Staging(place, options.Clean, options.Jobs);
            staging.Write(pages);
            CarryOver.Take(place);
            data = options.Data is { } path ? WholeFile.Stage(path, edition.Data()) : null;
            staging.Flush();
            Vanished.Tell(place, pages, told);
            Swap.In(place);
        }
        catch
        {
            data?.Drop();
            Leftovers.Remove(place.Staged);
            throw;
        }

        data?.Commit();
        return Tally.Of(stories, pages.Length);
    }

    private static T? Try<T>(Diagnostics told, Func<T> act)
        where T : class
    {
        try
        {
            return act();
        }
        catch (IOException e)
        {
            told.Error(DiagnosticCodes.CannotWrite, null, 0, 0, e.Message, null, e.Data["remedy"] as string ?? "Mend this and build again; the old site stands");
            return null;
        }
    }
}
