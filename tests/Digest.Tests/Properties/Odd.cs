using System.Globalization;
using System.Text;
using CsCheck;

namespace Digest.Tests.Properties;

/// <summary>
/// Strings that no editor means and every crawl has: any code point, halves of pairs, marks without letters, dates at the calendar's
/// edge, words without end.
/// </summary>
internal static class Odd
{
    private static readonly ImmutableArray<string> Pieces =
    [
        " ",
        "\n",
        "\t",
        "\f",
        "\v",
        "\u0085",
        "\u2028",
        "\u2029",
        "\0",
        "\u0001",
        "\u001B",
        "\u007F",
        "\u009F",
        "\u00AD",
        "\u200B",
        "\u200D",
        "\u200F",
        "\u2060",
        "\uFEFF",
        "\u202E",
        "\u2066",
        "\u2069",
        "\u206A",
        "\uFDD0",
        "\uFFFD",
        "\uFFFE",
        "\uFFFF",
        "\U0001FFFE",
        "\U0010FFFF",
        "\U000E0041",
        "\uD800",
        "\uDFFF",
        "\u0301",
        "\u0489",
        "é",
        "ﬁ",
        "字",
        "अ",
        "ा",
        "א",
        "👩\u200D👧",
        "𝒻",
        "31 December 9999",
        "1 January 0001",
        "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00+14:00",
        "0000-00-00",
        "99",
        "Tuesday",
        "“",
        "”",
        "\"",
        "'",
        "http://ex\u200Bample.org/a",
        "http://\u0301.example/",
        "https://xn--a.example/",
        "mailto:",
        "//",
        "Ada Pell",
        "Ada Pell, 39,",
        "said",
        "The Evening Lamp",
        "By ",
        "<b>",
        "</script>",
        "]]>",
        "&#xFFFE;",
        "{{",
        "- ",
        "# ",
        "---",
        "| a | b |",
        "[x](",
        ")",
        "\\",
        "/",
        ".",
        ":",
        "null",
        "~",
    ];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i])),
        (1, Gen.Int[0, 0x10FFFF].Select(static c => c is >= 0xD800 and <= 0xDFFF ? ((char)c).ToString() : char.ConvertFromUtf32(c))),
        (1, Gen.Char.Select(static c => c.ToString())),
        (1, Gen.Int[1, 400].Select(static n => new string('w', n)))
    );

    /// <summary>Such a string.</summary>
    public static readonly Gen<string> Text = Piece.List[0, 9].Select(string.Concat);

    /// <summary>The string as an escaped literal between double quotes, good for JSON and, without halves of pairs, for YAML.</summary>
    public static string Quoted(string text, bool halves = true)
    {
        var to = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var half = char.IsSurrogate(text[i]);
            if (half && !halves && i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                to.Append(CultureInfo.InvariantCulture, $"\\U{char.ConvertToUtf32(text[i], text[++i]):X8}");
            }
            else
            {
                _ = char.IsAsciiLetterOrDigit(text[i])
                    ? to.Append(text[i])
                    : to.Append(CultureInfo.InvariantCulture, $"\\u{(half && !halves ? 0xFFFE : text[i]):X4}");
            }
        }

        return to.Append('"').ToString();
    }

    /// <summary>The string as character references of HTML and XML.</summary>
    public static string Referred(string text) =>
        string.Concat(
            text.Select(static c =>
                char.IsAsciiLetterOrDigit(c) || c == ' ' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:X};")
            )
        );

    /// <summary>The string as its code points, to be read in a failure.</summary>
    public static string Shown(string text) =>
        string.Concat(
            text.Select(static c =>
                c is >= ' ' and < '\u007F' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
            )
        );
}
