using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Acquiring;
using Digest.Output;
using Digest.Tests.Serving;
using Digest.Text;
using Digest.Writing;

namespace Digest.Tests.Whole;

/// <summary>Sinks beside pages and exports for citing: pictures, tables, lists of addresses, annotations, reports, the desk.</summary>
public sealed partial class SinkTests
{
    [Theory]
    [MemberData(nameof(All))]
    public void What_was_given_is_read_back_from_heads_labels_and_notes(int i)
    {
        var article = built.Known.Articles.Single(a => a.Id == Id(i));
        var given = Normal.Space(article.Headline.Value!);
        var page = new HtmlParser().ParseDocument(built.Text($"{article.Address}index.html"));
        Assert.Equal(given, Normal.Space(page.QuerySelector("meta[property='og:title']")!.GetAttribute("content")!));

        // An outlet is named on its own page, in the list of all, and in labels of pictures.
        var outlet = Normal.Space(article.Outlet.Value!);
        Assert.Contains(outlet, Texts("outlets/index.html"));
        var story = new HtmlParser().ParseDocument(built.Text($"stories/{Story(i)}/2023/index.html"));
        Assert.Contains(outlet, story.All.Select(e => Normal.Space(e.TextContent)));
        Assert.All(story.QuerySelectorAll("svg"), Draws);

        // The editor's note, on the page and as an annotation of the words it is on.
        var note = Normal.Space(new OddCharacters().Clean(Awkward[i]));
        Assert.Contains(page.All.Concat(story.All), e => Normal.Space(e.TextContent) == note);
        var annotation = Assert.Single(
            Items($"stories/{Story(i)}/2023/annotations.jsonld"),
            a => Normal.Space(ValueOf(a)).Contains("(A): " + note, StringComparison.Ordinal)
        );
        var place = annotation.GetProperty("target").GetProperty("selector")[0];
        var refined = place.GetProperty("refinedBy");
        var words = page.GetElementById(place.GetProperty("value").GetString()!)!.TextContent.EnumerateRunes().ToList();
        var (start, end) = (refined.GetProperty("start").GetInt32(), refined.GetProperty("end").GetInt32());
        Assert.Equal("there", string.Concat(words[start..end]));
    }

    [Fact]
    public void Names_of_files_and_addresses_are_those_of_pages_whatever_they_were_made_of()
    {
        Assert.All(built.Files.Keys, p => Assert.Matches(@"^[A-Za-z0-9._/-]+$", p));
        Assert.All(built.Files.Keys, p => Assert.Null(PagePaths.Fault(p)));
        Assert.Equal(built.Files.Count, built.Files.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var listed = XDocument
            .Parse(built.Text("sitemap.xml"))
            .Descendants()
            .Where(e => e.Name.LocalName == "loc")
            .Select(e => new Uri(e.Value, UriKind.Absolute))
            .ToList();
        Assert.All(listed, a => Assert.Equal("example.org", a.Host));
        Assert.All(listed, a => Assert.Contains(Uri.UnescapeDataString(a.AbsolutePath[1..]) + "index.html", built.Files.Keys));
        Assert.Empty(built.Known.Articles.Select(a => a.Address).Except(listed.Select(a => a.AbsolutePath[1..])));
    }

    [Fact]
    public void A_table_for_spreadsheets_has_ids_and_marks_alone()
    {
        var tables = built.Files.Keys.Where(p => p.EndsWith(".csv", StringComparison.Ordinal)).ToList();
        Assert.Equal(Awkward.Length, tables.Count);
        Assert.All(
            tables,
            path =>
            {
                var rows = built.Text(path).TrimEnd('\n').Split('\n').Select(l => l.Split(',')).ToList();
                Assert.Single(rows.Select(r => r.Length).Distinct());
                Assert.All(rows.SelectMany(r => r), c => Assert.Matches("^[A-Za-z0-9_.-]*$", c));
                Assert.DoesNotContain(rows.SelectMany(r => r), c => c is ['-' or '+' or '=' or '@', ..]);
            }
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_a_diagnostic_says_is_read_back_from_reports_of_every_format(int i)
    {
        var told = new Diagnostic
        {
            Code = DiagnosticCodes.UnknownKey,
            Level = DiagnosticLevel.Warning,
            Path = Awkward[i],
            Line = 3,
            Column = 4,
            Message = Awkward[i],
        };
        using var json = JsonDocument.Parse(JsonReport.Diagnostic(told, Awkward[i]));
        Assert.Equal(Awkward[i], json.RootElement.GetProperty("message").GetString());
        Assert.Equal(Awkward[i], json.RootElement.GetProperty("path").GetString());

        var said = TextReport.Plain(TextReport.Message(told));
        Assert.DoesNotContain(said, c => char.IsControl(c));
        using var sarif = JsonDocument.Parse(SarifReport.Of([(told, "a/" + Slashless(Awkward[i]))]));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal(said, result.GetProperty("message").GetProperty("text").GetString());
        var uri = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri");
        Assert.Equal("a/" + Slashless(Awkward[i]), Uri.UnescapeDataString(uri.GetString()!));

        var command = Command().Match(GithubReport.Diagnostic(told, Awkward[i]));
        Assert.True(command.Success);
        Assert.Equal((TextReport.Plain(Awkward[i]), said), (Decoded(command.Groups[1].Value), Decoded(command.Groups[2].Value)));
    }

    [Fact]
    public async Task The_desk_shows_what_was_given_and_what_it_would_write()
    {
        await using var preview = await Preview.Show(built.Input, built.Options.Output);
        await DeskForms.Enter(preview);
        for (var i = 0; i < Awkward.Length; i++)
        {
            var given = Normal.Space(built.Known.Articles.Single(a => a.Id == Id(i)).Headline.Value!);
            var report = await DeskPage(preview, $"_digest/report?page=%2Farticles%2F{Slug(i)}%2F");
            Assert.Contains(given, report.QuerySelectorAll("a").Select(e => Normal.Space(e.TextContent)));
            Assert.Contains(given, report.QuerySelectorAll("input").Select(e => Normal.Space(e.GetAttribute("value") ?? "")));
            Assert.Contains(given, (await DeskPage(preview, $"_digest/story?id={Story(i)}")).All.Select(e => Normal.Space(e.TextContent)));
            Assert.Empty(report.QuerySelectorAll("script"));

            // The change of a file, as it is shown: the value of the line that comes in.
            var typed = Awkward[i] + " again";
            var (_, plan) = await DeskForms.Plan(preview, ("kind", "fact"), ("article", Id(i)), ("key", "headline"), ("value", typed));
            var shown = new HtmlParser().ParseDocument(plan);
            if (shown.QuerySelector("ins") is not { } change)
            {
                // What would not come back from the file is refused.
                Assert.NotEqual(typed, new OddCharacters().Clean(typed));
                Assert.NotNull(shown.QuerySelector("[role=alert]"));
                continue;
            }

            var line = change.TextContent[1..];
            var map = Assert.IsType<YamlMap>(YamlReader.Read(new YamlSource("a.yml", line + "\n", 0, 10_000), new Diagnostics()));
            var value = Assert.IsType<YamlScalar>(Assert.Single(map.Entries).Value).Text;
            var clean = Normal.Space(new OddCharacters().Clean(typed));
            Assert.True(Normal.Space(value) == clean || Normal.Space(value) == TextReport.Seen(clean), line);
        }
    }

    // A picture draws: it holds no element that asks for anything, and none that runs.
    private static void Draws(IElement picture)
    {
        string[] drawing = ["title", "desc", "g", "rect", "path", "line", "circle", "text", "tspan"];
        Assert.All(picture.QuerySelectorAll("*"), e => Assert.Contains(e.LocalName, drawing));
        Assert.All(
            picture.QuerySelectorAll("*").SelectMany(e => e.Attributes),
            a =>
                Assert.False(
                    a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name.EndsWith("href", StringComparison.Ordinal)
                )
        );
    }

    private static async Task<IDocument> DeskPage(Preview preview, string path) =>
        new HtmlParser().ParseDocument((await preview.Get(path)).Text);

    private HashSet<string> Texts(string path) =>
        [.. new HtmlParser().ParseDocument(built.Text(path)).All.Select(e => Normal.Space(e.TextContent))];

    private List<JsonElement> Items(string path)
    {
        using var json = JsonDocument.Parse(built.Files[path]);
        return [.. json.RootElement.Clone().GetProperty("first").GetProperty("items").EnumerateArray()];
    }

    private static string ValueOf(JsonElement annotation) =>
        annotation.GetProperty("body") is { ValueKind: JsonValueKind.Array } body
        && body.GetArrayLength() > 0
        && body[0].TryGetProperty("value", out var value)
            ? value.GetString()!
            : "";

    // A name of a file has no slash, and a half of a pair is in no address.
    private static string Slashless(string text) => OddCharactersOf(text).Replace('/', '_').Replace('\\', '_').TrimEnd('.', ' ') + "x";

    private static string OddCharactersOf(string text) => new OddCharacters().Clean(text).Replace("##[", "##(", StringComparison.Ordinal);

    private static string Decoded(string text) =>
        text.Replace("%0A", "\n", StringComparison.Ordinal)
            .Replace("%0D", "\r", StringComparison.Ordinal)
            .Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%2C", ",", StringComparison.Ordinal)
            .Replace("%25", "%", StringComparison.Ordinal);

    [GeneratedRegex(@"\A::warning file=([^,:\n]*),line=3,col=4,title=DG1103::([^\n]*)\z")]
    private static partial Regex Command();
}
