using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// Says of what an editor typed for a date, and <see cref="EditorDates"/> refuses, why it means no one day and what to write.
/// </summary>
internal static class DateDoubts
{
    private const string Usual = "Write it as 2016-11-09 or 9 November 2016";
    private const string YearFirst = "Dates in digits are read with the year first only";

    /// <summary>
    /// The cause, in a sentence without a full stop, null where it is no date at all; and the remedy, with the days that may be meant where
    /// these can be told.
    /// </summary>
    public static (string? Cause, string Remedy) Of(string text)
    {
        var s = text.Trim().TrimEnd('.');
        var digits = s.Split('T', ' ')[0].Split('-', '/', '.');
        var numbers = digits.Select(p =>
            p.Length is >= 1 and <= 4 && p.All(char.IsAsciiDigit) ? int.Parse(p, CultureInfo.InvariantCulture) : -1
        );
        return numbers.ToArray() is { Length: 2 or 3 } all && !all.Contains(-1)
            ? OfDigits(all, digits[0].Length == 4, digits[^1].Length == 4)
            : (OfWords(s), Usual);
    }

    private static (string? Cause, string Remedy) OfDigits(int[] numbers, bool yearFirst, bool yearLast) =>
        (numbers, yearFirst, yearLast) switch
        {
            ([var year, var month, ..], true, _) => (EditorDates.Missing(year, month, numbers is [_, _, var day] ? day : null), Usual),
            ([var month, var year], _, true) => EditorDates.Missing(year, month, null) is { } none
                ? (none, Usual)
                : (YearFirst, $"Write it as {new PartialDate(year, month, null)}"),
            ([_, _], _, _) => ("It has no year of four digits", Usual),
            ([var first, var second, var year], _, true) => OfThree(first, second, year),
            _ => ("Day, month and year in digits can be read in more than one order, and the year has fewer than four", Usual),
        };

    // The year is the last number; which of the others is the day differs from country to country.
    private static (string? Cause, string Remedy) OfThree(int first, int second, int year)
    {
        var (dayFirst, monthFirst) = (EditorDates.Missing(year, second, first), EditorDates.Missing(year, first, second));
        return dayFirst is not null && monthFirst is not null ? (second is >= 1 and <= 12 ? dayFirst : monthFirst, Usual)
            : dayFirst is not null ? (YearFirst, $"Write it as {new PartialDate(year, first, second)}")
            : monthFirst is not null || first == second ? (YearFirst, $"Write it as {new PartialDate(year, second, first)}")
            : (
                $"Day and month cannot be told apart: it may be {Said(year, second, first)} or {Said(year, first, second)}",
                $"Write it as {new PartialDate(year, second, first)} or {new PartialDate(year, first, second)}"
            );
    }

    private static string? OfWords(string s)
    {
        if (EditorDates.Parts(s) is var (year, month, day))
        {
            return EditorDates.Missing(year, month, day)
                ?? (
                    year is null && (month ?? day) is not null ? "It has no year of four digits"
                    : month is null && day is not null ? "It has no month"
                    : null
                );
        }

        var words = EditorDates.Words(s);
        if (!words.Any(w => w.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var named = words.Any(w => EditorDates.MonthOf(w) is not null);
        var strange = words.Where(IsStrange).ToList();
        return strange is [var word]
            ? word.Contains(':', StringComparison.Ordinal)
                ? "A time is read behind a date in digits only, as in 2016-11-09T10:00Z"
                : named
                    ? $"“{word}” has no place in a date"
                    : $"“{word}” is no English name of a month"
            : named && strange.Count == 0
                ? "It has no year of four digits"
                : null;
    }

    private static bool IsStrange(string word) =>
        EditorDates.MonthOf(word) is null
        && !EditorDates.IsWeekday(word)
        && !(char.IsAsciiDigit(word[0]) && word.TrimEnd('s', 't', 'n', 'd', 'r', 'h').All(char.IsAsciiDigit));

    private static string Said(int year, int month, int day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{day} {CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[month - 1]} {year:0000}"
        );
}
