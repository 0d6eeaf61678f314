using Digest.Rendering.Engine;
using Digest.Rendering.Identity;
using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes what stands against each other: readings that differ, lookalikes of other years.</summary>
internal static class Comparisons
{
    /// <summary>Where the reports of a year differ: each reading once, with all who have it.</summary>
    public static ImmutableArray<DifferenceView> Differences(YearPage page) =>
        [.. page.Entry.Year.Folded.Differences.Select(d => Of(page, d))];

    /// <summary>Some of them, what weighs most first.</summary>
    public static ImmutableArray<DifferenceView> Heaviest(YearPage page, int most) =>
        [.. ByWeight(page.Entry.Year.Folded).Take(most).Select(d => Of(page, d))];

    /// <summary>The differences of a year: what contradicts before what was counted otherwise, then as they stand.</summary>
    public static IEnumerable<Difference> ByWeight(FoldedYear year) =>
        year.Differences.OrderBy(d =>
            d.Class switch
            {
                DifferenceClass.Contradicts => 0,
                DifferenceClass.CountedOtherwise => 1,
                DifferenceClass.LaterCount => 2,
                null => 3,
                _ => 4,
            }
        );

    /// <summary>How many differences there are of each class, in words; null for none.</summary>
    public static string? Counted(Strings strings, ImmutableArray<Difference> differences) =>
        differences.IsEmpty
            ? null
            : Lists.Of(
                strings,
                [
                    .. differences
                        .GroupBy(d => d.Class)
                        .OrderBy(g => g.Key ?? (DifferenceClass)int.MaxValue)
                        .Select(g => strings.Say("status.differ_" + (g.Key?.ToString().ToLowerInvariant() ?? "other"), g.Count())),
                ]
            );

    /// <summary>One of them.</summary>
    public static DifferenceView Of(YearPage page, Difference difference)
    {
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        var first = difference.Readings[0].At;
        var article = index.Report(first.Article)!.Article;
        var hidden = article.Display == Display.None;
        return new DifferenceView
        {
            KindWords = strings.Say("difference." + difference.Kind.ToString().ToLowerInvariant()),
            ClassWords = difference.Class is { } c ? strings.Say("difference." + DataNames.Of(c).Replace(' ', '_')) : null,
            ByEditor = difference.Decided is not null,
            Before =
                hidden || difference.Before.Length == 0 ? null
                : char.IsLower(difference.Before[0]) ? "… " + difference.Before
                : difference.Before,
            After =
                hidden || difference.After.Length == 0 ? null
                : char.IsPunctuation(difference.After[0]) ? difference.After
                : " " + difference.After,
            Lang = page.Facts.Language(article.Language.Value).Lang,
            Passage = index.Id(first),
            N = index.Number(index.Telling(first)),
            Readings =
            [
                .. difference.Readings.SelectMany(r => r.Wordings.Select((w, i) => Reading(page, w, i > 0, difference.After.Trim()))),
            ],
            Silent = difference.Silent.IsEmpty ? null : Keys(page, difference.Silent),
        };
    }

    private static ReadingView Reading(YearPage page, ImmutableArray<Agreement> wording, bool same, string after)
    {
        var article = page.Entry.Index.Report(wording[0].At.Article)!.Article;
        return new ReadingView
        {
            Key = Keys(page, wording.Select(w => w.At.Article)),
            Text = article.Display == Display.None ? page.Site.Strings.Say("not_shown") : Without(wording[0].Text, after),
            Same = same,
            Lang = page.Facts.Language(article.Language.Value).Lang,
        };
    }

    // "43 people on board, among them the crew" stands before "people on board": what follows the place is not said in it, too.
    private static string Without(string reading, string after) =>
        after.Length > 0 && reading.IndexOf(after, StringComparison.OrdinalIgnoreCase) is > 0 and var at
            ? reading[..at].TrimEnd() + " …" + reading[(at + after.Length)..]
            : reading;

    private static string Keys(YearPage page, IEnumerable<string> articles) =>
        Lists.Some(page.Site.Strings, [.. articles.Select(page.Entry.Index.Report).OfType<Report>().Select(r => r.Siglum).Distinct()]);

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
                    Unsure = a.Year != b.Year && (echo.YearA is null || echo.YearB is null),
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
