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
            ? Uri.UnescapeDataString(uri.AbsoluteUri[SampleSite.BaseUrl.Length..]) is var path && (path.Length == 0 || path.EndsWith('/'))
                ? path + "index.html"
                : path
            : null;
}
