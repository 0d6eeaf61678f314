namespace Digest;

/// <summary>Settings of <c>digest.yml</c>, each with a default.</summary>
public sealed record Settings
{
    /// <summary>Name of the site.</summary>
    public string Title { get; init; } = "Digest";

    /// <summary>One sentence on what it is; null where there is none: the theme has one in each language.</summary>
    public string? Description { get; init; }

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

    /// <summary>Whether facts of the almanac count beside <c>people.yml</c> and <c>chronology.yml</c>.</summary>
    public bool Almanac { get; init; } = true;

    /// <summary>
    /// Whether a picture with its words is drawn for each story-year, for those who share its page; only where <see cref="BaseUrl"/> is
    /// known, since such a picture is named by its whole address.
    /// </summary>
    public bool Images { get; init; } = true;

    /// <summary>Values for the theme, over the defaults of its <c>theme.yml</c>.</summary>
    public YamlMap? Params { get; init; }

    /// <summary>Whom readers turn to.</summary>
    public Contact Contact { get; init; } = new(null, null);

    /// <summary>The exports there are; <c>data</c> is <c>data.json</c>, written whatever the settings say.</summary>
    public static readonly ImmutableArray<string> ExportNames =
    [
        "data",
        "annotations",
        "passages",
        "texts",
        "matrix",
        "citations",
        "ninjs",
        "tei",
    ];

    /// <summary>
    /// Names of the exports wanted, of <see cref="ExportNames"/>; empty for <c>matrix</c> and <c>citations</c>, which are small.
    /// </summary>
    public ImmutableArray<string> Exports { get; init; } = [];
}

/// <summary>Whom readers turn to: http, https or mailto addresses as they may stand in a link, each null where there is none.</summary>
/// <param name="Errors">Where an error is reported.</param>
/// <param name="Takedown">Where it is asked that something be taken down.</param>
public sealed record Contact(string? Errors, string? Takedown);
