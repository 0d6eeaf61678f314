using System.Text.Json;
using Digest.Output;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>
/// A build that would publish another site than the editor's publishes nothing: the old site stands byte for byte, and what is at fault is
/// named.
/// </summary>
public sealed class RefusalTests : IDisposable
{
    private readonly Newsroom _room = new();

    public RefusalTests()
    {
        _room.Write("digest.yml", "title: The Pellworth Digest\n");
        _room.Write("stories.yml", "- id: the-bridge\n  members: [2019/wire, 2019/gazette]\n");
        Assert.Equal(ExitCodes.Clean, Run("build").Code);
    }

    public void Dispose() => _room.Dispose();

    [Fact]
    public void An_input_without_the_folder_of_articles_takes_no_published_article_away() =>
        Refused("input/articles", () => Directory.Delete(_room["input/articles"], recursive: true));

    [Fact]
    public void An_input_whose_articles_are_all_left_out_takes_no_published_article_away() =>
        Refused(
            "input/articles/letter.txt",
            () =>
            {
                foreach (var file in Reports())
                {
                    File.WriteAllText(file, "");
                }
            }
        );

    [Fact]
    public void A_first_site_without_articles_is_not_written_either()
    {
        Directory.Delete(_room["site"], recursive: true);
        Directory.Delete(_room["input/articles"], recursive: true);
        Directory.CreateDirectory(_room["input/articles"]);
        var (code, _, error) = Run("build");
        Assert.Equal(ExitCodes.NothingWritten, code);
        Assert.Contains("input/articles: error DG8202: There is no article to publish.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_room["site"]));
        Assert.Equal(ExitCodes.Clean, Run("build", "--allow-empty").Code);
        Assert.True(File.Exists(_room["site/index.html"]));
        Assert.Equal(ExitCodes.Clean, Run("build", "--allow-empty").Code);
    }

    [Fact]
    public void A_data_file_says_to_programs_why_there_is_no_article_and_one_that_stands_is_left_alone()
    {
        Directory.Delete(_room["input/articles"], recursive: true);
        var data = _room["refused.json"];
        Assert.Equal(ExitCodes.NothingWritten, Run("build", "--data", data).Code);
        using (var json = JsonDocument.Parse(File.ReadAllText(data)))
        {
            Assert.Empty(json.RootElement.GetProperty("articles").EnumerateArray());
            Assert.Contains(
                json.RootElement.GetProperty("diagnostics").EnumerateArray(),
                d => d.GetProperty("path").GetString() == "articles"
            );
        }

        File.WriteAllText(data, "kept");
        Assert.Equal(ExitCodes.NothingWritten, Run("build", "--data", data).Code);
        Assert.Equal("kept", File.ReadAllText(data));
    }

    [Fact]
    public void More_than_half_of_the_published_articles_are_not_taken_away_and_each_is_named()
    {
        var said = Refused(
            "articles/2020/owls/",
            () => Directory.Delete(_room["input/articles/2019"], recursive: true),
            () => File.Delete(_room["input/articles/2020/owls.md"]),
            () => File.Delete(_room["input/stories.yml"])
        );
        Assert.Contains(
            "error DG8203: 3 of 4 published articles would be taken away: articles/2019/gazette/, articles/2019/wire/, "
                + "articles/2020/owls/.",
            said,
            StringComparison.Ordinal
        );
        Assert.Equal(ExitCodes.Clean, Run("check", "--allow-empty").Code);
        Assert.Equal(ExitCodes.Clean, Run("build", "--allow-empty").Code);
        Assert.False(Directory.Exists(_room["site/articles/2020/owls"]));
    }

    [Fact]
    public void Half_of_them_may_go()
    {
        Directory.Delete(_room["input/articles/2019"], recursive: true);
        File.Delete(_room["input/stories.yml"]);
        Assert.Equal(ExitCodes.Clean, Run("build").Code);
    }

    [Fact]
    public void Articles_that_only_moved_are_not_taken_away_and_old_redirects_are_no_articles()
    {
        File.Delete(_room["input/stories.yml"]);
        foreach (var file in Reports())
        {
            var old = Path.ChangeExtension(Path.GetRelativePath(_room["input"], file), null).Replace('\\', '/');
            var bare = Path.GetFileNameWithoutExtension(file);
            File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, bare + "-moved" + Path.GetExtension(file)));
            _room.Write(old + "-moved.yml", $"aliases: [{old}/]\n");
        }

        Assert.Equal(ExitCodes.Clean, Run("build").Code);

        // Four articles and four redirects stand now: three articles less are most of them, though not of the pages.
        foreach (var file in Reports().Where(f => !f.Contains("letter", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }

        Assert.Contains("3 of 4 published articles", Run("build").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Most_articles_renamed_are_refused_until_check_has_added_the_lines_that_keep_their_addresses()
    {
        File.Delete(_room["input/stories.yml"]);
        Refused(
            "3 of 4 published articles",
            () =>
            {
                foreach (var file in Reports().Where(f => !f.Contains("letter", StringComparison.Ordinal)))
                {
                    File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, "new-" + Path.GetFileName(file)));
                }
            }
        );
        var (code, output, error) = Run("check", "--fix");
        Assert.True(code == ExitCodes.Clean, output + error);
        Assert.Equal(ExitCodes.Clean, Run("build").Code);
        Assert.True(File.Exists(_room["site/articles/2020/owls/index.html"]));
    }

    [Theory]
    [InlineData("digest.yml", "title: Pellworth: a digest\n", "input/digest.yml(1,")]
    [InlineData("digest.yml", "- title\n", "input/digest.yml(1,1)")]
    [InlineData("digest.yml", "title: [The, Digest]\n", "input/digest.yml(1,8)")]
    [InlineData("digest.yml", "base_url: pellworth\n", "input/digest.yml(1,11)")]
    [InlineData("digest.yml", "title: \0\0\u0001\n", "input/digest.yml")]
    [InlineData("stories.yml", "- id: the-bridge\n  members: [2019/wire\n", "input/stories.yml(")]
    [InlineData("stories.yml", "the-bridge\n", "input/stories.yml(1,1)")]
    [InlineData("stories.yml", "title: The bridge\n", "input/stories.yml(1,1)")]
    [InlineData("outlets.yml", "- name: [\n", "input/outlets.yml(")]
    [InlineData("people.yml", "- name: [\n", "input/people.yml(")]
    [InlineData("chronology.yml", "- date: [\n", "input/chronology.yml(")]
    [InlineData("corrections.yml", "- date: [\n", "input/corrections.yml(")]
    public void A_broken_file_that_bears_on_the_whole_site_stops_the_build(string file, string text, string place) =>
        Refused(place, () => _room.Write(file, text));

    [Theory]
    [InlineData("digest.yml")]
    [InlineData("stories.yml")]
    public void A_folder_or_a_link_to_nowhere_in_the_place_of_such_a_file_stops_the_build(string file)
    {
        File.Delete(_room["input/" + file]);
        Refused("input/" + file, () => Directory.CreateDirectory(_room["input/" + file]));
        Directory.Delete(_room["input/" + file]);
        Refused("input/" + file, () => File.CreateSymbolicLink(_room["input/" + file], "nowhere.yml"));
        if (Command.Find("mkfifo") is { } mkfifo)
        {
            File.Delete(_room["input/" + file]);
            Assert.Contains(
                "DG1001: This is a pipe, no file",
                Refused("input/" + file, () => Command.Start(mkfifo, _room["input"], null, file)),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("digest.yml")]
    [InlineData("articles/letter.txt")]
    [InlineData("articles/2020/owls.yml")]
    [InlineData("notes/owls.yml")]
    [InlineData("pages/about-us.md")]
    public void A_file_that_cannot_be_read_for_a_passing_reason_stops_the_build(string file)
    {
        if (!File.Exists(_room["input/" + file]))
        {
            _room.Write(file, file.EndsWith(".md", StringComparison.Ordinal) ? "We are three.\n" : "# nothing yet\n");
        }

        // Another handle on the file that shares it with nobody: reading fails, and would not a moment later.
        using var held = new FileStream(_room["input/" + file], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Contains("DG1001: The file cannot be read. The system says:", Refused("input/" + file, () => { }), StringComparison.Ordinal);
    }

    [Fact]
    public void Other_commands_do_not_answer_from_half_an_input()
    {
        _room.Write("stories.yml", "- id: [\n");
        foreach (
            var args in new[] { new[] { "stories", "--pin" }, ["explain", "2020/owls"], ["check", "--fix", "--output", _room["site"]] }
        )
        {
            var (code, output, error) = _room.Run(args);
            Assert.Equal(ExitCodes.NothingWritten, code);
            Assert.Contains("stories.yml(", output + error, StringComparison.Ordinal);
        }

        Assert.Equal("- id: [\n", _room.Read("stories.yml"));
    }

    [Fact]
    public void A_broken_article_or_file_of_notes_costs_itself()
    {
        _room.Write("articles/2020/owls.md", "---\ntitle: [\n---\n\nWords.\n");
        _room.Write("notes/owls.yml", "- note: [\n");
        Assert.Equal(ExitCodes.WithErrors, Run("build").Code);
        Assert.True(File.Exists(_room["site/articles/letter/index.html"]));
        Assert.False(File.Exists(_room["site/articles/2020/owls/index.html"]));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("json")]
    public void Every_file_with_the_same_complaint_is_named_in_every_format(string format)
    {
        for (var i = 1; i <= 9; i++)
        {
            _room.Write($"articles/scan-{i}.pdf", "%PDF");
            _room.Write(
                $"articles/2019/report-{i}.md",
                $"---\nlighthouse: {i}\n---\n\nLorry number {i} waited at Pellworth for {i} hours.\n"
            );
        }

        foreach (var command in new[] { "build", "check" })
        {
            var (_, output, error) = Run(command, "--format", format);
            var lines = (output + error).Split('\n');
            for (var i = 1; i <= 9; i++)
            {
                Assert.Single(
                    lines,
                    l =>
                        l.Contains($"input/articles/scan-{i}.pdf", StringComparison.Ordinal)
                        && l.Contains("DG1203", StringComparison.Ordinal)
                );
                Assert.Single(
                    lines,
                    l =>
                        l.Contains($"input/articles/2019/report-{i}.md", StringComparison.Ordinal)
                        && l.Contains("DG1103", StringComparison.Ordinal)
                );
            }

            // What to do is said to people a few times and to programs every time.
            Assert.Equal(format == "json" ? 9 : 5, lines.Count(l => l.Contains("makes a text of it", StringComparison.Ordinal)));
            Assert.Equal(
                format == "json" ? 0 : 8,
                lines.Count(l =>
                    l.Contains("(as above)", StringComparison.Ordinal)
                    && l.Contains("input/", StringComparison.Ordinal)
                    && !l.Contains("not-stated", StringComparison.Ordinal)
                )
            );
            if (format == "json")
            {
                Assert.All(lines.Where(l => l.Length > 0), l => JsonDocument.Parse(l).Dispose());
            }
        }
    }

    private IEnumerable<string> Reports() =>
        Directory
            .GetFiles(_room["input/articles"], "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".md" or ".txt")
            .Order(StringComparer.Ordinal);

    /// <summary>Damages the input, then sees that neither command lets it pass; gives back what the build said.</summary>
    private string Refused(string named, params ReadOnlySpan<Action> damage)
    {
        var old = TempFolder.Hashes(_room["site"]);
        foreach (var act in damage)
        {
            act();
        }

        var (code, _, said) = Run("build");
        Assert.True(code == ExitCodes.NothingWritten, $"exit {code}: {said}");
        Assert.Equal(old, TempFolder.Hashes(_room["site"]));
        Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.Contains("nothing is published and the old site stands", said, StringComparison.Ordinal);
        var (checkCode, found, _) = Run("check");
        Assert.Equal(ExitCodes.NothingWritten, checkCode);
        Assert.Contains(named, found, StringComparison.Ordinal);
        return said;
    }

    private (int Code, string Output, string Error) Run(string command, params ReadOnlySpan<string> more) =>
        _room.Run([command, "--output", _room["site"], .. more]);
}
