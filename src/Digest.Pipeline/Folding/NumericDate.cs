using System.Globalization;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Reads a date in figures where its parts can only be read one way: "14.07.1931", "1931-07-14", and with strokes where one of the first
/// two parts is no month ("14/07/1931").
/// </summary>
internal static class NumericDate
{
    private const int LastMonth = 12;

    /// <summary>The date that begins at a word, and one past its last word; null where none does.</summary>
    public static (NamedDay Day, int To)? At(string text, ImmutableArray<Word> words, int i)
    {
        if (words[i].Key is { Length: >= 8 and <= 10 } key && key.Split('.') is [var d, var m, { Length: 4 } y])
        {
            return Made(y, m, d) is { } dotted ? (dotted, i + 1) : null;
        }

        if (
            i + 2 >= words.Length
            || !words[i + 1].Digit
            || !words[i + 2].Digit
            || Sign(text, words, i) is not { } sign
            || sign != Sign(text, words, i + 1)
        )
        {
            return null;
        }

        var (a, b, c) = (words[i].Key, words[i + 1].Key, words[i + 2].Key);
        var day = sign switch
        {
            '-' when a.Length == 4 && b.Length == 2 && c.Length == 2 => Made(a, b, c),
            '/' when c.Length == 4 && Int(a) > LastMonth => Made(c, b, a),
            '/' when c.Length == 4 && Int(b) > LastMonth => Made(c, a, b),
            _ => null,
        };
        return day is { } read ? (read, i + 3) : null;
    }

    private static char? Sign(string text, ImmutableArray<Word> words, int i) =>
        words[i + 1].Start - words[i].End == 1 ? text[words[i].End] : null;

    private static NamedDay? Made(string year, string month, string day) =>
        (Int(year), Int(month), Int(day)) is (>= 1000 and <= 2999, >= 1 and <= LastMonth, >= 1) and var (y, m, d)
        && d <= DateTime.DaysInMonth(y, m)
            ? new NamedDay(y, m, d)
            : null;

    private static int Int(string part) =>
        part.Length <= 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
}
