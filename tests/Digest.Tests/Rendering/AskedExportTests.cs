using System.Text.Json;
using System.Xml.Linq;
using Digest.Tests.Cases;

namespace Digest.Tests.Rendering;

/// <summary>The exports that are made when asked for keep the shape of their formats.</summary>
public sealed class AskedExportTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    private static readonly ImmutableHashSet<string> Known =
    [
        "uri",
        "standard",
        "type",
        "language",
        "firstCreated",
        "descriptions",
        "by",
        "located",
        "copyrightNotice",
        "headlines",
        "bodies",
        "infoSources",
        "altIds",
    ];

    [Fact]
    public void Every_witness_of_the_apparatus_reads_at_each_place_once_and_comes_to_its_own_words()
    {
        var run = CaseRun.Of("700-rendering/exports-when-asked.txt");
        var root = XDocument
            .Parse(
                System.Text.Encoding.UTF8.GetString(
                    run.Site.Single(f => f.Key.EndsWith("collation.tei.xml", StringComparison.Ordinal)).Value
                ),
                LoadOptions.PreserveWhitespace
            )
            .Root!;
        var articles = run.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var witnesses = root.Descendants(Tei + "witness")
            .ToDictionary(
                w => "#" + w.Attribute(XNamespace.Xml + "id")!.Value,
                w => articles[w.Attribute("n")!.Value],
                StringComparer.Ordinal
            );
        Assert.Equal(3, witnesses.Count);
        Assert.Equal("parallel-segmentation", root.Descendants(Tei + "variantEncoding").Single().Attribute("method")!.Value);
        Assert.NotEmpty(root.Descendants(Tei + "app"));
        foreach (var p in root.Descendants(Tei + "body").Elements(Tei + "p"))
        {
            foreach (var key in p.Attribute("source")!.Value.Split(' '))
            {
                var words = string.Concat(
                    p.Nodes()
                        .Select(n =>
                            n is XText text
                                ? text.Value
                                : ((XElement)n).Elements().Single(r => r.Attribute("wit")!.Value.Split(' ').Contains(key)).Value
                        )
                );
                Assert.Contains(words, witnesses[key].Blocks.Select(b => Digest.Text.Normal.Space(b.Text)));
            }
        }
    }

    [Fact]
    public void A_news_item_has_the_fields_of_its_format_and_says_what_is_inferred()
    {
        var items = CaseRun
            .Of("700-rendering/exports-when-asked.txt")
            .Site.Where(f => f.Key.Contains("/ninjs/", StringComparison.Ordinal))
            .ToDictionary(f => f.Key, f => JsonDocument.Parse(f.Value).RootElement, StringComparer.Ordinal);
        Assert.Equal(3, items.Count);
        Assert.All(
            items.Values,
            item =>
            {
                Assert.Empty(item.EnumerateObject().Select(p => p.Name).Except(Known, StringComparer.Ordinal));
                Assert.True(Uri.TryCreate(item.GetProperty("uri").GetString(), UriKind.Absolute, out _));
                Assert.Equal("3.1", item.GetProperty("standard").GetProperty("version").GetString());
                Assert.All(
                    item.GetProperty("bodies").EnumerateArray(),
                    b => Assert.Equal(b.GetProperty("charCount").GetInt32(), b.GetProperty("value").GetString()!.EnumerateRunes().Count())
                );
            }
        );
        Assert.DoesNotContain(
            items.Single(i => i.Key.EndsWith("/post.json", StringComparison.Ordinal)).Value.EnumerateObject(),
            p => p.Name is "firstCreated" or "infoSources"
        );
    }
}
