using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Digest.Acquiring;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Whole;

/// <summary>What stands in a page, a feed, an export, is what was given, letter by letter, however awkward; and in whatever order pages
/// are made, they are the same.</summary>
public sealed partial class SinkTests(SinkTests.Built built) : IClassFixture<SinkTests.Built>
{
    /// <summary>Strings that mean something in one of the formats a site is written in.</summary>
    public static readonly ImmutableArray<string> Awkward =
    [
        "<b>Ferry</b> & \"quay\" 'slip' &amp; &lt;i&gt;",
        "Ferry</title></script><!-- --> ]]> <![CDATA[",
        "{{ 7 * 7 }} ${7*7} <%= 7 %> #{7} {% raw %}",
        "=1+1, +2, -3, @sum, \"cell\", a;b\\,c",
        "100 % of \\textbf{ferries} cost $5_000 & #1 ~ ^ } {",
        "a\\b\\\\c \\n \\u0041 %0A %3C",
        "::error::Ferry ##[error] ferry",
        "TY  - NEWS ER  - @article{x, title = {y}}",
        "Ferry: [a](b) *c* _d_ `e` | f | # g > h",
        "null",
        "true",
        "1e3",
        "0x1F",
        "010",
        "1.0",
        "2016-11-09",
        "~",
        "-",
        "NaN",
        "__proto__",
        "constructor",
        "undefined",
        "Fähre, 渡轮, паром, עבורה, عبارة, ferry\u0301",
        "👩\u200D👧 🏴󠁧󠁢 𝒻𝑒𝓇𝓇𝓎 ﬁ ½ ™ ẞ İ ı",
        "\u00A0Ferry\u2003of\u3000Ellery\u00A0",
        "a\u00ADb\u200Bc\u2060d",
        "..",
        "/etc/passwd",
        "C:\\ferry",
        "CON",
        "http://example.org/?a=b&c=d#e",
        "//example.org",
        "javascript:alert",
        "a@b.example",
        "' or 1=1 --",
        "; ls",
        "$(ls)",
        "`ls`",
        "%s%n",
        "?",
        "&",
        "<",
        ">",
        "\"",
        "'",
        .. More(),
    ];

    // Strings of others: a file of a JSON string a line. What is left without a letter by cleaning is no headline.
    private static IEnumerable<string> More() =>
        Environment.GetEnvironmentVariable("DIGEST_SINK_STRINGS") is { } file
            ? File.ReadLines(file)
                .Select(l => JsonSerializer.Deserialize<string>(l)!)
                .Where(s => Normal.Space(new OddCharacters().Clean(s)).Length > 0)
            : [];

    /// <summary>Each awkward string, by number.</summary>
    public static IEnumerable<TheoryDataRow<int>> All() =>
        Awkward.Select((s, i) => new TheoryDataRow<int>(i) { TestDisplayName = "reads back from every sink: " + s });

    [Theory]
    [MemberData(nameof(All))]
    public void What_was_given_is_read_back(int i)
    {
        var article = built.Known.Articles.Single(a => a.Id == Id(i));
        var given = article.Headline.Value!;
        Assert.Equal(Normal.Space(new OddCharacters().Clean(Awkward[i])), Normal.Space(given));
        var year = $"stories/{Story(i)}/2023/";

        var page = new HtmlParser().ParseDocument(built.Text($"{article.Address}index.html"));
        Assert.Equal(Normal.Space(given), Normal.Space(page.QuerySelector("h1")!.TextContent));
        Assert.Contains(Normal.Space(given), Normal.Space(page.Title ?? ""), StringComparison.Ordinal);
        var linked = page.QuerySelectorAll("script[type='application/ld+json']").Select(s => JsonDocument.Parse(s.TextContent).RootElement);
        Assert.Contains(given, linked.SelectMany(Strings));

        Assert.Contains(given, built.Json("data/index.json").Concat(built.Json(year + "data.json")));
        Assert.Contains(given, built.Json(year + "citations.csl.json"));
        Assert.Contains(given, built.Json($"{year}ninjs/{Slug(i)}.json"));
        Assert.Contains("TI  - " + Normal.Space(given), built.Text(year + "citations.ris").Split('\n'));
        Assert.Contains($"  title = {{{{{Normal.Space(given)}}}}},", TeX(built.Text(year + "citations.bib")).Split('\n'));

        var body = Shown.Text(article, article.Blocks.Single(b => b.Text.StartsWith("It says", StringComparison.Ordinal)))!;
        Assert.Contains(
            built.Text(year + "texts.ndjson").Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(Lines),
            s => s == body
        );
        var tei = XDocument.Parse(built.Text(year + "collation.tei.xml"), LoadOptions.PreserveWhitespace);
        Assert.Contains(Normal.Space(body), tei.Descendants().Where(e => e.Name.LocalName == "p").Select(e => Normal.Space(e.Value)));
        Assert.Contains(body, page.QuerySelectorAll("p").Select(p => p.TextContent));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_title_of_a_story_is_read_back_from_feeds(int i)
    {
        var title = Normal.Space(new OddCharacters().Clean(Awkward[i]));
        foreach (var feed in new[] { "atom.xml", "rss.xml" })
        {
            var xml = XDocument.Parse(built.Text(feed), LoadOptions.PreserveWhitespace);
            Assert.Contains(
                xml.Descendants().Where(e => e.Name.LocalName == "title"),
                t => Normal.Space(t.Value).StartsWith(title, StringComparison.Ordinal)
            );
        }

        Assert.Contains(built.Json("feed.json"), s => Normal.Space(s).StartsWith(title, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_written_as_YAML_is_read_back(int i)
    {
        var told = new Diagnostics();
        var yaml = $"a: {YamlQuoted.Of(Awkward[i])}\nb: [{YamlQuoted.Of(Awkward[i])}]\n";
        var map = Assert.IsType<YamlMap>(YamlReader.Read(new YamlSource("a.yml", yaml, 0, 10_000), told));
        Assert.All(told.Sorted(), d => Assert.Equal(DiagnosticCodes.OddCharacters, d.Code));
        Assert.Equal(new OddCharacters().Clean(Awkward[i]), Assert.IsType<YamlScalar>(map.Entries[0].Value).Text);
    }

    [Fact]
    public void Pages_are_the_same_in_whatever_order_they_are_made()
    {
        var again = Built.Make(built.Known, built.Options);
        Assert.All(
            again.Pages.Reverse().OrderBy(p => p.Last),
            p => Assert.True(p.Content().Span.SequenceEqual(built.Files[p.Path].Span), p.Path)
        );
    }

    private static string Id(int i) => $"a{i}";

    private static string Slug(int i) => Id(i);

    private static string Story(int i) => $"s{i}";

    // What the escapes of TeX stand for.
    private static string TeX(string bib) =>
        bib.Replace("\\{", "{", StringComparison.Ordinal)
            .Replace("\\}", "}", StringComparison.Ordinal)
            .Replace("\\textbraceleft{}", "{", StringComparison.Ordinal)
            .Replace("\\textbraceright{}", "}", StringComparison.Ordinal)
            .Replace("\\textasciitilde{}", "~", StringComparison.Ordinal)
            .Replace("\\textasciicircum{}", "^", StringComparison.Ordinal)
            .Replace("\\%", "%", StringComparison.Ordinal)
            .Replace("\\#", "#", StringComparison.Ordinal)
            .Replace("\\$", "$", StringComparison.Ordinal)
            .Replace("\\&", "&", StringComparison.Ordinal)
            .Replace("\\_", "_", StringComparison.Ordinal)
            .Replace("\\textbackslash{}", "\\", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string json)
    {
        using var line = JsonDocument.Parse(json);
        return [.. Strings(line.RootElement)];
    }

    private static IEnumerable<string> Strings(JsonElement of) =>
        of.ValueKind switch
        {
            JsonValueKind.Object => of.EnumerateObject().SelectMany(p => Strings(p.Value)),
            JsonValueKind.Array => of.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [of.GetString()!],
            _ => [],
        };

    /// <summary>A newsroom in which each awkward string is a headline, a title of a story, an outlet and words of a paragraph.</summary>
    public sealed class Built : IDisposable
    {
        private readonly TempFolder _folder = new();
        private readonly Dictionary<string, HashSet<string>> _json = new(StringComparer.Ordinal);

        public Built()
        {
            _folder.Write(
                "in/digest.yml",
                $"title: Awkward\nbase_url: https://example.org/\nexports: [{string.Join(", ", Settings.ExportNames)}]\n"
                    + $"params:\n  feed_entries: {2 * Awkward.Length}\n"
            );
            var stories = new StringBuilder();
            for (var i = 0; i < Awkward.Length; i++)
            {
                var quoted = YamlQuoted.Of(Awkward[i]);
                stories.Append(CultureInfo.InvariantCulture, $"- id: {Story(i)}\n  title: {quoted}\n  members: [{Id(i)}]\n");
                _folder.Write(
                    $"in/articles/{Id(i)}.yml",
                    $"title: {quoted}\noutlet: {quoted}\nbyline: {quoted}\ndate: 2023-05-14\nnotes:\n- quote: there\n  note: {quoted}\n"
                );
                _folder.Write(
                    $"in/articles/{Id(i)}.txt",
                    // Words enough that a string of tags is a part of a sentence, and not what is left of a page.
                    $"It says {Awkward[i]} on the side of ferry {i}, which has been lying at the quay of Ellery since the spring.\n\n"
                        + $"Nobody knows who wrote {Awkward[i]} there, the harbour office said, and it is to be painted over soon.\n"
                );
            }

            _folder.Write("in/stories.yml", stories.ToString());
            Options = new BuildOptions
            {
                Input = _folder["in"],
                Output = _folder["out"],
                Jobs = 2,
            };
            Known = Pipeline.Read(Options, new Diagnostics());
            Files = Make(Known, Options).Pages.OrderBy(p => p.Last).ToDictionary(p => p.Path, p => p.Content(), StringComparer.Ordinal);
        }

        /// <summary>The newsroom.</summary>
        internal string Input => _folder["in"];

        /// <summary>How it is built.</summary>
        internal BuildOptions Options { get; }

        /// <summary>What is known of it.</summary>
        internal Known Known { get; }

        /// <summary>The files of the site.</summary>
        internal IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files { get; }

        /// <summary>The pages, not made yet; without a mistake of the program.</summary>
        internal static Edition Make(Known known, BuildOptions options)
        {
            var told = new Diagnostics();
            var edition = Pipeline.Make(known, options, told);
            Assert.DoesNotContain(told.Sorted(), d => d.Level == DiagnosticLevel.Error);
            return edition;
        }

        /// <summary>A file as text.</summary>
        internal string Text(string path) => Encoding.UTF8.GetString(Files[path].Span);

        /// <summary>Every string of a file of JSON.</summary>
        internal IReadOnlySet<string> Json(string path)
        {
            if (!_json.TryGetValue(path, out var strings))
            {
                using var json = JsonDocument.Parse(Files[path]);
                _json[path] = strings = [.. Strings(json.RootElement)];
            }

            return strings;
        }

        /// <inheritdoc/>
        public void Dispose() => _folder.Dispose();
    }
}
