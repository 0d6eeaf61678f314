using Digest.Rendering.Engine;
using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the editor's own pages.</summary>
internal static class OwnPages
{
    /// <summary>All reports, newest first, those without a date last: for pages that a theme's own template shows.</summary>
    public static ImmutableArray<ListedReportView> Reports(Site site) =>
        [
            .. site
                .Reports.OrderByDescending(r => r.Report.Article.Published.Value?.Last)
                .ThenBy(r => r.Report.Article.Order, StringComparer.Ordinal)
                .Select(r => Listed(site, r)),
        ];

    /// <summary>The view of a page of which the editor wrote nothing.</summary>
    public static TextPageView Titled(string title) =>
        new()
        {
            Title = title,
            Own = false,
            Extra = ThemeParams.Of(EditorKeys.None),
        };

    /// <summary>The view of a page.</summary>
    public static TextPageView Of(EditorPage page)
    {
        var ids = new Ids();
        return new TextPageView
        {
            Title = page.Title,
            Own = true,
            Extra = ThemeParams.Of(page.Editor),
            Blocks =
            [
                .. page
                    .Blocks.Where(b =>
                        b.Status is BlockStatus.Kept or BlockStatus.Lifted && !(b.Kind == BlockKind.Heading && b.Text == page.Title)
                    )
                    .Select(b => new BlockView
                    {
                        Id = ids.Take("b-" + b.N.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        N = b.N,
                        Kind = YearPage.Kind(b.Kind),
                        Level = b.Level,
                        Shown = true,
                        Html = b.Kind == BlockKind.Table ? Prose.Table(b.Text) : Prose.Of(b, b.Text.Length, []),
                    }),
            ],
        };
    }

    private static ListedReportView Listed(Site site, ReportEntry entry)
    {
        var article = entry.Report.Article;
        var date = article.Published.Value;
        return new ListedReportView
        {
            Title = site.Title(article),
            Address = article.Address,
            Outlet = article.Outlet.Value,
            Date = date is null ? null : site.Dates.Of(date),
            Datetime = date is null ? null : Facts.Machine(date),
            Story = new LinkView { Text = site.Title(entry.Year), Address = entry.Year.Address },
            Extra = ThemeParams.Of(article.Editor),
        };
    }
}
