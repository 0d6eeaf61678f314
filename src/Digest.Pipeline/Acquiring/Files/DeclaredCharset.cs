using System.Text;
using System.Text.RegularExpressions;

namespace Digest.Acquiring;

/// <summary>
/// Reads the charset a page declares of itself: an XML declaration, <c>meta charset</c> or <c>meta http-equiv</c>, in the first kilobytes
/// (HTML, section
/// 13.2.3.2). What stands in comments, scripts and styles is not declared.
/// </summary>
internal static partial class DeclaredCharset
{
    private const int Within = 8192;

    /// <summary>The label as written; null when the page declares none.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Within)]);
        if (XmlDeclaration().Match(head) is { Success: true } xml)
        {
            return xml.Groups["label"].Value;
        }

        foreach (Match tag in Markup().Matches(head))
        {
            if (tag.Groups["meta"] is { Success: true, Value: var meta } && LabelIn(meta) is { } label)
            {
                return label;
            }
        }

        return null;
    }

    // The content of a description may speak of charsets; only that of http-equiv declares one.
    private static string? LabelIn(string meta)
    {
        var equiv = meta.Contains("http-equiv", StringComparison.OrdinalIgnoreCase);
        foreach (Match attribute in Attribute().Matches(meta))
        {
            var name = attribute.Groups["name"].Value;
            var value = attribute.Groups["value"].Value.Trim('"', '\'', ' ');
            if (name.Equals("charset", StringComparison.OrdinalIgnoreCase) && value.Length > 0)
            {
                return value;
            }

            if (equiv && name.Equals("content", StringComparison.OrdinalIgnoreCase) && Charset().Match(value) is { Success: true } found)
            {
                return found.Groups["label"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[""'](?<label>[\w.:-]{2,40})[""']",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex XmlDeclaration();

    // Comments, scripts and styles come first, so that nothing inside one is ever taken for a tag; one cut off runs to the end.
    [GeneratedRegex(
        @"<!--.*?(?:-->|\z)|<(?<raw>script|style|title|noscript|textarea)\b.*?(?:</\k<raw>|\z)|<meta\b(?<meta>[^>]{0,1000})>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Markup();

    [GeneratedRegex(
        @"(?<![\w:-])(?<name>[\w:-]{1,40})\s{0,40}=\s{0,40}(?<value>""[^""]*""|'[^']*'|[^\s""'>]+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Attribute();

    [GeneratedRegex(
        @"(?<![\w-])charset\s{0,40}=\s{0,40}[""']?\s{0,40}(?<label>[\w.:-]{2,40})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Charset();
}
