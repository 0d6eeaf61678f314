using AngleSharp.Html.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>Knows where a saved page stood, so that its relative links still lead somewhere.</summary>
internal static class PageAddress
{
    /// <summary>
    /// The address that relative links are relative to: the page's <c>base</c> element, then what the editor says, then what the page
    /// declares (canonical link, og:url), then what saved it; null where nothing says it.
    /// </summary>
    public static Uri? Of(IHtmlDocument document, string? editors)
    {
        Uri? page = null;
        foreach (
            var address in new[]
            {
                editors,
                document.QuerySelector("link[rel='canonical']")?.GetAttribute("href"),
                document.QuerySelector("meta[property='og:url']")?.GetAttribute("content"),
                SaverComment.Address(document),
            }
        )
        {
            page ??= Web(null, address);
        }

        return Web(page, document.QuerySelector("base[href]")?.GetAttribute("href")) ?? page;
    }

    /// <summary>
    /// The absolute address of a link where it is one a reader can safely follow, else null. A link to a place on the same page is none.
    /// </summary>
    public static string? Resolve(Uri? page, string? link)
    {
        if (string.IsNullOrWhiteSpace(link) || link.Length > 2048)
        {
            return null;
        }

        var trimmed = link.Trim();
        return trimmed[0] == '#'
            ? null
            : FollowedAddress.Safe(trimmed)
                ?? (Web(page, trimmed) is { } full && page is not null ? FollowedAddress.Safe(full.AbsoluteUri) : null);
    }

    private static Uri? Web(Uri? page, string? address)
    {
        var uri = page is null ? WebAddress.Parse(address?.Trim()) : WebAddress.Join(page, address?.Trim());
        return uri is not null && WebAddress.IsWeb(uri) ? uri : null;
    }
}
