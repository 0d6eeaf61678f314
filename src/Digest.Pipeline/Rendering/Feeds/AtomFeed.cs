using System.Globalization;
using System.Xml;
using Digest.Rendering.Making;
using Digest.Shared;

namespace Digest.Rendering.Feeds;

/// <summary>
/// An Atom feed (RFC 4287): one entry a story-year. An entry's <c>updated</c>, which Atom demands, is the newest date of its reports, else
/// its year, else the
/// newest date of the site, and never the clock: a site on which nothing is dated has no feeds.
/// </summary>
internal sealed class AtomFeed(Site site)
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed of some story-years, newest first.</summary>
    /// <param name="address">Its own address, relative to the site.</param>
    /// <param name="page">Address of the page it belongs to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="entries">The story-years.</param>
    public ReadOnlyMemory<byte> Write(string address, string page, string title, IEnumerable<YearEntry> entries) =>
        XmlSafe.Write(xml =>
        {
            var all = entries.ToList();
            var up = string.Concat(Enumerable.Repeat("../", address.Count(c => c == '/')));
            string Link(string to) => site.Settings.BaseUrl is { } root ? root + to : up + to;

            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
            Element(xml, "id", site.Ids.Id(page));
            Element(xml, "title", title);
            Element(xml, "subtitle", site.Settings.Description);
            Element(xml, "updated", Stamp(all.Select(e => e.OwnDate).OfType<PartialDate>().DefaultIfEmpty(null).MaxBy(d => d?.Last)));
            LinkTo(xml, "self", "application/atom+xml", Link(address));
            LinkTo(xml, "alternate", "text/html", Link(page.Length == 0 && site.Settings.BaseUrl is null ? "./" : page));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", site.Settings.Title);
            xml.WriteEndElement();
            foreach (var entry in all)
            {
                Entry(xml, entry, Link);
            }

            xml.WriteEndElement();
        });

    private void Entry(XmlWriter xml, YearEntry entry, Func<string, string> link)
    {
        var folded = entry.Year.Folded;
        var bar = Pictures.Bar(site, folded);
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", site.Ids.Id(entry.Address));
        Element(xml, "title", site.Title(entry));
        Element(xml, "updated", Stamp(entry.OwnDate));
        LinkTo(xml, "alternate", "text/html", link(entry.Address));
        foreach (
            var url in entry.Reports.Select(r => SafeUrl.External(r.Article.Url.Value)).OfType<string>().Distinct(StringComparer.Ordinal)
        )
        {
            LinkTo(xml, "via", null, url);
        }

        Element(
            xml,
            "summary",
            site.Strings.Say(
                    "feed.summary",
                    entry.Reports.Length,
                    site.OutletNames(entry),
                    bar.Shown,
                    bar.Paragraphs,
                    LineViews.Counted(site.Strings, entry),
                    Orders.Of(site, entry)
                )
                .TrimEnd()
        );
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlSafe.Text(text));

    private static void LinkTo(XmlWriter xml, string rel, string? type, string href)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", XmlSafe.Text(href));
        xml.WriteEndElement();
    }

    // RFC 3339 wants a clock time: the first moment of what is known, in the offset the page states.
    private string Stamp(PartialDate? own) =>
        (own ?? site.LastDate) is not { } date ? throw new InvalidOperationException("a feed of a site without a date")
        : date is { Time: not null, Offset: not null } ? date.ToString()
        : date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            + "T"
            + (date.Time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "00:00:00")
            + "Z";
}
