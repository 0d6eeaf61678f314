using System.Globalization;
using System.IO.Compression;
using System.Text;
using Digest.Import;
using Digest.Tests.Importing;
using static Digest.Tests.Limits.Trial;

namespace Digest.Tests.Limits;

/// <summary>Limits of what is imported.</summary>
internal static class ImportTrials
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Trial> All =
    [
        new("Fetcher.MaxHops", "more than 10 times", over => Site(Redirects(Fetcher.MaxHops + over), "/0")),
        new("Fetcher.MaxRobots", "has more than 512 KiB", over => Site(Robots(Fetcher.MaxRobots + over), "/a")),
        new("Importer.MaxSitemaps", "name one another too deeply", over => Site(Sitemaps(Importer.MaxSitemaps + over), "/0")),
        new("Importer.MaxPacked", "more than 2 times over", over => File("a.html.gz", Packed(Importer.MaxPacked + over))),
        new("LocalFiles.MaxFolders", "deeper than 64 levels", Folders),
        new("WarcReader.MaxFields", "more than 200 lines", over => File("a.warc", Record(WarcReader.MaxFields + over))),
        new(
            "PdfText.MaxPages",
            "at most 2000 are read",
            over => File("a.pdf", PdfMade.Of([.. Enumerable.Repeat<string[]>([], PdfText.MaxPages + over)]))
        ),
        new(
            "XmlTree.MaxDepth",
            "deeper than 128 levels",
            over => Tree(Times("<a>", XmlTree.MaxDepth + over) + "<b/>" + Times("</a>", XmlTree.MaxDepth + over))
        ),
        new(
            "FeedJson.MaxDepth",
            "depth of 64",
            over =>
                Feed(
                    "{\"items\": []," + "\"a\":" + Times("[", FeedJson.MaxDepth - 1 + over) + Times("]", FeedJson.MaxDepth - 1 + over) + "}"
                )
        ),
    ];

    private static IEnumerable<string> Site(Action<LoopbackSite> pages, string address)
    {
        using var site = new LoopbackSite();
        using var room = new ImportRoom();
        pages(site);
        return Lines(room.Import(site[address]));
    }

    private static IEnumerable<string> File(string name, byte[] bytes)
    {
        using var room = new ImportRoom();
        room.Write(name, bytes);
        return Lines(room.Import(room[name]));
    }

    private static IEnumerable<string> Folders(int over)
    {
        using var room = new ImportRoom();
        room.Write("in/" + Times("d/", LocalFiles.MaxFolders + over) + "a.html", ImportRoom.Page("Ferry"));
        return Lines(room.Import(room["in"]));
    }

    private static List<string> Tree(string xml) => Told(() => XmlTree.Read(Encoding.UTF8.GetBytes(xml), "feed"));

    private static List<string> Feed(string json) => Told(() => FeedJson.Read(Encoding.UTF8.GetBytes(json), null));

    private static IEnumerable<string> Lines(ImmutableArray<ImportResult> results) =>
        results.Where(r => r.State == ImportState.Refused).Select(r => r.Message!);

    private static List<string> Told(Action act)
    {
        try
        {
            act();
            return [];
        }
        catch (ImportRefusal e)
        {
            return [e.Message];
        }
    }

    private static Action<LoopbackSite> Redirects(int hops) =>
        site =>
        {
            for (var i = 0; i < hops; i++)
            {
                site.Redirect($"/{i}", $"/{i + 1}");
            }

            site.Page($"/{hops}", ImportRoom.Page("Ferry"));
        };

    private static Action<LoopbackSite> Robots(int length) =>
        site => site.Page("/robots.txt", "#" + new string('x', length - 1), "text/plain").Page("/a", ImportRoom.Page("Ferry"));

    // The first is asked for, the others are named.
    private static Action<LoopbackSite> Sitemaps(int named) =>
        site =>
        {
            for (var i = 0; i <= named; i++)
            {
                var next = i < named ? $"<sitemapindex><sitemap><loc>{site[$"/{i + 1}"]}</loc></sitemap></sitemapindex>" : "<urlset/>";
                site.Page($"/{i}", next, "application/xml");
            }
        };

    private static byte[] Packed(int times)
    {
        var bytes = Encoding.UTF8.GetBytes(ImportRoom.Page("Ferry"));
        for (var i = 0; i < times; i++)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            {
                gzip.Write(bytes);
            }

            bytes = packed.ToArray();
        }

        return bytes;
    }

    // A record has five lines of its own.
    private static byte[] Record(int lines)
    {
        var more = string.Concat(Enumerable.Range(0, lines - 5).Select(i => string.Create(CultureInfo.InvariantCulture, $"X-{i}: a\r\n")));
        return new WarcText()
            .Record("resource", "http://tern.example/a", "text/html", Encoding.UTF8.GetBytes(ImportRoom.Page("Ferry")), more)
            .Bytes;
    }
}
