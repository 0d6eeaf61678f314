using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Reads a number, a range or a time of day, in figures or in words: "41", "1,200", "twenty-six", "between 40 and 50", "6.20", "twenty past
/// six", "all but three of the 40".
/// </summary>
internal static class ReadNumbers
{
    private const int FirstYear = 1900;
    private const int LastYear = 2099;

    private static readonly WordPhrases<bool> Openers = WordPhrases<bool>.Of("range-openers", true);
    private static readonly FrozenSet<string> Joints = Lexicon.Shared.Set("range-joints");
    private static readonly FrozenSet<string> JointsBehindOpeners = Lexicon.Shared.Set("range-joints-behind-openers");

    /// <summary>Words before a number that is left behind, not the lower end of a range: "rose from 40 to 50".</summary>
    private static readonly FrozenSet<string> From = Lexicon.Shared.Set("before-former-numbers");

    private static readonly WordPhrases<bool> AllBut = WordPhrases<bool>.Of("all-but", true);
    private static readonly WordPhrases<bool> OfThe = WordPhrases<bool>.Of("of-the-number", true);

    /// <summary>The number that begins at a word and ends before <paramref name="end"/>; null when none does.</summary>
    public static FactMention? At(string text, ImmutableArray<Word> words, int i, int end)
    {
        if (
            Openers.At(text, words, i, end) is { } opener
            && NumberPhrase.At(text, words, opener.To, end) is { } least
            && least.To < words.Length
            && JointsBehindOpeners.Contains(words[least.To].Key)
            && Range(text, words, (i, opener.To), least, least.To + 1, end) is { } between
        )
        {
            return between;
        }

        if (AllBut.At(text, words, i, end, " ,\u00A0") is { } but && NumberPhrase.AtOrOne(text, words, but.To, end) is { Value: > 0 } left)
        {
            return
                OfThe.At(text, words, left.To, end) is { } of
                && NumberPhrase.At(text, words, of.To, end) is { } all
                && all.Value > left.Value
                ? Made(text, words, i, all.To, all.End, Printed(all.Value - left.Value))
                : Made(text, words, i, left.To, left.End, "all but " + Printed(left.Value)) with
                {
                    Unit = null,
                    LeftOut = true,
                };
        }

        if (NumberPhrase.At(text, words, i, end) is not { } number)
        {
            return null;
        }

        return Clock(text, words, i, number, end)
            ?? UpTo(text, words, i, number, end)
            ?? Made(text, words, i, number.To, number.End, number.Figure ?? Printed(number.Value));
    }

    private static FactMention? Clock(string text, ImmutableArray<Word> words, int i, NumberPhrase number, int end)
    {
        var (value, to) = (number.Value, number.To);
        if (to >= words.Length || words[to].End > end)
        {
            return null;
        }

        if (
            value is >= 0 and < 60
            && words[to].Key == "past"
            && NumberPhrase.At(text, words, to + 1, end) is { Value: >= 1 and <= 12 } hour
        )
        {
            return Made(text, words, i, hour.To, hour.End, Time(hour.Value, value)) with { Clock = true };
        }

        return
            words[i].Digit
            && words[to].Digit
            && words[to].Start - words[i].End == 1
            && text[words[i].End] == ':'
            && NumberPhrase.At(text, words, to, end) is { } minute
            ? Made(text, words, i, minute.To, minute.End, Time(value, minute.Value)) with
            {
                Clock = true,
            }
            : null;
    }

    /// <summary>"40 to 50", "40–50": a dash with nothing or one blank on either side, or a word.</summary>
    private static FactMention? UpTo(string text, ImmutableArray<Word> words, int i, NumberPhrase low, int end)
    {
        if (low.To >= words.Length || (i > 0 && From.Contains(words[i - 1].Key)))
        {
            return null;
        }

        var gap = text.AsSpan(low.End, words[low.To].Start - low.End);
        return gap.Length <= 3 && gap.Trim() is ['-' or '–' or '—' or '\u2011' or '~' or '～' or '〜']
                ? Range(text, words, (i, i), low, low.To, end)
            : Joints.Contains(words[low.To].Key)
            && (
                gap.IsEmpty
                    ? Words.IsUnspaced(text[words[low.To].Start])
                    : gap.IsWhiteSpace() && text.AsSpan(words[low.To].End).StartsWith(" ")
            )
                ? Range(text, words, (i, i), low, low.To + 1, end)
            : null;
    }

    private static FactMention? Range(string text, ImmutableArray<Word> words, (int At, int Low) from, NumberPhrase low, int at, int end)
    {
        if (NumberPhrase.At(text, words, at, end) is not { } high || low.Value < 0 || ReadDates.At(text, words, at) is not null)
        {
            return null;
        }

        // "40 to 50 million" are millions both.
        var head = words[at].Digit ? NumberPhrase.At(text, words, at, words[at].End)?.Value ?? high.Value : high.Value;
        var least = low.Figure is not null && head < high.Value && low.Value < head ? low.Value * (high.Value / head) : low.Value;
        return least >= high.Value || (IsYear(low) && IsYear(high))
            ? null
            : Made(text, words, from.At, high.To, high.End, Printed(least) + "–" + Printed(high.Value)) with
            {
                Range = (least, high.Value),
            };
    }

    private static bool IsYear(NumberPhrase number) => number is { Value: >= FirstYear and <= LastYear, Figure.Length: 4 };

    private static string Printed(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Time(decimal hour, decimal minute) => string.Create(CultureInfo.InvariantCulture, $"{hour:0}.{minute:00}");

    private static FactMention Made(string text, ImmutableArray<Word> words, int from, int to, int end, string value)
    {
        var measure = Measures.Beside(text, words, from, to, end);
        return new(DifferenceKind.Number, new Span(words[from].Start, end), from, to, value)
        {
            Unit = measure?.Unit,
            Whole = measure?.Whole,
        };
    }
}
