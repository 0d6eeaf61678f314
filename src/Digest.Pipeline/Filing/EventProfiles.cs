namespace Digest.Filing;

/// <summary>
/// Links happenings of different years into one recurring story when their frames agree: who (names) and what kind of happening (plain
/// words of headline and
/// lead); both must. Oldest first: a happening is judged by its founding report against all reports of the older ones, so a later report
/// never moves it.
/// A story takes one happening a year and one undated; a second one keeps a story of its own.
/// </summary>
internal static class EventProfiles
{
    /// <summary>The stories as lists of happenings, each in the order given.</summary>
    public static List<List<NewsEvent>> Link(List<NewsEvent> happenings, Corpus corpus, Func<NewsEvent, int?> year)
    {
        var frames = happenings.ConvertAll(h => EventProfile.Of(h, corpus));
        var stories = new List<List<int>>();
        var storyOf = new int[happenings.Count];
        var pinned = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = new Dictionary<int, List<int>>();
        for (var h = 0; h < happenings.Count; h++)
        {
            var alone = corpus.Alone[happenings[h].Members[0]];
            var at =
                happenings[h].Pin is { } pin ? pinned.GetValueOrDefault(pin, -1)
                : alone ? -1
                : Best(h, happenings, frames, stories, storyOf, index, corpus, year);
            if (at < 0)
            {
                at = stories.Count;
                stories.Add([]);
                if (happenings[h].Pin is { } own)
                {
                    pinned.Add(own, at);
                }
            }

            storyOf[h] = at;
            stories[at].Add(h);
            foreach (var name in alone ? [] : frames[h].Keys)
            {
                (index.TryGetValue(name, out var list) ? list : index[name] = []).Add(h);
            }
        }

        return stories.ConvertAll(s => s.ConvertAll(h => happenings[h]));
    }

    private static int Best(
        int h,
        List<NewsEvent> happenings,
        List<EventProfile> frames,
        List<List<int>> stories,
        int[] storyOf,
        Dictionary<int, List<int>> index,
        Corpus corpus,
        Func<NewsEvent, int?> year
    )
    {
        var (best, score) = (-1, 0f);
        var tried = new HashSet<int>();
        foreach (var key in frames[h].Keys)
        {
            if (!index.TryGetValue(key, out var list))
            {
                continue;
            }

            for (var k = list.Count - 1; k >= Math.Max(0, list.Count - 200); k--)
            {
                var other = list[k];
                if (!tried.Add(other) || !Free(stories[storyOf[other]], happenings, year, year(happenings[h])))
                {
                    continue;
                }

                var (names, kind) = frames[h].Compare(frames[other]);
                var sum = names + kind;
                if (
                    names >= corpus.Scale.SameNames
                    && kind >= corpus.Scale.SameKind
                    && (sum > score || (sum == score && storyOf[other] < best))
                    && frames[h].Told(frames[other]) >= corpus.Scale.TellsNothing
                )
                {
                    (best, score) = (storyOf[other], sum);
                }
            }
        }

        return best;
    }

    private static bool Free(List<int> story, List<NewsEvent> happenings, Func<NewsEvent, int?> year, int? own) =>
        happenings[story[0]].Pin is null && story.TrueForAll(h => year(happenings[h]) != own);
}
