namespace Digest.Keeping;

/// <summary>
/// A story's result as it is kept. A year and its folding both hold each report, the one as it was filed, the other with its repeats
/// marked: here the reports stand once, and wherever the story holds one there is a reference to it (<see cref="ArticleReference"/>).
/// </summary>
/// <param name="Articles">Its reports as they were filed.</param>
/// <param name="Story">The story, holding references.</param>
/// <param name="Diagnostics">What is told of it.</param>
internal sealed record KeptStory(ImmutableArray<Article> Articles, AnnotatedStory Story, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>A story's result, to be kept.</summary>
    public static KeptStory Of(Result<AnnotatedStory> result) => new(result.Value.Story.Articles, result.Value, result.Diagnostics);

    /// <summary>The story's result, with its reports back in their places.</summary>
    public Result<AnnotatedStory> Result()
    {
        var find = Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        ImmutableArray<StoryYear> years =
        [
            .. Story.Story.Years.Select(y => y with { Articles = [.. y.Articles.Select(a => ArticleReference.Follow(a, find[a.Id]))] }),
        ];
        var story = new AnnotatedStory
        {
            Story = Story.Story with { Years = years },
            Years = [.. Story.Years.Select(year => year with { Folded = Whole(year.Folded, years, find) })],
        };
        return new Result<AnnotatedStory>(story, Diagnostics);
    }

    private static FoldedYear Whole(FoldedYear folded, ImmutableArray<StoryYear> years, Dictionary<string, Article> find) =>
        folded with
        {
            Year = years.First(y => y.Year == folded.Year.Year),
            Reports = [.. folded.Reports.Select(r => r with { Article = ArticleReference.Follow(r.Article, find[r.Article.Id]) })],
        };
}
