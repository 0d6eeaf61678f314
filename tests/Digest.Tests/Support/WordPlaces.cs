using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Digest.Tests.Support;

/// <summary>Says whether words stand in a piece of a file, whatever the file's format writes them like.</summary>
internal static partial class WordPlaces
{
    /// <summary>
    /// Whether the letters and digits of a text appear in order in a slice of a file, once escapes of JSON and entities of HTML and XML
    /// are read.
    /// </summary>
    public static bool LieIn(string text, string slice)
    {
        var read = Escape()
            .Replace(
                slice,
                static m =>
                    (
                        (char)ushort.Parse(m.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                    ).ToString()
            );
        return IsWithin(text, read) || IsWithin(text, WebUtility.HtmlDecode(read));
    }

    private static bool IsWithin(string some, string all)
    {
        var at = 0;
        foreach (var c in some.Where(char.IsLetterOrDigit))
        {
            at = all.IndexOf(c, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\\u(?<code>[0-9a-fA-F]{4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Escape();
}
