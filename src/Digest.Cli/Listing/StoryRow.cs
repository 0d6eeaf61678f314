namespace Digest.Listing;

/// <summary>A story as the list shows it.</summary>
internal sealed record StoryRow
{
    /// <summary>Below this another story is nearly as near as its own.</summary>
    private const double Unsure = 0.2;

    /// <summary>The story.</summary>
    public required AnnotatedStory Story { get; init; }

    /// <summary>Number of its reports.</summary>
    public required int Reports { get; init; }

    /// <summary>Reports that the editor has pinned to it: in <c>stories.yml</c> or by a key of their own.</summary>
    public required int Pinned { get; init; }

    /// <summary>How sure the place of its least sure report is, 0–1.</summary>
    public required double Confidence { get; init; }

    /// <summary>What an editor may want to look at, in a word or two each.</summary>
    public required ImmutableArray<string> Flags { get; init; }

    /// <summary>Its years with the number of reports: <c>2016 (6), 2024 (4)</c>.</summary>
    public string Years => string.Join(", ", Story.Years.Select(y => $"{y.Folded.Year.Segment} ({y.Folded.Reports.Length})"));

    /// <summary>The rows of stories, in their order.</summary>
    public static ImmutableArray<StoryRow> Of(IEnumerable<AnnotatedStory> stories, Pins pins, FilingReview review)
    {
        var places = review.Placements.ToDictionary(p => p.Article, StringComparer.Ordinal);
        var members = pins.Stories.SelectMany(s => s.Members.Select(m => (s.Id, m))).ToHashSet();
        return [.. stories.Select(s => Of(s, members, places))];
    }

    private static StoryRow Of(AnnotatedStory story, HashSet<(string Story, string Article)> members, Dictionary<string, Placement> places)
    {
        var reports = story.Years.SelectMany(y => y.Folded.Reports).Select(r => r.Article).ToList();
        var pinned = reports.Count(a => a.StoryKey is not null || members.Contains((story.Story.Id, a.Id)));
        var flags = ImmutableArray.CreateBuilder<string>();
        if (pinned > 0)
        {
            flags.Add(pinned == reports.Count ? "pinned" : $"{pinned} pinned");
        }

        Count("unsure", reports.Count(a => places[a.Id].Confidence < Unsure));
        Count("loosely joined", reports.Count(a => places[a.Id] is { Pinned: false, Score: > 0 } p && p.Score < p.Threshold));
        Count("undated", reports.Count(a => a.Published.Value is null));
        Count("outlet unknown", reports.Count(a => a.Outlet.Value is null));
        return new StoryRow
        {
            Story = story,
            Reports = reports.Count,
            Pinned = pinned,
            Confidence = reports.Min(a => places[a.Id].Confidence),
            Flags = flags.ToImmutable(),
        };

        void Count(string what, int n)
        {
            if (n > 0)
            {
                flags.Add(n == reports.Count ? what : $"{n} {what}");
            }
        }
    }
}
