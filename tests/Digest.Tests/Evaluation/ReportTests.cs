using Digest.Evaluation;
using Digest.Tests.Architecture;
using Digest.Tests.Support;

namespace Digest.Tests.Evaluation;

/// <summary>What the evaluation prints and writes.</summary>
public sealed class ReportTests
{
    private static readonly DateOnly Day = new(2024, 3, 9);

    [Fact]
    public void Only_the_part_between_the_marks_is_replaced()
    {
        var text = ReadmePart.Replace("# A\n<!-- evaluation:begin -->\nold\n<!-- evaluation:end -->\nrest\n", Day, "| t |");
        Assert.StartsWith("# A\n<!-- evaluation:begin -->\nMeasured on 9 March 2024.", text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n| t |\n<!-- evaluation:end -->\nrest\n", text, StringComparison.Ordinal);
        Assert.Equal(text, ReadmePart.Replace(text, Day, "| t |"));
    }

    [Theory]
    [InlineData("no marks")]
    [InlineData("<!-- evaluation:end --><!-- evaluation:begin -->")]
    [InlineData("<!-- evaluation:begin --><!-- evaluation:begin --><!-- evaluation:end -->")]
    public void Without_its_marks_nothing_is_written(string text) =>
        Assert.Throws<InvalidOperationException>(() => ReadmePart.Replace(text, Day, ""));

    [Fact]
    public void The_readme_has_its_marks() =>
        Assert.Contains("9 March 2024", ReadmePart.Replace(Source.Text("README.md"), Day, ""), StringComparison.Ordinal);

    [Fact]
    public void A_row_says_whether_the_aim_is_met() =>
        Assert.EndsWith(
            "\n| a \\| b | set | 1,000 | .5 | – | ≥ .6 | **no** | `filing` |",
            FigureTable.Markdown([
                new Figure
                {
                    Name = "filing",
                    What = "a | b",
                    Data = "set",
                    N = 1000,
                    Ours = ".5",
                    Aim = "≥ .6",
                    Met = false,
                },
            ]),
            StringComparison.Ordinal
        );

    [Fact]
    public void Half_of_the_sources_is_never_shown()
    {
        ImmutableArray<Wrong> errors =
        [
            .. Enumerable.Range(0, 200).Select(i => new Wrong("wrong", $"paper{i}.example", $"page {i}", "ours", "gold")),
        ];
        using var said = new StringWriter();
        ErrorList.Print(errors, 1000, said);
        Assert.All(
            errors,
            e => Assert.Equal(ErrorList.IsOpen(e.Source), said.ToString().Contains($"({e.Source})", StringComparison.Ordinal))
        );
        Assert.InRange(errors.Count(e => ErrorList.IsOpen(e.Source)), 70, 130);
    }

    [Fact]
    public void Kinds_of_mistakes_are_counted_without_asking()
    {
        using var said = new StringWriter { NewLine = "\n" };
        ErrorList.Print([new("a wrong", "s", "1", "", ""), new("b wrong", "s", "2", "", ""), new("b wrong", "t", "3", "", "")], 0, said);
        Assert.Equal("  wrong, by kind: b wrong 2, a wrong 1\n", said.ToString());
    }

    [Theory]
    [InlineData("--only nothing", "no measure is called 'nothing'")]
    [InlineData("--write", "--write needs --date")]
    [InlineData("--write --date 2024-03-09 --only heads", "--write needs every measure: the table would lose rows")]
    [InlineData("--date yesterday", "cannot make sense of '--date'")]
    public void A_command_line_that_makes_no_sense_is_refused(string line, string why)
    {
        Assert.Null(Asked.Read(line.Split(' '), Repo.Root, out var mistake));
        Assert.Equal(why, mistake);
    }

    [Fact]
    public void Without_data_nothing_is_measured_and_said_aloud()
    {
        using var empty = new TempFolder();
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, Bench.Run(["--data", empty.Path], output, error));
        Assert.Equal(Bench.Measures.Length, error.ToString().Split("NOT MEASURED: ").Length - 1);
        Assert.Empty(output.ToString());
    }
}
