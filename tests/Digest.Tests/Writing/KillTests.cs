using Digest.Tests.Support;

namespace Digest.Tests.Writing;

/// <summary>
/// A build killed at any moment leaves the whole old or the whole new site, and the next build needs no help. Between two builds some
/// reports are reworded, one comes and one goes; every third build finds what it needs in the cache, every third fills it anew, every third
/// does without. <c>DIGEST_KILLS=1000</c> makes it long, and the site one of a thousand pages.
/// </summary>
public sealed class KillTests : IDisposable
{
    private static readonly int Kills = Killing.Asked ?? 30;
    private static readonly int Articles = Kills > 30 ? 400 : 60;
    private static readonly string[][] Ways =
    [
        [],
        ["--clean"],
        ["--no-cache"],
    ];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Kills_leave_no_mixture_and_nothing_to_clean_up()
    {
        Old();
        var old = Built("site-old");
        Assert.Equal(old, Built("site"));
        New();
        var @new = Built("site-new");
        Assert.NotEqual(old, @new);

        var killing = new Killing(_folder.Path);
        var whole = Ways.Select(Timed).ToArray();
        var stands = @new;
        for (var i = 0; i < Kills; i++)
        {
            // Always towards the site that does not stand: a build that has nothing to do proves nothing.
            var way = i % Ways.Length;
            if (stands == old)
            {
                New();
            }
            else
            {
                Old();
            }

            killing.Kill(whole[way], 0.1, ["build", "--output", "site", .. Ways[way]]);
            var found = TempFolder.Hashes(_folder["site"]);
            stands = found.SequenceEqual(old) ? old : @new;
            Assert.True(found.SequenceEqual(stands), $"kill {i} left a mixture of {found.Count} files");
        }

        Assert.True(killing.Killed > Kills / 4, "hardly any build was killed in time");
        Old();
        Assert.Equal(old, Built("site"));
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(_folder.Path),
            e => Path.GetFileName(e) is var name && name != ".digest-cache" && name.Contains(".digest-", StringComparison.Ordinal)
        );

        // How long a build takes that has something to do.
        TimeSpan Timed(string[] more)
        {
            Old();
            Built("site", more);
            New();
            var time = killing.Time(["build", "--output", "site", .. more]);
            Assert.Equal(@new, TempFolder.Hashes(_folder["site"]));
            return time;
        }
    }

    private void Old()
    {
        for (var i = 0; i < Articles; i++)
        {
            Report(i, "closed");
        }

        File.Delete(_folder[$"input/articles/report-{Articles}.md"]);
    }

    private void New()
    {
        for (var i = 0; i < Articles; i += 3)
        {
            Report(i, "open again");
        }

        File.Delete(_folder["input/articles/report-1.md"]);
        Report(Articles, "open again");
    }

    private void Report(int i, string word) =>
        _folder.Write(
            $"input/articles/report-{i}.md",
            $"---\ntitle: Bridge {i}\noutlet: Gazette {i % 7}\ndate: 2024-03-{1 + (i % 28):00}\nstory: bridge-{i / 3}\n---\n\n"
                + $"The bridge of town {i} is {word}, the mayor said on that day, and the ferry takes lorries too.\n"
        );

    private ImmutableSortedDictionary<string, string> Built(string site, params string[] more)
    {
        var ended = Command.Run(_folder.Path, ["build", "--output", site, .. more]);
        Assert.True(ended.Exit == 0, ended.All);
        return TempFolder.Hashes(_folder[site]);
    }
}
