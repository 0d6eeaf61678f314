using Digest.Rendering.Engine;
using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Works out when the reports of a year came: a picture with a row a report and a place across for its day, and the table beside it. Whole
/// numbers only.
/// </summary>
internal static class Timelines
{
    private const int Wide = 1000;
    private const int Dated = 860;
    private const int Row = 18;
    private const int Mark = 14;
    private const int MostRows = 26;

    /// <summary>The timeline of a year. Reports without a day stand apart, behind the last one.</summary>
    public static TimelineView Of(Site site, YearEntry year)
    {
        var reports = year
            .Reports.Select(r => (Report: r, Day: r.Article.Published.Value?.Date))
            .OrderBy(r => r.Day ?? DateOnly.MaxValue)
            .ThenBy(r => r.Report.Article.Published.Value)
            .GroupBy(r => r.Report.Article.Published.Value?.DayOnly())
            .SelectMany(day => InOrder([.. day.Select(r => r.Report)], year.Order).Select(r => (Report: r, day.First().Day)))
            .ToList();
        var days = reports.Select(r => r.Day).OfType<DateOnly>().ToList();
        var strings = site.Strings;
        var undated = reports.Count - days.Count;
        return new TimelineView
        {
            Label = site.Dates.YearLabel(year.Year.Folded.Year.Year),
            Address = year.Address,
            First = days.Count > 0 ? site.Dates.Of(PartialDate.Of(days[0])) : null,
            Last = days.Count > 0 && days[^1] != days[0] ? site.Dates.Of(PartialDate.Of(days[^1])) : null,
            Undated = undated,
            Desc =
                days.Count == 0
                    ? strings.Say("timeline.none", reports.Count)
                    : strings.Say("timeline.desc", reports.Count, days.Distinct().Count())
                        + (undated > 0 ? " " + strings.Say("timeline.apart", undated) : ""),
            Picture = reports.Count <= MostRows && days.Distinct().Count() > 1 ? Picture(reports, days) : null,
            Days =
            [
                .. reports
                    .GroupBy(r => r.Report.Article.Published.Value?.DayOnly())
                    .Select(day => (day.Key, Reports: day.Select(r => r.Report).ToList()))
                    .Select(day => new TimelineDayView
                    {
                        Label = day.Key is { } date ? site.Dates.Of(date) : strings.Say("day_not_stated"),
                        Datetime = day.Key?.ToString(),
                        Reports = [.. day.Reports.Select(r => Line(site, r))],
                        Unordered = Pairs(day.Reports).Any(p => !IsKnown(p, year.Order)),
                        OrderWords = OrderOf(site.Strings, day.Reports, year.Order),
                    }),
            ],
        };
    }

    // As they stand, but none above one that is known to have come before it.
    private static List<Report> InOrder(List<Report> reports, Precedence order)
    {
        var sorted = new List<Report>();
        while (reports.Count > 0)
        {
            var next = reports.Find(r => !reports.Exists(o => order.IsBefore(o.Article.Id, r.Article.Id))) ?? reports[0];
            sorted.Add(next);
            reports.Remove(next);
        }

        return sorted;
    }

    private static IEnumerable<(Report A, Report B)> Pairs(List<Report> reports) =>
        reports.SelectMany((a, i) => reports.Skip(i + 1).Select(b => (a, b)));

    private static bool IsKnown((Report A, Report B) pair, Precedence order) => order.IsBefore(pair.A.Article.Id, pair.B.Article.Id);

    /// <summary>Of which reports of a day the order is not known: of all, or what is known, or what is not, whichever is less.</summary>
    private static string? OrderOf(Strings strings, List<Report> reports, Precedence order)
    {
        var unknown = Pairs(reports).Where(p => !IsKnown(p, order)).ToList();
        var known = Pairs(reports)
            .Where(p => IsKnown(p, order))
            .Where(p => !reports.Exists(m => IsKnown((p.A, m), order) && IsKnown((m, p.B), order)))
            .ToList();
        return unknown.Count == 0 ? null
            : known.Count == 0 ? strings.Say("timeline.unordered")
            : unknown.Count <= known.Count
                ? strings.Say(
                    "timeline.unordered_some",
                    Listed(strings, unknown.Select(p => strings.Say("timeline.pair", p.A.Siglum, p.B.Siglum)))
                )
            : strings.Say(
                "timeline.ordered_some",
                Listed(strings, known.Select(p => strings.Say("timeline.before", p.A.Siglum, p.B.Siglum)))
            );
    }

    private static string Listed(Strings strings, IEnumerable<string> parts) => string.Join(strings.Say("list.comma"), parts);

    private static TimelineReportView Line(Site site, Report report)
    {
        var facts = new Facts(site);
        var published = facts.Of(report.Article.Published, report.Article);
        return new TimelineReportView
        {
            Key = report.Siglum,
            Outlet = report.Article.Outlet.Value ?? site.Strings.Say("outlet_not_stated"),
            Title = site.Title(report.Article),
            Address = report.Article.Address,
            Anchor = Reports.Anchor(report),
            Time = report.Article.Published.Value is { Time: not null } at ? site.Dates.Clock(at) : null,
            Basis = published.Known && published.Basis is not ("stated" or "editor") ? published.BasisWords : null,
        };
    }

    private static MatrixView Picture(List<(Report Report, DateOnly? Day)> reports, List<DateOnly> days)
    {
        var (first, span) = (days[0].DayNumber, Math.Max(1, days[^1].DayNumber - days[0].DayNumber));
        var room = reports.Count > days.Count ? Dated : Wide;
        ImmutableArray<StripView> strips =
        [
            .. reports.Select(
                (r, i) =>
                    new StripView
                    {
                        Key = r.Report.Siglum,
                        Name = r.Report.Article.Outlet.Value ?? "",
                        Y = i * Row,
                        Cells =
                        [
                            new CellView
                            {
                                X = r.Day is { } day ? (int)((long)(day.DayNumber - first) * (room - Mark) / span) : Wide - Mark,
                                Y = (i * Row) + 2,
                                Width = Mark,
                                Height = Row - 4,
                                State = r.Day is null ? "wording" : "same",
                                Words = null,
                            },
                        ],
                    }
            ),
        ];
        return new MatrixView
        {
            Width = Wide,
            Height = reports.Count * Row,
            Title = "",
            Desc = "",
            Strips = strips,
            Shapes = Shapes.Of(strips, Wide),
        };
    }
}
