using System.IO.Compression;
using System.Text;
using Digest.Tests.Importing;

namespace Digest.Tests.Fuzzing;

/// <summary>One or two whole inputs of each kind that is imported.</summary>
internal static class ImportGrains
{
    private const string Page =
        "<html><head><title>Ferry strikes slip</title></head><body><article><h1>Ferry strikes slip</h1>"
        + "<p>The harbour ferry struck the north slip on Friday evening with 39 people on board.</p></article></body></html>";

    private const string Atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lamp.example/">
          <title>The Evening Lamp</title>
          <author><name>Ada Pell</name></author>
          <entry xml:lang="en">
            <title type="html">Ferry &lt;b&gt;strikes&lt;/b&gt; slip</title>
            <link rel="alternate" type="text/html" href="ferry.html"/>
            <id>tag:lamp.example,2023:1</id>
            <published>2023-05-14T06:20:00+02:00</published>
            <updated>2023-05-14T07:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry struck the <i>slip</i>.</p></div></content>
          </entry>
          <entry><title>Hat found</title><id>2</id><summary>A hat was found.

        It was on a scarecrow.</summary></entry>
        </feed>
        """;

    private const string Rss = """
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><title>The Evening Lamp</title><language>en</language>
        <item><title>Ferry strikes slip</title><link>https://lamp.example/ferry</link><guid isPermaLink="false">1</guid>
        <pubDate>Sun, 14 May 2023 06:20:00 +0200</pubDate><dc:creator>Ada Pell</dc:creator>
        <content:encoded><![CDATA[<p>The ferry struck the slip with 39 people on board.</p>]]></content:encoded></item>
        <item><title>Hat found</title><guid>https://lamp.example/hat</guid><description>&lt;p&gt;On a scarecrow.</description></item>
        </channel></rss>
        """;

    private const string JsonFeed = """
        {"version":"https://jsonfeed.org/version/1.1","title":"The Evening Lamp","language":"en","items":[
        {"id":"1","url":"https://lamp.example/ferry","title":"Ferry strikes slip","authors":[{"name":"Ada Pell"}],
        "content_html":"<p>The ferry struck the slip.</p>","date_published":"2023-05-14T06:20:00+02:00"},
        {"id":"2","content_text":"A hat was found.\n\nIt was on a scarecrow.","author":{"name":"Ola Brandt"}}]}
        """;

    private const string Sitemap = """
        <?xml version="1.0"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://lamp.example/ferry</loc></url>
        <sitemap><loc>https://lamp.example/more.xml</loc></sitemap></urlset>
        """;

    private const string Robots =
        "User-agent: *\nDisallow: /private/*/a$\nAllow: /private/b\nCrawl-delay: 2\n\nUser-agent: digest\nDisallow: /*.pdf$\n";

    /// <summary>All of them.</summary>
    public static IEnumerable<Grain> All()
    {
        yield return Of(GrainKind.Feed, "atom.xml", Atom);
        yield return Of(GrainKind.Feed, "rss.xml", Rss);
        yield return Of(GrainKind.Feed, "feed.json", JsonFeed);
        yield return Of(GrainKind.Sitemap, "sitemap.xml", Sitemap);
        yield return Of(GrainKind.Robots, "robots.txt", Robots);
        yield return new Grain(GrainKind.Warc, "plain.warc", Archive(packed: false));
        yield return new Grain(GrainKind.Warc, "packed.warc.gz", Archive(packed: true));
        yield return Of(GrainKind.Answer, "whole.http", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>ferry.");
        yield return new Grain(
            GrainKind.Answer,
            "chunked.http",
            [.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nSet-Cookie: a\r\nSet-Cookie: b\r\n\r\n"u8, .. WarcText.Chunked(Page)]
        );
        yield return new Grain(GrainKind.Answer, "body.gz", Packed(static to => new GZipStream(to, CompressionLevel.Fastest)));
        yield return new Grain(GrainKind.Answer, "body.zz", Packed(static to => new ZLibStream(to, CompressionLevel.Fastest)));
        yield return new Grain(GrainKind.Answer, "body.br", Packed(static to => new BrotliStream(to, CompressionLevel.Fastest)));
        string[] lines = ["Minutes of the harbour board", "", "The board met on Monday and heard that the ferry", "had been late."];
        yield return new Grain(GrainKind.Pdf, "one-page.pdf", PdfMade.Of(lines));
        yield return new Grain(GrainKind.Pdf, "three-pages.pdf", PdfMade.Of(lines, ["bids are opened.", "", "The end."], ["Adjourned."]));
    }

    private static Grain Of(GrainKind kind, string name, string text) => new(kind, name, Encoding.UTF8.GetBytes(text));

    private static byte[] Archive(bool packed) =>
        new WarcText(packed)
            .Response("https://lamp.example/ferry", "Content-Type: text/html; charset=utf-8\r\n", Encoding.UTF8.GetBytes(Page))
            .Response("https://lamp.example/hat", "Transfer-Encoding: chunked\r\nContent-Type: text/html\r\n", WarcText.Chunked(Page))
            .Response(
                "https://lamp.example/mill",
                "Content-Encoding: gzip\r\nContent-Type: text/html\r\n",
                Packed(static to => new GZipStream(to, CompressionLevel.Fastest))
            )
            .Record("revisit", "https://lamp.example/ferry", "application/http", "HTTP/1.1 304 X\r\n\r\n"u8)
            .Bytes;

    private static byte[] Packed(Func<Stream, Stream> pack)
    {
        using var to = new MemoryStream();
        using (var packed = pack(to))
        {
            packed.Write(Encoding.UTF8.GetBytes(Page));
        }

        return to.ToArray();
    }
}
