namespace Digest.Filing;

/// <summary>
/// Files dated articles one after the other, oldest first: each joins the happening it is most like on average, or founds one. An article
/// is filed
/// by what came before it and nothing else, so a newer one never moves an older one: two happenings once apart stay apart.
/// </summary>
internal static class IncrementalClustering
{
    /// <summary>
    /// The happenings of the dated articles, in the order they were founded. <paramref name="near"/> holds the earlier neighbours of each
    /// article.
    /// </summary>
    public static List<NewsEvent> File(Corpus corpus, ArticleLikeness likeness, PinnedArticles pins, IReadOnlyList<int[]> near)
    {
        var happenings = new List<NewsEvent>();
        var place = new int[corpus.Dated];
        for (var i = 0; i < corpus.Dated; i++)
        {
            var at = Place(happenings, place, corpus, likeness, pins, near[i], i);
            if (at < 0)
            {
                at = happenings.Count;
                happenings.Add(new NewsEvent { Pin = pins.StoryOf(i), YearKey = likeness.Of(i).YearKey });
            }

            place[i] = at;
            happenings[at].Members.Add(i);
            happenings[at].YearKey ??= likeness.Of(i).YearKey;
        }

        return happenings;
    }

    // A member by stories.yml goes where it belongs, and the happening there becomes the story's with it, unless another story has it
    // already.
    private static int Place(
        List<NewsEvent> happenings,
        int[] place,
        Corpus corpus,
        ArticleLikeness likeness,
        PinnedArticles pins,
        int[] near,
        int i
    )
    {
        if (pins.StoryOf(i) is not { } pin)
        {
            return Best(happenings, place, corpus, likeness, pins, near, i);
        }

        if (
            pins.Brings(i)
            && Best(happenings, place, corpus, likeness, pins, near, i) is >= 0 and var own
            && (happenings[own].Pin ?? pin) == pin
        )
        {
            happenings[own].Pin = pin;
            return own;
        }

        return Pinned(happenings, corpus, likeness, i, pin);
    }

    // Any other pinned article joins the happening of its story that has its year, or that was still being reported within the window (31
    // December and 1 January).
    private static int Pinned(List<NewsEvent> happenings, Corpus corpus, ArticleLikeness likeness, int i, string pin)
    {
        var key = likeness.Of(i).YearKey;
        var year = key ?? corpus.Gists[i].Day!.Value.Year;
        for (var h = happenings.Count - 1; h >= 0; h--)
        {
            var own = happenings[h];
            if (own.Pin == pin)
            {
                var its = own.YearKey ?? corpus.Gists[own.Members[0]].Day!.Value.Year;
                var fresh = key is null && own.YearKey is null && corpus.Days[i] - corpus.Days[own.Members[^1]] <= corpus.Scale.WindowDays;
                if (its == year || fresh)
                {
                    return h;
                }
            }
        }

        return -1;
    }

    private static int Best(
        List<NewsEvent> happenings,
        int[] place,
        Corpus corpus,
        ArticleLikeness likeness,
        PinnedArticles pins,
        int[] near,
        int i
    )
    {
        var (best, score) = (-1, corpus.Scale.Same);
        var tried = new HashSet<int>();
        foreach (var j in near)
        {
            var own = happenings[place[j]];
            if (tried.Add(place[j]) && !(own.Pin is { } pin && pins.Forbids(i, pin)) && !Clash(own.YearKey, likeness.Of(i).YearKey))
            {
                var mean = Mean(own, corpus, likeness, i);
                if (mean > score || (mean == score && best < 0))
                {
                    (best, score) = (place[j], mean);
                }
            }
        }

        return best;
    }

    // Reports of two languages share few words whatever they tell: they count only where there is nothing else to go by.
    private static float Mean(NewsEvent happening, Corpus corpus, ArticleLikeness likeness, int i)
    {
        var (sum, n, foreign, others) = (0f, 0, 0f, 0);
        foreach (var m in happening.Members.AsEnumerable().Reverse().Take(corpus.Scale.Members))
        {
            var like = likeness.Of(i, m);
            (sum, n, foreign, others) = corpus.Comparable(i, m)
                ? (sum + like, n + 1, foreign, others)
                : (sum, n, foreign + like, others + 1);
        }

        return n > 0 ? sum / n : foreign / others;
    }

    private static bool Clash(int? a, int? b) => a is { } x && b is { } y && x != y;
}
