using System.Globalization;
using System.Text;

namespace Digest.Rendering.Cards;

/// <summary>
/// In which direction each letter of a paragraph runs, and in which order the letters of a line stand from left to right. The rules are
/// those of the Unicode Bidirectional Algorithm (UAX #9) for text without embeddings, overrides and isolates: the characters that ask for
/// these are taken out of all text before (DG1204).
/// </summary>
internal static class ReadingOrder
{
    private enum Kind
    {
        Left,
        Right,
        Number,
        ArabicNumber,
        Neutral,
    }

    /// <summary>True where the first letter that has a direction runs from right to left.</summary>
    public static bool FromRight(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of(rune) is var kind && kind is Kind.Left or Kind.Right)
            {
                return kind == Kind.Right;
            }
        }

        return false;
    }

    /// <summary>The level of each UTF-16 unit: even runs from the left, odd from the right, as in UAX #9.</summary>
    public static byte[] Levels(string text, bool fromRight)
    {
        var kinds = Kinds(text);
        Numbers(text, kinds);
        var around = fromRight ? Kind.Right : Kind.Left;
        Brackets(text, kinds, around);
        for (var i = 0; i < kinds.Length; )
        {
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.Neutral)
            {
                end++;
            }

            // N1, N2: what has no direction takes that of both its neighbours, else that of the paragraph; numbers count as from the right.
            var before = i == 0 ? around : Side(kinds[i - 1]);
            var after = end == kinds.Length ? around : Side(kinds[end]);
            kinds.AsSpan(i, end - i).Fill(before == after ? before : around);
            i = end + 1;
        }

        return Array.ConvertAll(
            kinds,
            k =>
                (byte)(
                    k switch
                    {
                        Kind.Right => 1,
                        Kind.Left => fromRight ? 2 : 0,
                        _ => 2,
                    }
                )
        );
    }

    /// <summary>Runs of one level, in the order in which they stand from left to right (rule L2).</summary>
    public static List<(int Start, int End, byte Level)> Runs(ReadOnlySpan<byte> levels, int start, int end)
    {
        var runs = new List<(int Start, int End, byte Level)>();
        for (var i = start; i < end; )
        {
            var to = i;
            while (to < end && levels[to] == levels[i])
            {
                to++;
            }

            runs.Add((i, to, levels[i]));
            i = to;
        }

        for (byte level = 2; level >= 1; level--)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                var to = i;
                while (to < runs.Count && runs[to].Level >= level)
                {
                    to++;
                }

                if (to > i)
                {
                    runs.Reverse(i, to - i);
                    i = to;
                }
            }
        }

        return runs;
    }

    private static Kind[] Kinds(string text)
    {
        var kinds = new Kind[text.Length];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            // W1: a mark goes with the letter that bears it.
            var kind = IsMark(rune) ? (at == 0 ? Kind.Neutral : kinds[at - 1]) : Of(rune);
            kinds.AsSpan(at, rune.Utf16SequenceLength).Fill(kind);
            at += rune.Utf16SequenceLength;
        }

        return kinds;
    }

    // W2 to W7: what stands between and beside digits is part of the number; a number behind letters from the left runs with them.
    private static void Numbers(string text, Kind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            var between = i > 0 && i + 1 < kinds.Length && kinds[i - 1] == kinds[i + 1] ? kinds[i - 1] : Kind.Neutral;
            if (kinds[i] == Kind.Neutral && between is Kind.Number or Kind.ArabicNumber && text[i] is '.' or ',' or ':' or '/' or '\u00A0')
            {
                kinds[i] = between;
            }
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            var beside = (i > 0 && kinds[i - 1] == Kind.Number) || (i + 1 < kinds.Length && kinds[i + 1] == Kind.Number);
            if (kinds[i] == Kind.Neutral && beside && IsUnit(text[i]))
            {
                kinds[i] = Kind.Number;
            }
        }

        var left = false;
        var arabic = false;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] is Kind.Left or Kind.Right)
            {
                left = kinds[i] == Kind.Left;
                arabic = !left && (text[i] is >= '\u0600' and <= '\u08FF' or >= '\uFB50');
            }
            else if (kinds[i] == Kind.Number && (left || arabic))
            {
                kinds[i] = arabic ? Kind.ArabicNumber : Kind.Left;
            }
        }
    }

    // N0: brackets stand together, in the direction of the paragraph where what they hold knows it, else in that of what comes before too.
    private static void Brackets(string text, Kind[] kinds, Kind around)
    {
        var open = new Stack<int>();
        var pairs = new List<(int Open, int Close)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '(' or '[' or '{')
            {
                open.Push(i);
            }
            else if (open.TryPeek(out var at) && (text[at], text[i]) is ('(', ')') or ('[', ']') or ('{', '}'))
            {
                pairs.Add((open.Pop(), i));
            }
        }

        foreach (var (from, to) in pairs.OrderBy(p => p.Open))
        {
            var inside = kinds[(from + 1)..to].Where(k => k != Kind.Neutral).Select(Side).Distinct().ToList();
            if (inside.Count > 0)
            {
                var before = kinds[..from].Where(k => k != Kind.Neutral).Select(Side).DefaultIfEmpty(around).Last();
                kinds[from] = kinds[to] = inside.Contains(around) ? around : before;
            }
        }
    }

    private static Kind Side(Kind kind) => kind == Kind.Left ? Kind.Left : Kind.Right;

    private static bool IsUnit(char c) =>
        c is '%' or '#' or '\u00B0' or '\u2030' or '+' or '\u2212' || char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static Kind Of(Rune rune) =>
        rune.Value switch
        {
            >= 0x0660 and <= 0x0669 or 0x066B or 0x066C => Kind.ArabicNumber,
            >= 0x06F0 and <= 0x06F9 => Kind.Number,
            >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or 0x200F => Rune.IsLetter(rune)
            || rune.Value == 0x200F
                ? Kind.Right
                : Kind.Neutral,
            0x200E => Kind.Left,
            >= '0' and <= '9' or 0xB2 or 0xB3 or 0xB9 or >= 0x2070 and <= 0x2079 => Kind.Number,
            _ => Rune.IsLetterOrDigit(rune) ? Kind.Left : Kind.Neutral,
        };
}
