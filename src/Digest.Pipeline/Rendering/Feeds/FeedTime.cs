using System.Globalization;

namespace Digest.Rendering.Feeds;

/// <summary>
/// The dates of feeds, which want a clock time: the first moment of what is known, in the offset the page states, else in UTC. No clock of
/// ours is ever asked.
/// </summary>
internal static class FeedTime
{
    /// <summary>A date as Atom and JSON Feed write it (RFC 3339): <c>2016-11-09T21:05:00+03:00</c>, <c>2016-11-09T00:00:00Z</c>.</summary>
    public static string Rfc3339(PartialDate date) =>
        date is { Time: not null, Offset: not null }
            ? date.ToString()
            : date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                + "T"
                + (date.Time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "00:00:00")
                + "Z";

    /// <summary>The same moment as RSS writes it (RFC 822, years of four digits): <c>Wed, 09 Nov 2016 21:05:00 +0300</c>.</summary>
    public static string Rfc822(PartialDate date) =>
        date.First.ToString("ddd, dd MMM yyyy ", CultureInfo.InvariantCulture)
        + (date.Time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "00:00:00")
        + (
            date.Offset is not { Ticks: not 0 } zone
                ? " GMT"
                : (zone < TimeSpan.Zero ? " -" : " +") + zone.ToString("hhmm", CultureInfo.InvariantCulture)
        );

    /// <summary>The first moment a date can mean, in minutes of UTC since the calendar began: what entries are sorted by.</summary>
    public static double Moment(PartialDate date) =>
        Days.Minutes(date.First, date.Time ?? TimeOnly.MinValue) - (date.Offset?.TotalMinutes ?? 0);

    /// <summary>The date whose first moment is the latest: a bare year does not hide a day in it. Null for none.</summary>
    public static PartialDate? Newest(IEnumerable<PartialDate> dates) => InOrder(dates).LastOrDefault();

    /// <summary>The earliest of the most precise dates: a bare year would put everything at its first day. Null for none.</summary>
    public static PartialDate? Oldest(IEnumerable<PartialDate> dates)
    {
        var all = dates.ToList();
        return InOrder(all.Exists(d => d.Day is not null) ? all.Where(d => d.Day is not null) : all).FirstOrDefault();
    }

    private static IOrderedEnumerable<PartialDate> InOrder(IEnumerable<PartialDate> dates) =>
        dates.OrderBy(Moment).ThenBy(d => d.ToString(), StringComparer.Ordinal);
}
