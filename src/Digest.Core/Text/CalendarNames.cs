using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// Names of months and weekdays in the languages dates are read in, with abbreviations and the cases dates use. Case, the dots of a Turkish
/// i
/// and missing accents of longer names make no difference. The one table of the house: dates, weights and folding all ask here.
/// </summary>
public static class CalendarNames
{
    private static readonly CalendarTable Table = new(Lexicon.Shared);

    /// <summary>The first three letters of the English names of months, in lower case, January first.</summary>
    public static ImmutableArray<string> EnglishMonths { get; } =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The full English names of weekdays and of months, in lower case. May is left out: it is a verb far more often.</summary>
    public static FrozenSet<string> English => Table.English;

    /// <summary>
    /// 1–12 for the name of a month in any of the languages, a Turkish case ending after an apostrophe set aside; 0 for all else.
    /// </summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        var found = Table.Month(word);
        return found == 0 && word.IndexOfAny('\'', '’') is var at and > 2 ? Table.Month(word[..at]) : found;
    }

    /// <summary>The weekday a full name, or an English abbreviation of it, means; null for all else.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => word.Length >= 3 ? Table.Weekday(word) : null;

    /// <summary>
    /// The weekday a word means when it stands right beside a date, where "Mi", "jeu" and "пт" mean one too; null for all else.
    /// </summary>
    public static DayOfWeek? WeekdayBesideDate(ReadOnlySpan<char> word) => Weekday(word) ?? Table.WeekdayBesideDate(word);
}
