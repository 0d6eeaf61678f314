using System.IO.Compression;
using System.Text;
using Digest.Import;

namespace Digest.Tests.Importing;

/// <summary>Feeds of each kind and sitemaps: the pages they lead to, or the feed's own words.</summary>
public sealed class FeedImportTests : IDisposable
{
    private readonly ImportRoom _room = new();
    private readonly LoopbackSite _site = new();

    public FeedImportTests()
    {
        _site.Page("/a", ImportRoom.Page("The ferry was late"));
        _site.Page("/b", ImportRoom.Page("The quay is closed"));
    }

    public void Dispose()
    {
        _room.Dispose();
        _site.Dispose();
    }

    /// <summary>A feed of each kind with two entries.</summary>
    public static TheoryData<string, string> Kinds =>
        new()
        {
            {
                "application/rss+xml",
                """
                    <?xml version="1.0"?><!DOCTYPE rss><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
                    <channel><title>The Tern</title><language>en</language>
                    <item><media:title>no title</media:title><title>Late &amp;amp; later</title><link>/a</link>
                    <dc:creator>Ines Okoro</dc:creator>
                    <pubDate>Mon, 02 Mar 2020 08:00:00 GMT</pubDate>
                    <description>WORDS</description></item>
                    <item><title>Closed</title><guid>BASE/b</guid>
                    <content:encoded><![CDATA[<p>WORDS MORE</p>]]></content:encoded></item></channel></rss>
                    """
            },
            {
                "text/html",
                """
                    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
                    <channel rdf:about="x"><title>The Tern</title></channel>
                    <item rdf:about="a"><title>Late &amp; later</title><link>BASE/a</link>
                    <dc:creator>Ines Okoro</dc:creator><dc:date>2020-03-02T08:00:00+00:00</dc:date>
                    <description>WORDS</description></item>
                    <item rdf:about="b"><title>Closed</title><link>BASE/b</link>
                    <description>&lt;p>WORDS MORE&lt;/p></description></item></rdf:RDF>
                    """
            },
            {
                "application/atom+xml",
                """
                    <feed xmlns="http://www.w3.org/2005/Atom" xml:base="BASE/" xml:lang="en"><title>The Tern</title>
                    <entry><title type="html">Late &amp;amp; later</title><link rel="self" href="/no"/><link href="a"/>
                    <author><name>Ines Okoro</name></author>
                    <published>2020-03-02T08:00:00Z</published><updated>2020-03-03T08:00:00Z</updated>
                    <content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>WORDS</h:p></h:div></content></entry>
                    <entry><title>Closed</title><link rel="alternate" href="/b"/>
                    <content type="html">&lt;p>WORDS MORE&lt;/p></content></entry></feed>
                    """
            },
            {
                "application/json",
                """
                    {"version": "https://jsonfeed.org/version/1.1", "title": "The Tern", "language": "en", "items": [
                    {"id": "1", "url": "/a", "title": "Late & later", "authors": [{"name": "Ines Okoro"}],
                     "date_published": "2020-03-02T08:00:00Z",
                     "content_text": "WORDS"},
                    {"id": "2", "url": "BASE/b", "title": "Closed", "content_html": "<p>WORDS MORE</p>"}]}
                    """
            },
        };

    private string Feed(string feed) =>
        feed.Replace("BASE", _site[""], StringComparison.Ordinal)
            .Replace(
                "WORDS",
                "The harbour office said that the ferry would be late again, and later still on Tuesday.",
                StringComparison.Ordinal
            );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_pages_that_a_feed_leads_to_come_in(string type, string feed)
    {
        _site.Page("/feed", Feed(feed), type);
        var results = _room.Import(_site["/feed"]);
        Assert.Equal(["articles/the-ferry-was-late.html", "articles/the-quay-is-closed.html"], results.Select(r => r.Path));
        Assert.Contains($"imported_from: \"{_site["/feed"]}\"", _room.Read("the-quay-is-closed.yml"), StringComparison.Ordinal);
        Assert.Equal(["/feed", "/a", "/b"], _site.Asked.Select(q => q.Path));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_words_of_a_feed_come_in_where_they_are_wanted(string type, string feed)
    {
        _site.Page("/feed", Feed(feed), type);
        var results = _room.Import(o => o with { EntriesOnly = true }, _site["/feed"]);
        Assert.Equal(["articles/late-later.html", "articles/closed.html"], results.Select(r => r.Path));
        Assert.Equal(["/feed"], _site.Asked.Select(q => q.Path));
        Assert.StartsWith($"url: \"{_site["/a"]}\"\nretrieved: \"2026-", _room.Read("late-later.yml"), StringComparison.Ordinal);

        var draft = Pipeline
            .Draft(new RawFile { Path = "articles/x.html", Bytes = File.ReadAllBytes(_room["input/articles/late-later.html"]) })
            .Value.Single();
        Assert.Contains(draft.Declared, d => d is { Field: DeclaredField.Byline, Value: "Ines Okoro" });
        Assert.Contains(
            draft.Declared,
            d => d is { Field: DeclaredField.Published, Value: "2020-03-02T08:00:00+00:00" or "2020-03-02T08:00:00Z" }
        );
        Assert.Contains(draft.Blocks, b => b.IsBody && b.Text.StartsWith("The harbour office said", StringComparison.Ordinal));
    }

    [Fact]
    public void A_feed_that_has_not_changed_is_not_fetched_again()
    {
        var feed = Feed(Kinds.First().Data.Item2);
        _site.Answer(
            "/feed",
            q =>
                q.Fields.GetValueOrDefault("If-None-Match") == "\"one\""
                    ? LoopbackSite.Whole([], "text/xml", "", 304)
                    : LoopbackSite.Whole(Encoding.UTF8.GetBytes(feed), "text/xml", "ETag: \"one\"\r\n")
        );
        Assert.Equal(2, _room.Import(_site["/feed"]).Length);
        Assert.Contains("has not changed", _room.One(ImportState.Skipped, _site["/feed"]).Message, StringComparison.Ordinal);
        Assert.All(_room.Import(o => o with { Again = true }, _site["/feed"]), r => Assert.Equal(ImportState.Skipped, r.State));
    }

    [Fact]
    public void A_feed_of_which_something_was_refused_is_fetched_again()
    {
        var feed = Feed(Kinds.First().Data.Item2);
        _site.Page("/feed", feed, "text/xml", "ETag: \"one\"\r\n").Page("/b", "", status: 500);
        Assert.Equal([ImportState.Imported, ImportState.Refused], _room.Import(_site["/feed"]).Select(r => r.State));
        _site.Page("/b", ImportRoom.Page("The quay is closed"));
        Assert.Equal([ImportState.Skipped, ImportState.Imported], _room.Import(_site["/feed"]).Select(r => r.State));
    }

    [Fact]
    public void Sitemaps_and_their_indexes_are_followed()
    {
        const string Space = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
        _site.Page(
            "/index.xml",
            $"<sitemapindex {Space}><sitemap><loc>{_site["/1.xml.gz"]}</loc></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>"
        );
        _site.Page("/1.xml.gz", Packed($"<urlset {Space}><url><loc>{_site["/a"]}</loc></url></urlset>"), "application/gzip");
        _site.Page("/2.xml", $"<urlset {Space}><url><loc>/b</loc></url><url><loc>/a</loc></url><url><loc>/none</loc></url></urlset>");
        var results = _room.Import(_site["/index.xml"]);
        Assert.Equal([ImportState.Imported, ImportState.Imported, ImportState.Refused], results.Select(r => r.State));
        Assert.Equal("The server answered 404", results[2].Message);
    }

    [Fact]
    public void A_sitemap_that_names_itself_ends()
    {
        _site.Page("/i.xml", $"<sitemapindex><sitemap><loc>{_site["/i.xml"]}</loc></sitemap></sitemapindex>", "application/xml");
        Assert.Contains("too deeply", _room.One(ImportState.Refused, _site["/i.xml"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_over_the_limit_is_named()
    {
        _site.Page("/feed", Feed(Kinds.First().Data.Item2), "text/xml");
        var results = _room.Import(o => o with { Limit = 1 }, _site["/feed"]);
        Assert.Equal([ImportState.Imported, ImportState.Refused], results.Select(r => r.State));
        Assert.Equal("1 more pages of it are not taken", results[1].Message);
    }

    [Theory]
    [InlineData("<rss><channel><item><title>A</title></rss>", "no well-formed XML")]
    [InlineData("<rss><channel><item><title>A &undefined; B</title></item></channel></rss>", "no well-formed XML")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "cannot be read")]
    [InlineData("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": 3}", "no list of items")]
    public void A_broken_feed_is_refused(string feed, string why)
    {
        _site.Page("/feed", feed, "application/octet-stream");
        var result = _room.One(ImportState.Refused, _site["/feed"]);
        Assert.Contains(why, result.Message, StringComparison.Ordinal);
        Assert.NotNull(result.Remedy);
    }

    [Fact]
    public void Deep_XML_is_refused() =>
        Assert.Throws<ImportRefusal>(() => XmlTree.Read(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a>", 100_000))), "feed"));

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var stream = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
