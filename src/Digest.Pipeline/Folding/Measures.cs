using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>What a number counts in: money, lengths, weights, spans of time. "300 litres" is not "300 gallons", and €40 is not $40.</summary>
internal static class Measures
{
    private const string Table = """
        eur euro euros €; usd dollar dollars $; gbp pound pounds £; jpy yen ¥; rub rouble roubles ruble rubles рублей рубля рубль; chf franc francs franken; cny yuan
        % percent prozent percento procent procenta procento процентов процента проценти відсотків; pp points
        km kilometre kilometres kilometer kilometers kilometern километров кілометрів; mi mile miles meilen; m metre metres meter meters metern mètres metros metri метров метрів; ft foot feet; cm centimetre centimetres centimeter centimeters
        l litre litres liter liters; gal gallon gallons; bl barrel barrels; kg kilogram kilograms kilogramme kilo kilos; t tonne tonnes ton tons; lb lbs; ha hectare hectares hektar; ac acre acres
        s second seconds; min minute minutes minuten; h hour hours stunde stunden heures horas ore; d day days tag tage tagen jours días giorni dias; w week weeks woche wochen semaines semanas settimane; mo month months monat monate monaten mois meses mesi; y year years jahr jahre jahren ans años anni anos лет
        """;

    private static readonly FrozenDictionary<string, string> Units = Read();

    /// <summary>The unit a word names, as a short name; null when it names none.</summary>
    public static string? Of(string key) => Units.GetValueOrDefault(key);

    /// <summary>The unit of the number that stands at words [<paramref name="from"/>, <paramref name="to"/>), and the stretch of both; null when nothing says it.</summary>
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

        return to < words.Length && words[to].Start - end <= 2 && Of(words[to].Key) is { } unit ? (unit, new Span(start, words[to].End)) : null;
    }

    private static FrozenDictionary<string, string> Read()
    {
        var units = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in Table.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
            {
                units.TryAdd(word, words[0]);
            }
        }

        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
