using System.Text.Json;
using Digest.Output;

namespace Digest.Tests.Cli;

/// <summary>What stood in an article reaches terminals and build servers only as data.</summary>
public sealed class ReportTests
{
    private static readonly Diagnostic Nasty = new()
    {
        Code = "DG1103",
        Level = DiagnosticLevel.Warning,
        Path = "articles/a,b:c.md",
        Line = 12,
        Column = 3,
        Message = "unknown key '\e[31m::error::x\r\n%0A\u202E'",
        Cause = "a typing mistake?",
        Remedy = "did you mean 'title'",
    };

    [Fact]
    public void Text_links_to_the_place_and_ends_its_sentences() =>
        Assert.Equal(
            "input/a.md(12,3): warning DG1103: unknown key. A typo. Mend it.",
            TextReport.Diagnostic(Nasty with { Message = "unknown key", Cause = "A typo", Remedy = "Mend it." }, "input/a.md")
        );

    [Fact]
    public void Text_without_line_or_place_stays_readable()
    {
        Assert.Equal(
            "input/a.md: warning DG1103: m.",
            TextReport.Diagnostic(Nasty with { Line = 0, Message = "m", Cause = null, Remedy = null }, "input/a.md")
        );
        Assert.Equal("warning DG1103: m.", TextReport.Diagnostic(Nasty with { Message = "m", Cause = null, Remedy = null }, null));
    }

    [Fact]
    public void Signs_of_private_use_in_a_report_are_no_styles()
    {
        var output = new StringWriter();
        new TerminalWriter(output, 80, colour: true).Line(TerminalWriter.Bold("Ferry \uF8F3late\uF8F0 again"));
        Assert.Equal("\e[1mFerry \uF8F3late\uF8F0 again\e[0m" + Environment.NewLine, output.ToString());
    }

    [Fact]
    public void No_text_can_steer_a_terminal()
    {
        var line = TextReport.Diagnostic(Nasty, "input/x");
        Assert.DoesNotContain(line, c => char.IsControl(c) || c == '\u202E');
        Assert.Contains("\\u001B[31m", line, StringComparison.Ordinal);
        Assert.Equal("\\::set-env name=x::y", TextReport.Plain("::set-env name=x::y"));
        Assert.Equal("##\\[error]x", TextReport.Plain("##[error]x"));
    }

    // A runner looks behind white space for the one kind of command, and anywhere in a line for the other.
    [Theory]
    [InlineData("::error::x", "\\::error::x")]
    [InlineData("  ::error::x", "  \\::error::x")]
    [InlineData("\u3000\t::error::x", "\u3000 \\::error::x")]
    [InlineData("a\n::error::x", "a ::error::x")]
    [InlineData("a ##[add-mask]x", "a ##\\[add-mask]x")]
    [InlineData("a::b", "a::b")]
    [InlineData("  a ::b", "  a ::b")]
    [InlineData(":", ":")]
    [InlineData("", "")]
    public void No_line_is_a_command_to_a_runner(string text, string line)
    {
        Assert.Equal(line, TextReport.Plain(text));
        Assert.Equal(line, Written(text));
        Assert.Equal(line, Written(TerminalWriter.Bold(text)));

        static string Written(string text)
        {
            using var output = new StringWriter();
            TerminalWriter.Of(output).Line(text);
            return output.ToString().TrimEnd('\r', '\n');
        }
    }

    [Fact]
    public void Nor_is_one_of_JSON()
    {
        var odd = Nasty with { Message = "##[error]x \\##[" };
        var line = JsonReport.Diagnostic(odd, "input/##[x]");
        Assert.DoesNotContain("##[", line, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", SarifReport.Of([(odd, "input/##[x]")]), StringComparison.Ordinal);
        using var read = System.Text.Json.JsonDocument.Parse(line);
        Assert.Equal(odd.Message, read.RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public void An_annotation_is_one_command_whatever_the_text()
    {
        var line = GithubReport.Diagnostic(Nasty, "input/" + Nasty.Path);
        Assert.StartsWith(
            "::warning file=input/articles/a%2Cb%3Ac.md,line=12,col=3,title=DG1103::unknown key '",
            line,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain('\n', line);
        Assert.Contains("%250A", line, StringComparison.Ordinal);
        Assert.StartsWith(
            "::notice title=",
            GithubReport.Diagnostic(Nasty with { Level = DiagnosticLevel.Info }, null),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_is_one_object_a_line_and_gives_the_text_back()
    {
        var line = JsonReport.Diagnostic(Nasty, "input/x");
        Assert.DoesNotContain('\n', line);
        using var json = JsonDocument.Parse(line);
        Assert.Equal(Nasty.Message, json.RootElement.GetProperty("message").GetString());
        Assert.Equal("warning", json.RootElement.GetProperty("level").GetString());
        Assert.Equal(12, json.RootElement.GetProperty("line").GetInt32());
    }

    [Fact]
    public void The_summary_counts_in_words()
    {
        var result = new BuildResult
        {
            Articles = 1200,
            Stories = 1,
            Years = 2,
            Folded = 0,
            Notes = 1,
            Files = 3,
            Written = true,
        };
        Assert.Equal(
            "1,200 articles in 1 story, 2 years; 0 paragraphs folded, 1 note; 0 errors, 1 warning; 3 files in site, 1.50 s",
            TextReport.Summary(result, [Nasty], TimeSpan.FromSeconds(1.5), "site")
        );
    }

    [Fact]
    public void A_bug_is_told_without_names_of_the_programs_inside()
    {
        using var error = new StringWriter();
        new ConsoleReport(ReportFormat.Text, new BuildOptions { Input = "input", Output = "output" }, TextWriter.Null, error).Failure(
            new InvalidOperationException("Sequence contains no elements")
        );
        Assert.Contains("digest itself failed", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sequence", error.ToString(), StringComparison.Ordinal);
    }
}
