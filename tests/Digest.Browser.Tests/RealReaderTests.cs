using System.Text.Json;
using Digest.Tests.Support;
using Digest.Tests.Whole;

namespace Digest.Browser.Tests;

/// <summary>
/// Programs that no one here wrote read the exports: pandoc with citeproc, Citation.js, ajv, Apache Annotator. ReadBackTests holds much of
/// the same ground without them.
/// </summary>
public sealed class RealReaderTests(AllExports site) : IClassFixture<AllExports>
{
    [Fact]
    public void Pandoc_finds_in_BibTeX_what_stands_in_CSL()
    {
        foreach (var file in site.Of(".bib"))
        {
            var read = Items(Pandoc("-f", "bibtex", "-t", "csljson", file));
            var told = Items(File.ReadAllText(file.Replace(".bib", ".csl.json", StringComparison.Ordinal)));
            Assert.Equal(told.Select(Heads), read.Select(Heads));
        }
    }

    [Fact]
    public void Citeproc_sets_every_report_with_its_title_and_outlet()
    {
        foreach (var file in site.Of(".csl.json"))
        {
            using var folder = new TempFolder();
            folder.Write("all.md", "---\nnocite: '@*'\n---\n");
            var set = Pandoc("--citeproc", "--bibliography=" + file, "-t", "plain", "--wrap=none", folder["all.md"]);
            Assert.All(
                Items(File.ReadAllText(file)).Where(IsPlain),
                item =>
                {
                    Assert.Contains(Letters(item.GetProperty("title").GetString()!), Letters(set), StringComparison.Ordinal);
                    Assert.True(
                        !item.TryGetProperty("container-title", out var outlet)
                            || Letters(set).Contains(Letters(outlet.GetString()!), StringComparison.Ordinal)
                    );
                }
            );
        }
    }

    // Citation.js reads all three kinds of citations, ajv judges data.json by its schema, and ninjs by IPTC's where NINJS_SCHEMA names it.
    [Fact]
    public void Citation_js_and_ajv_read_every_file()
    {
        using var schema = new TempFolder();
        schema.Write("story-year.json", Pipeline.Schemas["story-year"]());
        var node = Tools.Find("node", "nodejs");
        Tools.Need(node, "Node");
        var tools = Tools.NpmOf(Path.Combine(Repo.Root, "tests", "tools"));
        Tools.Need(tools, "Citation.js and ajv, of the registry of npm");
        Assert.Contains(
            " 0 wrong",
            Run(node, Path.Combine(tools, "read.js"), site.Root, schema["story-year.json"]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Every_annotation_anchors_with_Apache_Annotator()
    {
        var node = Tools.Find("node", "nodejs");
        Tools.Need(node, "Node");
        var tools = Tools.NpmOf(Path.Combine(Repo.Root, "tests", "tools"));
        Tools.Need(tools, "Apache Annotator and jsdom, of the registry of npm");
        Assert.Contains(" 0 wrong", Run(node, Path.Combine(tools, "anchor.js"), site.Root), StringComparison.Ordinal);
    }

    // Where a title has the tags of HTML, CSL has them for its own: what is set has a word in bold, and no tag.
    private static bool IsPlain(JsonElement item) => !item.GetRawText().Contains('<', StringComparison.Ordinal);

    private static List<JsonElement> Items(string json) => [.. JsonDocument.Parse(json).RootElement.EnumerateArray()];

    // A name that is taken as it stands is a literal to the one and a family name to the other.
    private static (string, string, string, string) Heads(JsonElement item) =>
        (
            Letters(item.GetProperty("title").GetString()!),
            item.TryGetProperty("author", out var names)
                ? string.Join(';', names.EnumerateArray().Select(n => string.Join(' ', Parts(n))))
                : "",
            item.TryGetProperty("container-title", out var outlet) ? Letters(outlet.GetString()!) : "",
            item.TryGetProperty("issued", out var issued)
                ? string.Join('-', issued.GetProperty("date-parts")[0].EnumerateArray().Select(p => p.ToString()))
                : ""
        );

    private static IEnumerable<string> Parts(JsonElement name) =>
        ((string[])["non-dropping-particle", "dropping-particle", "family", "literal", "given"])
            .Where(p => name.TryGetProperty(p, out _))
            .Select(p => name.GetProperty(p).GetString()!);

    // Quotation marks and capitals are the style's.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Pandoc(params string[] arguments)
    {
        var pandoc = Tools.Find("pandoc", "pandoc");
        Tools.Need(pandoc, "pandoc");
        return Run(pandoc, arguments);
    }

    private static string Run(string tool, params string[] arguments)
    {
        var ended = Command.Start(tool, Path.GetTempPath(), null, [.. arguments]);
        Assert.True(ended.Exit == 0, ended.Out + ended.Error);
        return ended.Out;
    }
}
