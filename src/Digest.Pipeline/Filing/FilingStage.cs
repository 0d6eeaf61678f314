using Digest.Caching;
using Digest.Shared;

namespace Digest.Filing;

/// <summary>Files every article under a story and a year, and settles the dates that only comparison can settle.</summary>
public static class FilingStage
{
    /// <summary>The figures it decides by.</summary>
    public static ImmutableArray<Parameter> Parameters => FilingParameters.All;

    /// <summary>
    /// All stories, sorted by id; every article stands in exactly one story-year. The order of <paramref name="articles"/> and the number
    /// of <paramref name="jobs"/> change nothing. Of <paramref name="people"/> the names count: they are kept apart where speakers' names
    /// are joined. Articles of which a <paramref name="recall"/> knows are not read again.
    /// </summary>
    public static Result<ImmutableArray<Story>> File(
        ImmutableArray<Article> articles,
        Pins pins,
        int jobs,
        ImmutableArray<Person> people = default,
        Recall? recall = null
    ) =>
        Result.Of(diagnostics =>
        {
            var named = JoinSpellings.In(articles, people.IsDefault ? [] : people, diagnostics);
            var companions = Companions.Of(named, pins, diagnostics);
            var (corpus, likeness, near, before) = Ready(companions.Leading, pins, jobs, diagnostics, recall);
            var stories = companions.Into(File(corpus, likeness, near, before, pins, companions.Gone, jobs, diagnostics));
            return HoldVerdicts.In(stories, pins.Verdicts, diagnostics);
        });

    /// <summary>
    /// The articles without those whose embargo is not over on a day: the given one, else the newest that another article states. What is
    /// held back is told.
    /// </summary>
    public static Result<ImmutableArray<Article>> HoldBack(ImmutableArray<Article> articles, PartialDate? asOf) =>
        Result.Of(diagnostics => Filing.HoldBack.From(articles, asOf, diagnostics));

    /// <summary>
    /// A second look at <paramref name="stories"/> as they were filed, for the editor: how sure each place is, and what might be merged or
    /// split. A build needs none of it.
    /// </summary>
    public static FilingReview Review(ImmutableArray<Article> articles, ImmutableArray<Story> stories, Pins pins, int jobs)
    {
        var (corpus, likeness, near, _) = Ready(articles, pins, jobs, new Diagnostics());
        var review = new Review(corpus, likeness, PinnedArticles.Of(corpus.Gists, pins, new Diagnostics()), stories);
        var both = Neighbourhood.Mutual(near);
        var placements = Parallels.Count(corpus.Gists.Length, jobs, i => review.Of(i, both[i]));
        return new FilingReview(
            stories,
            [.. placements.OrderBy(p => p.Article, StringComparer.Ordinal)],
            [.. review.Suggest(placements).OrderBy(s => s.Story, StringComparer.Ordinal).ThenBy(s => s.Article, StringComparer.Ordinal)]
        );
    }

    /// <summary>
    /// How sure the place of one article is among <paramref name="stories"/> as they were filed, and the ten reports that are nearest to
    /// it, nearest first; null when no article has this id.
    /// </summary>
    public static (Placement Place, ImmutableArray<Nearness> Nearest)? Explain(
        ImmutableArray<Article> articles,
        ImmutableArray<Story> stories,
        Pins pins,
        string article,
        int jobs
    )
    {
        var (corpus, likeness, near, _) = Ready(articles, pins, jobs, new Diagnostics());
        var i = corpus.Gists.ToList().FindIndex(g => g.Article.Id == article);
        if (i < 0)
        {
            return null;
        }

        var place = new Review(corpus, likeness, PinnedArticles.Of(corpus.Gists, pins, new Diagnostics()), stories).Of(
            i,
            Neighbourhood.Mutual(near)[i]
        );
        return (
            place,
            [
                .. Enumerable
                    .Range(0, corpus.Gists.Length)
                    .Where(j => j != i && corpus.Vectors[i].Dot(corpus.Vectors[j]) >= corpus.Scale.Worth)
                    .OrderByDescending(j => likeness.Of(i, j))
                    .ThenBy(j => j)
                    .Take(10)
                    .Select(j => Reasons.Of(corpus, likeness, i, j)),
            ]
        );
    }

    private static ImmutableArray<Story> File(
        Corpus corpus,
        ArticleLikeness likeness,
        IReadOnlyList<int[]> near,
        Func<int, int[]> before,
        Pins pins,
        ImmutableHashSet<string> gone,
        int jobs,
        Diagnostics diagnostics
    )
    {
        var pinned = PinnedArticles.Of(corpus.Gists, pins, diagnostics);
        var dated = IncrementalClustering.File(corpus, likeness, pinned, near, before, out var apart);
        apart.ForEach(a => Tell(corpus.Gists[a.Article].Article, corpus.Gists[a.Other].Article, diagnostics));
        var happenings = AverageLinkClustering.File(corpus, likeness, pinned, dated, near, jobs);
        var stories = EventProfiles.Link(happenings, corpus, h => Assembly.YearOf(h, corpus));
        return Assembly.Of(stories, corpus, likeness, pinned, near, pins.Stories, gone, jobs, diagnostics);
    }

    private static void Tell(Article own, Article other, Diagnostics diagnostics) =>
        diagnostics.Info(
            DiagnosticCodes.HeadlineElsewhere,
            own.Path,
            own.Part.Line,
            own.Part.Column,
            $"It bears the headline of {other.ShownName}, of the same days, and is filed by itself: “{own.Headline.Value ?? own.Title}”",
            "The texts below the headline, or the places they are from, have nothing in common: it may be a standing headline",
            "If both report one happening, give them one “story:”, or name them as members of one story in stories.yml"
        );

    private static (Corpus Corpus, ArticleLikeness Likeness, IReadOnlyList<int[]> Near, Func<int, int[]> Before) Ready(
        ImmutableArray<Article> articles,
        Pins pins,
        int jobs,
        Diagnostics diagnostics,
        Recall? recall = null
    )
    {
        // An article's own key goes before stories.yml.
        var scale = FilingParameters.Default;
        var gists = Corpus.Read(
            [.. articles.Select(a => a.YearKey is null && pins.YearOf(a.Id) is { } year ? a with { YearKey = year } : a)],
            jobs,
            scale,
            recall
        );
        var corpus = new Corpus(gists, jobs, scale, ListPages.Of(gists, pins, diagnostics), recall);
        var neighbourhood = new Neighbourhood(corpus, jobs);
        var near = Parallels.Count(corpus.Gists.Length, jobs, neighbourhood.Of);
        return (corpus, new ArticleLikeness(corpus), near, neighbourhood.Before);
    }
}
