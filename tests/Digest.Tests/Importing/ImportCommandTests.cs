using System.Text.Json;
using Digest.Output;
using Digest.Tests.Cli;

namespace Digest.Tests.Importing;

/// <summary><c>digest import</c>: its options, answers and exit codes.</summary>
public sealed class ImportCommandTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void It_says_what_came_in_and_what_did_not()
    {
        _room.Write("../in/a.txt", "Ferry late\n\nThe ferry was late.\n");
        _room.Write("../in/b.rtf", "{\\rtf1 }");
        var (code, output, error) = _room.Run("import", _room["in"], "--into", "2020");
        Assert.Equal(ExitCodes.WithErrors, code);
        Assert.Contains("+ articles/2020/ferry-late.txt  ", output, StringComparison.Ordinal);
        Assert.Contains("  remedy: ", output, StringComparison.Ordinal);
        Assert.EndsWith("1 imported, 0 passed over, 1 refused.\n", output, StringComparison.Ordinal);
        Assert.Equal($"digest: Importing {_room["in"]}\n", error);

        (code, output, _) = _room.Run("import", _room["in/a.txt"]);
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("It is here already (the same bytes)", output, StringComparison.Ordinal);

        Assert.Equal(ExitCodes.NothingWritten, _room.Run("import", _room["in/b.rtf"]).Code);
    }

    [Fact]
    public void Programs_get_an_object()
    {
        _room.Write("../in/a.txt", "Ferry late\n\nThe ferry was late.\n");
        var (code, output, error) = _room.Run("import", _room["in"], "--dry-run", "--format", "json");
        Assert.Equal((ExitCodes.Clean, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("dry_run").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("imported").GetInt32());
        var result = json.RootElement.GetProperty("results")[0];
        Assert.Equal("articles/ferry-late.txt", result.GetProperty("path").GetString());
        Assert.Equal("Ferry late", result.GetProperty("headline").GetString());
        Assert.False(File.Exists(_room["input/articles/ferry-late.txt"]));
    }

    [Theory]
    [InlineData("--into", "../out")]
    [InlineData("--into", "/out")]
    [InlineData("--into", "a/../b")]
    [InlineData("--into", "a//b")]
    [InlineData("--into", ".hidden")]
    [InlineData("--into", "a\\b")]
    [InlineData("--limit", "0")]
    [InlineData("--pause", "-1")]
    [InlineData("--timeout", "soon")]
    public void Options_that_make_no_sense_are_refused(string option, string value) =>
        Assert.Equal(ExitCodes.Usage, _room.Run("import", "a.txt", option, value).Code);

    [Fact]
    public void Without_a_source_or_a_newsroom_it_makes_no_sense()
    {
        Assert.Equal(ExitCodes.Usage, _room.Run("import").Code);
        Assert.Equal(ExitCodes.Usage, Newsroom.Command("import", "a.txt", "--input", _room["none"]).Code);
    }

    [Fact]
    public void Help_shows_examples() =>
        Assert.Contains("digest import crawl.warc.gz", Newsroom.Command("import", "--help").Output, StringComparison.Ordinal);

    [Fact]
    public void This_machine_is_not_asked_unless_it_is_allowed()
    {
        using var site = new LoopbackSite();
        site.Page("/a", ImportRoom.Page("The ferry was late"));
        Assert.Equal(ExitCodes.NothingWritten, _room.Run("import", site["/a"]).Code);
        Assert.Equal(ExitCodes.Clean, _room.Run("import", site["/a"], "--allow-private", "--pause", "0").Code);
        Assert.Matches("^Digest/[0-9.]+[0-9]( |$)", site.Asked[0].Fields["User-Agent"]);
        Assert.Equal(ExitCodes.Clean, _room.Run("build", "--output", _room["site"]).Code);
    }
}
