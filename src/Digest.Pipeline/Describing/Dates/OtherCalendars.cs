using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads days of other calendars that have one and only one day in ours: the Persian one by the names of its months, Buddhist years behind
/// Thai months, years of Japanese and Taiwanese eras. Days of the moon calendars, which differ from country to country, are known for what
/// they are and never read.
/// </summary>
internal static class OtherCalendars
{
    /// <summary>Buddhist years are so many ahead of ours.</summary>
    private const int Buddhist = 543;

    private static readonly SearchValues<char> NativeDigits = SearchValues.Create([
        .. Enumerable.Range('\u0080', char.MaxValue - '\u0080').Select(c => (char)c).Where(char.IsDigit),
    ]);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> PersianMonths = Lexicon
        .Shared.Map("months-of-the-persian-calendar", m => int.Parse(m, CultureInfo.InvariantCulture))
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, int> Eras = Lexicon.Shared.Map(
        "eras",
        y => int.Parse(y, CultureInfo.InvariantCulture)
    );

    private static readonly FrozenSet<string> MoonMonths = Lexicon.Shared.Set("months-of-the-moon-calendar");

    private static readonly FrozenSet<string> FirstYears = Lexicon.Shared.Set("first-year-of-an-era");

    /// <summary>Whether a text has a digit of any script.</summary>
    public static bool HasDigit(string text) =>
        text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || text.AsSpan().IndexOfAny(NativeDigits) >= 0;

    /// <summary>The day that begins at a token, with its first and last token; null where none does.</summary>
    public static (int From, int To, DateOnly Day)? Read(string text, List<DateToken> t, int i)
    {
        if (t[i].Kind == DateTokenKind.Sign || i + 2 >= t.Count)
        {
            return null;
        }

        return t[i].IsDay ? Named(text, t, i) : OfEra(text, t, i);
    }

    /// <summary>Whether a piece of a line is a day of a moon calendar: "26 Ramadan 1439", in its own words and digits.</summary>
    public static bool IsMoonDay(string piece)
    {
        if (piece.Length is < 9 or > 50 || !HasDigit(piece))
        {
            return false;
        }

        var words = piece.Split([' ', ',', '،'], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, w => char.IsDigit(w[0]));
        var last = Array.FindLastIndex(words, w => char.IsDigit(w[0]));
        return last > first + 1
            && first <= 1
            && words.Length - last <= 2
            && words[first].Length <= 2
            && words[last].Length == 4
            && MoonMonths.Contains(string.Join(' ', words[(first + 1)..last]));
    }

    private static (int From, int To, DateOnly Day)? Named(string text, List<DateToken> t, int i)
    {
        if (t[i + 1].Kind != DateTokenKind.Word || t[i + 1].Start <= t[i].End - 1 || text[t[i + 1].Start] < '\u0600')
        {
            return null;
        }

        var year = t[i + 2].Kind == DateTokenKind.Sign && i + 3 < t.Count ? t[i + 3] : t[i + 2];
        if (year.Kind != DateTokenKind.Number || year.Length != 4)
        {
            return null;
        }

        var to = year.Start == t[i + 2].Start ? i + 2 : i + 3;
        var day =
            year.Value is >= 1200 and < 1500 && PersianMonths.TryGetValue(text.AsSpan(t[i + 1].Start, t[i + 1].Length), out var month)
                ? Days.OfPersia(year.Value, month, t[i].Value)
            : year.Value is >= 2400 and < 2700 && t[i + 1].Month > 0 && text[t[i + 1].Start] is >= '\u0E00' and <= '\u0E7F'
                ? Ours(year.Value - Buddhist, t[i + 1].Month, t[i].Value)
            : null;
        return day is { } found ? (i, to, found) : null;
    }

    // "令和元年7月27日": the era ends the word before the year, or the year of its beginning does.
    private static (int From, int To, DateOnly Day)? OfEra(string text, List<DateToken> t, int i)
    {
        if (t[i].Kind != DateTokenKind.Word || text[t[i].Start] < '\u2E80')
        {
            return null;
        }

        var word = text[t[i].Start..t[i].End];
        var (year, at) = (0, i + 1);
        if (FirstYears.Contains(word[^1..]))
        {
            (word, year) = (word[..^1], 1);
        }
        else if (t[at].Kind == DateTokenKind.Number && t[at].Length <= 3)
        {
            year = t[at++].Value;
        }

        if (
            year == 0
            || word.Length < 2
            || !Eras.TryGetValue(word[^2..], out var first)
            || at + 4 >= t.Count
            || text[t[at].Start] != '年'
            || !t[at + 1].IsMonth
            || text[t[at + 2].Start] != '月'
            || !t[at + 3].IsDay
            || text[t[at + 4].Start] != '日'
        )
        {
            return null;
        }

        return Ours(first + year - 1, t[at + 1].Value, t[at + 3].Value) is { } day ? (i, at + 4, day) : null;
    }

    private static DateOnly? Ours(int year, int month, int day) =>
        year is >= 1800 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
}
