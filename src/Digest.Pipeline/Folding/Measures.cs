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
    public static (string Unit, Span Whole)? Beside(string text, ImmutableArray<Word> words, int from, int to)
    {
        var (start, end) = (words[from].Start, words[to - 1].End);
        if (start > 0 && Of(text[start - 1].ToString()) is { } sign)
        {
            return (sign, new Span(start - 1, end));
        }

        var after = end < text.Length && text[end] is ' ' or '\u00A0' or '\u202F' ? end + 1 : end;
        if (after < text.Length && Of(text[after].ToString()) is { } mark && !char.IsLetter(text[after]))
        {
            return (mark, new Span(start, after + 1));
        }

        if (to + 1 < words.Length && words[to].Key == "per" && words[to + 1].Key == "cent")
        {
            return ("%", new Span(start, words[to + 1].End));
        }

        return to < words.Length && words[to].Start - end <= 2 && Of(words[to].Key) is { } unit
            ? (unit, new Span(start, words[to].End))
            : null;
    }
}
