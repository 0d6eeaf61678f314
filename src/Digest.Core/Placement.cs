namespace Digest;

/// <summary>How sure filing is of one article's place.</summary>
/// <param name="Article">Id of the article.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="Year">Its year; null for none.</param>
/// <param name="Score">Mean likeness to the other reports of its happening, 0 or more; 0 where it stands alone.</param>
/// <param name="Pinned">True when the editor put it there.</param>
/// <param name="Nearest">The nearest other story-years, nearest first, five at most.</param>
public sealed record Placement(string Article, string Story, int? Year, double Score, bool Pinned, ImmutableArray<NearStory> Nearest)
{
    /// <summary>
    /// The margin between its own happening and the next best, 0–1: 1 where the editor decided, 0 where another is as near or nearer.
    /// </summary>
    public double Confidence =>
        Pinned ? 1
        : Nearest.IsEmpty ? 1
        : Math.Clamp((Math.Max(Score, Threshold) - Nearest[0].Score) / Math.Max(Score, Threshold), 0, 1);

    /// <summary>Likeness from which reports are of one happening: what an article that stands alone is measured by.</summary>
    public required double Threshold { get; init; }
}

/// <summary>A story-year that an article could have been filed under.</summary>
/// <param name="Story">Its story.</param>
/// <param name="Year">Its year; null for none.</param>
/// <param name="Score">Mean likeness of the article to its reports, 0 or more.</param>
/// <param name="Best">Its report that is nearest, with what speaks for and against.</param>
public sealed record NearStory(string Story, int? Year, double Score, Nearness Best);

/// <summary>What an editor might want to change.</summary>
public enum SuggestionKind
{
    /// <summary>Two story-years might be one.</summary>
    Merge,

    /// <summary>An article might belong elsewhere, or stand alone.</summary>
    Split,
}

/// <summary>A suggestion to the editor; nothing is done by itself.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Story">The story: of two to merge the one founded first, whose address stays.</param>
/// <param name="Year">Its year; null for none.</param>
/// <param name="Other">The story to merge into it, or the one where the article might go; null where it might stand alone.</param>
/// <param name="OtherYear">Its year; null for none.</param>
/// <param name="Article">The article to take out; for a merge the one of the other story that is nearest.</param>
/// <param name="Score">Mean likeness of what might be together, 0 or more.</param>
/// <param name="Reason">The pair of reports that speaks loudest, with words, quotations and conflicts; null where nothing is near.</param>
public sealed record Suggestion(
    SuggestionKind Kind,
    string Story,
    int? Year,
    string? Other,
    int? OtherYear,
    string Article,
    double Score,
    Nearness? Reason
);

/// <summary>A second look at a filing, for the editor.</summary>
/// <param name="Stories">The stories, as a build files them.</param>
/// <param name="Placements">One an article, by article id.</param>
/// <param name="Suggestions">By story, then article.</param>
public sealed record FilingReview(
    ImmutableArray<Story> Stories,
    ImmutableArray<Placement> Placements,
    ImmutableArray<Suggestion> Suggestions
);
