using System.Diagnostics;
using System.Globalization;
using Digest.Tests.Cli;
using Digest.Tests.Support;

namespace Digest.Tests.Writing;

/// <summary>
/// Several builds at once, as processes of their own, on one input, one output and one cache, one of them killed: every site is whole, and
/// nobody waits for the dead. <c>DIGEST_ROUNDS=200</c> makes it long.
/// </summary>
public sealed class AtOnceTests : IDisposable
{
    private static readonly int Rounds = int.Parse(
        Environment.GetEnvironmentVariable("DIGEST_ROUNDS") ?? "2",
        CultureInfo.InvariantCulture
    );

    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    /// <summary>How many build at once; eight in the long run only.</summary>
    public static TheoryData<int> Builds => Rounds > 2 ? [3, 8] : [3];

    [Theory]
    [MemberData(nameof(Builds))]
    public void Every_site_is_whole_and_a_dead_holder_of_the_lock_keeps_nobody_out(int builds)
    {
        for (var round = 0; round < Rounds; round++)
        {
            _room.Write(
                "articles/2020/owls.md",
                _room.Read("articles/2020/owls.md") + $"\nOwl number {round + 100} was ringed in the night.\n"
            );
            var running = Enumerable.Range(0, builds).Select(_ => Begin()).ToList();
            Thread.Sleep(TimeSpan.FromMilliseconds(37 * (round * 7 % 40)));
            running[round % builds].Kill();
            foreach (var (process, n) in running.Select((p, n) => (p, n)))
            {
                var said = process.StandardError.ReadToEnd();
                process.WaitForExit();
                Assert.True(process.ExitCode == 0 || n == round % builds, $"round {round}, build {n}: {process.ExitCode}, {said}");
                process.Dispose();
            }

            Assert.Equal(0, _room.Run("build", "--output", _room["alone"], "--no-cache").Code);
            Assert.Equal(TempFolder.Hashes(_room["alone"]), TempFolder.Hashes(_room["site"]));
        }

        Assert.Equal(0, _room.Run("build", "--output", _room["site"]).Code);
        Assert.Equal(["alone", "input", "site"], Entries().Where(e => e != ".digest-cache"));
        Assert.All(
            Directory.GetFiles(_room[".digest-cache"], "*", SearchOption.AllDirectories),
            f => Assert.EndsWith(".seg", f, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_build_that_has_nothing_to_do_clears_away_what_a_killed_one_left()
    {
        string[] build = ["build", "--output", _room["site"]];
        Assert.Equal(0, _room.Run(build).Code);
        ImmutableArray<string> stands = [.. Entries()];
        Directory.CreateDirectory(_room[".site.digest-new-1/stories"]);
        File.WriteAllText(_room[".site.digest-new-1/stories/index.html"], "half");
        File.WriteAllText(_room[".site.digest-lock-holder"], "1");
        File.WriteAllText(_room["..site.digest-swap.digest-tmp-1"], "half");
        var written = Directory.GetLastWriteTimeUtc(_room["site"]);
        Assert.Equal(0, _room.Run(build).Code);
        Assert.Equal(stands, Entries());
        Assert.Equal(written, Directory.GetLastWriteTimeUtc(_room["site"]));

        // Nor does it wait for one that is at work, or touch what that one makes.
        Directory.CreateDirectory(_room[".site.digest-new-2"]);
        using (new FileStream(_room[".site.digest-lock"], FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(0, _room.Run(build).Code);
        }

        Assert.True(Directory.Exists(_room[".site.digest-new-2"]));
    }

    private IEnumerable<string> Entries() =>
        Directory
            .EnumerateFileSystemEntries(Path.GetDirectoryName(_room["x"])!)
            .Select(e => Path.GetFileName(e))
            .Order(StringComparer.Ordinal);

    private Process Begin() =>
        Process.Start(
            new ProcessStartInfo(
                Command.Digest.Program,
                [.. Command.Digest.Before, "build", "--input", _room["input"], "--output", _room["site"], "--jobs", "1"]
            )
            {
                RedirectStandardOutput = false,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
}
