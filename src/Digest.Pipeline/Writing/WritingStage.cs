namespace Digest.Writing;

/// <summary>Writes an edition beside the output folder and swaps it in whole.</summary>
public static class WritingStage
{
    /// <summary>Writes the site, then the data file. On any failure the old site stands.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public static BuildResult Write(Edition edition, ImmutableArray<AnnotatedStory> stories, BuildOptions options, Diagnostics told)
    {
        Directory.CreateDirectory(options.Output);
        foreach (var page in edition.Pages.OrderBy(p => p.Last))
        {
            var path = Path.Combine(options.Output, page.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, page.Content().Span);
        }

        if (options.Data is { } data)
        {
            File.WriteAllBytes(data, edition.Data().Span);
        }

        return Tally.Of(edition, stories);
    }
}
