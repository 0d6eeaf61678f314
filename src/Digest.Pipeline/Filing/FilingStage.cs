namespace Digest.Filing;

/// <summary>Files every article under a story and a year, and settles the dates that only comparison can settle.</summary>
public static class FilingStage
{
    /// <summary>All stories, sorted by id; every article stands in exactly one story-year. The order of <paramref name="articles"/> and the number of <paramref name="jobs"/> change nothing.</summary>
    public static ImmutableArray<Story> File(ImmutableArray<Article> articles, Desk desk, int jobs, Diagnostics told)
    {
        var (corpus, likeness, near) = Ready(articles, jobs);
        var pins = Pins.Of(corpus.Gists, desk, told);
        var dated = Chronicle.File(corpus, likeness, pins, near);
        var happenings = Agglomeration.File(corpus, likeness, pins, dated, near);
        var stories = Frames.Link(happenings, corpus, h => Assembly.YearOf(h, corpus));
        return Assembly.Of(stories, corpus, likeness, pins, near, desk, jobs, told);
    }

    /// <summary>What is nearest to an article and why, nearest first; empty when no article has this id or nothing comes near.</summary>
    public static ImmutableArray<Nearness> Explain(ImmutableArray<Article> articles, string article, int jobs)
    {
        var (corpus, likeness, _) = Ready(articles, jobs);
        var i = corpus.Gists.ToList().FindIndex(g => g.Article.Id == article);
        if (i < 0)
        {
            return [];
        }

        return
        [
            .. Enumerable.Range(0, corpus.Gists.Length).Where(j => j != i && corpus.Vectors[i].Dot(corpus.Vectors[j]) >= corpus.Scale.Worth)
                .OrderByDescending(j => likeness.Of(i, j)).ThenBy(j => j).Take(10).Select(j => Reasons.Of(corpus, likeness, i, j)),
        ];
    }

    private static (Corpus Corpus, Likeness Likeness, IReadOnlyList<int[]> Near) Ready(ImmutableArray<Article> articles, int jobs)
    {
        var corpus = Corpus.Of(articles, jobs, FilingScale.Default);
        var neighbourhood = new Neighbourhood(corpus);
        return (corpus, new Likeness(corpus), Parallels.Each([.. Enumerable.Range(0, corpus.Gists.Length)], jobs, neighbourhood.Of));
    }
}
