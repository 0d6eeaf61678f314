using System.Text.Json;
using Digest.Output;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary><c>digest theme</c>: what it writes, and that it writes over nothing and nowhere else.</summary>
public sealed class ThemeCommandTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void A_variety_of_a_language_begins_with_the_sentences_of_that_language()
    {
        var (code, output, _) = _room.Run("theme", "eject", "i18n/de-AT.yml");
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("begins with the sentences of i18n/de.yml", output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(Path.Combine(Repo.Root, "themes/default/i18n/de.yml")), _room.Read("theme/i18n/de-AT.yml"));
    }

    [Fact]
    public void A_new_theme_is_made_and_builds()
    {
        var (code, output, _) = _room.Run("theme", "new", "evening");
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("--theme " + Shown("input/evening"), output, StringComparison.Ordinal);
        Assert.Contains("name: evening\n", _room.Read("evening/theme.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_room["input/evening"], "*", SearchOption.AllDirectories),
            f => File.ReadAllText(f).Contains("my-theme", StringComparison.Ordinal)
        );

        _room.Write("digest.yml", "theme: evening\nparams: { sans: true }\n");
        Assert.Equal(ExitCodes.Clean, _room.Build("site"));
        var page = File.ReadAllText(_room["site/index.html"]);
        Assert.Matches("site\\.css\\?v=[0-9a-f]{8}\">\n<link rel=\"stylesheet\" href=\"\\./assets/own\\.css\\?v=[0-9a-f]{8}\">\n", page);
        Assert.Contains("assets/sans.css", page, StringComparison.Ordinal);
        Assert.True(File.Exists(_room["site/assets/own.css"]));
    }

    [Fact]
    public void A_new_theme_takes_no_folder_that_is_there()
    {
        _room.Write("evening/mine.txt", "mine");
        var (code, output, error) = _room.Run("theme", "new", "evening");
        Assert.Equal((ExitCodes.NothingWritten, ""), (code, output));
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], TempFolder.Hashes(_room["input/evening"]).Keys);
    }

    [Theory]
    [InlineData("theme", "my-theme")]
    [InlineData("articles", "my-articles")]
    [InlineData("../evening", "evening")]
    [InlineData("/evening", "evening")]
    [InlineData("Evening Star", "evening-star")]
    [InlineData("con", "con-x")]
    [InlineData("..", "x")]
    public void A_name_that_is_no_folder_of_its_own_is_refused_with_one_that_is(string name, string meant)
    {
        var before = TempFolder.Hashes(_room["input"]);
        var (code, _, error) = _room.Run("theme", "new", name);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains($"'{meant}'", error, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Hashes(_room["input"]));
    }

    [Fact]
    public void A_file_of_the_theme_in_use_is_copied_where_it_stands_in_for_it()
    {
        _room.Write("evening/templates/home.html", "<h1>evening</h1>");
        _room.Write("digest.yml", "theme: evening\n");
        var (code, output, _) = _room.Run("theme", "eject", "templates/home.html", "i18n/de.yml");
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("+ " + Shown("input/theme/templates/home.html"), output, StringComparison.Ordinal);
        Assert.Contains("keep only the keys you change", output, StringComparison.Ordinal);
        Assert.Equal("<h1>evening</h1>", _room.Read("theme/templates/home.html"));
        Assert.Equal(Source("i18n/de.yml"), _room.Read("theme/i18n/de.yml"));
        Assert.Equal(ExitCodes.Clean, _room.Build("site"));
    }

    [Theory]
    [InlineData("i18n/it.yml", true)]
    [InlineData("i18n/pt-BR.yml", true)]
    [InlineData("i18n/italian.yml", false)]
    [InlineData("i18n/../it.yml", false)]
    [InlineData("i18n/it/it.yml", false)]
    public void A_language_that_the_theme_does_not_speak_begins_with_all_English_sentences(string path, bool begins)
    {
        _room.Write("evening/i18n/en.yml", "nav: { report: Tell us }\n");
        _room.Write("theme/i18n/en.yml", "nav: { report: Say so }\n");
        _room.Write("digest.yml", "theme: evening\nlanguage: it\n");
        var (code, output, _) = _room.Run("theme", "eject", path);
        Assert.Equal(begins ? ExitCodes.Clean : ExitCodes.Usage, code);
        Assert.Equal(begins, output.Contains("to be translated", StringComparison.Ordinal));
        Assert.DoesNotContain("keep only the keys", output, StringComparison.Ordinal);
        if (begins)
        {
            Assert.Equal(Source("i18n/en.yml"), _room.Read("theme/" + path));
            Assert.Equal(ExitCodes.Clean, _room.Build("site"));
        }
    }

    [Fact]
    public void Where_one_of_several_is_there_already_none_is_copied()
    {
        _room.Write("theme/templates/home.html", "mine");
        var (code, output, error) = _room.Run("theme", "eject", "templates/article.html", "templates/home.html");
        Assert.Equal((ExitCodes.NothingWritten, ""), (code, output));
        Assert.Contains("templates/home.html", error, StringComparison.Ordinal);
        Assert.Equal("mine", _room.Read("theme/templates/home.html"));
        Assert.False(File.Exists(_room["input/theme/templates/article.html"]));
    }

    [Theory]
    [InlineData("article.html", "Did you mean 'templates/article.html'?")]
    [InlineData("article", "Did you mean 'templates/article.html'?")]
    [InlineData("templates/artcle.html", "Did you mean 'templates/article.html'?")]
    [InlineData("../digest.yml", "--list")]
    [InlineData("templates/../../digest.yml", "--list")]
    [InlineData("/etc/passwd", "--list")]
    public void A_path_that_the_theme_does_not_have_is_told_with_the_nearest(string path, string words)
    {
        var (code, output, error) = _room.Run("theme", "eject", path);
        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_room["input/theme"]));
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("theme new")]
    [InlineData("theme eject")]
    [InlineData("theme eject --list templates/home.html")]
    [InlineData("theme eject --lsit templates/home.html")]
    [InlineData("theme eject --list --theme nowhere")]
    [InlineData("theme sample a b")]
    public void A_wrong_command_line_exits_2_and_says_why(string line)
    {
        var (code, output, error) = Newsroom.Command([
            .. line.Split(' '),
            .. line.Contains("eject", StringComparison.Ordinal) ? ["--input", _room["input"]] : (string[])[],
        ]);
        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.NotEqual("", error.Trim());
    }

    [Fact]
    public void The_theme_of_a_broken_settings_file_is_not_taken_for_the_built_in_one()
    {
        _room.Write("digest.yml", "theme: [\n");
        Assert.Equal(ExitCodes.NothingWritten, _room.Run("theme", "eject", "templates/home.html").Code);
        Assert.False(Directory.Exists(_room["input/theme"]));
    }

    [Fact]
    public void A_folder_that_leads_out_of_the_input_is_not_written_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows");
        Directory.CreateDirectory(_room["elsewhere"]);
        Directory.CreateSymbolicLink(_room["input/theme"], _room["elsewhere"]);
        var (code, _, error) = _room.Run("theme", "eject", "templates/home.html");
        Assert.Equal(ExitCodes.NothingWritten, code);
        Assert.Contains("leads out of", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_room["elsewhere"]));
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_there_and_is_not_written_through()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows");
        Directory.CreateDirectory(_room["input/theme/templates"]);
        File.CreateSymbolicLink(_room["input/theme/templates/home.html"], _room["input/nowhere.html"]);
        Assert.Equal(ExitCodes.NothingWritten, _room.Run("theme", "eject", "templates/home.html").Code);
        Assert.False(File.Exists(_room["input/nowhere.html"]));
    }

    [Fact]
    public void The_list_says_where_each_file_is_from_and_which_are_the_sites_own()
    {
        _room.Write("evening/templates/home.html", "x");
        _room.Write("evening/README.md", "no file of a theme");
        _room.Write("theme/templates/home.html", "x");
        var (_, output, _) = _room.Run("theme", "eject", "--list", "--theme", _room["input/evening"], "--format", "json");
        var files = JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Contains(files, f => f.GetProperty("path").GetString() == "i18n/en.yml" && f.GetProperty("folder").GetString() is null);
        var home = files.Single(f => f.GetProperty("path").GetString() == "templates/home.html");
        Assert.Equal(Shown("input/evening"), home.GetProperty("folder").GetString());
        Assert.Single(files, f => f.GetProperty("overridden").GetBoolean());
        Assert.DoesNotContain(files, f => f.GetProperty("path").GetString() == "README.md");

        var lines = _room.Run("theme", "eject", "--list").Output.Split('\n');
        Assert.Contains(
            lines,
            l =>
                l.StartsWith("templates/home.html ", StringComparison.Ordinal) && l.Contains("yours in its place", StringComparison.Ordinal)
        );
        Assert.Contains(
            lines,
            l => l.StartsWith("theme.yml ", StringComparison.Ordinal) && l.TrimEnd().EndsWith("built-in theme", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_newsroom_for_authors_is_that_of_the_repository_and_takes_no_folder_that_is_there()
    {
        var (code, output, _) = Newsroom.Command("theme", "sample", _room["try"]);
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("digest build --input " + Shown("try"), output, StringComparison.Ordinal);
        Assert.Equal(TempFolder.Hashes(Path.Combine(Repo.Root, "themes", "sample")), TempFolder.Hashes(_room["try"]));
        Assert.Equal(ExitCodes.NothingWritten, Newsroom.Command("theme", "sample", _room["try"]).Code);
    }

    private string Shown(string path) => _room[path].Replace('\\', '/');

    private static string Source(string path) => File.ReadAllText(Path.Combine(Repo.Root, "themes", "default", path));
}
