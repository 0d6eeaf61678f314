using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says why a year is worth opening: the weightiest point on which its reports differ, else a place where the words changed, else how it
/// begins. Cards stand on pages that search engines read: what keeps them away, may not be shown or was taken back is not quoted.
/// </summary>
internal static class Findings
{
    private const int MostNames = 4;
    private const int OpeningWords = 22;
    private const int LongestReading = 60;

    /// <summary>The finding of a year; that it was taken back where none of its reports stands; null where nothing may be shown.</summary>
    public static FindingView? Of(Site site, YearEntry entry)
    {
        if (Off(site, entry) is { } off)
        {
            return new FindingView { Off = off };
        }

        var page = new YearPage(site, entry, []);
        if (Points(entry).FirstOrDefault() is { } point)
        {
            return new FindingView
            {
                Point = Comparisons.Of(page, point),
                Readers = [.. point.Readings.Take(MostNames).Select(r => Readers(page, r))],
            };
        }

        if (ChangedWords.Of(page, a => MayTell(entry, a)) is [{ } changed, ..])
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
                d.Class != DifferenceClass.MoreExact && d.Readings.All(r => MayTell(entry, r.At.Article) && r.Text.Length <= LongestReading)
            )
            .Select(d =>
                d with
                {
                    Readings = [.. d.Readings.Select(r => r with { Also = [.. r.Also.Where(a => Stands(entry, a.At.Article))] })],
                }
            );

    /// <summary>That no report of a year stands any longer, in words; null where one does.</summary>
    public static string? Off(Site site, YearEntry entry) =>
        entry.Reports.Any(r => entry.Year.Folded.Stands(r.Article)) ? null
        : entry.Reports.Length == 1 && entry.Year.Folded.Withdrawals is [var gone, ..] ? site.Strings.Say("life." + gone.Status)
        : entry.Reports is [{ Article.Notice: { } notice }] ? site.Strings.Say(Lives.KeyOf(notice))
        : site.Strings.Say("status.all_taken_back");

    private static bool MayTell(YearEntry entry, string article) => MayTell(entry, entry.Index.Report(article)!.Article);

    private static bool MayTell(YearEntry entry, Article article) =>
        article is { Index: true, Display: not Display.None } && entry.Year.Folded.Stands(article);

    private static bool Stands(YearEntry entry, string article) => entry.Year.Folded.Stands(entry.Index.Report(article)!.Article);

    private static string Opening(Article article) => Site.Opening(article.Blocks.First(b => b.IsBody).Text, OpeningWords);

    private static Article? First(YearEntry entry) =>
        entry
            .Reports.Select(r => r.Article)
            .FirstOrDefault(a => a.Display == Display.Full && MayTell(entry, a) && a.Blocks.Any(b => b.IsBody));

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
