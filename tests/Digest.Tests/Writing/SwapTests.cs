using Digest.Shared;
using Digest.Writing;

namespace Digest.Tests.Writing;

/// <summary>Where two names cannot be exchanged, a journal lets the next build complete what a killed one began.</summary>
public sealed class SwapTests : IDisposable
{
    private readonly Sites _sites = new();

    private OutputPlace Where => OutputPlace.Of(_sites.Options);

    public void Dispose() => _sites.Dispose();

    [Fact]
    public void A_swap_by_journal_gives_the_new_site_and_leaves_nothing()
    {
        _sites.Write(("index.html", "old"));
        Stage("new");
        using (Disks.Use(new TryingDisk()))
        {
            Swap.In(Where);
        }

        Assert.Equal("index.html=new", _sites.Files());
        Assert.Empty(_sites.Leftovers());
    }

    [Fact]
    public void Killed_before_the_first_rename_the_old_site_stands()
    {
        _sites.Write(("index.html", "old"));
        Stage("new");
        Journal();
        Swap.Finish(Where);
        Assert.Equal("index.html=old", _sites.Files());
        _sites.Write(("index.html", "next"));
        Assert.Equal("index.html=next", _sites.Files());
        Assert.Empty(_sites.Leftovers());
    }

    [Fact]
    public void Killed_between_the_renames_the_next_build_completes_the_swap()
    {
        _sites.Write(("index.html", "old"));
        Stage("new");
        Journal();
        Directory.Move(Where.Target, Where.Old);
        Swap.Finish(Where);
        Assert.Equal("index.html=new", _sites.Files());
        _sites.Write(("index.html", "next"));
        Assert.Equal("index.html=next", _sites.Files());
        Assert.Empty(_sites.Leftovers());
    }

    [Fact]
    public void With_the_staged_tree_gone_the_old_one_comes_back()
    {
        _sites.Write(("index.html", "old"));
        Journal();
        Directory.Move(Where.Target, Where.Old);
        Swap.Finish(Where);
        Assert.Equal("index.html=old", _sites.Files());
    }

    [Fact]
    public void A_forged_journal_reaches_nowhere()
    {
        _sites.Folder.Write("precious/file.txt", "x");
        File.WriteAllText(Where.Journal, "../precious\nprecious\n");
        Swap.Finish(Where);
        Assert.True(File.Exists(_sites.Folder["precious/file.txt"]));
        Assert.Equal("(no folder)", _sites.Files());
    }

    [Fact]
    public void Trees_of_killed_builds_are_swept_and_others_are_left()
    {
        _sites.Folder.Write(".site.digest-new-99999/half/page.html", "half");
        _sites.Folder.Write(".site.digest-old-99998/page.html", "old");
        _sites.Folder.Write(".site.digest-notes/mine.txt", "mine");
        _sites.Folder.Write(".other.digest-new-1/x", "another build's");
        _sites.Write(("index.html", "1"));
        Assert.Equal([".other.digest-new-1", ".site.digest-notes"], _sites.Leftovers().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_lock_that_is_held_says_by_whom_and_one_that_is_left_is_taken_over()
    {
        using (BuildLock.Take(Where))
        {
            var e = Assert.Throws<IOException>(() => BuildLock.Take(Where, TimeSpan.FromMilliseconds(60)));
            Assert.Contains($"process {Environment.ProcessId}", e.Message, StringComparison.Ordinal);
        }

        File.WriteAllText(Where.Lock, "424242");
        using (BuildLock.Take(Where, TimeSpan.Zero))
        {
            Assert.True(File.Exists(Where.Lock));
        }

        Assert.Empty(_sites.Leftovers());
    }

    [Fact]
    public void Builds_at_once_take_turns_and_every_site_is_whole()
    {
        Parallel.For(
            0,
            8,
            i =>
            {
                var text = "build " + i;
                var result = _sites.Write(
                    _sites.Options with
                    {
                        Jobs = 1,
                    },
                    ("index.html", text),
                    ("a/index.html", text),
                    ("b/index.html", text)
                );
                Assert.True(result is not null, string.Join(" | ", _sites.Told.Sorted().Select(d => d.Message)));
            }
        );
        Assert.Single(
            _sites.Files().Split('\n').Select(l => l[(l.IndexOf('=', StringComparison.Ordinal) + 1)..]).Distinct(StringComparer.Ordinal)
        );
        Assert.Empty(_sites.Leftovers());
    }

    private void Stage(string text)
    {
        var place = Where;
        Directory.CreateDirectory(place.Staged);
        File.WriteAllText(Path.Combine(place.Staged, "index.html"), text);
        File.WriteAllText(Path.Combine(place.Staged, OutputPlace.Marker), "");
    }

    private void Journal() => File.WriteAllText(Where.Journal, Path.GetFileName(Where.Staged) + "\n" + Path.GetFileName(Where.Old) + "\n");
}
