using Digest.Tests.Support;

namespace Digest.Tests.Cases;

/// <summary>Every case file is a test, named by its path.</summary>
public sealed class CaseTests
{
    /// <summary>The case files.</summary>
    public static IEnumerable<TheoryDataRow<string>> All() =>
        CaseFile.All().Select(name => new TheoryDataRow<string>(name) { TestDisplayName = "case " + name });

    [Theory]
    [MemberData(nameof(All))]
    public void A_case_gives_what_it_says(string name)
    {
        var run = CaseRun.Of(name);
        var at = Path.Combine(Repo.Cases, name);
        var received = Path.ChangeExtension(at, ".received.txt");
        Assert.True(
            run.Case.Parts.Any(p => p.Path.StartsWith("output/", StringComparison.Ordinal)),
            "asks for nothing: add a part such as -- output/blocks.txt --"
        );
        Assert.False(string.IsNullOrWhiteSpace(run.Case.Prose), "says nothing of what it shows: begin with a sentence");

        var expected = run.Case.With(p => p.Text.TrimEnd('\n') + "\n");
        var actual = run.Case.With(p => Repo.Lf(run.Output(p.Path)).TrimEnd('\n') + "\n");
        if (expected == actual)
        {
            File.Delete(received);
        }
        else if (Repo.Accepting)
        {
            File.WriteAllText(at, actual, Repo.Utf8);
            File.Delete(received);
        }
        else
        {
            File.WriteAllText(received, actual, Repo.Utf8);
            Assert.Fail(
                $"{name} gives something else. Read the change, then accept it with DIGEST_ACCEPT=1.\n{TextDiff.Unified(expected, actual)}"
            );
        }
    }
}
