using Digest.Rendering.Making;
using Digest.Shared;

namespace Digest.Rendering.Exports;

/// <summary>
/// What a reference says of a report, whatever its format. What only reasoning gives stays out, but a date, which is marked as circa; an
/// unknown author stays absent. A report without a title is described, in brackets.
/// </summary>
internal sealed record CitedReport
{
    // Words of a paragraph that stand for a title that is not there.
    private const int Opening = 8;

    /// <summary>The report's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, or a description in brackets.</summary>
    public required string Title { get; init; }

    /// <summary>The outlet; null where it is not stated.</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote it, each with its parts where they are known.</summary>
    public required ImmutableArray<(string Name, CitedName? Parts)> Authors { get; init; }

    /// <summary>When it was published, as precisely as known; null for not known.</summary>
    public PartialDate? Issued { get; init; }

    /// <summary>Whether that date is matched or inferred.</summary>
    public bool Circa { get; init; }

    /// <summary>When the editor read it; null where that is not said.</summary>
    public PartialDate? Accessed { get; init; }

    /// <summary>Its dateline's place; null where none is stated.</summary>
    public string? Place { get; init; }

    /// <summary>A language tag, <c>und</c> where the language is not known.</summary>
    public required string Language { get; init; }

    /// <summary>Address of the original; null where it is not known.</summary>
    public string? Url { get; init; }

    /// <summary>Address of an archived copy; null for none.</summary>
    public string? Archive { get; init; }

    /// <summary>The references of a story-year, in the order of its reports.</summary>
    public static IEnumerable<CitedReport> Of(Site site, YearEntry entry) => entry.Reports.Select(r => Of(site, r.Article));

    private static CitedReport Of(Site site, Article article) =>
        new()
        {
            Id = article.Id,
            Title = article.Headline.Stated ?? article.Title ?? Described(site, article),
            Outlet = article.Outlet.Stated,
            Authors = [.. article.Byline.Stated?.Names.Select(n => (n, site.OutletAddress(n) is null ? CitedName.Of(n) : null)) ?? []],
            Issued = article.Published.Value,
            Circa = article.Published is { Value: not null, Stated: null },
            Accessed = PartialDate.TryParse(article.Editor.Text("retrieved"), out var retrieved) ? retrieved : null,
            Place = article.Dateline.Stated,
            Language = LanguageTags.Valid(article.Language.Value) ?? "und",
            Url = SafeUrl.External(article.Url.Value),
            Archive = SafeUrl.External(article.ArchivedUrl),
        };

    private static string Described(Site site, Article article) =>
        article.Blocks.FirstOrDefault(b => b.IsBody) is { } first && Shown.Text(article, first) is { } text
            ? site.Strings.Say("cite.untitled", Site.Opening(text, Opening))
            : site.Strings.Say("cite.untitled_bare");
}
