namespace Digest.Writing;

/// <summary>Counts what an edition holds, for the closing summary.</summary>
internal static class Tally
{
    /// <summary>The numbers of a written edition.</summary>
    public static BuildResult Of(ImmutableArray<AnnotatedStory> stories, int files)
    {
        var years = stories.SelectMany(s => s.Years).ToList();
        return new BuildResult
        {
            Articles = years.Sum(y => y.Folded.Year.Articles.Length),
            Stories = stories.Length,
            Years = years.Count,
            Folded = years.Sum(y => Folded(y.Folded)),
            Notes = years.Sum(y => y.Notes.Length),
            Files = files,
            Written = true,
        };
    }

    /// <summary>Blocks that a reader is spared: repeats, and blocks shown only as the same as, or another wording of, a block above.</summary>
    private static int Folded(FoldedYear year) => year.Tellings.Sum(t => t.Repeats.Length + t.Same.Length + t.Wordings.Length);
}
