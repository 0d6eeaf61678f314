using Digest.Text;

namespace Digest.Describing;

/// <summary>What a token is.</summary>
internal enum DateTokenKind
{
    /// <summary>Digits.</summary>
    Number,

    /// <summary>Letters, with inner apostrophes and hyphens.</summary>
    Word,

    /// <summary>Any other sign but white space.</summary>
    Sign,
}

/// <summary>A piece of a text that may hold dates.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Value">Of a number of at most nine digits: its value; else -1.</param>
/// <param name="Month">Of a word: the month it names, or 0.</param>
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int End, int Value, int Month)
{
    /// <summary>Number of digits or letters.</summary>
    public int Length => End - Start;

    /// <summary>Whether it can be a day of a month.</summary>
    public bool IsDay => Kind == DateTokenKind.Number && Length <= 2 && Value is >= 1 and <= 31;

    /// <summary>Whether it can be a month's number.</summary>
    public bool IsMonth => Kind == DateTokenKind.Number && Length <= 2 && Value is >= 1 and <= 12;

    /// <summary>Whether it can be a year of a report: 1800–2199, four digits.</summary>
    public bool IsYear => Kind == DateTokenKind.Number && Length == 4 && Value is >= 1800 and <= 2199;
}

/// <summary>Cuts a text into the tokens that dates are made of.</summary>
internal static class DateTokens
{
    /// <summary>The tokens in text order.</summary>
    public static List<DateToken> Of(string text)
    {
        var tokens = new List<DateToken>(text.Length / 4);
        for (var i = 0; i < text.Length; )
        {
            var start = i;
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            if (char.IsAsciiDigit(text[i]))
            {
                var value = 0;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    value = i - start < 9 ? (value * 10) + (text[i] - '0') : -1;
                    i++;
                }

                tokens.Add(new DateToken(DateTokenKind.Number, start, i, i - start > 9 ? -1 : value, 0));
            }
            else if (char.IsLetter(text[i]) && text[i] is not ('年' or '月' or '日' or '년' or '월' or '일'))
            {
                while (
                    i < text.Length
                    && (
                        char.IsLetter(text[i])
                        || (i + 1 < text.Length && i > start && text[i] is '\'' or '’' or 'ʼ' or '-' && char.IsLetter(text[i + 1]))
                    )
                )
                {
                    i++;
                }

                tokens.Add(new DateToken(DateTokenKind.Word, start, i, -1, CalendarNames.Month(text.AsSpan(start, i - start))));
            }
            else
            {
                i++;
                tokens.Add(new DateToken(DateTokenKind.Sign, start, i, -1, 0));
            }
        }

        return tokens;
    }
}
