using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>Reads the dates of a text: days, months, years, weekdays, in words and in figures.</summary>
internal static class ReadDates
{
    private const int LeastWeekday = 5;

    /// <summary>Short names of months that need no day beside them; others are words or names too often ("Mars", "Gen").</summary>
    private static readonly FrozenSet<string> Short = Lexicon.Shared.Set("short-months");

    private static readonly FrozenSet<string> Before = Lexicon.Shared.Set("before-months");

    private static readonly FrozenSet<string> ShortBesideDay = Lexicon.Shared.Set("short-months-beside-days");

    /// <summary>
    /// "July", "July 14", "14 July 2024", "3 de marzo", "in 2024", "Monday". A lower-case or unsupported "may", "march" is a verb.
    /// </summary>
    public static FactMention? At(string text, ImmutableArray<Word> words, int i)
    {
        if (words[i].Digit && NumericDate.At(text, words, i) is { } numeric)
        {
            return Made(text, words, i, numeric.To, numeric.Day);
        }

        var at = i;
        int? day = IntOf(words, at) is >= 1 and <= 31 and var d ? d : null;
        at += day is null ? 0 : 1;
        at += day is not null && at < words.Length && words[at].Key is "de" or "of" ? 1 : 0;
        if (at < words.Length && MonthAt(words[at], day is not null) is > 0 and var month)
        {
            var sure = day is not null || words[at].Key is not ("may" or "march");
            at++;
            if (day is null && IntOf(words, at) is >= 1 and <= 31 and var after)
            {
                (day, sure, at) = (after, true, at + 1);
            }

            var de = at + 1 < words.Length && words[at].Key == "de" ? 1 : 0;
            int? year = IntOf(words, at + de) is >= 1900 and <= 2099 and var y ? y : null;
            at += year is null ? 0 : 1 + de;
            sure |= year is not null || (i > 0 && Before.Contains(words[i - 1].Key));
            return sure ? Made(text, words, i, at, new NamedDay(year, month, day)) : null;
        }

        if (
            IntOf(words, i) is >= 1900 and <= 2099 and var alone
            && i > 0
            && (Before.Contains(words[i - 1].Key) || words[i - 1].Key is "by" or "from" or "and" or "between")
        )
        {
            return Made(text, words, i, i + 1, new NamedDay(alone, null, null));
        }

        return
            words[i].Key.Length >= LeastWeekday
            && CalendarNames.Weekday(words[i].Key) is { } weekday
            && (words[i].Capital || words[i].Key[0] > 'z' || !CalendarNames.English.Contains(words[i].Key))
            ? Made(text, words, i, i + 1, default) with
            {
                Weekday = weekday,
            }
            : null;
    }

    /// <summary>The month a word names: with a capital; in lower case beside a day, where it is a full name.</summary>
    private static int MonthAt(Word word, bool withDay) =>
        (word.Capital && (withDay || word.Key.Length > 4 || CalendarNames.English.Contains(word.Key) || Short.Contains(word.Key)))
        || (withDay && word.Key != "march" && (word.Key.Length > 3 || ShortBesideDay.Contains(word.Key)))
            ? CalendarNames.Month(word.Key)
            : 0;

    private static FactMention Made(string text, ImmutableArray<Word> words, int from, int to, NamedDay day) =>
        new(DifferenceKind.Date, new Span(words[from].Start, words[to - 1].End), from, to, text[words[from].Start..words[to - 1].End], day);

    private static int? IntOf(ImmutableArray<Word> words, int i)
    {
        if (i >= words.Length || !words[i].Digit)
        {
            return null;
        }

        var key = words[i].Key.AsSpan();
        key = key.EndsWith("th") || key.EndsWith("st") || key.EndsWith("nd") || key.EndsWith("rd") ? key[..^2] : key;
        return key.Length <= 4 && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
    }
}
