namespace Digest;

/// <summary>
/// Sums of days. The one place that makes them: the calendar has a first and a last day, and a sum that leads past one of them ends there
/// instead of throwing.
/// </summary>
public static class Days
{
    private static readonly System.Globalization.PersianCalendar Persian = new();

    /// <summary>The day so many days later (earlier, when negative), the first or last day of the calendar where there is none.</summary>
    public static DateOnly Add(DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>
    /// The day somebody turns an age, 29 February counting as 1 March in other years; null past the last year of the calendar.
    /// </summary>
    public static DateOnly? Birthday(DateOnly born, int age)
    {
        var year = (long)born.Year + age;
        return year is < 1 or > 9999 ? null
            : born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear((int)year) ? new DateOnly((int)year, 3, 1)
            : new DateOnly((int)year, born.Month, born.Day);
    }

    /// <summary>The day that a day of the Persian calendar is in ours; null where that calendar has no such day.</summary>
    public static DateOnly? OfPersia(int year, int month, int day) =>
        year is >= 1 and <= 9000 && month is >= 1 and <= 12 && day >= 1 && day <= Persian.GetDaysInMonth(year, month)
            ? DateOnly.FromDateTime(Persian.ToDateTime(year, month, day, 0, 0, 0, 0))
            : null;

    /// <summary>A clock time of a day in minutes since the calendar's first midnight, on that clock.</summary>
    public static double Minutes(DateOnly day, TimeOnly time) => (day.DayNumber * 1440.0) + time.ToTimeSpan().TotalMinutes;

    /// <summary>The number of the day in which such a minute lies; below 0 before the calendar begins.</summary>
    public static int Number(double minutes) => (int)Math.Floor(minutes / 1440);
}
