using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// What a number counts in: money, lengths, weights, spans of time. "300 litres" is not "300 gallons", and €40 is not $40.
/// </summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, string> Units = Lexicon.Shared.Map("units", unit => unit);

    /// <summary>How many metres or grams a unit is, and which: "70 miles" are "113 kilometres", as reports round them.</summary>
    private static readonly FrozenDictionary<string, (char Of, decimal Size)> Sizes = new Dictionary<string, (char, decimal)>
    {
        ["cm"] = ('m', 0.01m),
        ["ft"] = ('m', 0.3048m),
        ["m"] = ('m', 1),
        ["km"] = ('m', 1000),
        ["mi"] = ('m', 1609.344m),
        ["kg"] = ('g', 1000),
        ["lb"] = ('g', 453.592m),
        ["ac"] = ('a', 4046.86m),
        ["ha"] = ('a', 10000),
        ["l"] = ('l', 1),
        ["gal"] = ('l', 3.78541m),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly WordPhrases<bool> Percent = WordPhrases<bool>.Of("percent-phrases", true);

    /// <summary>Small words between a number and what it counts in.</summary>
    private static readonly FrozenSet<string> Between = Lexicon.Shared.Set("between-number-and-unit");

    private const decimal Rounding = 0.025m;

    /// <summary>Whether two numbers in two units are one size, rounded.</summary>
    public static bool AreEqual(string a, string unitA, string b, string unitB) =>
        Sizes.TryGetValue(unitA, out var x)
        && Sizes.TryGetValue(unitB, out var y)
        && x.Of == y.Of
        && decimal.TryParse(a, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var p)
        && decimal.TryParse(b, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var q)
        && p is < 1_000_000_000
        && q is < 1_000_000_000
        && Math.Abs((p * x.Size) - (q * y.Size)) <= Rounding * Math.Max(p * x.Size, q * y.Size);

    /// <summary>The unit a word names, as a short name; null when it names none.</summary>
    public static string? Of(string key) => Units.GetValueOrDefault(key);

    /// <summary>
    /// The unit of the number that stands at words [<paramref name="from"/>, <paramref name="to"/>), and the stretch of both; null when
    /// nothing says it.
    /// </summary>
    public static (string Unit, Span Whole)? Beside(string text, ImmutableArray<Word> words, int from, int to, int end)
    {
        var start = words[from].Start;
        if (start > 0 && Of(text[start - 1].ToString()) is { } sign)
        {
            return (sign, new Span(start - 1, end));
        }

        var after = end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' ? end + 1 : end;
        if (after < text.Length && Of(text[after].ToString()) is { } mark && !char.IsLetter(text[after]))
        {
            return (mark, new Span(start, after + 1));
        }

        if (Percent.At(text, words, to, text.Length) is { } percent)
        {
            return ("%", new Span(start, words[percent.To - 1].End));
        }

        // "1,2 milliard d'euros", "2 milioni di euro".
        var at = to + 1 < words.Length && Between.Contains(words[to].Key) ? to + 1 : to;
        if (
            at < words.Length
            && words[at].Start - (at > to ? words[to].End : end) <= 2
            && (Of(words[at].Key) ?? Elided(words[at].Key)) is { } unit
        )
        {
            return (unit, new Span(start, words[at].End));
        }

        return from > 0 && start - words[from - 1].End == 1 && words[from - 1].Capital && IsCode(text, words[from - 1])
            ? (Of(words[from - 1].Key)!, new Span(words[from - 1].Start, end))
            : null;
    }

    /// <summary>Whether a unit, by its short name, is money.</summary>
    public static bool IsMoney(string unit) => unit.Length == 3 && unit is not "gal" and not "min";

    /// <summary>Whether a sign is one of money.</summary>
    public static bool IsSign(char sign) =>
        sign is '$' or '€' or '£' or '¥' || char.GetUnicodeCategory(sign) == UnicodeCategory.CurrencySymbol;

    // "EUR 3.5 million": three capitals.
    private static bool IsCode(string text, Word word) =>
        word.Key.Length == 3 && char.IsUpper(text[word.Start + 1]) && char.IsUpper(text[word.Start + 2]) && Of(word.Key) is not null;

    private static string? Elided(string key) => key.IndexOf('\'', StringComparison.Ordinal) is 1 ? Of(key[2..]) : null;
}
