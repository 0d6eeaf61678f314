using System.Diagnostics;
using System.Globalization;
using Digest.Tests.Support;

namespace Digest.Tests.Writing;

/// <summary>
/// A build killed at any moment leaves the whole old or the whole new site, and the next build needs no help. <c>DIGEST_KILLS=1000</c>
/// makes it long, and the site one of a thousand pages.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("DIGEST_KILLS") ?? "30", CultureInfo.InvariantCulture);
    private static readonly int Articles = Kills > 30 ? 400 : 60;
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Kills_leave_no_mixture_and_nothing_to_clean_up()
    {
        Input("old", "closed");
        Input("new", "open again");
        var old = Built("old", "site-old");
        var @new = Built("new", "site-new");
        Assert.NotEqual(old, @new);
        Assert.Equal(old, Built("old", "site"));

        var clock = Stopwatch.StartNew();
        Assert.Equal(@new, Built("new", "site"));
        var whole = clock.Elapsed;
        var killed = 0;
        for (var i = 0; i < Kills; i++)
        {
            // Spread over the build's second half, where the writing is, and a little beyond its end.
            // A build that was done before tells how long one takes now: other tests run beside this one and stop.
            var done = Kill(i % 2 == 0 ? "old" : "new", whole * (0.45 + (0.6 * i / Kills)));
            killed += done is null ? 1 : 0;
            whole = done < whole ? done.Value : whole;
            var found = TempFolder.Hashes(_folder["site"]);
            Assert.True(Same(found, old) || Same(found, @new), $"kill {i} left a mixture of {found.Count} files");
        }

        Assert.True(killed > Kills / 4, "hardly any build was killed in time");
        Assert.Equal(old, Built("old", "site"));
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(_folder.Path),
            e => Path.GetFileName(e) is var name && name != ".digest-cache" && name.Contains(".digest-", StringComparison.Ordinal)
        );
    }

    private static bool Same(ImmutableSortedDictionary<string, string> a, ImmutableSortedDictionary<string, string> b) =>
        a.SequenceEqual(b);

    private void Input(string name, string word)
    {
        for (var i = 0; i < Articles; i++)
        {
            _folder.Write(
                $"{name}/articles/report-{i}.md",
                $"---\ntitle: Bridge {i}\noutlet: Gazette {i % 7}\ndate: 2024-03-{1 + (i % 28):00}\nstory: "
                    + $"bridge-{i / 3}\n---\n\nThe bridge of town {i} is {word}, the mayor said on that day, and the ferry "
                    + $"takes lorries too.\n"
            );
        }
    }

    private ImmutableSortedDictionary<string, string> Built(string input, string site)
    {
        var ended = Command.Run(_folder.Path, "build", "--input", input, "--output", site);
        Assert.True(ended.Exit == 0, ended.All);
        return TempFolder.Hashes(_folder[site]);
    }

    /// <summary>Starts a build and kills it after a while. How long it took when it was done before; null when it was killed.</summary>
    private TimeSpan? Kill(string input, TimeSpan after)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(
            new ProcessStartInfo(Command.Digest.Program, [.. Command.Digest.Before, "build", "--input", input, "--output", "site"])
            {
                WorkingDirectory = _folder.Path,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        if (process.WaitForExit(after))
        {
            return clock.Elapsed;
        }

        process.Kill();
        process.WaitForExit();
        return null;
    }
}
