namespace Digest;

/// <summary>
/// What the editor holds in place: <c>stories.yml</c> and <c>verdicts.yml</c>. Stories are filed by it, and bring along what was decided of
/// their reports.
/// </summary>
public sealed record Pins
{
    private readonly ImmutableDictionary<string, int> _years = ImmutableDictionary<string, int>.Empty;

    /// <summary>Its entries, in file order.</summary>
    public ImmutableArray<StoryPin> Stories
    {
        get;
        init
        {
            field = value;
            _years = value
                .SelectMany(s => s.Years)
                .GroupBy(y => y.Key, StringComparer.Ordinal)
                .ToImmutableDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        }
    } = [];

    /// <summary><c>verdicts.yml</c>, in file order.</summary>
    public ImmutableArray<EditorVerdict> Verdicts { get; init; } = [];

    /// <summary>
    /// The year in which <c>stories.yml</c> holds an article, <see cref="StoryPin.Undated"/> where it holds it undated; null where it says
    /// nothing.
    /// </summary>
    public int? YearOf(string article) => _years.TryGetValue(article, out var year) ? year : null;
}

/// <summary>A former address of a year of a story, <c>stories/{Story}/{Segment}/</c>, and where it leads now.</summary>
/// <param name="Story">The story's id then.</param>
/// <param name="Segment">The year then, or <c>undated</c>.</param>
/// <param name="To">Year of the story that names it, or <c>undated</c>; null for the page of the story with all its years.</param>
public sealed record MovedYear(string Story, string Segment, string? To);

/// <summary>What <c>stories.yml</c> says of one story.</summary>
public sealed record StoryPin
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, if the editor gives one.</summary>
    public string? Title { get; init; }

    /// <summary>Articles that belong to it.</summary>
    public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Former ids.</summary>
    public ImmutableArray<string> Was { get; init; } = [];

    /// <summary>Former addresses of its years.</summary>
    public ImmutableArray<MovedYear> Moved { get; init; } = [];

    /// <summary>Stands for “in no year” where a year is held: <c>undated</c> in the file.</summary>
    public const int Undated = 0;

    /// <summary>The year in which a member is held, where the editor gives one; <see cref="Undated"/> for none.</summary>
    public ImmutableDictionary<string, int> Years { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Articles never to be filed here.</summary>
    public ImmutableArray<string> Not { get; init; } = [];

    /// <summary>Article whose wording is the base.</summary>
    public string? Base { get; init; }

    /// <summary>Line in <c>stories.yml</c>.</summary>
    public int Line { get; init; }
}
