using Digest.Shared;

namespace Digest.Filing;

/// <summary>Makes stories of linked happenings: years, ids, titles, settled dates, and the reasons why.</summary>
internal static class Assembly
{
    /// <summary>
    /// The year of a happening: the editor's, else that of its first dated report, else one that a report is known to be from; null for
    /// none.
    /// </summary>
    public static int? YearOf(NewsEvent happening, Corpus corpus)
    {
        if (happening.YearKey is { } key)
        {
            return key == StoryPin.Undated ? null : key;
        }

        foreach (var i in happening.Members)
        {
            if (corpus.Gists[i].Article.Published.Value is { } date)
            {
                return date.Year;
            }
        }

        return null;
    }

    /// <summary>The stories, sorted by id.</summary>
    public static ImmutableArray<Story> Of(
        List<List<NewsEvent>> linked,
        Corpus corpus,
        ArticleLikeness likeness,
        PinnedArticles pins,
        IReadOnlyList<int[]> near,
        ImmutableArray<StoryPin> held,
        ImmutableHashSet<string> gone,
        int jobs,
        Diagnostics diagnostics
    )
    {
        var entries = held.GroupBy(s => Slugs.Of(s.Id), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var files = linked.ConvertAll(story => (Pin: story[0].Pin, Happenings: story));
        var ids = Naming.Ids(files.ConvertAll(f => (f.Pin, Articles(f.Happenings[0], corpus))), []);
        for (var s = files.Count - 1; s >= 0; s--)
        {
            var outcasts = files[s].Happenings.SelectMany(h => h.Members).Where(i => pins.Forbids(i, ids[s])).ToArray();
            if (outcasts.Length > 0)
            {
                files.AddRange(PutOut(files[s].Happenings, outcasts));
            }
        }

        // Whoever stays keeps the id the story had; who is put out founds a story of its own.
        var named = files
            .Select((f, s) => (Pin: s < ids.Length ? ids[s] : f.Pin, f.Happenings))
            .Where(f => f.Happenings.Exists(h => h.Members.Count > 0))
            .ToList();
        ids = Naming.Ids(named.ConvertAll(f => (f.Pin, Articles(f.Happenings.First(h => h.Members.Count > 0), corpus))), ids);
        Former(entries.Values, ids, diagnostics);
        var stories = Parallels.Count(
            named.Count,
            jobs,
            s => Story(ids[s], named[s].Happenings, corpus, likeness, pins, near, entries.GetValueOrDefault(ids[s]), gone)
        );
        return stories.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
    }

    private static ImmutableArray<Article> Articles(NewsEvent happening, Corpus corpus) =>
        [.. happening.Members.Select(i => corpus.Gists[i].Article)];

    private static IEnumerable<(string? Pin, List<NewsEvent> Happenings)> PutOut(List<NewsEvent> story, int[] outcasts)
    {
        foreach (var i in outcasts)
        {
            story.ForEach(h => h.Members.Remove(i));
            var alone = new NewsEvent();
            alone.Members.Add(i);
            yield return (null, [alone]);
        }
    }

    private static void Former(IEnumerable<StoryPin> entries, string[] ids, Diagnostics diagnostics)
    {
        var used = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!used.Contains(entry.Id) && (entry.Title is not null || !entry.Was.IsEmpty || !entry.Moved.IsEmpty))
            {
                diagnostics.Add(
                    new Diagnostic
                    {
                        Code = DiagnosticCodes.PinOfNothing,
                        Level = DiagnosticLevel.Warning,
                        Path = "stories.yml",
                        Line = entry.Line,
                        Column = 1,
                        Message = $"There is no story “{entry.Id}”: what this entry says comes to nothing",
                        Cause = "Its reports are filed elsewhere now, or are gone",
                        Remedy =
                            "Move title and was to the entry of the story that has them now, or name a member; "
                            + "digest stories lists the ids",
                        Absent = entry.Members.Length == 1 ? entry.Members[0] : null,
                    }
                );
            }

            foreach (var was in entry.Was.Where(w => used.Contains(w)))
            {
                diagnostics.Warn(
                    DiagnosticCodes.FormerIdInUse,
                    "stories.yml",
                    entry.Line,
                    1,
                    $"“{was}” is a former id of the story “{entry.Id}” and the id of a story of today",
                    "A redirect cannot stand where a page stands",
                    "Take it out of was, or pin the other story's articles here"
                );
            }
        }
    }

    private static Story Story(
        string id,
        List<NewsEvent> happenings,
        Corpus corpus,
        ArticleLikeness likeness,
        PinnedArticles pins,
        IReadOnlyList<int[]> near,
        StoryPin? entry,
        ImmutableHashSet<string> gone
    )
    {
        var settled = happenings
            .Where(h => h.Members.Count > 0)
            .Select(h => (Year: YearOf(h, corpus), Happening: h, Articles: Dating.Settle(h, corpus)))
            .ToList();
        var years = settled
            .GroupBy(y => y.Year)
            .OrderBy(g => g.Key ?? int.MaxValue)
            .Select(g => new StoryYear
            {
                Year = g.Key,
                Articles = [.. g.SelectMany(y => y.Articles.Values).OrderBy(a => a.Order, StringComparer.Ordinal)],
            });
        var whys = settled
            .SelectMany(y => y.Happening.Members.Select((i, k) => Why(corpus, likeness, pins, near, y.Happening, i, k)))
            .OrderBy(w => w.Member.Article, StringComparer.Ordinal)
            .ToList();

        // As they were before their days were settled, which is no matter of titles: so they are known again.
        ImmutableArray<Article> all = [.. settled.SelectMany(y => y.Happening.Members.Select(i => corpus.Gists[i].Article))];
        var standing = all.RemoveAll(a => gone.Contains(a.Id));
        return new Story
        {
            Id = id,
            Title = Titles.Of(standing.IsEmpty ? all : standing, entry, stand: !standing.IsEmpty, corpus.Recall),
            Years = [.. years],
            Was = entry?.Was ?? [],
            Moved = entry?.Moved ?? [],
            Base = entry?.Base,
            Members = [.. whys.Select(w => w.Member)],
            Evidence = [.. whys.Select(w => w.Evidence)],
        };
    }

    private static (Membership Member, Evidence Evidence) Why(
        Corpus corpus,
        ArticleLikeness likeness,
        PinnedArticles pins,
        IReadOnlyList<int[]> near,
        NewsEvent happening,
        int i,
        int k
    )
    {
        var own = corpus.Gists[i].Article;
        if (pins.StoryOf(i) is { } pin)
        {
            return (
                new Membership(own.Id, true, null),
                own.StoryKey is null
                    ? new Evidence($"Member of “{pin}”", "stories.yml", own.Id)
                    : new Evidence(own.StoryKey, "story key", own.Id)
            );
        }

        if (k == 0)
        {
            return (new Membership(own.Id, false, null), new Evidence("Founding report", "filing", own.Id));
        }

        var company = near[i].Where(j => j != i && happening.Members.Contains(j)).DefaultIfEmpty(happening.Members[0]).First();
        var reasons = Reasons.Of(corpus, likeness, i, company, happening.Ways.GetValueOrDefault(i));
        return (new Membership(own.Id, false, reasons), new Evidence(reasons.ToString(), "likeness", own.Id));
    }
}
