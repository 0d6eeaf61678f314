using System.Globalization;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads a date an editor typed. Only forms that mean one day everywhere: year first (<c>2016-11-09</c>, <c>2016/11/09</c>, with a time if
/// wanted) or the
/// month as an English word (<c>9 November 2016</c>). <c>03/04/05</c> is refused: nobody can know.
/// </summary>
internal static class EditorDates
{
    /// <summary>The date, or null when the text is no date that means one day.</summary>
    public static PartialDate? Read(string text)
    {
        var s = text.Trim();
        if (PartialDate.TryParse(s, out var date) || PartialDate.TryParse(Dashed(s), out date))
        {
            return date;
        }

        return ByWords(s);
    }

    /// <summary>
    /// Why a text that <see cref="Read"/> refuses is no date, in a sentence without a full stop: there is no such day or month, or digits
    /// that can be read in
    /// two orders. Null when it is not a date at all.
    /// </summary>
    public static string? Why(string text)
    {
        var s = text.Trim();
        if (NumbersOf(s) is not { } n)
        {
            return Parts(s) is var (year, month, day) && Missing(year, month, day) is { } words ? words : null;
        }

        if (n[0] >= 1000 || s.Length >= 5 && s[4] is '-' or '/' or '.')
        {
            return Missing(n[0], n[1], n.Length > 2 ? n[2] : null);
        }

        if (n.Length < 3)
        {
            return null;
        }

        // Two digits of a year may be a leap year's.
        var last = n[2] >= 100 ? n[2] : 2000;
        var (dayFirst, monthFirst) = (Missing(last, n[1], n[0]), Missing(last, n[0], n[1]));
        return dayFirst is not null && monthFirst is not null ? (n[1] is >= 1 and <= 12 ? dayFirst : monthFirst)
            : dayFirst is null && monthFirst is null && n[0] != n[1] ? "Day, month and year in digits can be read in more than one order"
            : "Dates in digits are read with the year first only";
    }

    private static string? Missing(int? year, int? month, int? day) =>
        year is not { } y || month is not { } m ? null
        : y is < 1 or > 9999 ? string.Create(CultureInfo.InvariantCulture, $"There is no year {y:0000}")
        : m is < 1 or > 12 ? string.Create(CultureInfo.InvariantCulture, $"There is no month {m}")
        : day is { } d && (d < 1 || d > DateTime.DaysInMonth(y, m))
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"There is no such day: {CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[m - 1]} {y} has "
                    + $"{DateTime.DaysInMonth(y, m)} days"
            )
        : null;

    // The two or three numbers at the head of a date in digits; null when it is none.
    private static int[]? NumbersOf(string s)
    {
        var head = s.Split('T', ' ')[0].Split('-', '/', '.');
        var numbers = head.Select(p =>
                p.Length is >= 1 and <= 4 && p.All(char.IsAsciiDigit) ? int.Parse(p, CultureInfo.InvariantCulture) : -1
            )
            .ToArray();
        return numbers.Length is 2 or 3 && !numbers.Contains(-1) ? numbers : null;
    }

    private static string Dashed(string s) =>
        s.Length >= 7 && s[..4].All(char.IsAsciiDigit) && s[4] is '/' or '.'
            ? s[..Math.Min(10, s.Length)].Replace('/', '-').Replace('.', '-') + s[Math.Min(10, s.Length)..]
            : s;

    private static PartialDate? ByWords(string s) =>
        Parts(s) is ({ } year, { } month, var day) && Missing(year, month, day) is null ? new PartialDate(year, month, day) : null;

    // Year, month and day of a date with its month as a word; null when another word stands in it.
    private static (int? Year, int? Month, int? Day)? Parts(string s)
    {
        var parts = s.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        int? year = null,
            month = null,
            day = null;
        foreach (var part in parts)
        {
            var digits = part.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
            if (part.Length == 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && year is null)
            {
                year = y;
            }
            else if (
                digits.Length is 1 or 2
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
                && day is null
            )
            {
                day = d;
            }
            else if (MonthOf(part) is { } m && month is null)
            {
                month = m;
            }
            else if (!IsWeekday(part))
            {
                return null;
            }
        }

        return (year, month, day);
    }

    private static int? MonthOf(string word)
    {
        var at = word.Length >= 3 ? CalendarNames.EnglishMonths.IndexOf(word[..3].ToLowerInvariant()) : -1;
        return
            at < 0
            || !CultureInfo
                .InvariantCulture.DateTimeFormat.MonthNames[at]
                .StartsWith(word is "Sept" or "sept" ? "Sep" : word, StringComparison.OrdinalIgnoreCase)
            ? null
            : at + 1;
    }

    private static bool IsWeekday(string word) =>
        word.Length >= 3
        && CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Any(d => d.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
