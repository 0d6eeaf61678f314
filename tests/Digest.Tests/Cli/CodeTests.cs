using System.Globalization;
using System.Text;
using Digest.Output;
using Digest.Tests.Architecture;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>What a code means stands in the comments of the codes alone, and is said by <c>digest explain</c> and by one page.</summary>
public sealed class CodeTests
{
    private static readonly string[] Stages = [.. Source.Stages, "The program itself"];

    [Fact]
    public void Every_code_is_explained_in_whatever_capitals()
    {
        foreach (var code in Catalogue.All)
        {
            var (exit, output, error) = Newsroom.Command("explain", code.Code.ToLowerInvariant());
            Assert.Equal((ExitCodes.Clean, ""), (exit, error));
            Assert.StartsWith(code.Code + "  ", output, StringComparison.Ordinal);
            Assert.Contains("  cause    ", output, StringComparison.Ordinal);
            Assert.Contains("  remedy   ", output, StringComparison.Ordinal);
        }

        Assert.Equal(typeof(DiagnosticCodes).GetFields().Length + typeof(FindingCodes).GetFields().Length, Catalogue.All.Length);
    }

    [Fact]
    public void A_code_that_is_none_is_refused_with_those_that_are_near()
    {
        var (exit, _, error) = Newsroom.Command("explain", "DG1107");
        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains("there is no code DG1107. Did you mean DG110", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_codes_says_what_the_comments_say()
    {
        var path = Path.Combine(Repo.Root, "src/DIAGNOSTICS.md");
        var page = Page();
        if (Repo.Accepting)
        {
            File.WriteAllText(path, page, Repo.Utf8);
        }

        Assert.Equal(page, Repo.Lf(File.ReadAllText(path)));
    }

    private static string Page()
    {
        var page = new StringBuilder(
            "# What the codes mean\n\nMade of the comments in `Digest.Core/DiagnosticCodes.cs`, `DiagnosticCodesOfStories.cs` and "
                + "`FindingCodes.cs`; `DIGEST_ACCEPT=1` and the class `CodeTests` write it anew. `digest explain DG1103` says "
                + "one of them.\n"
        );
        foreach (
            var group in Catalogue.All.GroupBy(e =>
                e.Code.StartsWith("DG", StringComparison.Ordinal) ? Stages[e.Code[2] - '1'] : "Told by commands"
            )
        )
        {
            page.Append("\n## ").Append(group.Key).Append("\n\n| code | what | cause | example | remedy |\n|---|---|---|---|---|\n");
            foreach (var e in group)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| `{e.Code}` | {Cell(e.What)} | {Cell(e.Cause)} | {Cell(e.Example)} | {Cell(e.Remedy)} |\n"
                );
            }
        }

        return page.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
