namespace Digest.Writing;

/// <summary>Writes an edition beside the output folder and swaps it in whole: at any moment the folder is the old site or the new one.</summary>
public static class WritingStage
{
    /// <summary>Refuses, before any work is done, places where a swap would destroy what no build has made.</summary>
    /// <exception cref="IOException">Names the path, the reason and the remedy.</exception>
    public static void Check(BuildOptions options) => Place.Of(options);

    /// <summary>Writes the site, then the data file. On any failure the old site stands.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    /// <exception cref="ThemeException">From a page.</exception>
    public static BuildResult Write(Edition edition, ImmutableArray<AnnotatedStory> stories, BuildOptions options, Diagnostics told)
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
}
