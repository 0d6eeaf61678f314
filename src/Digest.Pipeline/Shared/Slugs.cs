using System.Text;
using AnyAscii;
using Digest.Text;

namespace Digest.Shared;

/// <summary>
/// Makes address segments: AnyAscii transliteration, lower case, words joined by <c>-</c>, at most 80 bytes, cut at a word. Never empty
/// (text without letters or digits gives <c>x</c>) and never the name of a device (<c>con</c> gives <c>con-x</c>).
/// </summary>
internal static class Slugs
{
    private const int Limit = 80;

    /// <summary>The segment for a text.</summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Normal.Composed(text).Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '"') && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var s = slug.ToString().Trim('-');
        if (s.Length > Limit)
        {
            var cut = s.LastIndexOf('-', Limit);
            s = s[..(cut > 0 ? cut : Limit)];
        }

        return s.Length == 0 ? "x"
            : IsDevice(s) ? s + "-x"
            : s;
    }

    /// <summary>
    /// Whether a segment of a path is a name that Windows keeps for a device, whatever follows its first dot and whatever its case: a
    /// folder or file of that
    /// name can be neither unpacked nor served there.
    /// </summary>
    public static bool IsDevice(string segment)
    {
        var dot = segment.IndexOf('.', StringComparison.Ordinal);
        var s = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ').ToLowerInvariant();
        return s is "con" or "prn" or "aux" or "nul" or "conin$" or "conout$"
            || (s.Length == 4 && s[..3] is "com" or "lpt" && (char.IsAsciiDigit(s[3]) || s[3] is '¹' or '²' or '³'));
    }
}
