namespace Digest;

/// <summary>One year of a story: the reports of one happening, the unit of folding.</summary>
public sealed record StoryYear
{
    /// <summary>The year of the happening's first dated report; null where none is dated.</summary>
    public required int? Year { get; init; }

    /// <summary>Its reports, sorted by path.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>Where the plain page of a year stands below the page of the year.</summary>
    public const string Plain = "plain/";

    /// <summary>Segment of the page with its apparatus, below its own.</summary>
    public const string Apparatus = "apparatus/";

    /// <summary>Last segment of its address: <c>2016</c> or <c>undated</c>.</summary>
    public string Segment => Year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture) ?? "undated";
}

/// <summary>How an article came to its story.</summary>
/// <param name="Article">Its id.</param>
/// <param name="ByEditor">True where the editor filed it there.</param>
/// <param name="With">The report of the story it is most like, and why; null where the editor filed it or it founded the story.</param>
public sealed record Membership(string Article, bool ByEditor, Nearness? With)
{
    /// <summary>Id of the article that it is filed with as a version of its report or a notice about it; null for all others.</summary>
    public string? Follows { get; init; }
}

/// <summary>A happening, or a recurring one, with its reports filed by year.</summary>
public sealed record Story
{
    /// <summary>Id and last segment of its address; from the founding article or the editor. Stable.</summary>
    public required string Id { get; init; }

    /// <summary>Its title with basis: the editor's, or the most representative headline.</summary>
    public required Fact<string> Title { get; init; }

    /// <summary>Its years, earliest first, the undated one last.</summary>
    public required ImmutableArray<StoryYear> Years { get; init; }

    /// <summary>Former ids, which become redirects.</summary>
    public ImmutableArray<string> Was { get; init; } = [];

    /// <summary>Former addresses of its years, which become redirects.</summary>
    public ImmutableArray<MovedYear> Moved { get; init; } = [];

    /// <summary>Id of the article whose wording is the base, where the editor says so.</summary>
    public string? Base { get; init; }

    /// <summary>How each of its articles came here, for readers: one an article.</summary>
    public ImmutableArray<Membership> Members { get; init; } = [];

    /// <summary>Why its articles are together: one line an article, for <c>explain</c> and the method page.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What the editor decided about places in its reports, those of each verdict all in one of its years.</summary>
    public ImmutableArray<EditorVerdict> Verdicts { get; init; } = [];

    /// <summary>All its reports, year by year.</summary>
    public ImmutableArray<Article> Articles => [.. Years.SelectMany(y => y.Articles)];

    /// <summary>The story with some of its reports only; the same story where these are all.</summary>
    public Story Only(ImmutableArray<Article> articles)
    {
        var ids = articles.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return Years.All(y => y.Articles.All(a => ids.Contains(a.Id)))
            ? this
            : this with
            {
                Years =
                [
                    .. Years
                        .Select(y => y with { Articles = y.Articles.RemoveAll(a => !ids.Contains(a.Id)) })
                        .Where(y => y.Articles.Length > 0),
                ],
                Base = Base is { } b && ids.Contains(b) ? b : null,
                Members = Members.RemoveAll(m =>
                    !ids.Contains(m.Article)
                    || (m.With is { } with && !ids.Contains(with.Article))
                    || (m.Follows is { } lead && !ids.Contains(lead))
                ),
                Evidence = Evidence.RemoveAll(e => e.Article is { } a && !ids.Contains(a)),
                Verdicts = Verdicts.RemoveAll(v => v.Places.Any(p => !ids.Contains(p.Article))),
            };
    }
}
