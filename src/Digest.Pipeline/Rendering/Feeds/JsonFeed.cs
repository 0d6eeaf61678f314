using Digest.Rendering.Data;

namespace Digest.Rendering.Feeds;

/// <summary>
/// Writes a feed as JSON Feed 1.1. Its links are read by programs that know no address to begin at, so it is written only where the site's
/// own is known.
/// </summary>
internal static class JsonFeed
{
    /// <summary>The file.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="file">Its own address, relative to the site.</param>
    public static ReadOnlyMemory<byte> Write(Feed feed, string file)
    {
        using var json = new JsonLines();
        var to = json.To;
        to.WriteStartObject();
        to.WriteString("version", "https://jsonfeed.org/version/1.1");
        to.WriteString("title", feed.Title);
        to.WriteString("home_page_url", feed.Links.To(feed.Page));
        to.WriteString("feed_url", feed.Links.To(file));
        to.WriteString("description", feed.Description);
        to.WriteString("language", feed.Language);
        to.WriteStartArray("authors");
        to.WriteStartObject();
        to.WriteString("name", feed.Author);
        json.Optional("url", feed.Links.Root);
        to.WriteEndObject();
        to.WriteEndArray();
        json.Lines("items", feed.Entries, (lines, entry) => Item(lines, feed, entry));
        to.WriteEndObject();
        to.Flush();
        return json.End();
    }

    private static void Item(JsonLines json, Feed feed, FeedEntry entry)
    {
        var to = json.To;
        to.WriteStartObject();
        to.WriteString("id", entry.Id);
        to.WriteString("url", feed.Links.To(entry.Address));

        // One address outside is all that the format has room for: with several reports none of them is the original.
        json.Optional("external_url", entry.Originals is [var only] ? only : null);
        to.WriteString("title", entry.Title);
        to.WriteString("content_html", entry.Html);
        to.WriteString("summary", entry.Summary);
        to.WriteString("date_published", FeedTime.Rfc3339(entry.Published));
        to.WriteString("date_modified", FeedTime.Rfc3339(entry.Updated));
        to.WriteEndObject();
    }
}
