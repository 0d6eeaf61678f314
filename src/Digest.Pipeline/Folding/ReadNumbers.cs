using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>Reads a number or a time of day, in figures or in English words: "41", "1,200", "twenty-six", "two hundred", "6.20", "twenty past six".</summary>
internal static class ReadNumbers
{
    private static readonly FrozenDictionary<string, int> Units = Table(
        ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
        ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19));

    private static readonly FrozenDictionary<string, int> Tens = Table(
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90));

    private static readonly FrozenDictionary<string, int> Times = Table(("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000));

    /// <summary>The number that begins at a word and ends before <paramref name="end"/>; null when none does.</summary>
    public static Mention? At(string text, ImmutableArray<Word> words, int i, int end)
    {
        if (Small(text, words, i, end) is not { } first)
        {
            return null;
        }

        var (value, to) = first;
        if (value is >= 0 and < 60 && Fits(words, to + 1, end) && words[to].Key == "past" && Small(text, words, to + 1, end) is { } hour && hour.Value is >= 1 and <= 12)
        {
            return Made(words, i, hour.To, Clock(hour.Value, value));
        }

        if (words[i].Digit && Fits(words, to, end) && words[to].Digit && words[to].Start - words[i].End == 1 && text[words[i].End] == ':' && Small(text, words, to, end) is { } minute)
        {
            return Made(words, i, minute.To, Clock(value, minute.Value));
        }

        if (value >= 0 && Fits(words, to, end) && Times.TryGetValue(words[to].Key, out var times))
        {
            return Made(words, i, to + 1, (value * times).ToString("0.##", CultureInfo.InvariantCulture));
        }

        return Made(words, i, to, words[i].Digit ? words[i].Key.Replace(",", "", StringComparison.Ordinal) : value.ToString(CultureInfo.InvariantCulture));
    }

    private static string Clock(decimal hour, decimal minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:0}.{minute:00}");

    private static (decimal Value, int To)? Small(string text, ImmutableArray<Word> words, int i, int end)
    {
        if (!Fits(words, i, end))
        {
            return null;
        }

        if (words[i].Digit)
        {
            // A figure with letters ("14th", "3G") is read for what it says, not counted with.
            return (decimal.TryParse(words[i].Key, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var figure) && figure < 1_000_000_000_000 ? figure : -1, i + 1);
        }

        if (Units.TryGetValue(words[i].Key, out var unit))
        {
            return (unit, i + 1);
        }

        if (!Tens.TryGetValue(words[i].Key, out var tens))
        {
            return null;
        }

        return Fits(words, i + 1, end) && words[i + 1].Start - words[i].End == 1 && text[words[i].End] == '-' && One(words[i + 1].Key) is { } one
            ? (tens + one, i + 2)
            : (tens, i + 1);
    }

    private static int? One(string key) => key == "one" ? 1 : Units.TryGetValue(key, out var n) && n < 10 ? n : null;

    private static bool Fits(ImmutableArray<Word> words, int i, int end) => i < words.Length && words[i].End <= end;

    private static Mention Made(ImmutableArray<Word> words, int from, int to, string value) =>
        new(DifferenceKind.Number, new Span(words[from].Start, words[to - 1].End), from, to, value);

    private static FrozenDictionary<string, int> Table(params (string Key, int Value)[] rows) => rows.ToFrozenDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
}
