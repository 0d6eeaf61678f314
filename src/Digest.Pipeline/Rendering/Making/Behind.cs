using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes what stands behind a story-year: its reports with all that is known of them, what was removed, notes.</summary>
internal static class Behind
{
    /// <summary>The view. Made last on its page: its notes link back to what the page has.</summary>
    public static BehindView Of(YearPage page)
    {
        var (folded, reports) = (page.Entry.Year.Folded, page.Entry.Reports.Select(r => Reports.Of(page, r)).ToImmutableArray());
        return new BehindView
        {
            Cards = Cards(folded, reports),
            Reports = reports,
            Single = reports.Length == 1,
            Removed = reports.Sum(r => r.Removed),
            Lines = LineViews.Of(page),
            LinesDoubt = LineViews.Doubt(page),
            Notes = page.End(),
            Orphans =
            [
                .. page.Entry.Year.Orphans.Select(o => new OrphanView
                {
                    Quote = o.Quote ?? "",
                    Text = o.Text,
                    File = o.Path,
                }),
            ],
        };
    }

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
}
