using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Folding;

/// <summary>One number of a text, in figures, in words or in both: "12 500", "1.2bn", "forty-two", "half a million", "1万2千".</summary>
/// <param name="Value">What it says; below 0 for a figure that is no number ("14th").</param>
/// <param name="To">One past the index of its last word.</param>
/// <param name="End">One past its last UTF-16 unit.</param>
/// <param name="Figure">The figure as far as it is nothing else; null where words or letters take part.</param>
internal readonly record struct NumberPhrase(decimal Value, int To, int End, string? Figure)
{
    private const decimal Most = 1_000_000_000_000;
    private const int MostParts = 12;
    private static readonly SearchValues<char> Gap = SearchValues.Create(" -\u00A0\u202F\u2009\u2011");

    /// <summary>What multiplies a number before it, in the larger languages. "Billion" is the English one.</summary>
    private static readonly FrozenDictionary<string, long> Times = Lexicon.Shared.Map("number-multiples", Long);

    /// <summary>What multiplies a figure only, right behind it or one blank off: "1.2bn", "3 Mrd.".</summary>
    private static readonly FrozenDictionary<string, long> TimesFigures = Lexicon.Shared.Map("number-multiples-of-figures", Long);

    /// <summary>Letters that multiply a figure of money only: "£2m".</summary>
    private static readonly FrozenDictionary<string, long> TimesMoney = Lexicon.Shared.Map("number-multiples-of-money", Long);

    private static readonly FrozenSet<string> Alone = Lexicon.Shared.Set("number-multiples-alone");
    private static readonly FrozenSet<string> OneBefore = Lexicon.Shared.Set("one-before-multiples");
    private static readonly FrozenSet<string> Ones = Lexicon.Shared.Set("one-behind-tens");
    private static readonly FrozenSet<string> BehindTens = Lexicon.Shared.Set("number-joints-behind-tens");
    private static readonly FrozenSet<string> BehindHundreds = Lexicon.Shared.Set("number-joints-behind-hundreds");
    private static readonly FrozenDictionary<string, int> Characters = Lexicon.Shared.Map("number-characters", Int);
    private static readonly FrozenSet<string> Counters = Lexicon.Shared.Set("counters-behind-characters");
    private static readonly FrozenSet<string> Vague = Lexicon.Shared.Set("vague-before-characters");
    private static readonly WordPhrases<int> Phrases = WordPhrases<int>.Of("numbers-of-several-words", Int);
    private static readonly WordPhrases<decimal> Fractions = WordPhrases<decimal>.Of("number-fractions", Decimal);
    private static readonly WordPhrases<decimal> Halves = WordPhrases<decimal>.Of("and-a-half", 0.5m);

    /// <summary>The number that begins at a word and ends before <paramref name="end"/>; null when none does.</summary>
    public static NumberPhrase? At(string text, ImmutableArray<Word> words, int i, int end)
    {
        if (!Fits(words, i, end))
        {
            return null;
        }

        if (Fractions.At(text, words, i, end) is { } part && Multiple(text, words, part.To, end) is { } of)
        {
            return new(part.Value * of.Value, part.To + 1, words[part.To].End, null);
        }

        if (words[i].Digit)
        {
            return OfFigure(text, words, i, end);
        }

        if (Words.IsUnspaced(text[words[i].Start]))
        {
            return OfCharacters(text, words, i, end);
        }

        var opens =
            Times.ContainsKey(words[i].Key)
            && (Alone.Contains(words[i].Key) || (i > 0 && OneBefore.Contains(words[i - 1].Key) && Joined(text, words, i)));
        return opens || OfWord(text, words, i, end) is not null ? Gather(text, words, i, end, [], i) : null;
    }

    /// <summary>The same, and "one", which elsewhere is too often something else.</summary>
    public static NumberPhrase? AtOrOne(string text, ImmutableArray<Word> words, int i, int end) =>
        At(text, words, i, end) ?? (Fits(words, i, end) && One(words, i) ? new(1, i + 1, words[i].End, null) : null);

    private static NumberPhrase OfFigure(string text, ImmutableArray<Word> words, int i, int end)
    {
        var to = Figures.EndOf(text, words, i, end);
        var figure = Figures.Of(text, words, i, to);
        var at = words[to - 1].End;
        var letters = figure.Length;
        while (letters > 0 && !char.IsAsciiDigit(figure[letters - 1]))
        {
            letters--;
        }

        var suffix = figure[letters..];
        if (!Parse(figure.AsSpan(0, letters), out var value))
        {
            return new(-1, to, at, figure);
        }

        if (suffix.Length > 0)
        {
            var money =
                (words[i].Start > 0 && Measures.IsSign(text[words[i].Start - 1])) || (at < text.Length && Measures.IsSign(text[at]));
            return
                TimesFigures.TryGetValue(suffix, out var times)
                || Times.TryGetValue(suffix, out times)
                || (money && TimesMoney.TryGetValue(suffix, out times))
                ? new(value * times, to, at, null)
                : new(-1, to, at, figure);
        }

        if (at < text.Length && at < end && HalfOf(text[at]) is { } half)
        {
            (value, at, figure) = (value + half, at + 1, null);
        }
        else if (Halves.At(text, words, to, end) is { } more && Multiple(text, words, more.To, end) is not null)
        {
            (value, to, at, figure) = (value + more.Value, more.To, words[more.To - 1].End, null);
        }

        var multiple =
            Multiple(text, words, to, end) ?? (to < words.Length && Joins(text, at, words[to]) ? OfFigures(words[to], end) : null);
        if (multiple is not { } by)
        {
            return new(value, to, at, figure);
        }

        var first = new List<NumberToken> { new(value, false), new(by.Value, true) };
        return Gather(text, words, to + 1, end, first, i) ?? new(value, to, at, figure);
    }

    private static (decimal Value, bool Times)? OfFigures(Word word, int end) =>
        word.End <= end && word.Key.Length > 1 && TimesFigures.TryGetValue(word.Key, out var times) ? (times, true) : null;

    /// <summary>What follows the parts that are read, as far as all make one number.</summary>
    private static NumberPhrase? Gather(string text, ImmutableArray<Word> words, int at, int end, List<NumberToken> tokens, int from)
    {
        var figure = words[from].Digit;
        while (tokens.Count < MostParts && Fits(words, at, end) && (tokens.Count == 0 || Joined(text, words, at)))
        {
            var count = tokens.Count;
            var next = at;
            if (Times.TryGetValue(words[at].Key, out var times))
            {
                tokens.Add(new(times, true));
                next = at + 1;
            }
            else if (count == 0 || !figure || tokens[^1].Times)
            {
                var behind =
                    count > 0 && IsJoint(tokens[^1], words[at].Key) && Fits(words, at + 1, end) && Joined(text, words, at + 1) ? 1 : 0;
                if (OfWord(text, words, at + behind, end) is { } word && !Opens(text, words, word.To, count))
                {
                    tokens.Add(new(word.Value, false));
                    next = word.To;
                }
                else if (count > 0 && !tokens[^1].Times && tokens[^1].Value is >= 20 and < 100 && One(words, at + behind))
                {
                    tokens.Add(new(1, false));
                    next = at + behind + 1;
                }
                else if (count > 0 && words[at].Digit && Behind(text, words, at, end) is { } more)
                {
                    tokens.Add(new(more.Value, false));
                    next = more.To;
                }

                // "3 million two" are two numbers, "3 million two hundred thousand" is one.
                if (
                    figure
                    && next > at
                    && words[at].Start > words[at - 1].End
                    && !words[at].Digit
                    && Multiple(text, words, next, end) is null
                )
                {
                    tokens.RemoveAt(count);
                    break;
                }
            }

            if (tokens.Count == count || NumberToken.ValueOf(CollectionsMarshal.AsSpan(tokens)) is null)
            {
                tokens.RemoveRange(count, tokens.Count - count);
                break;
            }

            at = next;
        }

        if (tokens.Count == 0 || NumberToken.ValueOf(CollectionsMarshal.AsSpan(tokens)) is not { } value)
        {
            return null;
        }

        if (Halves.At(text, words, at, end) is { } half)
        {
            if (tokens[^1].Times)
            {
                (value, at) = (value + (half.Value * tokens[^1].Value), half.To);
            }
            else
            {
                var of = Multiple(text, words, half.To, end);
                (value, at) = ((value + half.Value) * (of?.Value ?? 1), half.To + (of is null ? 0 : 1));
            }
        }

        return new(value, at, words[at - 1].End, null);
    }

    /// <summary>A figure behind a multiple: right behind it in scripts that part no words, or with a multiple of its own.</summary>
    private static (decimal Value, int To)? Behind(string text, ImmutableArray<Word> words, int at, int end)
    {
        var to = Figures.EndOf(text, words, at, end);
        var apart = words[at].Start > words[at - 1].End && !Words.IsUnspaced(text[words[at - 1].Start]);
        return Parse(Figures.Of(text, words, at, to), out var value) && (!apart || Multiple(text, words, to, end) is not null)
            ? (value, to)
            : null;
    }

    // "Twenty two-seat carts" are twenty carts.
    private static bool Opens(string text, ImmutableArray<Word> words, int to, int count) =>
        count > 0
        && to < words.Length
        && !One(words, to)
        && OfWord(text, words, to, text.Length) is null
        && words[to].Start - words[to - 1].End == 1
        && text[words[to].Start - 1] == '-'
        && text[words[to - 1].Start - 1] != '-';

    private static bool IsJoint(NumberToken last, string key) =>
        last is { Times: false, Value: >= 20 and < 100 } ? BehindTens.Contains(key)
        : last.Times || last.Value >= 100 ? BehindHundreds.Contains(key)
        : false;

    private static bool One(ImmutableArray<Word> words, int i) => i < words.Length && Ones.Contains(words[i].Key);

    private static (int Value, int To)? OfWord(string text, ImmutableArray<Word> words, int i, int end) =>
        Phrases.At(text, words, i, end)
        ?? (Fits(words, i, end) && !words[i].Digit && NumberWords.ValueOf(words[i].Key) is { } number ? (number, i + 1) : null);

    /// <summary>Numbers in the characters of Han, which are words of every kind: only with a word behind them that counts.</summary>
    private static NumberPhrase? OfCharacters(string text, ImmutableArray<Word> words, int i, int end)
    {
        var tokens = new List<NumberToken>();
        var to = i;
        while (Fits(words, to, end) && to - i < MostParts && (to == i || words[to].Start == words[to - 1].End))
        {
            if (Characters.TryGetValue(words[to].Key, out var digit))
            {
                tokens.Add(new(digit, false));
            }
            else if (Times.TryGetValue(words[to].Key, out var times))
            {
                tokens.Add(new(times, true));
            }
            else
            {
                break;
            }

            to++;
        }

        return
            to > i
            && Fits(words, to, end)
            && Counters.Contains(words[to].Key)
            && words[to].Start == words[to - 1].End
            && !(i > 0 && words[i - 1].End == words[i].Start && (words[i - 1].Digit || Vague.Contains(words[i - 1].Key)))
            && NumberToken.ValueOf(CollectionsMarshal.AsSpan(tokens)) is > 1 and var value
            ? new(value, to, words[to - 1].End, null)
            : null;
    }

    private static (decimal Value, bool Times)? Multiple(string text, ImmutableArray<Word> words, int i, int end) =>
        Fits(words, i, end) && i > 0 && Joined(text, words, i) && Times.TryGetValue(words[i].Key, out var times) ? (times, true) : null;

    private static bool Joined(string text, ImmutableArray<Word> words, int i) => i > 0 && Joins(text, words[i - 1].End, words[i]);

    // The sign for a half may stand between: "2½ million".
    private static bool Joins(string text, int from, Word word) =>
        from <= word.Start
        && word.Start - from <= 3
        && text.AsSpan(from, word.Start - from) is var gap
        && (gap.IsEmpty || gap[(HalfOf(gap[0]) is null ? 0 : 1)..].IndexOfAnyExcept(Gap) < 0);

    private static decimal? HalfOf(char sign) =>
        sign switch
        {
            '½' => 0.5m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            _ => null,
        };

    private static bool Parse(ReadOnlySpan<char> figure, out decimal value) =>
        decimal.TryParse(figure, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value) && value < Most;

    private static bool Fits(ImmutableArray<Word> words, int i, int end) => i < words.Length && words[i].End <= end;

    private static long Long(string n) => long.Parse(n, CultureInfo.InvariantCulture);

    private static int Int(string n) => int.Parse(n, CultureInfo.InvariantCulture);

    private static decimal Decimal(string n) => decimal.Parse(n, CultureInfo.InvariantCulture);
}
