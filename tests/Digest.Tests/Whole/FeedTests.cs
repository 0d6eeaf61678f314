using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>What machines read: feeds, sitemap, JSON.</summary>
[Collection(nameof(Site))]
public sealed class FeedTests(Site site)
{
    [Fact]
    public void Feeds_can_be_read_and_their_entries_lead_to_pages()
    {
        var feeds = site
            .Files.Where(f =>
                f.EndsWith(".atom", StringComparison.Ordinal)
                || (
                    f.EndsWith(".xml", StringComparison.Ordinal)
                    && File.ReadAllText(site.FileOf(f)).Contains("<feed", StringComparison.Ordinal)
                )
            )
            .ToList();
        Assert.NotEmpty(feeds);
        Assert.All(
            feeds,
            f =>
            {
                using var reader = XmlReader.Create(site.FileOf(f), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
                var feed = SyndicationFeed.Load(reader);
                Assert.False(string.IsNullOrWhiteSpace(feed.Title.Text));
                Assert.NotEqual(default, feed.LastUpdatedTime);
                Assert.Contains(feed.Links, l => l.RelationshipType == "self" && l.Uri.AbsoluteUri == SampleSite.BaseUrl + f);
                Assert.Equal(feed.Items.Count(), feed.Items.Select(i => i.Id).Distinct(StringComparer.Ordinal).Count());
                Assert.All(
                    feed.Items,
                    i =>
                    {
                        Assert.False(string.IsNullOrWhiteSpace(i.Title.Text));
                        Assert.NotEqual(default, i.LastUpdatedTime);
                        Assert.Contains(
                            i.Links,
                            l => l.RelationshipType is "alternate" or null && FileOf(l.Uri) is { } file && site.Files.Contains(file)
                        );
                    }
                );
            }
        );
    }

    [Fact]
    public void Every_link_in_an_entry_leads_to_a_place_of_the_site_or_to_another()
    {
        var parser = new AngleSharp.Html.Parser.HtmlParser();
        var items = site
            .Files.Where(f => Path.GetFileName(f) == "feed.json")
            .SelectMany(f => JsonDocument.Parse(File.ReadAllBytes(site.FileOf(f))).RootElement.GetProperty("items").EnumerateArray());
        var links = items
            .SelectMany(i =>
                parser
                    .ParseDocument(i.GetProperty("content_html").GetString()!)
                    .QuerySelectorAll("a")
                    .Select(a => a.GetAttribute("href")!)
                    .Append(i.GetProperty("url").GetString()!)
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(links);
        Assert.All(
            links,
            link =>
            {
                var uri = new Uri(link);
                if (!link.StartsWith(SampleSite.BaseUrl, StringComparison.Ordinal))
                {
                    Assert.True(uri.Scheme is "https" or "http" or "mailto", link);
                    return;
                }

                Assert.Contains(FileOf(uri), site.Files);
                Assert.True(uri.Fragment.Length == 0 || site.Pages[FileOf(uri)!].GetElementById(uri.Fragment[1..]) is not null, link);
            }
        );
    }

    [Fact]
    public void The_page_of_feeds_lists_all_and_each_page_names_its_own()
    {
        var all = site.Files.Where(f => Path.GetFileName(f) is "atom.xml" or "feed.json" or "rss.xml").Order(StringComparer.Ordinal);
        Assert.Equal(all, Listed("feeds/index.html", "main a[type]").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.All(
            site.RealPages.Where(p => p.Key != "404.html"),
            page => Assert.Contains("atom.xml", Listed(page.Key, "link[rel=alternate]"))
        );
        foreach (var page in site.Files.Where(f => Path.GetFileName(f) == "rss.xml").Select(f => f[..^"rss.xml".Length] + "index.html"))
        {
            var folder = page[..^"index.html".Length];
            Assert.Equal(
                [folder + "atom.xml", folder + "feed.json", folder + "rss.xml"],
                Listed(page, "link[rel=alternate]").Where(f => folder.Length > 0 ? f != "atom.xml" : f.Length > 0)
            );
        }

        IEnumerable<string> Listed(string page, string selector) =>
            site.Pages[page]
                .QuerySelectorAll(selector)
                .Select(e => FileOf(new Uri(new Uri(SampleSite.BaseUrl + page), e.GetAttribute("href")!))!);
    }

    [Fact]
    public void The_sitemap_names_pages_that_are_there()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var places = XDocument
            .Load(site.FileOf("sitemap.xml"))
            .Root!.Elements(ns + "url")
            .Select(u => u.Element(ns + "loc")!.Value)
            .ToList();
        Assert.NotEmpty(places);
        Assert.Equal(places.Count, places.Distinct(StringComparer.Ordinal).Count());
        Assert.All(places, p => Assert.Contains(FileOf(new Uri(p)), site.Files));
        Assert.DoesNotContain(SampleSite.BaseUrl + "404.html", places);
    }

    [Fact]
    public void Every_JSON_file_and_every_block_of_linked_data_parses()
    {
        Assert.All(
            site.Files.Where(f => f.EndsWith(".json", StringComparison.Ordinal) || f.EndsWith(".jsonld", StringComparison.Ordinal)),
            f => JsonDocument.Parse(File.ReadAllBytes(site.FileOf(f))).Dispose()
        );
        Assert.All(
            site.Pages.Values.SelectMany(d => d.QuerySelectorAll("script[type='application/ld+json']")),
            s => JsonDocument.Parse(s.TextContent).Dispose()
        );
    }

    [Fact]
    public void Every_file_is_UTF_8_with_LF_and_no_mark() =>
        Assert.All(
            site.Files.Where(f => Path.GetExtension(f) is ".html" or ".xml" or ".json" or ".txt" or ".css" or ".js" or ".svg"),
            f =>
            {
                var bytes = File.ReadAllBytes(site.FileOf(f));
                Assert.False(bytes.AsSpan().StartsWith("\uFEFF"u8) || bytes.Contains((byte)'\r'), f);
                Assert.False(Repo.Utf8.GetString(bytes).Contains('\uFFFD', StringComparison.Ordinal), f + " holds a broken character");
            }
        );

    private static string? FileOf(Uri uri) =>
        uri.AbsoluteUri.StartsWith(SampleSite.BaseUrl, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(uri.AbsoluteUri[SampleSite.BaseUrl.Length..].Split('#')[0]) is var path
            && (path.Length == 0 || path.EndsWith('/'))
                ? path + "index.html"
                : path
            : null;
}
