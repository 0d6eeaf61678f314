using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Digest.Import;
using Digest.Output;
using Digest.Tests.Cli;
using Digest.Tests.Support;

namespace Digest.Tests.Importing;

/// <summary>
/// What a newsroom begins with, taken in as a whole: a crawl of a site, a folder of saved pages, a feed of each kind and a sitemap. Every
/// report is there, none twice, whatever did not come in is named, and a build of it has no error.
/// </summary>
public sealed class WholeCorpusTests : IDisposable
{
    private const string Tern = "https://tern.example/2024/";
    private const string Html = "Content-Type: text/html; charset=utf-8\r\n";

    // The numbers of the reports, by where they are first met.
    private static readonly ImmutableArray<int> Crawled = [.. Enumerable.Range(0, 50)];
    private static readonly ImmutableArray<int> Saved = [.. Enumerable.Range(50, 12)];
    private static readonly ImmutableArray<int> Published = [.. Enumerable.Range(62, 18)];

    private readonly ImportRoom _room = new();
    private readonly LoopbackSite _site = new();

    public void Dispose()
    {
        _site.Dispose();
        _room.Dispose();
    }

    [Fact]
    public void All_of_a_corpus_comes_in_once_and_builds()
    {
        ImmutableArray<string> sources =
        [
            Crawl(),
            Clippings(),
            _site["/rss.xml"],
            _site["/atom.xml"],
            _site["/feed.json"],
            _site["/sitemap.xml"],
        ];
        Serve();

        var results = _room.Import(sources);

        var imported = results.Where(r => r.State == ImportState.Imported).ToList();
        Assert.Equal(Wanted(), imported.Select(r => r.Headline!).Order(StringComparer.Ordinal));
        Assert.Equal(imported.Count, imported.Select(r => r.Path).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Refusals(), results.Where(r => r.State == ImportState.Refused).Select(r => $"{Short(r.Source)}: {r.Message}"));
        Assert.All(results.Where(r => r.State == ImportState.Refused), r => Assert.False(string.IsNullOrWhiteSpace(r.Remedy), r.Source));
        Assert.Equal(Passed(), results.Where(r => r.State == ImportState.Skipped).Select(r => $"{Short(r.Source)}: {r.Message}"));

        Build(imported.Count);

        var before = TempFolder.Hashes(_room["input"]);
        var again = _room.Import(sources);
        Assert.DoesNotContain(again, r => r.State == ImportState.Imported);
        Assert.Equal(Refusals(), again.Where(r => r.State == ImportState.Refused).Select(r => $"{Short(r.Source)}: {r.Message}"));
        Assert.Equal(before, TempFolder.Hashes(_room["input"]));
    }

    private void Build(int articles)
    {
        var (code, output, error) = Newsroom.Command([
            "build",
            "--input",
            _room["input"],
            "--output",
            _room["site"],
            "--data",
            _room["data.json"],
            "--no-cache",
        ]);
        Assert.True(code == ExitCodes.Clean, output + error);
        Assert.DoesNotContain(": error ", output + error, StringComparison.Ordinal);
        using var data = JsonDocument.Parse(File.ReadAllBytes(_room["data.json"]));
        var all = data.RootElement.GetProperty("articles").EnumerateArray().ToList();
        Assert.Equal(articles, all.Count);
        Assert.Equal(articles, all.Select(a => a.GetProperty("url").GetString()).Distinct().Count());
    }

    private static IEnumerable<string> Wanted() =>
        Crawled.Concat(Saved).Concat(Published).Select(InventedPages.Headline).Order(StringComparer.Ordinal);

    // What is the matter with what was to come in and did not.
    private static string[] Refusals() =>
        [
            "tern/half: The page is broken off in the archive",
            "clippings/brochure.docx: It is a kind of file that nobody reads",
            "clippings/empty.html: The file is empty",
            "clippings/picture.png: It is a kind of file that nobody reads",
            "site/gone: The server answered 404",
            "site/private/diary: The site's robots.txt asks programs not to fetch this page",
            "site/film: It is no report (video/mp4)",
        ];

    private static List<string> Passed()
    {
        List<string> all =
        [
            "https://tern.example/robots.txt: The server answered 404",
            "https://tern.example/: It is no report: its address is that of a front page",
            "tern/site.css: It is no web page (text/css)",
            "tern/old: The server answered 301, which leads to /2024/7",
            "tern/gone: The server answered 404",
            "tern/print/7: It is here already (the same text)",
        ];
        all.AddRange(
            Enumerable.Range(0, 4).Select(n => $"clippings/again-{n}.{(n % 2 == 0 ? "mhtml" : "html")}: It is here already (the same text)")
        );
        foreach (var kind in new[] { "atom", "json", "map" })
        {
            all.AddRange(Met(kind).Select(n => $"site/{n}: It is here already (the same address)"));
        }

        all.Add("site/print/62: It is here already (the same text)");
        return all;
    }

    // Six reports a feed, two of which the feed before it had, too; the sitemap has all.
    private static ImmutableArray<int> Of(string kind) =>
        kind switch
        {
            "rss" => [.. Published[..6]],
            "atom" => [.. Published[4..10]],
            "json" => [.. Published[8..14]],
            _ => Published,
        };

    private static IEnumerable<int> Met(string kind) =>
        Of(kind)
            .Where(n =>
                kind switch
                {
                    "atom" => n < Published[6],
                    "json" => n < Published[10],
                    _ => n < Published[14],
                }
            );

    private string Crawl()
    {
        var archive = new WarcText(packed: true).Response("https://tern.example/robots.txt", "Content-Type: text/plain\r\n", [], 404);
        archive.Response("https://tern.example/", Html, "<html><title>The Tern</title><h1>The Tern</h1><p>Latest reports of ours.</p>"u8);
        archive.Response(Tern + "site.css", "Content-Type: text/css\r\n", "p{}"u8);
        foreach (var n in Crawled)
        {
            var page = InventedPages.Page(n, "The Tern");
            var address = string.Create(CultureInfo.InvariantCulture, $"{Tern}{n}");
            _ =
                n % 2 == 0
                    ? archive.Response(address, Html + "Transfer-Encoding: chunked\r\n", WarcText.Chunked(page))
                    : archive.Response(
                        address,
                        Html + $"Content-Length: {Encoding.UTF8.GetByteCount(page)}\r\n",
                        Encoding.UTF8.GetBytes(page)
                    );
        }

        archive.Response(Tern + "old", "Location: /2024/7\r\n", [], 301).Response(Tern + "gone", Html, "gone"u8, 404);
        archive.Response(Tern + "half", Html + "Content-Length: 90000\r\n", "<html><p>Half"u8);
        archive.Response(Tern + "print/7", Html, Encoding.UTF8.GetBytes(InventedPages.Page(7, "The Tern", "<!-- to be printed -->")));
        return _room.Write("crawl.warc.gz", archive.End().Bytes);
    }

    private string Clippings()
    {
        foreach (var n in Saved.Concat(Crawled[..4]))
        {
            var (address, page) = (string.Create(CultureInfo.InvariantCulture, $"{Tern}{n}"), InventedPages.Page(n, "The Tern"));
            var name = string.Create(CultureInfo.InvariantCulture, $"clippings/{(n < 4 ? "again" : "saved")}-{n}");
            _ =
                n % 2 == 0
                    ? _room.Write(name + ".mhtml", InventedPages.Mhtml(address, page))
                    : _room.Write(name + ".html", InventedPages.SingleFile(address, page));
        }

        _room.Write("clippings/picture.png", [0x89, .. "PNG\r\n\u001a\n"u8]);
        _room.Write("clippings/brochure.docx", "PK\u0003\u0004 a document"u8);
        _room.Write("clippings/empty.html", []);
        _room.Write("clippings/.DS_Store", "x"u8);
        return _room["clippings"];
    }

    private void Serve()
    {
        _site.Page("/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain");
        foreach (var n in Published)
        {
            _site.Page(string.Create(CultureInfo.InvariantCulture, $"/{n}"), InventedPages.Page(n, "The Petrel"));
        }

        _site.Page("/print/62", InventedPages.Page(62, "The Petrel", "<!-- to be printed -->"));
        _site.Page("/film", [0, 0, 0, 24, .. "ftypmp42"u8], "video/mp4");
        _site.Page("/rss.xml", Rss(Of("rss")), "application/rss+xml");
        _site.Page("/atom.xml", Atom(Of("atom")), "application/atom+xml");
        _site.Page("/feed.json", JsonFeed(Of("json")), "application/feed+json");
        _site.Page(
            "/sitemap.xml",
            $"<sitemapindex><sitemap><loc>{_site["/pages.xml.gz"]}</loc></sitemap></sitemapindex>",
            "application/xml"
        );
        _site.Page("/pages.xml.gz", Sitemap(), "application/gzip");
    }

    private string Link(int n) => _site[string.Create(CultureInfo.InvariantCulture, $"/{n}")];

    private string Rss(IEnumerable<int> reports) =>
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Petrel</title>"
        + string.Concat(reports.Select(n => $"<item><title>{InventedPages.Headline(n)}</title><link>{Link(n)}</link></item>"))
        + "</channel></rss>";

    private string Atom(IEnumerable<int> reports) =>
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Petrel</title>"
        + string.Concat(reports.Select(n => $"<entry><title>{InventedPages.Headline(n)}</title><link href=\"{Link(n)}\"/></entry>"))
        + "</feed>";

    private string JsonFeed(IEnumerable<int> reports) =>
        JsonSerializer.Serialize(
            new
            {
                version = "https://jsonfeed.org/version/1.1",
                title = "The Petrel",
                items = reports.Select(n => new
                {
                    id = Link(n),
                    url = Link(n),
                    title = InventedPages.Headline(n),
                }),
            }
        );

    private byte[] Sitemap()
    {
        var pages = Published.Select(Link).Concat(new[] { "/print/62", "/gone", "/private/diary", "/film" }.Select(p => _site[p]));
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(Encoding.UTF8.GetBytes($"<urlset>{string.Concat(pages.Select(p => $"<url><loc>{p}</loc></url>"))}</urlset>"));
        }

        return packed.ToArray();
    }

    private string Short(string source) =>
        source
            .Replace(_site["/"], "site/", StringComparison.Ordinal)
            .Replace(_room["clippings"].Replace('\\', '/'), "clippings", StringComparison.Ordinal)
            .Replace(Tern, "tern/", StringComparison.Ordinal);
}
