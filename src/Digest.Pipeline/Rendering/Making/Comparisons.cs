using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes what stands against each other: readings that differ, lookalikes of other years.</summary>
internal static class Comparisons
{
    /// <summary>Where the reports of a year differ, one column a report.</summary>
    public static ImmutableArray<DifferenceView> Differences(YearPage page)
    {
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        return
        [
            .. page.Entry.Year.Folded.Differences.Select(d => new DifferenceView
            {
                KindWords = strings.Say("difference." + d.Kind.ToString().ToLowerInvariant()),
                Topic = d.Topic,
                Passage = d.Readings.IsEmpty ? null : index.Id(d.Readings[0].At),
                N = d.Readings.IsEmpty ? 0 : index.Number(index.Telling(d.Readings[0].At)),
                Readings = page.IsWide
                    ? Grouped(page, d)
                    :
                    [
                        .. page.Entry.Reports.Select(r => new ReadingView
                        {
                            Key = r.Siglum,
                            Text = Reading(page, r, d.Readings.Where(x => x.At.Article == r.Article.Id)),
                        }),
                    ],
            }),
        ];
    }

    // Where a column for each report would be too many: each reading once, with all who have it.
    private static ImmutableArray<ReadingView> Grouped(YearPage page, Difference difference)
    {
        var byArticle = difference.Readings.ToLookup(x => x.At.Article, StringComparer.Ordinal);
        return
        [
            .. page
                .Entry.Reports.Where(r => byArticle.Contains(r.Article.Id))
                .GroupBy(r => Reading(page, r, byArticle[r.Article.Id]), StringComparer.Ordinal)
                .Select(g => new ReadingView { Key = Lists.Of(page.Site.Strings, [.. g.Select(r => r.Siglum)]), Text = g.Key }),
        ];
    }

    private static string? Reading(YearPage page, Report report, IEnumerable<Reading> readings) =>
        readings.Select(x => x.Text).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } texts
            ? report.Article.Display == Display.None
                ? page.Site.Strings.Say("not_shown")
                : string.Join("; ", texts)
            : null;

    /// <summary>Lookalikes, each once, in the order found.</summary>
    public static ImmutableArray<EchoView> Echoes(Site site, IEnumerable<Echo> echoes)
    {
        var facts = new Facts(site);
        var views = ImmutableArray.CreateBuilder<EchoView>();
        foreach (var echo in echoes.Distinct())
        {
            if (site.Report(echo.A.Article) is not { } a || site.Report(echo.B.Article) is not { } b)
            {
                continue;
            }

            views.Add(
                new EchoView
                {
                    Here = Text(site, a, echo.A),
                    HereLang = facts.Language(a.Report.Article.Language.Value).Lang,
                    HereName = site.Name(a.Report.Article),
                    HereYear = site.Dates.YearLabel(echo.YearA),
                    HereAddress = a.Report.Article.Address + "#" + a.Year.Index.Id(echo.A),
                    There = Text(site, b, echo.B),
                    ThereLang = facts.Language(b.Report.Article.Language.Value).Lang,
                    ThereName = site.Name(b.Report.Article),
                    ThereYear = site.Dates.YearLabel(echo.YearB),
                    ThereAddress = b.Report.Article.Address + "#" + b.Year.Index.Id(echo.B),
                }
            );
        }

        return views.ToImmutable();
    }

    private static string Text(Site site, ReportEntry entry, BlockRef at) =>
        Shown.Text(entry.Report.Article, entry.Report.Article.Block(at.Block)) ?? site.Strings.Say("not_shown");
}
