using System.Xml;
using Digest.Rendering.Engine;

namespace Digest.Rendering.Feeds;

/// <summary>
/// Writes a feed as RSS 2.0, for readers that take nothing else. What RSS has no word for is said in Atom's: its own address, and when an
/// item changed. A title is text; a description is HTML to every reader, so text in it is escaped as such, else a report that prints a tag
/// would have put it on the reader's page. Links must be whole addresses, so it is written only where the site's is known.
/// </summary>
internal static class RssFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>The file.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="file">Its own address, relative to the site.</param>
    public static ReadOnlyMemory<byte> Write(Feed feed, string file) =>
        XmlSafe.Write(xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteAttributeString("xmlns", "content", null, Content);
            xml.WriteAttributeString("xmlns", "dc", null, Dublin);
            xml.WriteStartElement("channel");
            Element(xml, "title", feed.Title);
            Element(xml, "link", feed.Links.To(feed.Page));
            Element(xml, "description", HtmlEscape.Of(feed.Description));
            Element(xml, "language", feed.Language);
            Element(xml, "copyright", feed.Rights);
            Element(xml, "lastBuildDate", FeedTime.Rfc822(feed.Updated));
            xml.WriteStartElement("atom", "link", Atom);
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteAttributeString("href", XmlSafe.Text(feed.Links.To(file)));
            xml.WriteEndElement();
            foreach (var entry in feed.Entries)
            {
                Item(xml, feed, entry);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    private static void Item(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        Element(xml, "title", entry.Title);
        Element(xml, "link", feed.Links.To(entry.Address));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(XmlSafe.Text(entry.Id));
        xml.WriteEndElement();
        Element(xml, "pubDate", FeedTime.Rfc822(entry.Published));
        xml.WriteElementString("atom", "updated", Atom, FeedTime.Rfc3339(entry.Updated));
        xml.WriteElementString("dc", "creator", Dublin, XmlSafe.Text(feed.Author));
        Element(xml, "description", HtmlEscape.Of(entry.Summary));
        xml.WriteElementString("content", "encoded", Content, XmlSafe.Text(entry.Html));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, XmlSafe.Text(text));
}
