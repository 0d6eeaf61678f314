using System.Globalization;
using System.Text;

namespace Digest.Output;

/// <summary>
/// Counts the columns that text takes on a terminal: none for combining marks and format characters, two for East Asian wide ones (UAX 11).
/// </summary>
internal static class Cells
{
    /// <summary>Columns of a text; marks of style take none.</summary>
    public static int Of(string text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            cells += Of(rune);
        }

        return cells;
    }

    /// <summary>The text in at most so many columns, ending in … where it was cut.</summary>
    public static string Cut(string text, int most)
    {
        if (Of(text) <= most)
        {
            return text;
        }

        var cut = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((used += Of(rune)) > most)
            {
                break;
            }

            cut.Append(rune.ToString());
        }

        return cut.ToString().TrimEnd() + "…";
    }

    /// <summary>The text with spaces behind it up to so many columns.</summary>
    public static string Pad(string text, int columns) => text + new string(' ', Math.Max(0, columns - Of(text)));

    private static int Of(Rune rune)
    {
        if (
            (rune.IsBmp && StyleMarks.Of((char)rune.Value) >= 0)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        )
        {
            return 0;
        }

        return
            rune.Value
                is (>= 0x1100 and <= 0x115F)
                    or (>= 0x2E80 and <= 0x303E)
                    or (>= 0x3041 and <= 0xA4CF)
                    or (>= 0xAC00 and <= 0xD7A3)
                    or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0xFE30 and <= 0xFE6F)
                    or (>= 0xFF00 and <= 0xFF60)
                    or (>= 0xFFE0 and <= 0xFFE6)
                    or (>= 0x1F300 and <= 0x1F64F)
                    or (>= 0x1F900 and <= 0x1F9FF)
                    or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
    }
}
