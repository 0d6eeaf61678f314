namespace Digest.Filing;

/// <summary>Files every article under a story and a year, and settles the dates that only comparison can settle.</summary>
public static class FilingStage
{
    /// <summary>All stories, sorted by id; every article stands in exactly one story-year. The order of <paramref name="articles"/> and the number of <paramref name="jobs"/> change nothing.</summary>
    public static ImmutableArray<Story> File(ImmutableArray<Article> articles, Desk desk, int jobs, Diagnostics told)
    {
        var (corpus, likeness, near) = Ready(articles, jobs);
        return File(corpus, likeness, near, Pins.Of(corpus.Gists, desk, told), desk, jobs, told);
    }

    /// <summary>The same stories with a second look for the editor: how sure each place is, and what might be merged or split. Slower than filing; a build needs none of it.</summary>
    public static FilingReview Review(ImmutableArray<Article> articles, Desk desk, int jobs, Diagnostics told)
    {
        var (corpus, likeness, near) = Ready(articles, jobs);
        var pins = Pins.Of(corpus.Gists, desk, told);
        var stories = File(corpus, likeness, near, pins, desk, jobs, told);
        var review = new Review(corpus, likeness, pins, stories);
        var both = Neighbourhood.Mutual(near);
        var placements = Parallels.Each([.. Enumerable.Range(0, corpus.Gists.Length)], jobs, i => review.Of(i, both[i]));
        return new FilingReview(
            stories, [.. placements.OrderBy(p => p.Article, StringComparer.Ordinal)],
            [.. review.Suggest(placements).OrderBy(s => s.Story, StringComparer.Ordinal).ThenBy(s => s.Article, StringComparer.Ordinal)]);
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

    private static ImmutableArray<Story> File(Corpus corpus, Likeness likeness, IReadOnlyList<int[]> near, Pins pins, Desk desk, int jobs, Diagnostics told)
    {
        var dated = Chronicle.File(corpus, likeness, pins, near);
        var happenings = Agglomeration.File(corpus, likeness, pins, dated, near);
        var stories = Frames.Link(happenings, corpus, h => Assembly.YearOf(h, corpus));
        return Assembly.Of(stories, corpus, likeness, pins, near, desk, jobs, told);
    }

    private static (Corpus Corpus, Likeness Likeness, IReadOnlyList<int[]> Near) Ready(ImmutableArray<Article> articles, int jobs)
    {
        var corpus = Corpus.Of(articles, jobs, FilingScale.Default);
        var neighbourhood = new Neighbourhood(corpus);
        return (corpus, new Likeness(corpus), Parallels.Each([.. Enumerable.Range(0, corpus.Gists.Length)], jobs, neighbourhood.Of));
    }
}
