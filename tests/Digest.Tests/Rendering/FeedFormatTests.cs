using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using Digest.Rendering.Feeds;

namespace Digest.Tests.Rendering;

/// <summary>The three formats say the same of a feed, whatever its texts hold, and others read it back.</summary>
public sealed class FeedFormatTests
{
    private const string Root = "https://example.org/repo/";
    private const string Nasty = "</title>]]> <b>\"&amp;' \u0008\uFFFE \uD800 \U0001F600 مرحبا";
    private const string Clean = "</title>]]> <b>\"&amp;'  \uFFFD \U0001F600 مرحبا";
    private const string Escaped = "&lt;/title&gt;]]&gt; &lt;b&gt;&quot;&amp;amp;&#39; \uFFFD\uFFFD \uFFFD \U0001F600 مرحبا";
    private const string Html = "<p>a &amp; b &lt; c ]]&gt;</p>";

    private static readonly Feed Whole = new()
    {
        Folder = "stories/a/",
        Page = "stories/a/",
        Id = "tag:example.org,2000:/repo/stories/a",
        Title = Nasty,
        Description = Nasty,
        Updated = new PartialDate(2024, 5, 7),
        Author = Nasty,
        Language = "en",
        Rights = Nasty,
        Links = new FeedLinks(Root, "stories/a/"),
        Entries =
        [
            new FeedEntry
            {
                Id = "tag:example.org,2000:/repo/stories/a/2024",
                Title = Nasty,
                Address = "stories/a/2024/",
                Published = new PartialDate(2024, 5, 6),
                Updated = new PartialDate(2024, 5, 7),
                Summary = Nasty,
                Html = Html,
                Outlets = [Nasty],
                Originals = ["https://lamp.example/?a=1&b=%22"],
                Rights = Nasty,
            },
        ],
    };

    [Fact]
    public void Atom_is_read_back_with_every_text_and_the_page_before_itself()
    {
        var feed = Load(AtomFeed.Write(Whole, "stories/a/atom.xml"));
        var entry = Assert.Single(feed.Items);
        Assert.Equal(
            (Whole.Id, Clean, Clean, Clean, "en"),
            (feed.Id, feed.Title.Text, feed.Description.Text, feed.Copyright.Text, feed.Language)
        );
        Assert.Equal(new DateTimeOffset(2024, 5, 7, 0, 0, 0, TimeSpan.Zero), feed.LastUpdatedTime);
        Assert.Equal((Clean, Root), (feed.Authors.Single().Name, feed.Authors.Single().Uri));
        Assert.Equal(
            [("alternate", Root + "stories/a/"), ("self", Root + "stories/a/atom.xml")],
            feed.Links.Select(l => (l.RelationshipType, l.Uri.AbsoluteUri))
        );
        Assert.Equal((Whole.Entries[0].Id, Clean, Clean, Clean), (entry.Id, entry.Title.Text, entry.Summary.Text, entry.Copyright.Text));
        Assert.Equal(("html", Html), (entry.Content.Type, ((TextSyndicationContent)entry.Content).Text));
        Assert.Equal((6, 7), (entry.PublishDate.Day, entry.LastUpdatedTime.Day));
        Assert.Equal(
            [("alternate", Root + "stories/a/2024/"), ("via", "https://lamp.example/?a=1&b=%22")],
            entry.Links.Select(l => (l.RelationshipType, l.Uri.AbsoluteUri))
        );
        Assert.Equal(Clean, entry.Contributors.Single().Name);
    }

    [Fact]
    public void Rss_is_read_back_and_its_id_is_no_address()
    {
        var bytes = RssFeed.Write(Whole, "stories/a/rss.xml");
        var feed = Load(bytes);
        var item = Assert.Single(feed.Items);
        Assert.Equal((Clean, Escaped, Clean, "en"), (feed.Title.Text, feed.Description.Text, feed.Copyright.Text, feed.Language));
        Assert.Equal(new DateTimeOffset(2024, 5, 7, 0, 0, 0, TimeSpan.Zero), feed.LastUpdatedTime);
        Assert.Contains(feed.Links, l => l.RelationshipType == "self" && l.Uri.AbsoluteUri == Root + "stories/a/rss.xml");
        Assert.Equal((Whole.Entries[0].Id, Clean, Escaped), (item.Id, item.Title.Text, item.Summary.Text));
        Assert.Equal(Root + "stories/a/2024/", item.Links.Single(l => l.RelationshipType == "alternate").Uri.AbsoluteUri);
        Assert.Equal(6, item.PublishDate.Day);
        var xml = System.Text.Encoding.UTF8.GetString(bytes.Span);
        Assert.Contains("<guid isPermaLink=\"false\">", xml, StringComparison.Ordinal);
        Assert.Contains("<pubDate>Mon, 06 May 2024 00:00:00 GMT</pubDate>", xml, StringComparison.Ordinal);
        Assert.Equal(
            Html,
            item.ElementExtensions.ReadElementExtensions<string>("encoded", "http://purl.org/rss/1.0/modules/content/").Single()
        );
        Assert.Equal(7, item.LastUpdatedTime.Day);
    }

    [Fact]
    public void Json_feed_is_read_back_with_what_version_1_1_asks_for()
    {
        using var read = JsonDocument.Parse(JsonFeed.Write(Whole, "stories/a/feed.json"));
        var root = read.RootElement;
        string Text(string name) => root.GetProperty(name).GetString()!;
        Assert.Equal("https://jsonfeed.org/version/1.1", Text("version"));
        Assert.Equal((Root + "stories/a/", Root + "stories/a/feed.json"), (Text("home_page_url"), Text("feed_url")));
        var item = Assert.Single(root.GetProperty("items").EnumerateArray());
        string Of(string name) => item.GetProperty(name).GetString()!;
        Assert.Equal((Whole.Entries[0].Id, Root + "stories/a/2024/", Html), (Of("id"), Of("url"), Of("content_html")));
        Assert.Equal(("2024-05-06T00:00:00Z", "2024-05-07T00:00:00Z"), (Of("date_published"), Of("date_modified")));
        Assert.Equal("https://lamp.example/?a=1&b=%22", Of("external_url"));
        Assert.StartsWith("</title>]]> <b>\"&amp;' \u0008", Of("title"), StringComparison.Ordinal);
        Assert.EndsWith("\U0001F600 مرحبا", Of("title"), StringComparison.Ordinal);
        Assert.False(item.TryGetProperty("content_text", out _));
    }

    [Fact]
    public void A_feed_without_entries_is_one()
    {
        var empty = Whole with { Entries = [] };
        Assert.Empty(Load(AtomFeed.Write(empty, "atom.xml")).Items);
        Assert.Empty(Load(RssFeed.Write(empty, "rss.xml")).Items);
        using var read = JsonDocument.Parse(JsonFeed.Write(empty, "feed.json"));
        Assert.Empty(read.RootElement.GetProperty("items").EnumerateArray());
    }

    [Theory]
    [InlineData(null, "", "", "./")]
    [InlineData(null, "", "stories/a/", "stories/a/")]
    [InlineData(null, "about/corrections/", "articles/a/", "../../articles/a/")]
    [InlineData(Root, "", "", Root)]
    [InlineData(Root, "about/corrections/", "articles/a/", Root + "articles/a/")]
    public void Links_are_whole_where_the_address_is_known_and_lead_from_the_feed_where_not(
        string? root,
        string folder,
        string to,
        string expected
    ) => Assert.Equal(expected, new FeedLinks(root, folder).To(to));

    [Fact]
    public void What_others_give_no_meaning_to_is_not_written_while_the_address_is_unknown()
    {
        Assert.Equal(["atom.xml"], FeedFormat.Of(new Settings()).Select(f => f.File));
        Assert.Equal(["atom.xml", "feed.json", "rss.xml"], FeedFormat.Of(new Settings { BaseUrl = Root }).Select(f => f.File));
    }

    [Fact]
    public void A_feed_is_made_once_for_its_formats_and_anew_when_asked_again()
    {
        var made = 0;
        var once = new FeedOnce(() => Whole with { Title = (++made).ToString(System.Globalization.CultureInfo.InvariantCulture) }, 3);
        Assert.Equal(["1", "1", "1", "2"], Enumerable.Range(0, 4).Select(_ => once.Take().Title));
    }

    private static SyndicationFeed Load(ReadOnlyMemory<byte> bytes)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(bytes.ToArray()),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = true }
        );
        return SyndicationFeed.Load(reader);
    }
}
