using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>What a site of no report, of one and of two says, in every language of the default theme.</summary>
public sealed partial class SmallSiteTests : IDisposable
{
    private const string Ferry =
        "The harbour ferry Maid of Ellery struck the north slip on Friday evening with 41 people on board, the harbour office told us.";

    private static readonly ImmutableArray<string> Tags = ["en", "de", "fr", "es", "ru", "ar"];

    private static readonly ImmutableArray<string> Whole = ["p", "li", "h1", "h2", "h3", "summary", "title", "dd", "desc", "a"];

    private readonly TempFolder _folder = new();

    public static TheoryData<string> Languages => new(Tags);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Languages))]
    public void One_is_said_in_the_form_for_one(string language)
    {
        Report("a", "Aaa Bbb", Ferry);
        Says("least", language);
        Report("a", "Aaa Bbb", Ferry + "\n\nRead more: a goat\n\n“It met the quay,” said harbour master Ada Pell, who was there.");
        Says("one", language);
        Assert.DoesNotMatch(Nought(), Lead("one")); // nothing is folded: nothing is said of folding
        Report("b", "Ccc Ddd", Ferry);
        Says("two", language);
        Assert.DoesNotMatch(Nought(), Lead("two"));
        Assert.True(Lead("two").Length > Lead("one").Length + 40, Lead("two"));
    }

    [Fact]
    public void The_front_page_of_one_report_and_of_two()
    {
        Report("a", "Aaa Bbb", Ferry);
        Build("one", "en");
        Assert.StartsWith("1 report came in as 1 paragraph or line. ", Lead("one"), StringComparison.Ordinal);
        Report("b", "Ccc Ddd", Ferry);
        Build("two", "en");
        Assert.StartsWith(
            "2 reports came in as 2 paragraphs and lines. 1 of them is folded under another: it repeats it,",
            Lead("two"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sentence_has_two_stops_and_no_title_a_stop_before_its_year(string language)
    {
        _folder.Write("input/articles/a.md", "---\ntitle: Ferry hits quay.\noutlet: Aaa Bbb\ndate: 2023-05-14\n---\n\n" + Ferry + "\n");
        _folder.Write("input/articles/b.md", "---\ntitle: A goat was seen in the market\n---\n\nNobody knows whose goat it was.\n");
        Build("site", language, "https://example.org/");
        foreach (var file in Directory.EnumerateFiles(_folder["site"], "*", SearchOption.AllDirectories).Where(Words))
        {
            var text = Path.GetExtension(file) == ".html" ? string.Join('\n', Said(Page(file))) : File.ReadAllText(file);
            Assert.DoesNotMatch(TwoStops(), text);
        }

        Assert.StartsWith(
            language == "ar" ? "Ferry hits quay، 2023" : "Ferry hits quay, 2023",
            Page(Directory.EnumerateFiles(_folder["site/stories"], "index.html", SearchOption.AllDirectories).First(Year)).Title,
            StringComparison.Ordinal
        );

        static bool Year(string path) => path.EndsWith("2023/index.html", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_site_says_what_it_is_in_its_language_where_the_editor_does_not(string language)
    {
        Report("a", "Aaa Bbb", Ferry);
        Build("site", language);
        var said = Strings.Read(ThemeSource.Default(), language).Say("page.site_description");
        Assert.Equal(said, Page(_folder["site/index.html"]).QuerySelector("p.dek")!.TextContent);
        Assert.Equal(said, Page(_folder["site/index.html"]).QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Contains($"<subtitle>{said}</subtitle>", File.ReadAllText(_folder["site/atom.xml"]), StringComparison.Ordinal);
        _folder.Write("input/digest.yml", $"title: Tt\nlanguage: {language}\ndescription: Mine.\n");
        Run("other");
        Assert.Equal("Mine.", Page(_folder["other/index.html"]).QuerySelector("p.dek")!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_site_without_a_report_says_what_will_stand_on_each_page(string language)
    {
        _folder.Write("input/articles/.keep", "");
        Build("site", language);
        var strings = Strings.Read(ThemeSource.Default(), language);
        foreach (
            var (page, key) in new[]
            {
                ("index.html", "home.empty"),
                ("stories/index.html", "stories.none"),
                ("years/index.html", "year.none"),
                ("outlets/index.html", "outlets.none"),
                ("speakers/index.html", "speakers.none"),
                ("data/index.html", "data.none"),
            }
        )
        {
            var main = Page(_folder["site/" + page]).QuerySelector("main")!;
            Assert.Single(main.QuerySelectorAll("p"), p => p.TextContent == strings.Say(key));
            Assert.DoesNotContain(main.QuerySelectorAll("ul, ol, dl, table"), e => e.TextContent.Trim().Length == 0);
        }
    }

    [Fact]
    public void A_difference_between_many_reports_names_twelve_of_them()
    {
        for (var i = 0; i < 30; i++)
        {
            Report($"r{i:00}", $"Paper {i}", i < 15 ? Ferry : Ferry.Replace("41", "39", StringComparison.Ordinal));
        }

        Build("site", "en");
        var rows = Directory
            .EnumerateFiles(_folder["site/stories"], "index.html", SearchOption.AllDirectories)
            .SelectMany(f => Page(f).QuerySelectorAll(".rd i, td .soft"))
            .Select(e => e.TextContent)
            .Where(t => t.Contains("and 3 more", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(12, r.Split(',').Length));
    }

    private void Report(string id, string outlet, string text) =>
        _folder.Write($"input/articles/{id}.md", $"---\noutlet: {outlet}\ndate: 2023-05-14\n---\n\n{text}\n");

    private void Build(string site, string language, string? address = null)
    {
        _folder.Write("input/digest.yml", $"title: Tt\nlanguage: {language}\n" + (address is null ? "" : $"base_url: {address}\n"));
        Run(site);
    }

    private void Run(string site)
    {
        var options = new BuildOptions
        {
            Input = _folder["input"],
            Output = _folder[site],
            AllowEmpty = true,
            Jobs = 1,
        };
        Assert.True(Pipeline.Run(options, new Diagnostics()).Written);
    }

    // Builds the site and looks for 1 before a form that is for another number.
    private void Says(string site, string language)
    {
        Build(site, language);
        var wrong = Plural(language).ToList();
        Assert.True(wrong.Count > 25, $"{wrong.Count} forms are looked for");
        foreach (var file in Directory.EnumerateFiles(_folder[site], "*.html", SearchOption.AllDirectories))
        {
            foreach (var said in Said(Page(file)).Where(s => s.Contains('1', StringComparison.Ordinal)))
            {
                Assert.False(
                    wrong.Exists(w => Regex.IsMatch(said, $@"(?<![\w.,:–-])1 {w}\b", RegexOptions.None, TimeSpan.FromSeconds(5))),
                    said
                );
            }
        }
    }

    // All forms that no phrase has for 1.
    private static IEnumerable<string> Plural(string language)
    {
        var all = Phrases(ThemeYaml.Read(ThemeSource.Default(), $"i18n/{language}.yml"))
            .SelectMany(p => Forms().Matches(p).Select(m => m.Groups["forms"].Value.Split('|')))
            .ToList();
        var one = Plurals.Form(language, 1);
        var right = all.Select(f => f[Math.Min(one, f.Length - 1)]).ToHashSet(StringComparer.Ordinal);
        return all.SelectMany(f => f).Where(w => w.Length > 3 && !right.Contains(w)).Distinct().Select(Regex.Escape);
    }

    private static IEnumerable<string> Phrases(YamlMap map) =>
        map.Entries.SelectMany(e => e.Value is YamlMap inner ? Phrases(inner) : [((YamlScalar)e.Value).Text]);

    private string Lead(string site) => Page(_folder[site + "/index.html"]).QuerySelector("header p.soft")!.TextContent;

    private static bool Words(string file) => Path.GetExtension(file) is ".html" or ".xml" or ".json";

    private static IDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(file));

    // Each element's own words in a row, and labels.
    private static IEnumerable<string> Said(IDocument document) =>
        document
            .All.Where(e => Whole.Contains(e.LocalName) || e.ParentElement?.LocalName == "figcaption")
            .Select(e => e.TextContent)
            .Concat(
                document
                    .All.SelectMany(e => ((string[])["aria-label", "title", "alt", "content"]).Select(a => e.GetAttribute(a)))
                    .OfType<string>()
            )
            .Select(t => Blanks().Replace(t, " "));

    [GeneratedRegex(@"\{[0-9]:(?<forms>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<![\d.,])0(?![\d.,])|\b0[.,]? ", RegexOptions.None, 1000)]
    private static partial Regex Nought();

    [GeneratedRegex(@"\.[.,،]|\. ,", RegexOptions.None, 1000)]
    private static partial Regex TwoStops();
}
