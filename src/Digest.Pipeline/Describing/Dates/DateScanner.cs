namespace Digest.Describing;

/// <summary>
/// Finds dates as pages print them: ISO 8601, "9 November 2016", "November 9, 2016", "9. November 2016", "9 de noviembre de 2016", "09.11.2016",
/// "2016年11月9日", with weekday and clock. Stroke dates whose day and month could be exchanged are found but marked; two-digit years and relative dates are not read.
/// </summary>
internal static class DateScanner
{
    /// <summary>All dates of a text, in order, not overlapping. A month with a day but no year is found too; a month alone is not.</summary>
    public static ImmutableArray<DateMatch> Scan(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return [];
        }

        var tokens = DateTokens.Of(text);
        var found = ImmutableArray.CreateBuilder<DateMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((Numeric(text, tokens, i) ?? Named(text, tokens, i)) is not { } hit)
            {
                continue;
            }

            var match = Extend(text, tokens, hit, found.Count > 0 ? found[^1].End : 0);
            found.Add(match);
            while (i + 1 < tokens.Count && tokens[i + 1].Start < match.End)
            {
                i++;
            }
        }

        return found.ToImmutable();
    }

    private static Hit? Numeric(string text, List<DateToken> t, int i)
    {
        if (i + 4 >= t.Count || t[i].Kind != DateTokenKind.Number || t[i + 2].Kind != DateTokenKind.Number)
        {
            return null;
        }

        var sign = text[t[i + 1].Start];
        if (t[i].IsYear && sign is '年' or '년' && t[i + 2].IsMonth && text[t[i + 3].Start] is '月' or '월' && t[i + 4].IsDay)
        {
            return Valid(i, i + 5 < t.Count && text[t[i + 5].Start] is '日' or '일' ? i + 5 : i + 4, t[i].Value, t[i + 2].Value, t[i + 4].Value);
        }

        var tight = t[i + 4].End - t[i].Start == t[i].Length + t[i + 2].Length + t[i + 4].Length + 2;
        if (!tight || sign is not ('-' or '/' or '.') || text[t[i + 3].Start] != sign || (t[i].Start > 0 && text[t[i].Start - 1] is '-' or '/' or '.' && char.IsLetterOrDigit(text[Math.Max(0, t[i].Start - 2)])))
        {
            return null;
        }

        // A number that goes on ("1.2.2016.4") is a version, an address of a machine, no date.
        if (t[i + 4].End + 1 < text.Length && text[t[i + 4].End] == sign && char.IsAsciiDigit(text[t[i + 4].End + 1]))
        {
            return null;
        }

        if (t[i].IsYear && t[i + 2].IsMonth && t[i + 4].IsDay)
        {
            return Valid(i, i + 4, t[i].Value, t[i + 2].Value, t[i + 4].Value);
        }

        if (!t[i + 4].IsYear || !t[i].IsDay || !t[i + 2].IsDay)
        {
            return null;
        }

        var (a, b, year) = (t[i].Value, t[i + 2].Value, t[i + 4].Value);
        if (sign == '.' || a > 12)
        {
            return Valid(i, i + 4, year, b, a);
        }

        return b > 12 || a == b ? Valid(i, i + 4, year, a, b) : Valid(i, i + 4, year, b, a) is { } hit ? hit with { Ambiguous = true } : null;
    }

    private static Hit? Named(string text, List<DateToken> t, int i)
    {
        if (t[i].Month == 0)
        {
            return null;
        }

        var month = t[i].Month;
        var left = Skip(text, t, i - 1, -1, beforeMonth: true);
        var right = Skip(text, t, i + 1, 1, beforeMonth: false);
        var day = left >= 0 && t[left].IsDay && !IsInsideNumber(text, t[left]) ? left : -1;
        if (right < t.Count && t[right].IsYear)
        {
            return day >= 0 ? Valid(day, right, t[right].Value, month, t[day].Value) : Valid(i, right, t[right].Value, month, null);
        }

        if (right < t.Count && t[right].IsDay && (day < 0 || char.IsUpper(text[t[i].Start])) && !IsInsideNumber(text, t[right]))
        {
            var after = Skip(text, t, right + 1, 1, beforeMonth: false);
            if (after < t.Count && t[after].IsYear)
            {
                return Valid(i, after, t[after].Value, month, t[right].Value);
            }

            return day < 0 && char.IsUpper(text[t[i].Start]) ? Valid(i, right, null, month, t[right].Value) : day >= 0 ? Valid(day, i, null, month, t[day].Value) : null;
        }

        return day >= 0 && t[i].Length >= 3 ? Valid(day, i, null, month, t[day].Value) : null;
    }

    /// <summary>Steps over what may stand between the parts of a date: commas, stops, ordinal endings, "of", "de", "del".</summary>
    private static int Skip(string text, List<DateToken> t, int i, int step, bool beforeMonth)
    {
        for (var steps = 0; steps < 3 && i >= 0 && i < t.Count; steps++, i += step)
        {
            var glue = t[i].Kind switch
            {
                DateTokenKind.Sign => text[t[i].Start] is '.' or ',' or 'º' or '°' or '’' or '\'' || (beforeMonth && text[t[i].Start] == '-'),
                DateTokenKind.Word => text.AsSpan(t[i].Start, t[i].Length) is "of" or "de" or "del" or "di" or "do" or "st" or "nd" or "rd" or "th" or "er" or "го" or "the" or "den",
                _ => false,
            };
            if (!glue)
            {
                break;
            }
        }

        return i;
    }

    private static bool IsInsideNumber(string text, DateToken t) =>
        (t.Start > 1 && text[t.Start - 1] is ',' or '.' or ':' or '/' && char.IsAsciiDigit(text[t.Start - 2]))
        || (t.End + 1 < text.Length && text[t.End] is ':' or '/' or '%' && char.IsAsciiDigit(text[t.End + 1])) || (t.End < text.Length && text[t.End] == '%') || (t.Start > 0 && text[t.Start - 1] is '$' or '£' or '€');

    private static Hit? Valid(int from, int to, int? year, int month, int? day) =>
        month is >= 1 and <= 12 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month))) ? new Hit(from, to, year, month, day, false) : null;

    private static DateMatch Extend(string text, List<DateToken> t, Hit hit, int floor)
    {
        var (start, end) = (t[hit.From].Start, t[hit.To].End);
        DayOfWeek? weekday = null;
        var left = hit.From - 1;
        while (left >= 0 && t[left].Kind == DateTokenKind.Sign && text[t[left].Start] is ',' or '.' or '(' || (left >= 0 && text.AsSpan(t[left].Start, t[left].Length) is "the" or "den" or "le" or "el"))
        {
            left--;
        }

        if (left >= 0 && t[left].Start >= floor && t[left].Kind == DateTokenKind.Word && MonthNames.Weekday(text.AsSpan(t[left].Start, t[left].Length)) is { } named)
        {
            (weekday, start) = (named, t[left].Start);
        }

        var clock = hit.Day is null ? null : ClockScanner.After(text, t, hit.To + 1) ?? ClockScanner.Before(text, t, hit.From - 1, floor);
        if (clock is { } c)
        {
            (start, end) = (Math.Min(start, c.Start), Math.Max(end, c.End));
        }

        var match = new DateMatch
        {
            Start = start, End = end, Weekday = weekday, Year = hit.Year, Month = hit.Month, Day = hit.Day, Ambiguous = hit.Ambiguous, Time = clock?.Time, Offset = clock?.Offset,
        };
        return hit.Ambiguous && weekday is not null ? ByWeekday(match, weekday.Value) : match;
    }

    /// <summary>A printed weekday decides between the two readings of a stroke date when it fits exactly one.</summary>
    private static DateMatch ByWeekday(DateMatch match, DayOfWeek weekday)
    {
        var (year, month, day) = (match.Year!.Value, match.Month!.Value, match.Day!.Value);
        var asRead = new DateOnly(year, month, day).DayOfWeek == weekday;
        var exchanged = new DateOnly(year, day, month).DayOfWeek == weekday;
        return asRead == exchanged ? match : match with { Ambiguous = false, Month = asRead ? month : day, Day = asRead ? day : month };
    }

    private readonly record struct Hit(int From, int To, int? Year, int Month, int? Day, bool Ambiguous);
}
