using Digest.Output;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary><c>digest init</c> and <c>digest new</c>: what they make builds, and nothing that is there is written over.</summary>
public sealed class BeginTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_newsroom_builds_and_checks_clean_as_it_stands()
    {
        var (code, output, error) = Newsroom.Command("init", _folder["press"], "--github");
        Assert.Equal((ExitCodes.Clean, ""), (code, error));
        Assert.Contains("  digest build", output, StringComparison.Ordinal);
        (string, int)[] runs = [("build", 0), ("check", 0)];
        foreach (var (command, wanted) in runs)
        {
            var ended = Command.Run(_folder["press"], command, "--strict");
            Assert.True(wanted == ended.Exit, ended.All);
            Assert.Contains("0 errors, 0 warnings", ended.All, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(_folder["press/output/index.html"]));
        Assert.Contains("2 articles in 1 story", Command.Run(_folder["press"], "build").All, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_schema_that_a_file_names_is_there_and_is_the_one_that_is_printed()
    {
        Newsroom.Command("init", _folder["press"]);
        var files = Directory.GetFiles(_folder["press/input"], "*.yml", SearchOption.AllDirectories);
        Assert.Equal(8, files.Length);
        foreach (var file in files)
        {
            var first = File.ReadLines(file).First();
            Assert.StartsWith("# yaml-language-server: $schema=", first, StringComparison.Ordinal);
            var schema = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, first.Split('=')[1]));
            Assert.Equal(Newsroom.Command("schema", Path.GetFileName(schema).Split('.')[0]).Output, File.ReadAllText(schema));
        }

        File.WriteAllText(_folder["press/.schemas/stories.schema.json"], "{}");
        Assert.Equal(ExitCodes.Clean, Newsroom.Command("schema", "--into", _folder["press/.schemas"]).Code);
        Assert.Equal(Newsroom.Command("schema", "stories").Output, File.ReadAllText(_folder["press/.schemas/stories.schema.json"]));
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        _folder.Write("press/.gitignore", "mine\n");
        var (code, output, _) = Newsroom.Command("init", _folder["press"]);
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains(".gitignore is there already and stays as it is; add /output/", output, StringComparison.Ordinal);
        Assert.Equal("mine\n", File.ReadAllText(_folder["press/.gitignore"]));

        var before = TempFolder.Hashes(_folder["press"]);
        (code, output, var error) = Newsroom.Command("init", _folder["press"]);
        Assert.Equal((ExitCodes.NothingWritten, ""), (code, output));
        Assert.Contains("is there already", error, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Hashes(_folder["press"]));
    }

    [Fact]
    public void The_workflow_of_a_newsroom_is_that_of_this_repository_without_its_own_tests()
    {
        Newsroom.Command("init", _folder["press"], "--github");
        var made = File.ReadAllText(_folder["press/.github/workflows/site.yml"]);
        var ours = File.ReadAllText(Path.Combine(Repo.Root, ".github/workflows/site.yml"));
        Assert.DoesNotContain("program", made, StringComparison.Ordinal);
        Assert.DoesNotContain("newsroom:", made, StringComparison.Ordinal);
        Assert.DoesNotContain("src/", made, StringComparison.Ordinal);
        Assert.DoesNotContain("global.json", made, StringComparison.Ordinal);
        Assert.Contains("  DIGEST: dotnet tool run digest\n", made, StringComparison.Ordinal);
        Assert.Contains("      - run: dotnet tool restore\n", made, StringComparison.Ordinal);
        Assert.Contains("          dotnet-version: 10.0.x\n", made, StringComparison.Ordinal);
        Assert.All(
            ours.Split('\n').Concat(made.Split('\n')).Where(l => l.Contains("uses: ", StringComparison.Ordinal)),
            l => Assert.Matches("@[0-9a-f]{40} # v[0-9.]+$", l)
        );
        Assert.Contains("contents: read", made, StringComparison.Ordinal);
        Assert.Contains("\"version\": \"0.1.0\"", File.ReadAllText(_folder["press/.config/dotnet-tools.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_report_is_a_file_with_front_matter_that_builds_when_its_text_is_there()
    {
        Start();
        var (code, output, error) = New("article", "The ferry: late again", "--date", "2024-03-05", "--outlet", "The Orrin Lmap");
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("+title: \"The ferry: late again\"", output, StringComparison.Ordinal);
        Assert.Contains("+# url: address of the original page", output, StringComparison.Ordinal);
        Assert.Equal("", error);
        var path = _folder["press/input/articles/2024/the-ferry-late-again.md"];
        Assert.StartsWith("---\ntitle: \"The ferry: late again\"\ndate: 2024-03-05\n", File.ReadAllText(path), StringComparison.Ordinal);
        File.AppendAllText(path, "\nThe ferry to Orrin was late again on Monday, by an hour and a half.\n");
        Assert.Contains("3 articles", Command.Run(_folder["press"], "build", "--strict").All, StringComparison.Ordinal);

        (code, _, error) = New("article", "The ferry: late again", "--date", "2024-03-05");
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("is there already", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_are_added_below_the_comments_and_the_newsroom_still_builds_clean()
    {
        Start();
        string[][] all =
        [
            ["outlet", "The Orrin Lamp", "--domain", "orrinlamp.example"],
            ["person", "Ilse Marrow", "--born", "1961-04-09", "--alias", "Marrow", "--role", "Harbour master of Cape Orrin"],
            ["story", "harbour-light", "--title", "The light that went out", "--member", "2024/lamp-light", "wire-light"],
            ["note", "2024/lamp-light", "four hours", "The keeper's log says three."],
            ["note", "lamp-light", "The Lamp corrected its headline on Monday."],
            ["page", "About us"],
        ];
        foreach (var args in all)
        {
            var before = TempFolder.Hashes(_folder["press/input"]);
            Assert.Contains("Nothing is written.", New([.. args, "--dry-run"]).Output, StringComparison.Ordinal);
            Assert.Equal(before, TempFolder.Hashes(_folder["press/input"]));
            var (code, output, error) = New(args);
            Assert.Equal((ExitCodes.Clean, ""), (code, error));
            Assert.Contains("\n+", output, StringComparison.Ordinal);
        }

        var people = File.ReadAllText(_folder["press/input/people.yml"]);
        Assert.StartsWith("# yaml-language-server", people, StringComparison.Ordinal);
        Assert.EndsWith(
            "- name: Ilse Marrow\n  born: 1961-04-09\n  aliases: [Marrow]\n  roles: [Harbour master of Cape Orrin]\n",
            people,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Command.Run(_folder["press"], "build", "--strict").Exit);
        Assert.Contains("stories/harbour-light/", File.ReadAllText(_folder["press/output/index.html"]), StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["press/output/about-us/index.html"]));
    }

    [Theory]
    [InlineData("note 2024/lamp-lihgt|four hours|x", "Did you mean 2024/lamp-light")]
    [InlineData("note 2024/lamp-light|Four Hours|x", "Did you mean “four hours”?")]
    [InlineData("note 2024/lamp-light|harbour|x", "stands in 2 places")]
    [InlineData("story harbor-light", "Name the articles of a new one with --member")]
    [InlineData("story Harbour Light", "Write 'harbour-light'")]
    [InlineData("story x|--member|2024/wire", "Did you mean 2024/wire-light")]
    [InlineData("person Ilse Marrow|--born|yesterday", "Write it as 2016-11-09 or 9 November 2016")]
    [InlineData("article Late|--date|03/04/05", "--date takes a day, a month or a year")]
    [InlineData("article Late|--url|orrin", "url")]
    [InlineData("page Search", "belongs to the site itself")]
    [InlineData("outlet |--domain|x.example", "name")]
    [InlineData("oulet The Lamp", "Did you mean 'outlet'?")]
    public void What_makes_no_sense_is_refused_with_what_may_be_meant(string line, string told)
    {
        Start();
        var before = TempFolder.Hashes(_folder["press/input"]);
        var first = line.IndexOf(' ', StringComparison.Ordinal);
        var (code, _, error) = New([line[..first], .. line[(first + 1)..].Split('|')]);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Equal(before, TempFolder.Hashes(_folder["press/input"]));
    }

    private void Start() => Newsroom.Command("init", _folder["press"]);

    private (int Code, string Output, string Error) New(params ReadOnlySpan<string> args) =>
        Newsroom.Command(["new", .. args, "--input", _folder["press/input"]]);
}
