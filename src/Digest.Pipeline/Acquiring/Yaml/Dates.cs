using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// Reads a date an editor typed. Only forms that mean one day everywhere: year first (<c>2016-11-09</c>, <c>2016/11/09</c>, with a time if wanted) or the
/// month as an English word (<c>9 November 2016</c>). <c>03/04/05</c> is refused: nobody can know.
/// </summary>
internal static class Dates
{
    private static readonly ImmutableArray<string> Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

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

    private static string Dashed(string s) =>
        s.Length >= 7 && s[..4].All(char.IsAsciiDigit) && s[4] is '/' or '.' ? s[..Math.Min(10, s.Length)].Replace('/', '-').Replace('.', '-') + s[Math.Min(10, s.Length)..] : s;

    private static PartialDate? ByWords(string s)
    {
        var parts = s.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries);
        int? year = null, month = null, day = null;
        foreach (var part in parts)
        {
            var digits = part.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
            if (part.Length == 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && year is null)
            {
                year = y;
            }
            else if (digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && day is null)
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

        return year is > 0 && month is not null && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year.Value, month.Value))) ? new PartialDate(year.Value, month, day) : null;
    }

    private static int? MonthOf(string word)
    {
        var at = word.Length >= 3 ? Months.IndexOf(word[..3].ToLowerInvariant()) : -1;
        return at < 0 || !CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[at].StartsWith(word is "Sept" or "sept" ? "Sep" : word, StringComparison.OrdinalIgnoreCase) ? null : at + 1;
    }

    private static bool IsWeekday(string word) =>
        word.Length >= 3 && CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Any(d => d.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
