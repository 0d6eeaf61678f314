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
    private const int LongestReading = 60;

    /// <summary>The finding of a year; null where nothing of it may be shown.</summary>
    public static FindingView? Of(Site site, YearEntry entry)
    {
        var page = new YearPage(site, entry, []);
        if (Points(entry).FirstOrDefault() is { } point)
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

        return First(entry) is { } first
            ? new FindingView { Opening = Opening(first), Lang = page.Facts.Language(first.Language.Value).Lang }
            : null;
    }

    /// <summary>How the year's first report begins whose words may be shown; null where there is none.</summary>
    public static string? Opening(YearEntry entry) => First(entry) is { } first ? Opening(first) : null;

    /// <summary>The points that may be told without the page around them, what weighs most first.</summary>
    public static IEnumerable<Difference> Points(YearEntry entry) =>
        // What one says more exactly than another is no news.
        Comparisons
            .ByWeight(entry.Year.Folded)
            .Where(d =>
                d.Class != DifferenceClass.MoreExact
                && d.Readings.All(r => entry.Index.Report(r.At.Article)!.Article.Display != Display.None && r.Text.Length <= LongestReading)
            );

    private static string Opening(Article article) => Site.Opening(article.Blocks.First(b => b.IsBody).Text, OpeningWords);

    private static Article? First(YearEntry entry) =>
        entry.Reports.Select(r => r.Article).FirstOrDefault(a => a.Display == Display.Full && a.Blocks.Any(b => b.IsBody));

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
