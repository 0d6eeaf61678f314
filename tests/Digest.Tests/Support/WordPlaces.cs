using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Tests.Support;

/// <summary>Says whether words stand in a piece of a file, whatever the file's format writes them like.</summary>
internal static partial class WordPlaces
{
    /// <summary>
    /// Whether the letters and digits of a text appear in order in a slice of a file, once escapes of JSON, entities of HTML and XML and
    /// the codes of mails are read, where they are such and no plain words.
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
        return IsWithin(text, read)
            || IsWithin(text, WebUtility.HtmlDecode(read))
            || IsWithin(text, WebUtility.HtmlDecode(slice))
            || IsWithin(text, WebUtility.HtmlDecode(Unquoted(slice, Encoding.UTF8)))
            || IsWithin(text, WebUtility.HtmlDecode(Unquoted(slice, Encoding.Latin1)))
            || Base64().IsMatch(slice)
            || Encoded().IsMatch(slice);
    }

    // Quoted-printable: a line that ends in an equals sign goes on, an equals sign and two digits are a byte.
    private static string Unquoted(string slice, Encoding charset) =>
        Quoted()
            .Replace(
                slice,
                m => charset.GetString(Convert.FromHexString(m.Value.Replace("=", "", StringComparison.Ordinal).ReplaceLineEndings("")))
            );

    [GeneratedRegex(@"(?:=[0-9A-F]{2}|=\r?\n)+")]
    private static partial Regex Quoted();

    // The letters of a mail's part in base64 are none of its words.
    [GeneratedRegex(@"\A[A-Za-z0-9+/=\r\n]{40,}\z")]
    private static partial Regex Base64();

    // Nor are those of a word of a mail's head that is written in base64 (RFC 2047).
    [GeneratedRegex(@"=\?[\w-]+\?[Bb]\?[A-Za-z0-9+/=]+\?=")]
    private static partial Regex Encoded();

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
