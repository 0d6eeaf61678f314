using Digest.Rendering.Engine;

namespace Digest.Rendering.Making;

/// <summary>
/// Says in words which report of a year came first, and by what that is known. Where it is not known it says so, and nothing else on the
/// site speaks of earlier or later.
/// </summary>
internal static class Orders
{
    // More than these cannot be taken in as a list.
    private const int MostNamed = 12;

    /// <summary>The first of them: which report came first, or that it is not known; empty where there is one report.</summary>
    public static string Short(Site site, YearEntry entry) =>
        entry.Reports.Length < 2 ? ""
        : entry.Order.First is { } first ? First(site, entry, entry.Index.Report(first)!)
        : Unknown(site, entry);

    /// <summary>The sentences on a year; empty where there is one report.</summary>
    public static string Of(Site site, YearEntry entry)
    {
        if (entry.Reports.Length < 2)
        {
            return "";
        }

        var (strings, order) = (site.Strings, entry.Order);
        if (order.First is { } first)
        {
            return First(site, entry, entry.Index.Report(first)!);
        }

        var sentences = new List<string> { Unknown(site, entry) };
        Add("weak", entry.Reports.Where(r => Precedence.IsWeak(r.Article)));
        var later = order.Later;
        Add("later", entry.Reports.Where(r => later.Contains(r.Article.Id)));
        return string.Join(' ', sentences);

        void Add(string key, IEnumerable<Report> reports)
        {
            if (reports.Select(r => Name(strings, r)).ToList() is { Count: > 0 and <= MostNamed } names)
            {
                sentences.Add(strings.Say("order." + key, new Counted(Lists.Of(strings, names), names.Count)));
            }
        }
    }

    /// <summary>What puts a report after another but their dates, as a sentence; empty for nothing.</summary>
    public static string After(Site site, YearEntry entry, Report report)
    {
        var earlier = entry
            .Order.LinksTo(report.Article.Id)
            .Where(l => l.By == OrderBasis.Credit)
            .Select(l => entry.Index.Report(l.Earlier)!)
            .ToList();
        return earlier.Count == 0
            ? ""
            : site.Strings.Say("order.after_credit", Lists.Of(site.Strings, [.. earlier.Select(r => Name(site.Strings, r))]));
    }

    /// <summary>A report by its outlet and key.</summary>
    public static string Name(Strings strings, Report report) =>
        report.Article.Outlet.Value is { } outlet
            ? strings.Say("note.report", outlet, report.Siglum)
            : strings.Say("note.report_unnamed", report.Siglum);

    /// <summary>
    /// A sentence that begins with the name of a report: only the theme's word for one without an outlet gets a capital, since an outlet
    /// may write itself small.
    /// </summary>
    public static string Capital(string sentence, Report first) =>
        first.Article.Outlet.Value is null ? char.ToUpperInvariant(sentence[0]) + sentence[1..] : sentence;

    private static string Unknown(Site site, YearEntry entry) =>
        entry.Reports.Select(r => r.Article.Published.Value?.DayOnly()).Distinct().ToList() is [var day]
            ? day is null
                ? site.Strings.Say("order.undated")
                : site.Strings.Say("order.same_day", site.Dates.Of(day))
            : site.Strings.Say("order.unknown");

    private static string First(Site site, YearEntry entry, Report first)
    {
        var (strings, published) = (site.Strings, first.Article.Published);
        var others = entry
            .Reports.Where(r => r != first && entry.Year.Folded.Stands(r.Article))
            .Select(r => entry.Order.Between(first.Article.Id, r.Article.Id)!)
            .ToList();
        var (byTime, byCredit, byVersion) = (Rests(OrderBasis.Time), Rests(OrderBasis.Credit), Rests(OrderBasis.Version));
        var key =
            !byTime ? (byCredit ? "first_credit" : "first_version")
            : published.Stated is null ? "first_inferred"
            : byCredit ? "first_and_credit"
            : byVersion ? "first_and_version"
            : "first_time";
        var names = others
            .Where(o => o.By == (byCredit ? OrderBasis.Credit : OrderBasis.Version))
            .Select(o => Name(strings, entry.Index.Report(o.Later)!))
            .ToList();
        var said = strings.Say(
            "order." + key,
            Name(strings, first),
            published.Value is { } date ? site.Dates.Of(date) : "",
            new Counted(Lists.Of(strings, names), names.Count)
        );
        return Capital(said, first);

        bool Rests(OrderBasis by) => others.Exists(o => o.By == by);
    }
}
