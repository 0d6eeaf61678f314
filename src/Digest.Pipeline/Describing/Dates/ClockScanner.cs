using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads a clock time beside a date: "14:05", "2:05 pm", "4.34pm", "21h05", "14:05 Uhr", with "EST", "MSK" or "+03:00". Zone names that
/// mean several offsets give none.
/// </summary>
internal static class ClockScanner
{
    /// <summary>Words between a day and its clock.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Glue = Lexicon
        .Shared.Set("clock-glue")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words and letters that say a number is hours.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HourWords = Lexicon
        .Shared.Set("hour-words")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> Zones = Lexicon
        .Shared.Map("zones", hours => double.Parse(hours, CultureInfo.InvariantCulture))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DoubtfulZones = Lexicon
        .Shared.Set("doubtful-zones")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A clock time and where it stands.</summary>
    /// <param name="Start">First UTF-16 unit.</param>
    /// <param name="End">One past the last unit.</param>
    /// <param name="Time">The time.</param>
    /// <param name="Offset">Its offset from UTC, where printed.</param>
    internal readonly record struct Clock(int Start, int End, TimeOnly Time, TimeSpan? Offset);

    /// <summary>The clock that begins at a token, words like "at" and signs stepped over.</summary>
    public static Clock? After(string text, List<DateToken> t, int i)
    {
        for (var steps = 0; steps < 6 && i < t.Count && t[i].Kind != DateTokenKind.Number; steps++, i++)
        {
            var glue =
                t[i].Kind == DateTokenKind.Sign
                    ? text[t[i].Start] is ',' or '-' or '–' or '—' or '|' or '•' or '·' or '.' or '@' or '/' or '('
                    : Glue.Contains(text.AsSpan(t[i].Start, t[i].Length));
            if (!glue)
            {
                return null;
            }
        }

        return i < t.Count ? Read(text, t, i) : null;
    }

    /// <summary>The clock that ends just before a token ("12:20pm Jan 7, 2024").</summary>
    public static Clock? Before(string text, List<DateToken> t, int i, int floor)
    {
        for (var from = i; from >= 0 && from > i - 10 && t[from].Start >= floor; from--)
        {
            if (
                t[from].Kind == DateTokenKind.Number
                && Read(text, t, from) is { } clock
                && t[i].End <= clock.End + 3
                && (from == 0 || t[from - 1].Kind != DateTokenKind.Number)
            )
            {
                return clock;
            }
        }

        return null;
    }

    private static Clock? Read(string text, List<DateToken> t, int i)
    {
        if (t[i].Kind != DateTokenKind.Number || t[i].Length > 2 || t[i].Value > 23)
        {
            return null;
        }

        var (hour, minute, second, at) = (t[i].Value, 0, 0, i + 1);
        var sign = at < t.Count && t[at].Start == t[i].End ? text[t[at].Start] : ' ';
        var minutes = false;
        if (
            sign is ':' or '.' or 'h'
            && at + 1 < t.Count
            && t[at].Length == 1
            && t[at + 1].Kind == DateTokenKind.Number
            && t[at + 1].Length == 2
            && t[at + 1].Value < 60
            && t[at + 1].Start == t[at].End
        )
        {
            (minute, minutes, at) = (t[at + 1].Value, true, at + 2);
            if (
                sign == ':'
                && at + 1 < t.Count
                && text[t[at].Start] == ':'
                && t[at + 1].Kind == DateTokenKind.Number
                && t[at + 1].Length == 2
                && t[at + 1].Value < 60
            )
            {
                (second, at) = (t[at + 1].Value, at + 2);
            }
        }

        var end = t[at - 1].End;
        var half = Half(text, t, ref at, ref end);
        var hours = at < t.Count && HourWords.Contains(text.AsSpan(t[at].Start, t[at].Length));
        if (half is null && !hours && (!minutes || (sign == '.' && !IsZone(text, t, at))))
        {
            return null;
        }

        if (half is not null)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half.Value ? 12 : 0);
        }

        if (hours)
        {
            end = t[at++].End;
            if (
                !minutes
                && at < t.Count
                && t[at] is { Kind: DateTokenKind.Number, Length: 2, Value: < 60 }
                && t[at].Start <= end + 1
                && t[at - 1].Length == 1
            )
            {
                (minute, end) = (t[at].Value, t[at].End);
                at++;
            }
        }

        var offset = Zone(text, t, at, ref end);
        return new Clock(t[i].Start, end, new TimeOnly(hour, minute, second), offset);
    }

    /// <summary>Whether a zone's name follows: then "14.05" is a time and no amount.</summary>
    private static bool IsZone(string text, List<DateToken> t, int at)
    {
        var end = 0;
        _ = Zone(text, t, at, ref end);
        return end > 0;
    }

    private static bool IsWord(string text, List<DateToken> t, int i, string word) =>
        i < t.Count && text.AsSpan(t[i].Start, t[i].Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>True for pm, false for am, null for neither.</summary>
    private static bool? Half(string text, List<DateToken> t, ref int at, ref int end)
    {
        if (IsWord(text, t, at, "pm") || IsWord(text, t, at, "am"))
        {
            var pm = text[t[at].Start] is 'p' or 'P';
            end = t[at++].End;
            return pm;
        }

        if ((IsWord(text, t, at, "p") || IsWord(text, t, at, "a")) && IsWord(text, t, at + 1, ".") && IsWord(text, t, at + 2, "m"))
        {
            var pm = text[t[at].Start] is 'p' or 'P';
            at += 3;
            end = t[at - 1].End;
            if (IsWord(text, t, at, "."))
            {
                end = t[at++].End;
            }

            return pm;
        }

        return null;
    }

    private static TimeSpan? Zone(string text, List<DateToken> t, int at, ref int end)
    {
        if (at >= t.Count)
        {
            return null;
        }

        var bracket = text[t[at].Start] == '(' ? 1 : 0;
        at += bracket;
        if (
            at < t.Count
            && text[t[at].Start] is '+' or '-' or '−'
            && at + 1 < t.Count
            && t[at + 1].Kind == DateTokenKind.Number
            && t[at + 1].Start == t[at].End
            && t[at].Start <= end + 1
        )
        {
            var (value, digits) = (t[at + 1].Value, t[at + 1].Length);
            var (h, m, last) = digits == 4 ? (value / 100, value % 100, at + 1) : (value, 0, at + 1);
            if (digits == 2 && at + 3 < t.Count && text[t[at + 2].Start] == ':' && t[at + 3].Length == 2 && t[at + 3].Value < 60)
            {
                (m, last) = (t[at + 3].Value, at + 3);
            }

            if (digits is 2 or 4 && h <= 14 && m < 60)
            {
                end = t[last].End;
                return new TimeSpan(h, m, 0) * (text[t[at].Start] == '+' ? 1 : -1);
            }

            return null;
        }

        if (at >= t.Count || t[at].Kind != DateTokenKind.Word)
        {
            return null;
        }

        var zone = text.AsSpan(t[at].Start, t[at].Length);
        double? hours = Zones.TryGetValue(zone, out var known) ? known : null;
        if (
            hours == 0
            && at + 2 < t.Count
            && t[at + 1].Start == t[at].End
            && text[t[at + 1].Start] is '+' or '-'
            && t[at + 2] is { Kind: DateTokenKind.Number, Length: <= 2, Value: <= 14 }
        )
        {
            end = t[at + 2].End;
            return TimeSpan.FromHours(text[t[at + 1].Start] == '+' ? t[at + 2].Value : -t[at + 2].Value);
        }

        if (hours is not null || DoubtfulZones.Contains(zone))
        {
            end = t[at].End;
        }

        return hours is { } value2 ? TimeSpan.FromHours(value2) : null;
    }
}
