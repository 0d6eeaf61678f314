using System.Globalization;
using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the pages by year: a calendar list, day by day.</summary>
internal static class Calendars
{
    /// <summary>The years there are, newest first, with their story-years; the undated ones under null, last.</summary>
    public static ImmutableArray<(int? Year, ImmutableArray<YearEntry> Entries)> Years(Site site) =>
        [
            .. site
                .Years.GroupBy(y => y.Year.Folded.Year.Year)
                .OrderByDescending(g => g.Key ?? int.MinValue)
                .Select(g => (g.Key, g.ToImmutableArray())),
        ];

    /// <summary>Address of a year's page.</summary>
    public static string Address(int? year) => "years/" + (year?.ToString("0000", CultureInfo.InvariantCulture) ?? "undated") + "/";

    /// <summary>Links to the years with the number of stories.</summary>
    public static ImmutableArray<CountView> Counts(Site site) =>
        [
            .. Years(site)
                .Select(y => new CountView
                {
                    Text = site.Dates.YearLabel(y.Year),
                    Address = Address(y.Year),
                    Count = y.Entries.Length,
                }),
        ];

    /// <summary>One year; <paramref name="years"/> are all of them, <paramref name="i"/> is its place among them.</summary>
    public static YearView Of(Site site, ImmutableArray<(int? Year, ImmutableArray<YearEntry> Entries)> years, int i)
    {
        var reports = years[i].Entries.SelectMany(e => e.Reports.Select(r => (Entry: e, r.Article))).ToList();
        var days = reports
            .GroupBy(r => r.Article.Published.Value is { Month: not null } date ? date.DayOnly() : null)
            .OrderBy(g => g.Key is null)
            .ThenBy(g => g.Key?.Last)
            .ThenByDescending(g => g.Key?.First);
        return new YearView
        {
            Label = site.Dates.YearHeading(years[i].Year),
            Days =
            [
                .. days.Select(day => new DayView
                {
                    Label = day.Key is { } date ? site.Dates.Of(date) : site.Strings.Say("day_not_stated"),
                    Datetime = day.Key?.ToString(),
                    Stories =
                    [
                        .. day.GroupBy(r => r.Entry)
                            .OrderBy(g => g.Key.Address, StringComparer.Ordinal)
                            .Select(story => new DayStoryView
                            {
                                Title = site.Title(story.Key.Story),
                                Address = story.Key.Address,
                                Reports =
                                [
                                    .. story
                                        .OrderBy(r => r.Article.Order, StringComparer.Ordinal)
                                        .Select(r => new LinkView
                                        {
                                            Text = site.Title(r.Article),
                                            Address = r.Article.Address,
                                            Note = r.Article.Outlet.Value ?? site.Strings.Say("outlet_not_stated"),
                                        }),
                                ],
                            }),
                    ],
                }),
            ],
            Before = Neighbour(i + 1),
            After = Neighbour(i - 1),
            Reports = reports.Count,
            Dated = years[i].Year is not null,
        };

        LinkView? Neighbour(int j) =>
            j >= 0 && j < years.Length && years[j].Year is not null && years[i].Year is not null
                ? new LinkView { Text = site.Dates.YearLabel(years[j].Year), Address = Address(years[j].Year) }
                : null;
    }
}
