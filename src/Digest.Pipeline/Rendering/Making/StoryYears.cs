using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the main reading page: one year of a story, told once.</summary>
internal static class StoryYears
{
    // Who is quoted once in passing is found through the list of all.
    private const int MostSpeakers = 24;

    /// <summary>True where one text of several reports, or of one that prints itself twice, reads easier without folds.</summary>
    public static bool HasPlain(YearEntry entry) => entry.Reports.Length > 1;

    // The first of several versions stands for all, with the others below it.
    private static ImmutableArray<ReportView> Cards(FoldedYear year, ImmutableArray<ReportView> reports)
    {
        var place = year.Reports.Select((r, i) => (r.Article.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var cards = ImmutableArray.CreateBuilder<ReportView>();
        for (var i = 0; i < reports.Length; i++)
        {
            if (Lives.VersionsOf(year, year.Reports[i].Article) is not { } versions)
            {
                cards.Add(reports[i]);
            }
            else if (versions.Articles.Min(id => place[id]) == i)
            {
                cards.Add(reports[i] with { Others = [.. versions.Articles.Where(id => place[id] != i).Select(id => reports[place[id]])] });
            }
        }

        return cards.ToImmutable();
    }

    /// <summary>The view of a story-year.</summary>
    public static StoryYearView Of(Site site, YearEntry entry, ImmutableArray<LinkView> data)
    {
        var folded = entry.Year.Folded;
        var page = new YearPage(site, entry, entry.Year.Notes.Where(n => !YearPage.IsMarginal(n) && n.Kind != NoteKind.Removed));
        var reports = entry.Reports.Select(r => Reports.Of(page, r)).ToImmutableArray();
        var tellings = Tellings.Of(page);
        var label = site.Dates.YearLabel(folded.Year.Year);
        var title = site.Title(entry.Story);
        return new StoryYearView
        {
            Story = new LinkView { Text = title, Address = entry.StoryAddress },
            Title = title,
            TitleFact = page.Facts.Of(entry.Story.Story.Title),
            YearLabel = label,
            Dated = folded.Year.Year is not null,
            Years = Stories.YearLinks(site, entry.Story, folded.Year.Segment),
            Span = site.Dates.Span(entry.Reports.Select(r => r.Article.Published.Value)),
            Single = reports.Length == 1,
            Wide = page.IsWide,
            Reports = reports,
            Bar = Pictures.Bar(site, folded),
            Matrix = Pictures.Matrix(page),
            Rows = Pictures.Table(tellings, page),
            Tellings = tellings,
            Differences = Comparisons.Differences(page),
            Points = folded.Points.Count(),
            Differ = Comparisons.Counted(site.Strings, folded.Differences),
            Echoes = Comparisons.Echoes(site, folded.Echoes),
            Lines = LineViews.Of(page),
            Cards = Cards(folded, reports),
            TakenBack = entry.Reports.Count(r => !folded.Stands(r.Article) && r.Article.Notice is null),
            AllTakenBack = entry.Reports.All(r => !folded.Stands(r.Article)),
            Order = Orders.Of(site, entry),
            Open = entry.Year.Folded.Tellings.Count(t => t.Open),
            Outlets = reports.Where(r => r.Outlet.Known).Select(r => r.OutletName).Distinct(StringComparer.Ordinal).Count(),
            WithoutOutlet = entry.Reports.Count(r => r.Article.Outlet.Stated is null),
            OutletInferred = entry.Reports.Count(r => r.Article.Outlet is { Stated: null, Value: not null }),
            LinesDoubt = LineViews.Doubt(page),
            Speakers = SpeakerPages.In(entry, site, MostSpeakers),
            Plain = HasPlain(entry) ? entry.Address + StoryYear.Plain : null,
            Removed = reports.Sum(r => r.Removed),
            Lifted = entry.Reports.Sum(r => r.Article.Blocks.Count(b => b.Status == BlockStatus.Lifted)),
            Notes = page.End(),
            Orphans =
            [
                .. entry.Year.Orphans.Select(o => new OrphanView
                {
                    Quote = o.Quote ?? "",
                    Text = o.Text,
                    File = o.Path,
                }),
            ],
            Corrections = Corrections.For(
                site,
                c => c.Story == entry.Story.Story.Id || (c.Article is { } id && entry.Index.Report(id) is not null)
            ),
            Data = data,
            Undated = entry.Reports.Count(r => r.Article.Published.Value is null),
            Newest = entry.Newest is { } date ? site.Dates.Of(date.DayOnly()) : null,
            Cite = site.Strings.Say(
                "cite.year",
                title,
                label,
                site.Settings.Title,
                reports.Length,
                site.Settings.BaseUrl is { } root ? root + entry.Address : ""
            ),
        };
    }
}
