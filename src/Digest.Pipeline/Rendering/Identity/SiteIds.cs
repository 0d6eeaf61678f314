using System.Globalization;
using Digest.Text;

namespace Digest.Rendering.Identity;

/// <summary>
/// Ids of pages for machines that outlive a page's words: the same in every build, of no other site, and not changed by what the reports
/// say. Below the editor's
/// <c>feed_authority</c> or, where none is set, the site's own address they are <c>tag:</c> addresses (RFC 4151); where neither is known,
/// UUIDs (RFC 9562,
/// version 8) of the site's title, the page's address and the words of a report on the page, since two sites may bear one title and one
/// slug. So they change when the authority does, else the address, else the title or that report.
/// </summary>
internal sealed class SiteIds
{
    // The day from which RFC 4151 counts the authority as ours; it was fixed before the first site, and moving it would make every entry
    // of every feed new.
    private const string Since = ",2000:";

    private readonly string? _prefix;
    private readonly bool _rooted;
    private readonly string _title;

    private SiteIds(string? prefix, bool rooted, string title) => (_prefix, _rooted, _title) = (prefix, rooted, title);

    /// <summary>The ids of a site.</summary>
    public static SiteIds Of(Settings site)
    {
        if (site.Params?.Find("feed_authority")?.Value is YamlScalar { IsNull: false, Text: { Length: > 0 } authority })
        {
            return new SiteIds("tag:" + authority.Trim() + Since, rooted: false, site.Title);
        }

        return WebAddress.Web(site.BaseUrl) is { } uri
            ? new SiteIds(
                "tag:"
                    + WebAddress.AsciiHost(uri)
                    + Since
                    + (uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}"))
                    + uri.AbsolutePath,
                rooted: true,
                site.Title
            )
            : new SiteIds(null, rooted: false, site.Title);
    }

    /// <summary>The id of the page at an address relative to the site; that of the site itself for an empty one.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="words">What no other site says there (<see cref="Words"/>): asked only where nothing else tells sites apart.</param>
    public string Id(string address, string words)
    {
        var page = address.TrimEnd('/');
        return _prefix is null ? Uuid(_title + "\n" + page + "\n" + words) : _prefix + (page.Length == 0 && !_rooted ? "site" : page);
    }

    /// <summary>What tells a report from every other: its id and its first paragraph.</summary>
    public static string Words(Article article) => article.Id + "\n" + (article.Blocks.FirstOrDefault(b => b.IsBody)?.Text ?? "");

    private static string Uuid(string text)
    {
        var (a, b) = (Hash64.Of(text), Hash64.Of("digest\n" + text));
        a = (a & ~0xF000UL) | 0x8000UL; // version 8: made by a rule of our own
        b = (b & ~(3UL << 62)) | (2UL << 62);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"urn:uuid:{a >> 32:x8}-{(a >> 16) & 0xFFFF:x4}-{a & 0xFFFF:x4}-{b >> 48:x4}-{b & 0xFFFF_FFFF_FFFF:x12}"
        );
    }
}
