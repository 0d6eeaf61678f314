using System.Globalization;
using System.Text;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Figures as they are meant: "1,200", "1.200" and "1200" are one number, "2.5" and "25" are two. A mark before exactly three digits parts
/// thousands, any other is the decimal point.
/// </summary>
internal static class Figures
{
    /// <summary>
    /// A figure's <see cref="Word.Key"/> in the digits 0 to 9, without marks of thousands, its decimal mark a point. Of a mark that stands
    /// more than once every one parts thousands, or hundreds of thousands as in India ("12,50,000").
    /// </summary>
    public static string Of(string key)
    {
        if (key.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return key;
        }

        var made = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is '.' or ',' or '\'')
            {
                if (!PartsThousands(key, i))
                {
                    made.Append(key[i] == '\'' ? '\'' : '.');
                }
            }
            else if (char.IsDigit(key[i]))
            {
                made.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(key[i])));
            }
            else
            {
                made.Append(key[i]);
            }
        }

        return made.ToString();
    }

    /// <summary>
    /// One past the last word of the figure that begins at a word: "12 500" is one figure of two words, parted by a blank, an apostrophe
    /// or the mark of thousands of Arabic.
    /// </summary>
    public static int EndOf(string text, ImmutableArray<Word> words, int i, int end)
    {
        var to = i + 1;
        if (words[i].Key.Length > 3 || words[i].Key[0] is '0' || !words[i].Key.All(char.IsDigit))
        {
            return to;
        }

        while (
            to < words.Length
            && words[to].End <= end
            && words[to].Start - words[to - 1].End == 1
            && text[words[to].Start - 1] is ' ' or '\u00A0' or '\u202F' or '\u2009' or '\u066C' or '’' or '\''
            && IsGroup(words[to].Key)
        )
        {
            to++;
        }

        // In Arabic the decimal mark is no mark that words hold.
        return
            to < words.Length
            && words[to].End <= end
            && words[to].Digit
            && words[to].Start - words[to - 1].End == 1
            && text[words[to].Start - 1] == '\u066B'
            ? to + 1
            : to;
    }

    // Three digits, and at the end of the figure perhaps its decimals.
    private static bool IsGroup(string key) =>
        key.Length >= 3
        && char.IsDigit(key[0])
        && char.IsDigit(key[1])
        && char.IsDigit(key[2])
        && (key.Length == 3 || (key.Length is > 4 and < 7 && key[3] is ',' or '.' && key.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0));

    /// <summary>A figure of several words without what parts them.</summary>
    public static string Of(string text, ImmutableArray<Word> words, int i, int to)
    {
        if (to == i + 1)
        {
            return Of(words[i].Key);
        }

        var made = new StringBuilder();
        for (; i < to; i++)
        {
            made.Append(made.Length > 0 && text[words[i].Start - 1] == '\u066B' ? "." : "");
            made.Append(made.Length > 0 && words[i].Key.Length == 3 ? Digits(words[i].Key) : Of(words[i].Key));
        }

        return made.ToString();
    }

    private static string Digits(string key) => string.Concat(key.Select(c => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))));

    /// <summary>
    /// The normal key of a text with what that key leaves out of its figures: decimal points and the signs of money and per cent. Two texts
    /// with one such key are equal word for word and figure for figure.
    /// </summary>
    public static string KeyOf(string text)
    {
        var key = Normal.Key(text);
        StringBuilder? more = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '$' or '€' or '£' or '¥' or '%' or '°')
            {
                (more ??= new StringBuilder(key).Append('\n')).Append(text[i]);
            }
            else if (
                text[i] is '.' or ','
                && i > 0
                && i + 1 < text.Length
                && char.IsDigit(text[i - 1])
                && char.IsDigit(text[i + 1])
                && !PartsThousands(text, i)
            )
            {
                (more ??= new StringBuilder(key).Append('\n')).Append(text[i - 1]).Append('.').Append(text[i + 1]);
            }
        }

        return more is null ? key : more.ToString();
    }

    private static bool PartsThousands(string text, int at)
    {
        var end = EndOfDigits(text, at + 1);
        return (end - at == 4 && !(text[at - 1] == '0' && (at == 1 || !char.IsDigit(text[at - 2])))) || PartsLakhs(text, at, end);
    }

    /// <summary>Whether two digits stand behind a mark, and behind the same mark two more, or the last three.</summary>
    private static bool PartsLakhs(string text, int at, int end)
    {
        var mark = text[at];
        while (end - at == 3 && mark == ',' && end < text.Length && text[end] == mark)
        {
            (at, end) = (end, EndOfDigits(text, end + 1));
            if (end - at == 4)
            {
                return true;
            }
        }

        return false;
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && char.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
