namespace Digest.Rendering.Feeds;

/// <summary>
/// The sitemap (sitemaps.org 0.9) and robots.txt. Both name whole addresses: while the site's own is unknown the
/// sitemap is empty and says why, and robots.txt names none. A date is given only where a report's own date stands behind it.
/// </summary>
internal static class Sitemap
{
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int Most = 50_000;

    /// <summary>The sitemap of the first 50,000 pages, which is all that one file may hold; of none without a root.</summary>
    public static ReadOnlyMemory<byte> Write(string? root, IEnumerable<(string Address, string? Date)> pages) =>
        XmlSafe.Write(xml =>
        {
            xml.WriteStartElement("urlset", Schema);
            if (root is null)
            {
                xml.WriteComment(" The address of the site is not known (base_url): no page can be named. ");
            }

            foreach (var (address, date) in root is null ? [] : pages.Take(Most))
            {
                xml.WriteStartElement("url", Schema);
                xml.WriteElementString("loc", Schema, XmlSafe.Text(root + address));
                if (date is not null)
                {
                    xml.WriteElementString("lastmod", Schema, date);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    /// <summary>robots.txt: everything may be read; where the sitemap is, if there is one.</summary>
    public static string Robots(string? root) => "User-agent: *\nAllow: /\n" + (root is null ? "" : "\nSitemap: " + root + "sitemap.xml\n");
}
