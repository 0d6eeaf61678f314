using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says why a year is worth opening: the weightiest point on which its reports differ, else a place where the words changed, else how it
/// begins.
/// </summary>
internal static class Findings
{
    private const int MostNames = 4;
    private const int OpeningWords = 22;

    /// <summary>The finding of a year; null where nothing of it may be shown.</summary>
    public static FindingView? Of(Site site, YearEntry entry)
    {
        var page = new YearPage(site, entry, []);
        if (Heaviest(entry) is { } point)
        {
            return new FindingView
            {
                Point = Comparisons.Of(page, point),
                Readers = [.. point.Readings.Take(MostNames).Select(r => Readers(page, r))],
            };
        }

        if (ChangedWords.Of(page) is [{ } changed, ..])
        {
            return new FindingView { Changed = changed };
        }

        var first = entry.Reports.Select(r => r.Article).FirstOrDefault(a => a.Display == Display.Full && a.Blocks.Any(b => b.IsBody));
        return first is null
            ? null
            : new FindingView
            {
                Opening = Site.Opening(first.Blocks.First(b => b.IsBody).Text, OpeningWords),
                Lang = page.Facts.Language(first.Language.Value).Lang,
            };
    }

    /// <summary>The same as a sentence for places without markup: "3 reports say 41; 1 report says 43". Empty where they agree.</summary>
    public static string Words(Site site, YearEntry entry) =>
        Heaviest(entry) is not { } point
            ? ""
            : string.Join(
                site.Strings.Say("list.clause"),
                point.Readings.Take(MostNames).Select(r => site.Strings.Say("finding.says", r.Articles.Distinct().Count(), r.Text))
            );

    // What one says more exactly than another is no news.
    private static Difference? Heaviest(YearEntry entry) =>
        Comparisons
            .ByWeight(entry.Year.Folded)
            .FirstOrDefault(d =>
                d.Class != DifferenceClass.MoreExact
                && d.Readings.All(r => entry.Index.Report(r.At.Article)!.Article.Display != Display.None && r.Text.Length <= 60)
            );

    private static LinkView Readers(YearPage page, Reading reading)
    {
        var names = reading
            .Articles.Select(page.Entry.Index.Report)
            .OfType<Report>()
            .Select(page.ShortName)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return new LinkView
        {
            Text = reading.Text,
            Address = "",
            Note =
                string.Join(page.Site.Strings.Say("list.comma"), names.Take(MostNames))
                + (names.Count > MostNames ? " " + page.Site.Strings.Say("count.and_more", names.Count - MostNames) : ""),
        };
    }
}
