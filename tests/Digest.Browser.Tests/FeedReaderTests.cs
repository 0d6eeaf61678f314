using System.Text.Json;
using Digest.Tests.Support;

namespace Digest.Browser.Tests;

/// <summary>
/// Feeds as readers read them that nobody here wrote: feedparser (Python), rss-parser and feedsmith (Node), sfeed (C). Each says in its own
/// way what a feed holds; all must say the same.
/// </summary>
public sealed class FeedReaderTests(BuiltSite site) : IDisposable
{
    private const string OfFeedparser = """
        import calendar, feedparser, json, sys
        for path in sys.argv[1:]:
            feed = feedparser.parse(path)
            assert not feed.bozo, (path, feed.get("bozo_exception"))
            print(json.dumps({"file": path, "entries": [{
                "title": e.title, "id": e.id, "link": e.link,
                "at": calendar.timegm(e.published_parsed), "content": len(e.content[0].value),
            } for e in feed.entries]}))
        """;

    // A reader of Node gives the lengths of strings in units of UTF-16, one of Python in characters: content is there or not.
    private const string OfNode = """
        const fs = require("node:fs"), path = require("node:path");
        const [home, name, ...files] = process.argv.slice(2);
        const load = require("node:module").createRequire(path.join(home, "x.js"));
        const seconds = text => Math.round(Date.parse(text) / 1000);
        const alternate = e => e.links.find(l => l.rel === "alternate").href;
        const readers = {
          "rss-parser": async text => (await new (load("rss-parser"))().parseString(text)).items.map(e => ({
            title: e.title, id: e.id ?? e.guid, link: e.link, at: seconds(e.isoDate),
            content: (e["content:encoded"] ?? e.content).length })),
          "feedsmith": async text => {
            const { format, feed } = load("feedsmith").parseFeed(text);
            return format === "atom" ? feed.entries.map(e => ({ title: e.title.value ?? e.title, id: e.id, link: alternate(e),
                at: seconds(e.published), content: (e.content.value ?? e.content).length }))
              : format === "json" ? feed.items.map(e => ({ title: e.title, id: e.id, link: e.url,
                at: seconds(e.date_published), content: e.content_html.length }))
              : feed.items.map(e => ({ title: e.title, id: e.guid.value, link: e.link,
                at: seconds(e.pubDate), content: e.content.encoded.length }));
          },
        };
        (async () => {
          for (const file of files) {
            const entries = await readers[name](fs.readFileSync(file, "utf8"));
            console.log(JSON.stringify({ file, entries }));
          }
        })();
        """;

    private readonly TempFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_feed_says_the_same_to_every_reader_in_every_format()
    {
        var atom = Feeds("atom.xml");
        var rss = Feeds("rss.xml");
        var json = Feeds("feed.json");
        Assert.True(atom.Length > 20 && atom.Length == rss.Length && atom.Length == json.Length);

        var told = OfJson(json);
        Assert.All(told, feed => Assert.All(feed.Value, e => Assert.True(e is { Content: > 20, Title.Length: > 0, Id.Length: > 0 })));
        Assert.Contains(
            told.Values.SelectMany(e => e),
            e => e.Title.Contains('<', StringComparison.Ordinal) || e.Title.Contains('&', StringComparison.Ordinal)
        );

        Same(told, Feedparser([.. atom, .. rss]), "feedparser");
        Same(told, Node("rss-parser", "3.13.0", [.. atom, .. rss]), "rss-parser");
        Same(told, Node("feedsmith", "3.0.1", [.. atom, .. rss, .. json]), "feedsmith");
        Same(told, Sfeed([.. atom, .. rss]), "sfeed");
    }

    [Fact]
    public void Every_link_of_an_entry_leads_to_a_page_of_the_site()
    {
        var links = OfJson(Feeds("feed.json")).Values.SelectMany(e => e).Select(e => e.Link).Distinct(StringComparer.Ordinal);
        Assert.All(
            links,
            link =>
            {
                Assert.StartsWith(SampleSite.BaseUrl, link, StringComparison.Ordinal);
                Assert.True(File.Exists(site.FileOf(Uri.UnescapeDataString(link[SampleSite.BaseUrl.Length..].Split('#')[0]))), link);
            }
        );
    }

    private ImmutableArray<string> Feeds(string name) =>
        [.. Directory.EnumerateFiles(site.Root, name, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static Dictionary<string, ImmutableArray<Told>> OfJson(ImmutableArray<string> files) =>
        files.ToDictionary(
            f => Path.GetDirectoryName(f)!,
            f =>
            {
                using var read = JsonDocument.Parse(File.ReadAllBytes(f));
                return read
                    .RootElement.GetProperty("items")
                    .EnumerateArray()
                    .Select(i => new Told(
                        i.GetProperty("title").GetString()!,
                        i.GetProperty("id").GetString()!,
                        i.GetProperty("url").GetString()!,
                        i.GetProperty("date_published").GetDateTimeOffset().ToUnixTimeSeconds(),
                        i.GetProperty("content_html").GetString()!.Length
                    ))
                    .ToImmutableArray();
            },
            StringComparer.Ordinal
        );

    private Dictionary<string, ImmutableArray<Told>> Feedparser(ImmutableArray<string> files)
    {
        var python = Tools.Python("feedparser", "python3-feedparser");
        Tools.Need(python, "Debian's package python3-feedparser");
        return Read(Command.Start(python, _folder.Path, null, [_folder.Write("read.py", OfFeedparser), .. files]));
    }

    private Dictionary<string, ImmutableArray<Told>> Node(string package, string version, ImmutableArray<string> files)
    {
        var node = Tools.Find("node", "nodejs");
        var at = Tools.Npm(package, version);
        Tools.Need(node, "Node");
        Tools.Need(at, "the npm package " + package);
        var home = Path.GetFullPath(Path.Combine(at, "..", ".."));
        return Read(Command.Start(node, _folder.Path, null, [_folder.Write("read.cjs", OfNode), home, package, .. files]));
    }

    // Columns of its lines: time, title, link, content, kind of content, id, author and more; tabs and line ends of texts are escaped.
    private Dictionary<string, ImmutableArray<Told>> Sfeed(ImmutableArray<string> files)
    {
        var sfeed = Tools.Find("sfeed", "sfeed");
        Tools.Need(sfeed, "Debian's package sfeed");
        var script = _folder.Write("read.sh", "exec \"$1\" <\"$2\"\n");
        return files.ToDictionary(
            f => f,
            f =>
            {
                var ended = Command.Start("/bin/sh", _folder.Path, null, script, sfeed, f);
                Assert.True(ended.Exit == 0, f + ": " + ended.Error);
                return ended
                    .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(l => l.Split('\t'))
                    .Select(c => new Told(
                        c[1],
                        c[5],
                        c[2],
                        long.Parse(c[0], System.Globalization.CultureInfo.InvariantCulture),
                        c[4] == "html" ? c[3].Length : 0
                    ))
                    .ToImmutableArray();
            },
            StringComparer.Ordinal
        );
    }

    private static Dictionary<string, ImmutableArray<Told>> Read(Ended ended)
    {
        Assert.True(ended.Exit == 0, ended.All);
        return ended
            .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(
                feed => feed.GetProperty("file").GetString()!,
                feed =>
                    feed.GetProperty("entries")
                        .EnumerateArray()
                        .Select(e => new Told(
                            e.GetProperty("title").GetString()!,
                            e.GetProperty("id").GetString()!,
                            e.GetProperty("link").GetString()!,
                            e.GetProperty("at").GetInt64(),
                            e.GetProperty("content").GetInt32()
                        ))
                        .ToImmutableArray(),
                StringComparer.Ordinal
            );
    }

    private static void Same(Dictionary<string, ImmutableArray<Told>> told, Dictionary<string, ImmutableArray<Told>> read, string reader) =>
        Assert.All(
            read,
            feed =>
            {
                var expected = told[Path.GetDirectoryName(feed.Key)!];
                Assert.Equal(expected.Select(Plain), feed.Value.Select(Plain));
                Assert.All(feed.Value, e => Assert.True(e.Content > 20, $"{reader} finds no content in {e.Id} of {feed.Key}"));
            }
        );

    private static string Plain(Told entry) => $"{entry.Title} {entry.Id} {entry.Link} {entry.At}";

    // What a reader finds in an entry: the time in seconds since 1970, the length of the content.
    private sealed record Told(string Title, string Id, string Link, long At, int Content);
}
