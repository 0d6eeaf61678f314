using System.Globalization;
using Digest.Rendering.Engine;

namespace Digest.Rendering.Making;

/// <summary>Dates in the words of the site's language, as precise as they are known and no more.</summary>
internal sealed class DateWords(Strings strings)
{
    /// <summary>"9 November 2016", "November 2016", "2016"; with a clock time where the page states one.</summary>
    public string Of(PartialDate date)
    {
        var day = date switch
        {
            { Day: { } d, Month: { } m } => strings.Say("date.day", d, Month(m), date.Year),
            { Month: { } m } => strings.Say("date.month", MonthAlone(m), date.Year),
            _ => Year(date.Year),
        };
        return date.Time is { } time ? strings.Say("date.time", day, time.ToString("HH:mm", CultureInfo.InvariantCulture)) : day;
    }

    /// <summary>The clock time of a date with its zone, where it states one: "09:30 (UTC+3)".</summary>
    public string Clock(PartialDate date)
    {
        var time = date.Time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
        return date.Offset is not { } zone ? time
            : zone == TimeSpan.Zero ? strings.Say("date.zone", time, "")
            : strings.Say(
                "date.zone",
                time,
                (zone < TimeSpan.Zero ? "−" : "+") + zone.ToString(zone.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)
            );
    }

    /// <summary>The span of several dates: "8–9 April 2024"; null for none.</summary>
    public string? Span(IEnumerable<PartialDate?> dates)
    {
        var known = dates.OfType<PartialDate>().Select(d => d.DayOnly()).ToList();
        known.RemoveAll(d =>
            known.Exists(other =>
                other != d && d.First <= other.First && other.Last <= d.Last && (d.First, d.Last) != (other.First, other.Last)
            )
        ); // a day tells more than its year
        if (known.Count == 0)
        {
            return null;
        }

        var (first, last) = (known.MinBy(d => d.First)!, known.MaxBy(d => d.Last)!);
        if (first == last || first.Day is null || last.Day is null || first.First == last.First)
        {
            return first == last || first.First == last.First ? Of(first) : strings.Say("date.range", Of(first), Of(last));
        }

        return first.Year == last.Year && first.Month == last.Month
                ? strings.Say("date.range_days", first.Day, last.Day, Month(first.Month!.Value), first.Year)
            : first.Year == last.Year
                ? strings.Say("date.range_months", first.Day, Month(first.Month!.Value), last.Day, Month(last.Month!.Value), last.Year)
            : strings.Say("date.range", Of(first), Of(last));
    }

    /// <summary>"2016", or the word for an unknown year.</summary>
    public string YearLabel(int? year) => year is { } y ? Year(y) : strings.Say("undated");

    /// <summary>The same at the head of a page or a list.</summary>
    public string YearHeading(int? year) =>
        YearLabel(year) is var label && label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private string Month(int month) => strings.Say("date.months." + month.ToString(CultureInfo.InvariantCulture));

    // Some languages bend the month's name behind a day; without one they say it plain.
    private string MonthAlone(int month)
    {
        var key = "date.months_alone." + month.ToString(CultureInfo.InvariantCulture);
        return strings.Has(key) ? strings.Say(key) : Month(month);
    }
}
