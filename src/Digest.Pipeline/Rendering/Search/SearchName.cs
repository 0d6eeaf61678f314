using Digest.Rendering.Making;
using Digest.Text;

namespace Digest.Rendering.Search;

/// <summary>What a name that can be found leads to. The number is published in the index, and ranks: higher comes first.</summary>
internal enum SearchKind
{
    /// <summary>A report, by a headline that is not the title of its story.</summary>
    Report,

    /// <summary>A story-year.</summary>
    Story,

    /// <summary>Somebody who is quoted.</summary>
    Speaker,

    /// <summary>An outlet.</summary>
    Outlet,
}

/// <summary>A story-year, headline, speaker or outlet that can be found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its name.</param>
/// <param name="Address">Where it leads, relative to the site.</param>
/// <param name="Note">What is said beside it.</param>
internal sealed record SearchName(SearchKind Kind, string Text, string Address, string Note)
{
    /// <summary>Other names it is found by.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The reports that make it show under a filter.</summary>
    public required ImmutableArray<ReportEntry> Reports { get; init; }

    /// <summary>All of a site, kind by kind, in each the last to be shown first.</summary>
    public static IEnumerable<SearchName> All(Site site)
    {
        foreach (var entry in site.NewestFirst.Reverse())
        {
            foreach (var name in Headlines(site, entry).Reverse())
            {
                yield return name;
            }
        }

        foreach (var entry in site.NewestFirst.Reverse())
        {
            yield return new SearchName(
                SearchKind.Story,
                site.Title(entry),
                entry.Address,
                site.Strings.Say("count.reports", entry.Reports.Length)
            )
            {
                Reports = [.. entry.Reports.Select(r => new ReportEntry(r, entry))],
            };
        }

        foreach (var speaker in site.Speakers.All.Reverse())
        {
            var reports = speaker.Said.Select(s => s.Report).DistinctBy(r => r.Report.Article.Id).ToImmutableArray();
            yield return new SearchName(
                SearchKind.Speaker,
                speaker.Name,
                AddressOf(speaker),
                speaker.Address.Length > 0 ? site.Strings.Say("count.quotations", speaker.Count) : site.Title(reports[0].Year.Story)
            )
            {
                Aliases =
                [
                    .. speaker.Known?.Aliases ?? [],
                    .. speaker.Said.Select(s => s.Quote.Spelling).OfType<string>().Distinct(StringComparer.Ordinal),
                ],
                Reports = reports,
            };
        }

        foreach (var outlet in site.Outlets.Reverse())
        {
            yield return new SearchName(
                SearchKind.Outlet,
                outlet.Name,
                outlet.Address,
                site.Strings.Say("count.reports", outlet.Reports.Length)
            )
            {
                Aliases = outlet.Known?.Aliases ?? [],
                Reports = outlet.Reports,
            };
        }
    }

    /// <summary>The page of a speaker, or where the only words stand.</summary>
    public static string AddressOf(SpeakerEntry speaker) =>
        speaker.Address.Length > 0 ? speaker.Address : SpeakerPages.Place(speaker.Said[0].Report, speaker.Said[0].Quote.Block);

    // One headline over many copies is one name. Those that keep search engines away are not in files that any may read.
    private static IEnumerable<SearchName> Headlines(Site site, YearEntry entry)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { Normal.Key(site.Title(entry.Story)) };
        foreach (var report in entry.Reports)
        {
            var article = report.Article;
            if (article.Index && (article.Headline.Value ?? article.Title) is { } headline && known.Add(Normal.Key(headline)))
            {
                yield return new SearchName(SearchKind.Report, headline, article.Address, site.Line(article))
                {
                    Reports = [new ReportEntry(report, entry)],
                };
            }
        }
    }
}
