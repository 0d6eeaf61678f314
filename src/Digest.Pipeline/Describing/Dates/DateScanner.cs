using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds dates as pages print them: ISO 8601, "9 November 2016", "November 9, 2016", "9. November 2016", "9 de noviembre de 2016",
/// "09.11.2016",
/// "9 XI 2016", "2016年11月9日", with weekday and clock. Stroke dates whose day and month could be exchanged, and years of two digits, are
/// found but marked; relative dates are not read. Days of other calendars are read by <see cref="OtherCalendars"/>.
/// </summary>
internal static class DateScanner
{
    /// <summary>Words and endings between the day, month and year of a date.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Glue = Lexicon
        .Shared.Set("day-glue")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What stands between a weekday and its day.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles = Lexicon
        .Shared.Set("before-days-behind-weekdays")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What joins the first and the last day of a span.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints = Lexicon
        .Shared.Set("day-joints")
        .Union(Lexicon.Shared.Set("day-joints-of-figures"), StringComparer.Ordinal)
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// All dates of a text, in order, not overlapping. A month with a day but no year is found too; a month alone is not.
    /// </summary>
    public static ImmutableArray<DateMatch> Scan(string text)
    {
        if (!OtherCalendars.HasDigit(text))
        {
            return [];
        }

        var tokens = DateTokens.Of(text);
        var found = ImmutableArray.CreateBuilder<DateMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((Other(text, tokens, i) ?? Numeric(text, tokens, i) ?? Named(text, tokens, i)) is not { } hit)
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

    private static Hit? Other(string text, List<DateToken> t, int i) =>
        OtherCalendars.Read(text, t, i) is var (from, to, day) ? new Hit(from, to, day.Year, day.Month, day.Day, false, false) : null;

    private static Hit? Numeric(string text, List<DateToken> t, int i)
    {
        if (i + 4 >= t.Count || t[i].Kind != DateTokenKind.Number || t[i + 2].Kind != DateTokenKind.Number)
        {
            return null;
        }

        var sign = text[t[i + 1].Start];
        if (t[i].IsYear && sign is '年' or '년' && t[i + 2].IsMonth && text[t[i + 3].Start] is '月' or '월' && t[i + 4].IsDay)
        {
            return Valid(
                i,
                i + 5 < t.Count && text[t[i + 5].Start] is '日' or '일' ? i + 5 : i + 4,
                t[i].Value,
                t[i + 2].Value,
                t[i + 4].Value
            );
        }

        var tight = t[i + 4].End - t[i].Start == t[i].Length + t[i + 2].Length + t[i + 4].Length + 2;
        tight |=
            sign == '.'
            && t[i + 4].IsYear
            && t[i + 1].Start == t[i].End
            && t[i + 3].Start == t[i + 2].End
            && t[i + 4].End - t[i].Start <= t[i].Length + t[i + 2].Length + t[i + 4].Length + 4;
        if (
            !tight
            || sign is not ('-' or '/' or '.')
            || text[t[i + 3].Start] != sign
            || (t[i].Start > 0 && text[t[i].Start - 1] is '-' or '/' or '.' && char.IsLetterOrDigit(text[Math.Max(0, t[i].Start - 2)]))
        )
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

        if (!t[i].IsDay || !t[i + 2].IsDay || !(t[i + 4].IsYear || IsShortYear(t, i)))
        {
            return null;
        }

        var (a, b, year) = (t[i].Value, t[i + 2].Value, t[i + 4].IsYear ? t[i + 4].Value : 2000 + t[i + 4].Value);
        var hit =
            sign == '.' || a > 12 || a == b ? Valid(i, i + 4, year, b, a)
            : b > 12 ? Valid(i, i + 4, year, a, b)
            : Valid(i, i + 4, year, b, a) is { } two ? two with { Ambiguous = true }
            : null;
        return hit is { } h ? h with { ShortYear = !t[i + 4].IsYear } : null;
    }

    /// <summary>"09.11.22": two digits each, of this century's first half.</summary>
    private static bool IsShortYear(List<DateToken> t, int i) =>
        t[i].Length == 2 && t[i + 2].Length == 2 && t[i + 4] is { Length: 2, Value: >= 0 and < 50 };

    private static Hit? Named(string text, List<DateToken> t, int i)
    {
        var month = t[i].Month > 0 ? t[i].Month : Roman(text, t, i);
        if (month == 0)
        {
            return null;
        }

        var left = Skip(text, t, i - 1, -1, beforeMonth: true);
        var right = Skip(text, t, i + 1, 1, beforeMonth: false);
        var day = left >= 0 && t[left].IsDay && !IsInsideNumber(text, t[left]) ? left : -1;
        if (right < t.Count && t[right].IsYear && (day >= 0 || t[i].Month > 0))
        {
            return day >= 0 ? Valid(day, right, t[right].Value, month, t[day].Value) : Valid(i, right, t[right].Value, month, null);
        }

        if (right < t.Count && t[right].IsDay && (day < 0 || char.IsUpper(text[t[i].Start])) && !IsInsideNumber(text, t[right]))
        {
            // "Mar 9 nov 2022": the name before the day is a weekday's.
            var after = Skip(text, t, right + 1, 1, beforeMonth: false);
            if (
                day < 0
                && after < t.Count
                && t[after].Month > 0
                && CalendarNames.WeekdayBesideDate(text.AsSpan(t[i].Start, t[i].Length)) is not null
            )
            {
                return null;
            }

            if (after < t.Count && t[after].IsYear)
            {
                return Valid(i, after, t[after].Value, month, t[right].Value);
            }

            return t[i].Month == 0 ? null
                : day < 0 && char.IsUpper(text[t[i].Start]) ? Valid(i, right, null, month, t[right].Value)
                : day >= 0 ? Valid(day, i, null, month, t[day].Value)
                : null;
        }

        return day >= 0 && t[i].Length >= 3 && t[i].Month > 0 ? Valid(day, i, null, month, t[day].Value) : null;
    }

    /// <summary>A month in Roman capitals with a day before and a year after it ("9 XI 2022"); 0 for all else.</summary>
    private static int Roman(string text, List<DateToken> t, int i) =>
        t[i].Kind == DateTokenKind.Word && t[i].Length <= 4 && i > 0 && t[i - 1].IsDay && i + 1 < t.Count && t[i + 1].IsYear
            ? text.AsSpan(t[i].Start, t[i].Length) switch
            {
                "I" => 1,
                "II" => 2,
                "III" => 3,
                "IV" => 4,
                "V" => 5,
                "VI" => 6,
                "VII" => 7,
                "VIII" => 8,
                "IX" => 9,
                "X" => 10,
                "XI" => 11,
                "XII" => 12,
                _ => 0,
            }
            : 0;

    /// <summary>Steps over what may stand between the parts of a date: commas, stops, ordinal endings, "of", "de", "del".</summary>
    private static int Skip(string text, List<DateToken> t, int i, int step, bool beforeMonth)
    {
        for (var steps = 0; steps < 3 && i >= 0 && i < t.Count; steps++, i += step)
        {
            var glue = t[i].Kind switch
            {
                DateTokenKind.Sign => text[t[i].Start] is '.' or ',' or 'º' or '°' or 'ª' or '’' or '\''
                    || (text[t[i].Start] is '-' or '/' && (beforeMonth || IsTight(text, t[i].Start))),
                DateTokenKind.Word => Glue.Contains(text.AsSpan(t[i].Start, t[i].Length)),
                _ => false,
            };
            if (!glue)
            {
                break;
            }
        }

        return i;
    }

    private static bool IsTight(string text, int at) =>
        at > 0 && at + 1 < text.Length && !char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at + 1]);

    private static bool IsInsideNumber(string text, DateToken t) =>
        (t.Start > 1 && text[t.Start - 1] is ',' or '.' or ':' or '/' && char.IsAsciiDigit(text[t.Start - 2]))
        || (t.End + 1 < text.Length && text[t.End] is ':' or '/' or '%' && char.IsAsciiDigit(text[t.End + 1]))
        || (t.End < text.Length && text[t.End] == '%')
        || (t.Start > 0 && text[t.Start - 1] is '$' or '£' or '€');

    private static Hit? Valid(int from, int to, int? year, int month, int? day) =>
        month is >= 1 and <= 12 && (day is null || (day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month)))
            ? new Hit(from, to, year, month, day, false, false)
            : null;

    private static DateMatch Extend(string text, List<DateToken> t, Hit hit, int floor)
    {
        var (start, end) = (t[hit.From].Start, t[hit.To].End);
        var weekday = WeekdayBefore(text, t, hit, floor, ref start) ?? WeekdayAfter(text, t, hit, ref end);
        var clock = hit.Day is null
            ? null
            : ClockScanner.After(text, t, TokenAt(t, hit.To + 1, end)) ?? ClockScanner.Before(text, t, TokenAt(t, 0, start) - 1, floor);
        if (clock is { } c)
        {
            (start, end) = (Math.Min(start, c.Start), Math.Max(end, c.End));
        }

        var match = new DateMatch
        {
            Start = start,
            End = end,
            Weekday = weekday,
            Year = hit.Year,
            Month = hit.Month,
            Day = hit.Day,
            Ambiguous = hit.Ambiguous,
            ShortYear = hit.ShortYear,
            Range = IsRangeEnd(text, t, hit),
            Time = clock?.Time,
            Offset = clock?.Offset,
        };
        return hit.Ambiguous && weekday is not null ? ByWeekday(match, weekday.Value) : match;
    }

    private static DayOfWeek? WeekdayBefore(string text, List<DateToken> t, Hit hit, int floor, ref int start)
    {
        var left = hit.From - 1;
        while (
            left >= 0
            && (
                (t[left].Kind == DateTokenKind.Sign && text[t[left].Start] is ',' or '.' or '(')
                || Articles.Contains(text.AsSpan(t[left].Start, t[left].Length))
            )
        )
        {
            left--;
        }

        if (
            left < 0
            || t[left].Start < floor
            || t[left].Kind != DateTokenKind.Word
            || t[hit.From].Start - t[left].End > 8
            || CalendarNames.WeekdayBesideDate(text.AsSpan(t[left].Start, t[left].Length)) is not { } named
        )
        {
            return null;
        }

        start = t[left].Start;
        return named;
    }

    /// <summary>
    /// "9 Kasım 2022 Çarşamba", "9 November 2022 (Wednesday)": full names only, for what follows a date is often another word.
    /// </summary>
    private static DayOfWeek? WeekdayAfter(string text, List<DateToken> t, Hit hit, ref int end)
    {
        var right = hit.To + 1;
        while (right < t.Count && right <= hit.To + 2 && t[right].Kind == DateTokenKind.Sign && text[t[right].Start] is ',' or '(')
        {
            right++;
        }

        // A weekday with another day behind it belongs to that one.
        if (
            right >= t.Count
            || t[right].Kind != DateTokenKind.Word
            || t[right].Length < 4
            || CalendarNames.Weekday(text.AsSpan(t[right].Start, t[right].Length)) is not { } named
            || (right + 2 < t.Count && t[right + 1].IsDay && (t[right + 2].Month > 0 || text[t[right + 2].Start] is '.' or '/'))
        )
        {
            return null;
        }

        end = t[right].End < text.Length && text[t[right].End] == ')' ? t[right].End + 1 : t[right].End;
        return named;
    }

    private static int TokenAt(List<DateToken> t, int from, int position)
    {
        while (from < t.Count && t[from].Start < position)
        {
            from++;
        }

        return from;
    }

    /// <summary>"5–9 November 2016", "5 to 9 November": a number and a dash, or a word that joins, right before.</summary>
    private static bool IsRangeEnd(string text, List<DateToken> t, Hit hit)
    {
        var i = hit.From;
        if (hit.Day is null || i < 2 || !t[i].IsDay)
        {
            return false;
        }

        var at = i - 2;
        at -= t[at].Kind == DateTokenKind.Sign && text[t[at].Start] == '.' && at > 0 ? 1 : 0;
        var between = text.AsSpan(t[i - 1].Start, t[i - 1].Length);
        return t[at].IsDay
            && !IsInsideNumber(text, t[at])
            && (between is "-" or "–" or "—" || Joints.Contains(between))
            && (at == 0 || text[t[at - 1].Start] != ':');
    }

    /// <summary>A printed weekday decides between the two readings of a stroke date when it fits exactly one.</summary>
    private static DateMatch ByWeekday(DateMatch match, DayOfWeek weekday)
    {
        var (year, month, day) = (match.Year!.Value, match.Month!.Value, match.Day!.Value);
        var asRead = new DateOnly(year, month, day).DayOfWeek == weekday;
        var exchanged = new DateOnly(year, day, month).DayOfWeek == weekday;
        return asRead == exchanged ? match : match with { Ambiguous = false, Month = asRead ? month : day, Day = asRead ? day : month };
    }

    private readonly record struct Hit(int From, int To, int? Year, int Month, int? Day, bool Ambiguous, bool ShortYear);
}
