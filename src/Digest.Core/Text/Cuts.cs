using System.Globalization;

namespace Digest.Text;

/// <summary>
/// Shortens text. The one place that does: a cut inside a surrogate pair leaves half a character behind, and a search for a space that is
/// not there gives no place to cut at.
/// </summary>
public static class Cuts
{
    // Marks that pile up on one letter; more of them than this is nobody's spelling.
    private const int MostMarks = 32;

    /// <summary>
    /// The last place at or before <paramref name="most"/> UTF-16 units that parts no character from its other half or its marks; the
    /// text's length where it is no longer than that. Between 0 and the length for every text and number.
    /// </summary>
    public static int At(string text, int most)
    {
        if (most >= text.Length)
        {
            return text.Length;
        }

        var whole = Math.Max(0, most);
        whole -= whole > 0 && char.IsLowSurrogate(text[whole]) && char.IsHighSurrogate(text[whole - 1]) ? 1 : 0;
        for (var at = whole; at > 0 && whole - at < MostMarks; at--)
        {
            if (!IsInside(text, at))
            {
                return at;
            }
        }

        return whole;
    }

    /// <summary>The same, at the last space where one stands in the second half.</summary>
    public static int AtWord(string text, int most)
    {
        if (most >= text.Length || most <= 0)
        {
            return At(text, most);
        }

        var space = text.LastIndexOf(' ', most);
        return space > (most + 1) / 2 ? space : At(text, most);
    }

    /// <summary>The text's first units up to <see cref="At"/>.</summary>
    public static string Head(string text, int most) => text[..At(text, most)];

    /// <summary>The text where it has at most <paramref name="most"/> units, else its beginning up to a word and <c> …</c>.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : text[..AtWord(text, most)].TrimEnd() + " …";

    private static bool IsInside(string text, int at) =>
        (char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
        || text[at] == '\u200D'
        || text[at - 1] == '\u200D'
        || char.GetUnicodeCategory(text[at])
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
}
