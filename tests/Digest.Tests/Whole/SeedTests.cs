using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>
/// The check from outside: what the command makes of the five seed reports. They are not ours to publish, so it runs where they are at
/// hand.
/// </summary>
public sealed class SeedTests
{
    [Fact]
    public void The_five_seeds_pass_the_check_from_outside()
    {
        var check = Path.Combine(Repo.Shared, "checks", "seeds.py");
        if (!File.Exists(check))
        {
            Assert.Skip("NOT CHECKED: ../shared is not beside the repository. The cases cover the same ground with texts of our own.");
        }

        if (Command.Find("python3") is not { } python)
        {
            Assert.False(Repo.OnCi, "../shared is here but python3 is not: the seeds cannot be checked");
            Assert.Skip("NOT CHECKED: python3 is not on PATH.");
            return;
        }

        using var folder = new TempFolder();
        var ended = Command.Start(python, Repo.Root, null, [check, "--digest", $"dotnet {Repo.Command}", "--keep", folder["seeds"]]);
        Assert.True(ended.Exit == 0, ended.All);
    }
}
