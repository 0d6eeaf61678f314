using Digest.Output;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>The command line: what is asked for, and what the exit code says.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("buidl")]
    [InlineData("build --fromat json")]
    [InlineData("build --format yaml")]
    [InlineData("build --jobs 0")]
    [InlineData("build --jobs many")]
    [InlineData("build --base-url example")]
    [InlineData("build --input nowhere")]
    [InlineData("")]
    public void A_wrong_command_line_exits_2_and_says_why(string line)
    {
        var (code, _, error) = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ExitCodes.Usage, code);
        Assert.NotEqual("", error.Trim());
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://desk:s3cret@harbour.example/", "user name or a password", "Write it without that: https://harbour.example/")]
    [InlineData("https://desk:s3/cret@harbour.example/", "absolute address", "https://example.org/news/")]
    [InlineData("https://harbour.example/?x=1", "query or a fragment", "Write it without that: https://harbour.example/")]
    [InlineData("https://harbour.example/#", "query or a fragment", "Write it without that: https://harbour.example/")]
    public void An_address_that_no_site_can_have_is_refused_without_its_password(string address, string cause, string remedy)
    {
        var (code, output, error) = Run("build", "--base-url", address);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(cause, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
        Assert.DoesNotContain("cret", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_ICU_nothing_is_built_that_would_be_another_site()
    {
        _folder.Write("input/articles/a.txt", "The caf\u00E9 at Pellworth is closed until Friday, the mayor said.\n");
        var invariant = new Dictionary<string, string?> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };
        foreach (var command in (string[])["build", "check", "stories"])
        {
            var ended = Command.Run(_folder.Path, invariant, command);
            Assert.Equal(ExitCodes.NothingWritten, ended.Exit);
            Assert.Contains("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0 and install ICU", ended.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(_folder["output"]));
        Assert.Equal(ExitCodes.Clean, Command.Run(_folder.Path, invariant, "--version").Exit);
        Assert.Equal(ExitCodes.Clean, Command.Run(_folder.Path, invariant, "build", "--help").Exit);
        Assert.Equal(ExitCodes.Clean, Command.Run(_folder.Path, "build").Exit);
    }

    [Fact]
    public void An_empty_argument_is_no_path() => Assert.Equal(ExitCodes.Usage, Run("build", "--input", "").Code);

    [Fact]
    public void Help_shows_an_example_and_exits_0()
    {
        var (code, output, _) = Run("--help");
        Assert.Equal(ExitCodes.Clean, code);
        Assert.Contains("digest build --input", output, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Clean, Run("build", "--help").Code);
    }

    [Fact]
    public void Version_is_a_number() => Assert.Matches(@"^\d+\.\d+\.\d+", Command.Run(_folder.Path, "--version").Out);

    [Fact]
    public void A_clean_build_exits_0_and_a_warning_counts_only_when_strict()
    {
        _folder.Write("input/articles/a.txt", "The bridge is closed until Friday, the mayor of the town said on Monday.\n");
        _folder.Write("input/corrections.yml", "- date: 2024-01-02\n  article: nowhere\n  text: It never was.\n");
        Assert.Equal(ExitCodes.Clean, Build().Code);
        Assert.Equal(ExitCodes.WithErrors, Build("--strict").Code);
    }

    [Fact]
    public void An_error_exits_1_and_the_rest_is_built()
    {
        _folder.Write("input/articles/a.txt", "The bridge is closed until Friday, the mayor of the town said on Monday.\n");
        _folder.Write("input/articles/b.md", "---\ntitle: [\n---\n\nThe bridge is open again since Friday, the mayor of the town said.\n");
        var (code, output, error) = Build();
        Assert.Equal(ExitCodes.WithErrors, code);
        Assert.Contains("articles/b.md(", error, StringComparison.Ordinal);
        Assert.Contains("1 error", output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(_folder["site"]));
    }

    [Fact]
    public void Nothing_written_exits_3()
    {
        Directory.CreateDirectory(_folder["input"]);
        _folder.Write("site/mine.txt", "x");
        var (code, output, error) = Build();
        Assert.Equal(ExitCodes.NothingWritten, code);
        Assert.Equal("", output);
        Assert.Contains("mine.txt", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_format_puts_one_object_a_line_on_standard_output()
    {
        _folder.Write("input/corrections.yml", "- date: 2024-01-02\n  article: nowhere\n  text: It never was.\n");
        var (_, output, error) = Build("--format", "json");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => System.Text.Json.JsonDocument.Parse(line).Dispose());
        Assert.Contains("\"type\":\"summary\"", lines[^1], StringComparison.Ordinal);
        Assert.Equal("", error);
    }

    private (int Code, string Output, string Error) Build(params ReadOnlySpan<string> more) =>
        Run(["build", "--input", _folder["input"], "--output", _folder["site"], .. more]);

    private static (int Code, string Output, string Error) Run(params ReadOnlySpan<string> args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Commands.Run(args.ToArray(), output, error);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public void Where_there_is_no_terminal_every_stage_is_told_in_a_plain_line()
    {
        _folder.Write("input/articles/a.txt", "The bridge is closed until Friday, the mayor said on Monday.\n");
        var ended = Command.Run(_folder.Path, "build");
        string[] stages = ["Acquiring", "Cleaning", "Describing", "Filing", "Folding", "Noting", "Rendering", "Writing"];
        Assert.Equal(
            stages.Select(s => "digest: " + s),
            ended.Error.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => stages.Any(s => l == "digest: " + s))
        );
        Assert.DoesNotContain('\e', ended.All);
        Assert.DoesNotContain("Acquiring", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Acquiring", Command.Run(_folder.Path, "build", "--format", "json").All, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bug_in_any_command_ends_in_words_and_exit_code_3()
    {
        using var error = new StringWriter();
        using var broken = new Broken();
        Assert.Equal(ExitCodes.NothingWritten, Commands.Run(["schema"], broken, error));
        Assert.Contains("digest itself failed", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Somewhere to write that fails as only a bug would.</summary>
    private sealed class Broken : StringWriter
    {
        public override void Write(char value) => throw new InvalidOperationException();

        public override void Write(string? value) => throw new InvalidOperationException();

        public override void WriteLine(string? value) => throw new InvalidOperationException();
    }
}
