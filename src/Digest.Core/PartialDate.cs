using System.Globalization;

namespace Digest;

/// <summary>
/// A date known to the year, month, day or minute (EDTF level 0). A clock time has its own offset from UTC, or none where the page gives
/// none;
/// the day is always the one of that offset, never converted.
/// </summary>
public sealed record PartialDate : IComparable<PartialDate>
{
    /// <summary>
    /// Makes a date. Throws <see cref="ArgumentOutOfRangeException"/> when the parts are no date of the Gregorian calendar.
    /// </summary>
    public PartialDate(int year, int? month = null, int? day = null, TimeOnly? time = null, TimeSpan? offset = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (month is < 1 or > 12 || (month is null && day is not null))
        {
            throw new ArgumentOutOfRangeException(nameof(month));
        }

        if (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value)))
        {
            throw new ArgumentOutOfRangeException(nameof(day));
        }

        (Year, Month, Day) = (year, month, day);
        (Time, Offset) = day is null ? (null, null) : (time, time is null ? null : offset);
    }

    /// <summary>Year, 1–9999.</summary>
    public int Year { get; }

    /// <summary>Month, 1–12, where known.</summary>
    public int? Month { get; }

    /// <summary>Day of the month, where known.</summary>
    public int? Day { get; }

    /// <summary>Clock time, where known; only with a day.</summary>
    public TimeOnly? Time { get; }

    /// <summary>Offset of <see cref="Time"/> from UTC, where stated.</summary>
    public TimeSpan? Offset { get; }

    /// <summary>The calendar day; null when only the year or month is known.</summary>
    public DateOnly? Date => Day is { } d ? new DateOnly(Year, Month!.Value, d) : null;

    /// <summary>First day it can mean.</summary>
    public DateOnly First => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Last day it can mean.</summary>
    public DateOnly Last => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>The date of a calendar day.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>The same date without its clock time.</summary>
    public PartialDate DayOnly() => new(Year, Month, Day);

    /// <summary>EDTF level 0: <c>2016</c>, <c>2016-11</c>, <c>2016-11-09</c>, <c>2016-11-09T21:05:00+03:00</c>.</summary>
    public override string ToString()
    {
        var text = Year.ToString("0000", CultureInfo.InvariantCulture);
        if (Month is not { } m)
        {
            return text;
        }

        text += "-" + m.ToString("00", CultureInfo.InvariantCulture);
        if (Day is not { } d)
        {
            return text;
        }

        text += "-" + d.ToString("00", CultureInfo.InvariantCulture);
        if (Time is not { } t)
        {
            return text;
        }

        text += "T" + t.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return Offset switch
        {
            null => text,
            { Ticks: 0 } => text + "Z",
            { } o => text + (o < TimeSpan.Zero ? "-" : "+") + o.ToString(@"hh\:mm", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>
    /// Reads the forms <see cref="ToString"/> writes, a space for <c>T</c>, minutes without seconds, fractions of a second and <c>+0300</c>
    /// allowed. False for all else.
    /// </summary>
    public static bool TryParse(string? text, out PartialDate? date)
    {
        date = null;
        var s = text.AsSpan().Trim();
        if (!Digits(s, 0, 4, out var year) || year == 0)
        {
            return false;
        }

        if (s.Length == 4)
        {
            date = new PartialDate(year);
            return true;
        }

        if (s[4] != '-' || !Digits(s, 5, 2, out var month) || month is < 1 or > 12)
        {
            return false;
        }

        if (s.Length == 7)
        {
            date = new PartialDate(year, month);
            return true;
        }

        if (s[7] != '-' || !Digits(s, 8, 2, out var day) || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        if (s.Length == 10)
        {
            date = new PartialDate(year, month, day);
            return true;
        }

        if (s[10] is not ('T' or 't' or ' ') || !Clock(s[11..], out var time, out var offset))
        {
            return false;
        }

        date = new PartialDate(year, month, day, time, offset);
        return true;
    }

    /// <summary>Orders by day, then clock time in UTC; a less precise date comes after every date inside it.</summary>
    public int CompareTo(PartialDate? other) => other is null ? -1 : Key.CompareTo(other.Key);

    /// <summary>Whether this date is before another by <see cref="CompareTo"/>.</summary>
    public static bool operator <(PartialDate a, PartialDate b) => a.CompareTo(b) < 0;

    /// <summary>Whether this date is after another by <see cref="CompareTo"/>.</summary>
    public static bool operator >(PartialDate a, PartialDate b) => a.CompareTo(b) > 0;

    /// <summary>Whether this date is not after another by <see cref="CompareTo"/>.</summary>
    public static bool operator <=(PartialDate a, PartialDate b) => a.CompareTo(b) <= 0;

    /// <summary>Whether this date is not before another by <see cref="CompareTo"/>.</summary>
    public static bool operator >=(PartialDate a, PartialDate b) => a.CompareTo(b) >= 0;

    private (int Year, int Month, int Day, double Minutes) Key =>
        (Year, Month ?? 13, Day ?? 32, Time is { } t ? (t.ToTimeSpan() - (Offset ?? TimeSpan.Zero)).TotalMinutes : 99999);

    private static bool Clock(ReadOnlySpan<char> s, out TimeOnly time, out TimeSpan? offset)
    {
        (time, offset) = (default, null);
        if (!Digits(s, 0, 2, out var hour) || hour > 23 || s.Length < 5 || s[2] != ':' || !Digits(s, 3, 2, out var minute) || minute > 59)
        {
            return false;
        }

        var at = 5;
        var second = 0;
        if (s.Length > 5 && s[5] == ':')
        {
            if (!Digits(s, 6, 2, out second) || second > 59)
            {
                return false;
            }

            at = 8;
            if (s.Length > at && s[at] == '.')
            {
                do
                {
                    at++;
                } while (at < s.Length && char.IsAsciiDigit(s[at]));
            }
        }

        time = new TimeOnly(hour, minute, second);
        var zone = s[at..].Trim();
        if (zone.IsEmpty)
        {
            return true;
        }

        if (zone is "Z" or "z")
        {
            offset = TimeSpan.Zero;
            return true;
        }

        if (zone[0] is not ('+' or '-') || !Digits(zone, 1, 2, out var h) || h > 14)
        {
            return false;
        }

        var rest = zone[3..].TrimStart(':');
        var m = 0;
        if (!rest.IsEmpty && (rest.Length != 2 || !Digits(rest, 0, 2, out m) || m > 59))
        {
            return false;
        }

        offset = new TimeSpan(h, m, 0) * (zone[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> s, int at, int count, out int value)
    {
        value = 0;
        if (s.Length < at + count)
        {
            return false;
        }

        for (var i = at; i < at + count; i++)
        {
            if (!char.IsAsciiDigit(s[i]))
            {
                return false;
            }

            value = (value * 10) + (s[i] - '0');
        }

        return true;
    }
}
