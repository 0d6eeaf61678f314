using System.Globalization;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads a date an editor typed. Only forms that mean one day everywhere: year first (<c>2016-11-09</c>, <c>2016/11/09</c>, with a time if
/// wanted) or the month as an English word (<c>9 November 2016</c>, <c>9-Nov-2016</c>). <c>03/04/05</c> is refused: nobody can know.
/// <see cref="DateDoubts"/> says why.
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

    /// <summary>Why there is no such year, month or day, in a sentence without a full stop; null where there is.</summary>
    public static string? Missing(int? year, int? month, int? day) =>
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

    private static string Dashed(string s) =>
        s.Length >= 7 && s[..4].All(char.IsAsciiDigit) && s[4] is '/' or '.'
            ? s[..Math.Min(10, s.Length)].Replace('/', '-').Replace('.', '-') + s[Math.Min(10, s.Length)..]
            : s;

    private static PartialDate? ByWords(string s) =>
        Parts(s) is ({ } year, { } month, var day) && Missing(year, month, day) is null ? new PartialDate(year, month, day) : null;

    /// <summary>Year, month and day of a date with its month as a word; null when another word or number stands in it.</summary>
    public static (int? Year, int? Month, int? Day)? Parts(string s)
    {
        var parts = Words(s);
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

    /// <summary>The words and numbers of a date.</summary>
    public static string[] Words(string s) => s.Split([' ', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The month of an English name, whole or cut short; null for another word.</summary>
    public static int? MonthOf(string word)
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

    /// <summary>Whether a word is an English day of the week, whole or cut short.</summary>
    public static bool IsWeekday(string word) =>
        word.Length >= 3
        && CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Any(d => d.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
