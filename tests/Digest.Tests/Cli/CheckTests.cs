using System.Text.Json;
using Digest.Checking;
using Digest.Output;
using Digest.Shared;

namespace Digest.Tests.Cli;

/// <summary>
/// <c>digest check</c> complains as a build would, asks for what only the editor knows, and keeps published addresses alive.
/// </summary>
public sealed class CheckTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void It_complains_as_a_build_would_and_writes_nothing()
    {
        _room.Write("corrections.yml", "- date: 2024-01-02\n  article: nowhere\n  text: It never was.\n");
        var (code, output, _) = Check();
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("warning DG6004", output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.WithErrors, Check("--strict").Code);
        Assert.False(Directory.Exists(_room["site"]));
    }

    [Fact]
    public void It_asks_for_what_only_the_editor_can_know_and_says_where_to_write_it()
    {
        var output = Check().Output;
        Assert.Contains(
            "articles/letter.txt: info not-stated: headline, outlet, date, year are not known.",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("write in articles/letter.yml: headline: … | outlet: … | date: YYYY-MM-DD", output, StringComparison.Ordinal);
        _room.Write("articles/letter.yml", "headline: Thirteen\noutlet: The Lamp\ndate: 2018-02-02\n");
        Assert.DoesNotContain("letter", Check().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_told()
    {
        _room.Write(
            "theme/templates/corrections.html",
            "<h1>Corrections</h1><a href=\"../../stories/pellworth-bridge-closed-to-lorries/\">a</a> <a "
                + "href=\"../../stories/tunnel/\">b</a> <a href=\"../method/#no-such-place\">c</a>\n"
        );
        var output = Check().Output;
        Assert.Contains(
            "warning dead-link: the page about/corrections/ links to ../../stories/tunnel/: there is no such page.",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("that page has no place #no-such-place", output, StringComparison.Ordinal);
        Assert.DoesNotContain("pellworth-bridge", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void A_template_that_fails_while_pages_are_made_is_told_as_a_build_tells_it(string jobs)
    {
        _room.Write("theme/templates/article.html", "<h1>{{ page.title }}</h1>\n{{ nothing.here }}\n");
        _room.Write("theme/templates/method.html", "{{ nothing.there }}\n");
        var (code, output, error) = Check("--jobs", jobs);
        var built = _room.Run("build", "--output", _room["site"], "--jobs", jobs);
        Assert.Equal(ExitCodes.NothingWritten, code);
        Assert.Equal(ExitCodes.NothingWritten, built.Code);
        Assert.DoesNotContain("digest itself failed", output + error, StringComparison.Ordinal);
        var told = Assert.Single(output.Split('\n'), l => l.Contains("DG7001", StringComparison.Ordinal));
        Assert.Contains(told, built.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_site_has_no_dead_link() => Assert.DoesNotContain("dead-link", Check().Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("site")]
    [InlineData("site.json")]
    [InlineData("site/data/index.json")]
    public void A_story_that_would_lose_its_address_is_told_with_the_line_that_keeps_it_and_fix_adds_it(string old)
    {
        _room.Build("site");
        _room.Write("stories.yml", "# Mine\n- id: the-bridge\n  members: [2019/wire, 2019/gazette]\n");
        var (code, output, _) = Check("--against", _room[old]);
        Assert.Equal(ExitCodes.WithErrors, code);
        Assert.Contains(
            "error vanished: the address stories/pellworth-bridge-closed-to-lorries/ would vanish; what stood there is "
                + "now at stories/the-bridge/.",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("stories/pellworth-bridge-closed-to-lorries/2019/ would vanish", output, StringComparison.Ordinal);
        Assert.Contains("+  was: [pellworth-bridge-closed-to-lorries]", output, StringComparison.Ordinal);
        Assert.DoesNotContain("was:", _room.Read("stories.yml"), StringComparison.Ordinal);

        var (fixedCode, after, _) = Check("--against", _room[old], "--fix");
        Assert.True(fixedCode == ExitCodes.Clean, after);
        Assert.StartsWith(
            "# Mine\n- id: the-bridge\n  was: [pellworth-bridge-closed-to-lorries]\n",
            _room.Read("stories.yml"),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("vanished", Check("--against", _room[old]).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("site")]
    [InlineData("site.json")]
    public void A_year_that_becomes_known_keeps_the_address_of_the_undated_one(string old)
    {
        _room.Build("site");
        _room.Write("articles/letter.yml", "date: 2018-02-02\n");
        Assert.Equal(ExitCodes.WithErrors, Check("--against", _room[old]).Code);
        Assert.Equal(ExitCodes.Clean, Check("--against", _room[old], "--fix").Code);
        Assert.Matches(@"- a-reader-from-upper-combe[a-z-]*/undated: 2018", _room.Read("stories.yml"));
        Assert.Equal(ExitCodes.Clean, _room.Build("again"));
        Assert.Contains(
            "/2018/\"",
            File.ReadAllText(
                Directory
                    .GetFiles(_room["again/stories"], "index.html", SearchOption.AllDirectories)
                    .Single(f => f.Contains("undated", StringComparison.Ordinal))
            ),
            StringComparison.Ordinal
        );
        Assert.True(File.Exists(_room["again/years/undated/index.html"]));
    }

    [Fact]
    public void A_renamed_article_keeps_its_address_by_an_alias()
    {
        _room.Build("site");
        _room.Write("articles/2020/forest/owls.md", _room.Read("articles/2020/owls.md"));
        File.Delete(_room["input/articles/2020/owls.md"]);
        Assert.Equal(ExitCodes.Clean, Check("--against", _room["site"], "--fix").Code);
        Assert.Contains("aliases: [articles/2020/owls/]", _room.Read("articles/2020/forest/owls.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_made_before_are_kept_when_the_story_moves_once_more()
    {
        _room.Build("site");
        _room.Write("stories.yml", "- id: the-bridge\n  was: [pellworth-bridge-closed-to-lorries]\n  members: [2019/wire, 2019/gazette]\n");
        _room.Build("site");
        _room.Write("stories.yml", "- id: pellworth\n  members: [2019/wire, 2019/gazette]\n");
        Assert.Equal(ExitCodes.Clean, Check("--against", _room["site"], "--fix").Code);
        Assert.Contains("was: [pellworth-bridge-closed-to-lorries, the-bridge]", _room.Read("stories.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_for_good_is_told_and_cannot_be_fixed()
    {
        _room.Build("site");
        File.Delete(_room["input/articles/letter.txt"]);
        var (code, output, _) = Check("--against", _room["site"], "--fix");
        Assert.Equal(ExitCodes.WithErrors, code);
        Assert.Contains("articles/letter/ would vanish. The article is gone.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(_room["input/stories.yml"]));
    }

    [Fact]
    public void A_place_that_goes_with_its_words_is_told_once_a_page()
    {
        _room.Build("site");
        _room.Write(
            "articles/2020/owls.md",
            _room.Read("articles/2020/owls.md").Replace("Three pairs", "Four pairs", StringComparison.Ordinal)
        );
        var output = Check("--against", _room["site"]).Output;
        Assert.Contains("warning vanished-place: 1 place on articles/2020/owls/ would vanish: #p-", output, StringComparison.Ordinal);
        Assert.Contains("0 errors", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_that_a_build_would_replace_is_compared_with_by_itself_as_a_warning()
    {
        _room.Build("site");
        File.Delete(_room["input/articles/letter.txt"]);
        var (code, output, _) = Check();
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("warning vanished: the address articles/letter/", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_object_a_line()
    {
        var lines = Check("--format", "json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => JsonDocument.Parse(line).Dispose());
        Assert.Contains(lines, l => l.Contains("\"code\":\"not-stated\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--against", "nowhere")]
    [InlineData("--input", "nowhere")]
    public void A_folder_that_is_not_there_exits_2(params string[] args) =>
        Assert.Equal(ExitCodes.Usage, Newsroom.Command(["check", .. args]).Code);

    [Fact]
    public void A_former_site_that_is_none_exits_3()
    {
        _room.Write("odd.json", "[1]");
        Assert.Equal(ExitCodes.NothingWritten, Check("--against", _room["input/odd.json"]).Code);
    }

    [Fact]
    public void Only_tags_are_read_as_marks_never_words()
    {
        var page = PageMarks.Of(
            "<p id=\"a\" class=x>id=\"b\" &lt;a href=\"c\"> <a href='d&amp;e'>x</a><!-- <i id=\"f\"> --><script>\"<b "
                + "id='g'>\"</script><img src=h></p>"
        );
        Assert.Equal(["a"], page.Ids);
        Assert.Equal(["d&e", "h"], page.Links);
    }

    [Theory]
    [InlineData("stories/a/index.html", "../b/#p", "stories/b/index.html", "p")]
    [InlineData("index.html", "./about/", "about/index.html", "")]
    [InlineData("a/index.html", "#x", "a/index.html", "x")]
    [InlineData("a/index.html", "../site.css?v=1", "site.css", "")]
    [InlineData("a/index.html", "https://example.org/", null, "")]
    [InlineData("a/index.html", "mailto:x@example.org", null, "")]
    public void A_link_leads_to_a_file(string page, string link, string? file, string fragment)
    {
        var target = SiteAddressBook.Target(page, link);
        Assert.Equal(file, target?.File);
        Assert.Equal(fragment, target?.Fragment ?? "");
    }

    private (int Code, string Output, string Error) Check(params ReadOnlySpan<string> more) =>
        _room.Run(["check", "--output", _room["site"], .. more]);

    [Fact]
    public void Fix_takes_articles_that_are_gone_out_of_stories_and_nothing_else()
    {
        const string Before = """
            # Mine
            - id: the-bridge
              title: The bridge   # short
              members:
                - 2019/wire
                - 2018/torn-down   # gone long ago
                - 2017/burnt: 2017
                - 2019/gazette
              not: [2018/torn-down, 2020/owls]
            - id: the-owls
              members: [2018/torn-down]
            - id: nothing
              members:
                # the only one
                - 2018/torn-down

            """;
        _room.Write("stories.yml", Before);
        var shown = Check().Output;
        Assert.Contains("-    - 2018/torn-down   # gone long ago", shown, StringComparison.Ordinal);
        Assert.Contains("there no more, --fix would change:", shown, StringComparison.Ordinal);
        Assert.Equal(Before, _room.Read("stories.yml"));

        var (_, output, error) = Check("--fix");
        Assert.Equal("", Complaints(error));
        Assert.DoesNotContain("DG4002", output, StringComparison.Ordinal);
        Assert.Equal(
            """
            # Mine
            - id: the-bridge
              title: The bridge   # short
              members:
                - 2019/wire
                - 2019/gazette
              not: [2020/owls]
            - id: the-owls
              members: []
            - id: nothing
              members: []
                # the only one

            """,
            _room.Read("stories.yml")
        );
        Assert.DoesNotContain("torn-down", Check("--fix").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_renames_a_member_that_moved_and_leaves_one_that_may_have()
    {
        _room.Write(
            "stories.yml",
            "- id: the-bridge\n  members: [2019/wire, 2019/gazette]\n- id: clock\n  members:\n    - \"letter\"\n "
                + "   - 2011/owls: 2011\n"
        );
        _room.Build("site");
        var words = _room.Read("articles/letter.txt");
        File.Delete(_room["input/articles/letter.txt"]);
        _room.Write("articles/2021/thirteen.txt", words);
        Check("--against", _room["site"], "--fix");
        Assert.Equal(
            "- id: the-bridge\n  members: [2019/wire, 2019/gazette]\n- id: clock\n  was:\n    - clock/undated: 2021\n  "
                + "members:\n    - 2021/thirteen\n    - 2011/owls: 2011\n",
            _room.Read("stories.yml")
        );
    }

    [Fact]
    public void A_draft_is_no_dead_member()
    {
        _room.Write("articles/2019/held.md", "---\ndraft: true\n---\n\nNobody may read this yet.\n");
        _room.Write("stories.yml", "- id: the-bridge\n  members: [2019/wire, 2019/held]\n");
        Check("--fix");
        Assert.Contains("2019/held", _room.Read("stories.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_former_site_that_is_none_is_refused_in_words()
    {
        File.WriteAllText(_room["old.json"], "{\n<");
        var broken = Check("--against", _room["old.json"]).Error;
        Assert.Contains("its JSON cannot be read from line 2 on", broken, StringComparison.Ordinal);
        File.WriteAllText(_room["old.json"], "[1]");
        Assert.Contains("it does not hold what a build writes", Check("--against", _room["old.json"]).Error, StringComparison.Ordinal);
    }

    // What is said of stages is no complaint.
    private static string Complaints(string error) =>
        string.Concat(
            error.Split('\n').Where(l => !l.StartsWith("digest: ", StringComparison.Ordinal) || l.Contains(". ", StringComparison.Ordinal))
        );

    [Fact]
    public void That_the_address_is_not_known_is_said_by_check_and_not_by_every_build()
    {
        Assert.Contains("DG7201", Check().Output, StringComparison.Ordinal);
        var (code, output, error) = _room.Run("build", "--output", _room["site"]);
        Assert.Equal(ExitCodes.Clean, code);
        Assert.DoesNotContain("DG7201", output + error, StringComparison.Ordinal);
    }
}
