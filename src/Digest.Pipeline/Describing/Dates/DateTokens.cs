using System.Globalization;
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

            if (char.IsDigit(text[i]))
            {
                var value = 0;
                while (i < text.Length && char.IsDigit(text[i]))
                {
                    value = i - start < 9 ? (value * 10) + Digit(text[i]) : -1;
                    i++;
                }

                Number(text, tokens, start, i, i - start > 9 ? -1 : value);
            }
            else if (char.IsLetter(text[i]) && text[i] is not ('年' or '月' or '日' or '년' or '월' or '일'))
            {
                while (
                    i < text.Length
                    && (
                        (char.IsLetter(text[i]) && text[i] is not ('年' or '월'))
                        || (text[i] >= '\u0300' && char.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark)
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

    // Digits of other scripts count as those of ours: "۱۳۹۸", "２０１９".
    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : CharUnicodeInfo.GetDecimalDigitValue(c);

    /// <summary>
    /// A page that hides its second date runs it into the first: in "2. May 20203. May 2020" and "02.05.202003.05.2020" the year ends where
    /// another day begins.
    /// </summary>
    private static void Number(string text, List<DateToken> tokens, int start, int end, int value)
    {
        if (
            end - start is 5 or 6
            && tokens.Count > 1
            && (
                tokens[^1].Month > 0
                || (text[tokens[^1].Start] is '.' or '/' or '-' && tokens[^2] is { IsDay: true } && tokens[^1].End == start)
                || (text[tokens[^1].Start] is ',' or '.' && tokens[^2] is { Month: > 0 } or { IsDay: true })
            )
        )
        {
            var shift = end - start == 5 ? 10 : 100;
            var (year, day) = (
                new DateToken(DateTokenKind.Number, start, start + 4, value / shift, 0),
                new DateToken(DateTokenKind.Number, start + 4, end, value % shift, 0)
            );
            if (year.IsYear && day.IsDay)
            {
                tokens.Add(year);
                tokens.Add(day);
                return;
            }
        }

        tokens.Add(new DateToken(DateTokenKind.Number, start, end, value, 0));
    }
}
