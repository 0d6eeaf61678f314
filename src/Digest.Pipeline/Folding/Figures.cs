using System.Text;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Figures as they are meant: "1,200", "1.200" and "1200" are one number, "2.5" and "25" are two. A mark before exactly three digits parts
/// thousands, any other is the decimal point.
/// </summary>
internal static class Figures
{
    /// <summary>A figure's <see cref="Word.Key"/> without marks of thousands, its decimal mark a point.</summary>
    public static string Of(string key)
    {
        if (key.AsSpan().IndexOfAny('.', ',') < 0)
        {
            return key;
        }

        var made = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] is '.' or ',')
            {
                var end = i + 1;
                while (end < key.Length && char.IsDigit(key[end]))
                {
                    end++;
                }

                if (end - i == 4 && !(i == 1 && key[0] == '0'))
                {
                    continue;
                }

                made.Append('.');
            }
            else
            {
                made.Append(key[i]);
            }
        }

        return made.ToString();
    }

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
        var end = at + 1;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            end++;
        }

        return end - at == 4 && !(text[at - 1] == '0' && (at == 1 || !char.IsDigit(text[at - 2])));
    }
}
