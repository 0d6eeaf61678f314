namespace Digest.Listing;

/// <summary>What has to stand in <c>stories.yml</c> so that nothing that comes later moves what is filed now.</summary>
internal static class Pinning
{
    /// <summary>
    /// A wish for each story that has reports nobody pinned yet: its reports in the order of its years, each held in its year, or among the
    /// undated ones.
    /// </summary>
    public static ImmutableArray<FileEdit> Of(IEnumerable<AnnotatedStory> stories, Pins held)
    {
        var pins = held.Stories.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var wishes = ImmutableArray.CreateBuilder<FileEdit>();
        foreach (var story in stories)
        {
            var members = pins.GetValueOrDefault(story.Story.Id)?.Members ?? [];
            var years = story
                .Years.SelectMany(y => y.Folded.Year.Articles.Select(a => (Article: a, y.Folded.Year.Year)))
                .Where(a => a.Article.StoryKey is null && !members.Contains(a.Article.Id))
                .ToList();
            if (years.Count > 0)
            {
                wishes.Add(
                    new StoryWish
                    {
                        Id = story.Story.Id,
                        Members = [.. years.Select(y => y.Article.Id)],
                        Years = years
                            .Where(y => y.Article.YearKey is null)
                            .ToImmutableDictionary(y => y.Article.Id, y => y.Year ?? StoryPin.Undated, StringComparer.Ordinal),
                    }
                );
            }
        }

        return wishes.ToImmutable();
    }
}
