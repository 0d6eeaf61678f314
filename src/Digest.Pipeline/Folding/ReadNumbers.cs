using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Reads a number or a time of day, in figures or in words: "41", "1,200", "twenty-six", "two hundred", "6.20", "twenty past six".
/// </summary>
internal static class ReadNumbers
{
    /// <summary>What multiplies a number before it, in the larger languages. "Billion" is the English one.</summary>
    private static readonly FrozenDictionary<string, long> Times = Lexicon.Shared.Map(
        "number-multiples",
        n => long.Parse(n, CultureInfo.InvariantCulture)
    );

    /// <summary>The number that begins at a word and ends before <paramref name="end"/>; null when none does.</summary>
    public static FactMention? At(string text, ImmutableArray<Word> words, int i, int end)
    {
        if (Small(text, words, i, end) is not { } first)
        {
            // "A hundred days", "a hundred and thirty".
            if (
                i == 0
                || words[i - 1].Key is not ("a" or "one" or "eine" or "ein" or "une" or "un")
                || !Fits(words, i, end)
                || !Times.TryGetValue(words[i].Key, out var alone)
            )
            {
                return null;
            }

            var (sum, last) = Rest(text, words, alone, alone, i + 1, end);
            return Made(text, words, i, last, sum.ToString("0.##", CultureInfo.InvariantCulture));
        }

        var (value, to) = first;
        if (
            value is >= 0 and < 60
            && Fits(words, to + 1, end)
            && words[to].Key == "past"
            && Small(text, words, to + 1, end) is { } hour
            && hour.Value is >= 1 and <= 12
        )
        {
            return Made(text, words, i, hour.To, Clock(hour.Value, value)) with { Clock = true };
        }

        if (
            words[i].Digit
            && Fits(words, to, end)
            && words[to].Digit
            && words[to].Start - words[i].End == 1
            && text[words[i].End] == ':'
            && Small(text, words, to, end) is { } minute
        )
        {
            return Made(text, words, i, minute.To, Clock(value, minute.Value)) with { Clock = true };
        }

        if (value >= 0 && Fits(words, to, end) && Times.TryGetValue(words[to].Key, out var times))
        {
            var (all, behind) = words[i].Digit ? (value * times, to + 1) : Rest(text, words, value * times, times, to + 1, end);
            return Made(text, words, i, behind, all.ToString("0.##", CultureInfo.InvariantCulture));
        }

        return Made(text, words, i, to, words[i].Digit ? Figures.Of(words[i].Key) : value.ToString(CultureInfo.InvariantCulture));
    }

    // "two hundred |and twelve", "three thousand |four hundred and six": what follows is smaller than what multiplied before it.
    private static (decimal Value, int To) Rest(string text, ImmutableArray<Word> words, decimal value, decimal below, int at, int end)
    {
        while (below > 1 && Fits(words, at, end))
        {
            var next = words[at].Key == "and" ? at + 1 : at;
            if (
                !Fits(words, next, end)
                || words[next].Digit
                || text.AsSpan(words[at - 1].End..words[next].Start).ContainsAny(',', ';', '.')
                || Small(text, words, next, end) is not { } more
            )
            {
                break;
            }

            var times = Fits(words, more.To, end) && Times.TryGetValue(words[more.To].Key, out var found) ? found : 1;
            if (more.Value * times >= below)
            {
                break;
            }

            (value, below, at) = (value + (more.Value * times), times, more.To + (times > 1 ? 1 : 0));
        }

        return (value, at);
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
            return (
                decimal.TryParse(Figures.Of(words[i].Key), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
                && figure < 1_000_000_000_000
                    ? figure
                    : -1,
                i + 1
            );
        }

        if (NumberWords.ValueOf(words[i].Key) is not { } number)
        {
            return null;
        }

        return
            number >= 20
            && Fits(words, i + 1, end)
            && words[i + 1].Start - words[i].End == 1
            && text[words[i].End] == '-'
            && One(words[i + 1].Key) is { } one
            ? (number + one, i + 2)
            : (number, i + 1);
    }

    private static int? One(string key) =>
        key == "one" ? 1
        : NumberWords.ValueOf(key) is < 10 and var n ? n
        : null;

    private static bool Fits(ImmutableArray<Word> words, int i, int end) => i < words.Length && words[i].End <= end;

    private static FactMention Made(string text, ImmutableArray<Word> words, int from, int to, string value)
    {
        var measure = Measures.Beside(text, words, from, to);
        return new(DifferenceKind.Number, new Span(words[from].Start, words[to - 1].End), from, to, value)
        {
            Unit = measure?.Unit,
            Whole = measure?.Whole,
        };
    }
}
