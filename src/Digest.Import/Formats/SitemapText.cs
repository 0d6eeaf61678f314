using System.Xml.Linq;

namespace Digest.Import;

/// <summary>A sitemap (sitemaps.org): the pages it names, or the sitemaps.</summary>
/// <param name="Pages">Addresses of pages.</param>
/// <param name="Sitemaps">Addresses of further sitemaps.</param>
internal sealed record SitemapText(ImmutableArray<Uri> Pages, ImmutableArray<Uri> Sitemaps)
{
    /// <summary>A sitemap; <paramref name="base"/> is where it stood.</summary>
    /// <exception cref="ImportRefusal">It cannot be read.</exception>
    public static SitemapText Read(ReadOnlyMemory<byte> bytes, Uri? @base)
    {
        var root = XmlTree.Read(bytes, "sitemap");
        return new SitemapText(Of(root, "url", @base), Of(root, "sitemap", @base));
    }

    private static ImmutableArray<Uri> Of(XElement root, string name, Uri? @base) =>
        [
            .. root.Elements()
                .Where(e => e.Name.LocalName == name)
                .Select(e => FeedXml.Web(@base, e.Own("loc")?.Value))
                .OfType<Uri>()
                .DistinctBy(u => u.AbsoluteUri, StringComparer.Ordinal),
        ];
}
