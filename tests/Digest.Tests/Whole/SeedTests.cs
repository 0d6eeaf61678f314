using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>
/// The check from outside: what the command makes of the five seed reports. They are not ours to publish, so it runs where they are at
/// hand.
/// </summary>
public sealed class SeedTests
{
    // Leaves the almanac out of every build that the check asks for.
    private const string Without = """
        import os, sys
        words = sys.argv[1:]
        if "build" in words:
            settings = os.path.join(words[words.index("--input") + 1], "digest.yml")
            said = open(settings, encoding="utf8").read() if os.path.exists(settings) else ""
            with open(settings, "w", encoding="utf8") as to:
                to.write("almanac: false\n" + said)
        os.execvp(words[0], words)
        """;

    [Fact]
    public void Without_the_almanac_the_five_seeds_pass_the_check_from_outside()
    {
        using var folder = new TempFolder();
        folder.Write("without.py", Without);
        var ended = Check(folder, python => $"{python} {folder["without.py"]} dotnet {Repo.Command}");
        Assert.True(ended.Exit == 0, ended.All);
    }

    /// <summary>The check expects two of them to be undated; the almanac knows how old one was who speaks in them.</summary>
    [Fact]
    public void With_it_the_two_undated_seeds_are_filed_in_their_year()
    {
        using var folder = new TempFolder();
        var ended = Check(folder, _ => $"dotnet {Repo.Command}");
        var failed = ended.All.Split('\n').Where(l => l.StartsWith("FAILS:", StringComparison.Ordinal)).ToList();
        var line = Assert.Single(failed);
        Assert.Contains("002, 004 together and undated without editor files", line, StringComparison.Ordinal);
        foreach (var (seed, year) in new[] { ("000", 2016), ("001", 2016), ("002", 2024), ("003", 2016), ("004", 2024) })
        {
            Assert.Matches($"'{seed}': \\('[a-z0-9-]+', {year}\\)", line);
        }
    }

    private static Ended Check(TempFolder folder, Func<string, string> command)
    {
        var check = Path.Combine(Repo.Shared, "checks", "seeds.py");
        if (!File.Exists(check))
        {
            Assert.Skip("NOT CHECKED: ../shared is not beside the repository. The cases cover the same ground with texts of our own.");
        }

        var python = Command.Find("python3");
        if (python is null)
        {
            Assert.False(Repo.OnCi, "../shared is here but python3 is not: the seeds cannot be checked");
            Assert.Skip("NOT CHECKED: python3 is not on PATH.");
        }

        return Command.Start(python, Repo.Root, null, [check, "--digest", command(python), "--keep", folder["seeds"]]);
    }
}
