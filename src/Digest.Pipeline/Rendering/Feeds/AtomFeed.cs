using System.Xml;

namespace Digest.Rendering.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The file.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="file">Its own address, relative to the site.</param>
    public static ReadOnlyMemory<byte> Write(Feed feed, string file) =>
        XmlSafe.Write(xml =>
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            Element(xml, "id", feed.Id);
            Text(xml, "title", feed.Title);
            Text(xml, "subtitle", feed.Description);
            Element(xml, "updated", FeedTime.Rfc3339(feed.Updated));

            // Some readers take the first link for the page, whatever it says it is.
            Link(xml, "alternate", "text/html", feed.Links.To(feed.Page));
            Link(xml, "self", "application/atom+xml", feed.Links.To(file));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", feed.Author);
            if (feed.Links.Root is { } root)
            {
                Element(xml, "uri", root);
            }

            xml.WriteEndElement();
            Text(xml, "rights", feed.Rights);
            foreach (var entry in feed.Entries)
            {
                Entry(xml, feed, entry);
            }

            xml.WriteEndElement();
        });

    private static void Entry(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", entry.Id);
        Text(xml, "title", entry.Title);
        Element(xml, "published", FeedTime.Rfc3339(entry.Published));
        Element(xml, "updated", FeedTime.Rfc3339(entry.Updated));
        Link(xml, "alternate", "text/html", feed.Links.To(entry.Address));
        foreach (var url in entry.Originals)
        {
            Link(xml, "via", null, url);
        }

        foreach (var outlet in entry.Outlets)
        {
            xml.WriteStartElement("contributor", Atom);
            Element(xml, "name", outlet);
            xml.WriteEndElement();
        }

        if (entry.Rights is { } rights)
        {
            Text(xml, "rights", rights);
        }

        Text(xml, "summary", entry.Summary);
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlSafe.Text(entry.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Text is text where nothing is said; what looks like HTML is said to be none, for readers that guess.
    private static void Text(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name, Atom);
        if (text.AsSpan().ContainsAny('<', '&'))
        {
            xml.WriteAttributeString("type", "text");
        }

        xml.WriteString(XmlSafe.Text(text));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, XmlSafe.Text(text));

    private static void Link(XmlWriter xml, string rel, string? type, string href)
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
}
