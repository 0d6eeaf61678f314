using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// What a number counts in: money, lengths, weights, spans of time. "300 litres" is not "300 gallons", and €40 is not $40.
/// </summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, string> Units = Lexicon.Shared.Map("units", unit => unit);

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
