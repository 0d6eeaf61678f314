using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the independent lines of a year, each with what makes its reports one.</summary>
internal static class LineViews
{
    /// <summary>The lines, in their order.</summary>
    public static ImmutableArray<IndependentView> Of(YearPage page) =>
        [
            .. page.Entry.Year.Folded.Lines.Select(l => new IndependentView
            {
                Origin = l.Origin,
                Keys = [.. l.Articles.Select(page.Entry.Index.Report).OfType<Report>().Select(r => r.Siglum)],
                Ties = [.. l.Ties.Select(t => new TieView { Words = Words(page, l, t), Evidence = page.Facts.Evidence(t.Evidence, null) })],
            }),
        ];

    private static string Words(YearPage page, IndependentLine line, LineTie tie)
    {
        var (a, b) = (Key(page, tie.A), Key(page, tie.B));
        var near = Article(page, tie.A) is { } x && Article(page, tie.B) is { } y && !x.ReadsAs(y) ? "_near" : "";
        return tie.Kind switch
        {
            TieKind.Report => page.Site.Strings.Say("line.report", a, b),
            TieKind.Outlet => page.Site.Strings.Say("line.outlet", a, b, tie.Name ?? ""),
            TieKind.Credit when Article(page, tie.A)?.Outlet.Value == tie.Name => page.Site.Strings.Say("line.credit_of", a, b),
            TieKind.Credit when Article(page, tie.B)?.Outlet.Value == tie.Name => page.Site.Strings.Say("line.credit_of", b, a),
            TieKind.Credit => page.Site.Strings.Say("line.credit", a, b, tie.Name ?? ""),
            TieKind.Owner => page.Site.Strings.Say("line.owner" + near, a, b, tie.Name ?? ""),
            _ => page.Site.Strings.Say((line.Origin is null ? "line.text" : "line.text_of") + near, a, b),
        };
    }

    private static Article? Article(YearPage page, string article) => page.Entry.Index.Report(article)?.Article;

    private static string Key(YearPage page, string article) => page.Entry.Index.Report(article)?.Siglum ?? article;
}
