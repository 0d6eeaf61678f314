using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads where a page stood from the comment that what saved it put at its head: "saved from url=(0042)https://…" of browsers, "url: …" of
/// archivers.
/// </summary>
internal static partial class SaverComment
{
    private const int Longest = 4000;
    private const int Most = 8;

    /// <summary>The address; null where no comment says it.</summary>
    public static string? Address(IHtmlDocument document) =>
        In(document) ?? (document.DocumentElement is { } root ? In(root) : null) ?? (document.Head is { } head ? In(head) : null);

    // Comments before the first element, as far as the page's own begin.
    private static string? In(INode parent)
    {
        var nodes = parent.ChildNodes;
        for (var i = 0; i < nodes.Length && i < Most; i++)
        {
            if (
                nodes[i] is IComment { Data: { Length: <= Longest } data }
                && data.Contains("://", StringComparison.Ordinal)
                && Saved().Match(data) is { Success: true } match
                && WebAddress.Parse(match.Groups["url"].Value) is { } uri
                && WebAddress.IsWeb(uri)
            )
            {
                return match.Groups["url"].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"saved from url=\(\d{1,6}\)(?<url>https?://\S{3,2000})|saved with[^\n]{0,100}\n\s{0,20}url:\s{1,4}(?<url>https?://\S{3,2000})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Saved();
}
