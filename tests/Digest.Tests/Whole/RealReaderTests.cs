using System.Diagnostics;
using System.Text.Json;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>
/// Programs that no one here wrote read the exports. Each is asked where it is installed (tests/README.md); ReadBackTests holds much of
/// the same ground without them.
/// </summary>
public sealed class RealReaderTests(AllExports site) : IClassFixture<AllExports>
{
    private static readonly string Tools = Path.Combine(Repo.Root, "tests", "tools");

    [Fact]
    public void Pandoc_finds_in_BibTeX_what_stands_in_CSL()
    {
        foreach (var file in site.Of(".bib"))
        {
            var read = Items(Run("pandoc", "-f", "bibtex", "-t", "csljson", file));
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
            var set = Run("pandoc", "--citeproc", "--bibliography=" + file, "-t", "plain", "--wrap=none", folder["all.md"]);
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

    // Citation.js reads all three kinds of citations, ajv judges ninjs and data.json by their schemas.
    [Fact]
    public void Citation_js_and_ajv_read_every_file()
    {
        if (!Directory.Exists(Path.Combine(Tools, "node_modules")))
        {
            Assert.Skip("NOT CHECKED: npm ci --prefix tests/tools installs the readers.");
        }

        using var schema = new TempFolder();
        schema.Write("story-year.json", Pipeline.Schemas["story-year"]());
        var said = Run("node", Path.Combine(Tools, "read.js"), site.Root, schema["story-year.json"]);
        Assert.Contains(" 0 wrong", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_apparatus_is_valid_by_the_schema_of_TEI()
    {
        if (Environment.GetEnvironmentVariable("DIGEST_TEI_SCHEMA") is not { Length: > 0 } schema)
        {
            Assert.Skip("NOT CHECKED: DIGEST_TEI_SCHEMA does not say where tei_all.rng is.");
            return;
        }

        Assert.DoesNotContain("error:", Run("jing", [schema, .. site.Of(".tei.xml")]), StringComparison.Ordinal);
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

    private static string Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, output + errors.GetAwaiter().GetResult());
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"NOT CHECKED: {tool} is not installed.");
            return "";
        }
    }
}
