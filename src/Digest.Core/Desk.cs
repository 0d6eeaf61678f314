namespace Digest;

/// <summary>Settings of <c>digest.yml</c>, each with a default.</summary>
public sealed record SiteSettings
{
    /// <summary>Name of the site.</summary>
    public string Title { get; init; } = "Digest";

    /// <summary>One sentence on what it is.</summary>
    public string Description { get; init; } = "Many reports of the same happenings, read once.";

    /// <summary>
    /// Absolute address where it is published, ending in <c>/</c>; null where unknown (no sitemap addresses, no canonical links).
    /// </summary>
    public string? BaseUrl { get; init; }

    /// <summary>BCP 47 language of the site's own words.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Outlet of articles for which nothing else says one; null for none.</summary>
    public string? OutletDefault { get; init; }

    /// <summary>Path of the theme, relative to the input folder; null for the built-in one.</summary>
    public string? Theme { get; init; }

    /// <summary>Days within which dated reports can carry the same passage.</summary>
    public int FoldWindowDays { get; init; } = 14;

    /// <summary>Values for the theme, over the defaults of its <c>theme.yml</c>.</summary>
    public YamlMap? Params { get; init; }

    /// <summary>The exports there are; <c>data</c> is <c>data.json</c>, written whatever the settings say.</summary>
    public static readonly ImmutableArray<string> ExportNames = ["data", "annotations", "passages", "matrix", "citations", "ninjs", "tei"];

    /// <summary>
    /// Names of the exports wanted, of <see cref="ExportNames"/>; empty for all but <c>ninjs</c> and <c>tei</c>, which are written where
    /// they are asked for.
    /// </summary>
    public ImmutableArray<string> Exports { get; init; } = [];
}

/// <summary>A role that a person had for a time.</summary>
/// <param name="Role">As in "President of Russia".</param>
/// <param name="From">First day, if known.</param>
/// <param name="To">Last day, if known.</param>
public sealed record PersonRole(string Role, PartialDate? From, PartialDate? To);

/// <summary>A person of <c>people.yml</c>.</summary>
public sealed record Person
{
    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Other names; single surnames allowed.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Date of birth, if known.</summary>
    public PartialDate? Born { get; init; }

    /// <summary>Roles over time.</summary>
    public ImmutableArray<PersonRole> Roles { get; init; } = [];

    /// <summary>Line in <c>people.yml</c>.</summary>
    public int Line { get; init; }
}

/// <summary>An outlet of <c>outlets.yml</c>.</summary>
public sealed record Outlet
{
    /// <summary>The name to show.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>Host names without <c>www.</c>.</summary>
    public ImmutableArray<string> Domains { get; init; } = [];

    /// <summary>Owner, if the editor gives one.</summary>
    public string? Owner { get; init; }

    /// <summary>Kind of outlet ("news agency"), if given.</summary>
    public string? Type { get; init; }

    /// <summary>Country, if given.</summary>
    public string? Country { get; init; }

    /// <summary>Where owner and type are known from.</summary>
    public string? Source { get; init; }

    /// <summary>Line in <c>outlets.yml</c>.</summary>
    public int Line { get; init; }
}

/// <summary>A dated happening of <c>chronology.yml</c>.</summary>
/// <param name="Date">When.</param>
/// <param name="Title">What.</param>
/// <param name="Aliases">Other ways to name it.</param>
/// <param name="Line">Line in <c>chronology.yml</c>.</param>
public sealed record ChronologyEntry(PartialDate Date, string Title, ImmutableArray<string> Aliases, int Line);

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

/// <summary>A correction the editor publishes.</summary>
/// <param name="Date">When.</param>
/// <param name="Article">Article id, if it is about one.</param>
/// <param name="Story">Story id, if it is about one.</param>
/// <param name="Text">What was wrong and what is right.</param>
/// <param name="Line">Line in <c>corrections.yml</c>.</param>
public sealed record Correction(PartialDate Date, string? Article, string? Story, string Text, int Line);

/// <summary>A page of the editor's own, from <c>pages/**</c>.</summary>
/// <param name="Path">File, relative to the input folder.</param>
/// <param name="Slug">Its address without slashes at the ends, as in <c>imprint</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Blocks">Its text.</param>
/// <param name="Editor">Its front matter.</param>
public sealed record EditorPage(string Path, string Slug, string Title, ImmutableArray<Block> Blocks, EditorKeys Editor);

/// <summary>Everything on the editor's desk but the articles. Every file may be absent.</summary>
public sealed record Desk
{
    private readonly ILookup<string, EditorNote>? _notes;
    private readonly ImmutableDictionary<string, int> _years = ImmutableDictionary<string, int>.Empty;

    /// <summary><c>digest.yml</c>.</summary>
    public SiteSettings Site { get; init; } = new();

    /// <summary><c>people.yml</c>.</summary>
    public ImmutableArray<Person> People { get; init; } = [];

    /// <summary><c>outlets.yml</c>.</summary>
    public ImmutableArray<Outlet> Outlets { get; init; } = [];

    /// <summary><c>chronology.yml</c>, by date.</summary>
    public ImmutableArray<ChronologyEntry> Chronology { get; init; } = [];

    /// <summary><c>stories.yml</c>.</summary>
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

    /// <summary>
    /// The year in which <c>stories.yml</c> holds an article, <see cref="StoryPin.Undated"/> where it holds it undated; null where it says
    /// nothing.
    /// </summary>
    public int? YearOf(string article) => _years.TryGetValue(article, out var year) ? year : null;

    /// <summary><c>corrections.yml</c>, newest first.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary><c>notes/**</c>.</summary>
    public ImmutableArray<EditorNote> Notes
    {
        get;
        init
        {
            field = value;
            _notes = value.ToLookup(n => n.Article, StringComparer.Ordinal);
        }
    } = [];

    /// <summary><c>pages/**</c>.</summary>
    public ImmutableArray<EditorPage> Pages { get; init; } = [];

    /// <summary>The notes of <see cref="Notes"/> on an article, in their order.</summary>
    public IEnumerable<EditorNote> NotesOf(string article) => _notes?[article] ?? [];
}
