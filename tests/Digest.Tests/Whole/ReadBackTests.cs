using System.Text.Json;
using System.Xml.Linq;
using Digest.Shared;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Whole;

/// <summary>What the exports say is what a reader of their formats finds in them: nothing is lost on the way there and back.</summary>
public sealed class ReadBackTests(AllExports site) : IClassFixture<AllExports>
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    // What the guidelines (P5) let stand in what, of all that the file uses: the elements within, whether text may, the attributes.
    private static readonly Dictionary<string, (string Within, bool Text, string Attributes)> Allowed = new(StringComparer.Ordinal)
    {
        ["TEI"] = ("teiHeader text", false, "lang"),
        ["teiHeader"] = ("fileDesc encodingDesc", false, ""),
        ["fileDesc"] = ("titleStmt publicationStmt sourceDesc", false, ""),
        ["titleStmt"] = ("title", false, ""),
        ["title"] = ("", true, ""),
        ["publicationStmt"] = ("p", false, ""),
        ["sourceDesc"] = ("listWit", false, ""),
        ["listWit"] = ("witness", false, ""),
        ["witness"] = ("date", true, "id n"),
        ["date"] = ("", true, "when"),
        ["encodingDesc"] = ("variantEncoding", false, ""),
        ["variantEncoding"] = ("", false, "method location"),
        ["text"] = ("body", false, ""),
        ["body"] = ("p", false, ""),
        ["p"] = ("app", true, "id n source corresp"),
        ["app"] = ("lem rdg", false, ""),
        ["lem"] = ("", true, "wit"),
        ["rdg"] = ("", true, "wit"),
    };

    [Fact]
    public void A_witness_of_the_apparatus_reads_its_own_paragraph_letter_by_letter()
    {
        var seen = 0;
        foreach (var root in Apparatuses())
        {
            var witnesses = root.Descendants(Tei + "witness")
                .ToDictionary(w => "#" + Id(w), w => site.Articles[w.Attribute("n")!.Value], StringComparer.Ordinal);
            foreach (var p in root.Descendants(Tei + "body").Elements(Tei + "p"))
            {
                foreach (var key in p.Attribute("source")!.Value.Split(' '))
                {
                    var own = witnesses[key];
                    var words = string.Concat(p.Nodes().Select(n => n is XText text ? text.Value : Reading((XElement)n, key)));
                    Assert.Contains(words, own.Blocks.Select(b => Shown.Text(own, b)).OfType<string>().Select(Normal.Space));
                    seen++;
                }
            }
        }

        Assert.True(seen > 200, $"{seen} readings");
    }

    [Fact]
    public void The_apparatus_keeps_to_the_elements_and_attributes_of_its_schema()
    {
        foreach (var root in Apparatuses())
        {
            var ids = root.DescendantsAndSelf().Select(Id).OfType<string>().ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.All(ids, id => Assert.Equal(id, System.Xml.XmlConvert.VerifyNCName(id)));
            Assert.All(root.DescendantsAndSelf(), e => Fits(e, ids));
        }
    }

    [Fact]
    public void A_news_item_comes_back_with_its_outlet_its_date_and_how_they_are_known()
    {
        using var folder = new TempFolder();
        folder.Write("in/digest.yml", "title: Back\nalmanac: false\n");
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in site.NewsItems())
        {
            using var item = JsonDocument.Parse(File.ReadAllBytes(file));
            var name = $"i{ids.Count}";
            ids.Add(name, item.RootElement.GetProperty("altIds")[0].GetProperty("value").GetString()!);
            folder.Write("in/articles/" + name + ".json", File.ReadAllBytes(file));
        }

        var back = Pipeline
            .Read(
                new BuildOptions
                {
                    Input = folder["in"],
                    Output = folder["out"],
                    Jobs = 2,
                },
                new Diagnostics()
            )
            .Articles.ToDictionary(a => ids[a.Id], StringComparer.Ordinal);
        Assert.True(back.Count >= 20);
        Assert.Equal("", string.Join('\n', back.SelectMany(b => Lost(site.Articles[b.Key], b.Value))));
    }

    [Fact]
    public void No_news_item_has_a_note_for_editors_or_a_moment_that_is_only_a_day() =>
        Assert.All(
            site.NewsItems(),
            f =>
            {
                using var item = JsonDocument.Parse(File.ReadAllBytes(f));
                Assert.False(item.RootElement.TryGetProperty("edNote", out _));
                Assert.True(
                    !item.RootElement.TryGetProperty("firstCreated", out var moment)
                        || (moment.GetString()!.Length >= 20 && moment.TryGetDateTimeOffset(out _))
                );
            }
        );

    private IEnumerable<XElement> Apparatuses() => site.Of(".tei.xml").Select(f => XDocument.Load(f, LoadOptions.PreserveWhitespace).Root!);

    private static IEnumerable<string> Lost(Article was, Article now)
    {
        if (was.Outlet.Value != now.Outlet.Value || was.Outlet.Stated != now.Outlet.Stated)
        {
            yield return $"{was.Id}: {was.Outlet.Value} ({was.Outlet.Basis}) is {now.Outlet.Value} ({now.Outlet.Basis})";
        }

        if (was.Published.Value != now.Published.Value || was.Published.Stated != now.Published.Stated)
        {
            yield return $"{was.Id}: {was.Published.Value} ({was.Published.Basis}) is {now.Published.Value} ({now.Published.Basis})";
        }

        if (SafeUrl.External(was.Url.Stated) is { } url && url != SafeUrl.External(now.Url.Stated))
        {
            yield return $"{was.Id}: {was.Url.Stated} is {now.Url.Stated}";
        }
    }

    private static void Fits(XElement e, List<string> ids)
    {
        var (within, text, attributes) = Allowed[e.Name.LocalName];
        Assert.Equal(Tei, e.Name.Namespace);
        Assert.Subset(within.Split(' ').ToHashSet(), e.Elements().Select(c => c.Name.LocalName).ToHashSet());
        Assert.True(text || e.Nodes().OfType<XText>().All(t => string.IsNullOrWhiteSpace(t.Value)), $"text in {e.Name}");
        Assert.Subset(
            attributes.Split(' ').ToHashSet(),
            e.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.LocalName).ToHashSet()
        );
        foreach (var pointer in new[] { "source", "wit", "corresp" }.Select(n => e.Attribute(n)).OfType<XAttribute>())
        {
            Assert.All(pointer.Value.Split(' '), to => Assert.Contains(to[1..], ids));
        }
    }

    private static string? Id(XElement of) => of.Attribute(XNamespace.Xml + "id")?.Value;

    private static string Reading(XElement app, string key) =>
        app.Elements().Single(r => r.Attribute("wit")!.Value.Split(' ').Contains(key)).Value;
}
