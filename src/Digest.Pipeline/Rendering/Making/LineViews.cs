using Digest.Rendering.Engine;
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

    /// <summary>How many lines there are, in words: where there may be fewer, how many at most.</summary>
    public static string Counted(Strings strings, YearEntry entry) =>
        strings.Say(Doubts(entry).Any() ? "count.lines_most" : "count.lines", entry.Year.Folded.Lines.Length);

    /// <summary>
    /// Why there may be fewer lines than counted, in words: somebody's report may be anybody's, and words that two lines print without a
    /// credit have come from one to the other, or to both. Null where nothing says so.
    /// </summary>
    public static string? Doubt(YearPage page)
    {
        var strings = page.Site.Strings;
        var reasons = Doubts(page.Entry).Select(d => strings.Say("reports.lines_" + d)).ToList();
        return reasons.Count == 0 ? null : strings.Say("reports.lines_most", string.Join(strings.Say("list.clause"), reasons));
    }

    private static IEnumerable<string> Doubts(YearEntry entry)
    {
        if (entry.Year.Folded.Lines.Length < 2)
        {
            yield break;
        }

        if (entry.Year.Folded.Lines.Any(l => l.Origin is null))
        {
            yield return "unknown";
        }

        if (Copies(entry))
        {
            yield return "copied";
        }
    }

    private static bool Copies(YearEntry entry)
    {
        var line = entry
            .Year.Folded.Lines.SelectMany((l, i) => l.Articles.Select(a => (a, i)))
            .ToDictionary(x => x.a, x => x.i, StringComparer.Ordinal);
        var known = new Dictionary<HashSet<string>, HashSet<int>>();
        return entry.Reports.Any(r =>
            line.TryGetValue(r.Article.Id, out var own)
            && r.UncreditedBlocks.Concat(r.UndecidedBlocks)
                .Any(n => LinesOf(entry.Index.Carriers.Of(new BlockRef(r.Article.Id, n))).Any(its => its != own))
        );

        HashSet<int> LinesOf(HashSet<string> carriers)
        {
            if (!known.TryGetValue(carriers, out var lines))
            {
                known[carriers] = lines = [.. carriers.Where(line.ContainsKey).Select(c => line[c])];
            }

            return lines;
        }
    }

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
