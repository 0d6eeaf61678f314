using System.Text;
using Digest.Caching;
using Digest.Tests.Support;

namespace Digest.Tests.Caching;

public sealed class BuildCacheTests : IDisposable
{
    private readonly Caches _caches = new();

    private BuildOptions Options => _caches.Options;

    private TempFolder Folder => _caches.Folder;

    public void Dispose() => _caches.Dispose();

    [Fact]
    public void What_is_put_is_found_by_the_next_run_and_not_by_a_clean_one()
    {
        Keep(1, "one", 2, "two");
        using var next = BuildCache.Of(Options);
        Assert.Equal(("one", "two", null), (Get(next, 1), Get(next, 2), Get(next, 3)));
        Assert.Equal((2, 1), next.Counts["k"]);
        using var clean = BuildCache.Of(Options with { Clean = true });
        Assert.Null(Get(clean, 1));
    }

    [Fact]
    public void A_run_finds_what_it_has_put_itself_also_a_clean_one_and_leaves_nothing_behind()
    {
        Keep(1, "old");
        foreach (var clean in (bool[])[true, false])
        {
            using (var cache = BuildCache.Of(Options with { Clean = clean }))
            {
                cache.Put(1, () => "new"u8.ToArray());
                cache.Put(2, () => Array.Empty<byte>());
                Assert.Equal(("new", "", null), (Get(cache, 1), Get(cache, 2), Get(cache, 3)));
                Assert.Equal((true, false), (cache.Has(1), cache.Has(3)));
                cache.Put(1, () => "newer"u8.ToArray());
                Assert.Equal("newer", Get(cache, 1));
                Assert.Single(Spools());
            }

            Assert.Empty(Spools());
        }

        using var after = BuildCache.Of(Options);
        Assert.Equal(("old", null), (Get(after, 1), Get(after, 2))); // it was not committed
    }

    [Fact]
    public void Of_two_runs_the_younger_entry_counts()
    {
        Keep(1, "old");
        Keep(1, "new");
        using var cache = BuildCache.Of(Options);
        Assert.Equal("new", Get(cache, 1));
    }

    [Fact]
    public void A_run_that_needs_less_than_half_leaves_the_rest_out_and_one_segment()
    {
        Keep(1, "needed", 2, new string('x', 5000));
        using (var cache = BuildCache.Of(Options))
        {
            Assert.Equal("needed", Get(cache, 1));
            cache.Put(3, () => "more"u8.ToArray());
            cache.Commit(whole: true);
        }

        Assert.Single(Segments());
        using var after = BuildCache.Of(Options);
        Assert.Equal(("needed", null, "more"), (Get(after, 1), Get(after, 2), Get(after, 3)));
    }

    [Fact]
    public void Segments_are_joined_before_they_are_many_and_nothing_is_lost()
    {
        for (var i = 1; i < 40; i++)
        {
            using var cache = BuildCache.Of(Options);
            Assert.All(Enumerable.Range(1, i - 1), n => Assert.Equal("v" + n, Get(cache, (UInt128)n)));
            var at = i;
            cache.Put((UInt128)i, () => Encoding.UTF8.GetBytes("v" + at));
            cache.Commit(whole: true);
        }

        Assert.InRange(Segments().Length, 1, 13);
    }

    [Fact]
    public void A_segment_with_any_byte_changed_or_cut_at_any_length_gives_what_was_kept_or_nothing()
    {
        Keep(1, "one", 2, "two");
        var file = Assert.Single(Segments());
        var bytes = File.ReadAllBytes(file);
        for (var i = 0; i < bytes.Length; i++)
        {
            var other = bytes.ToArray();
            other[i] ^= 0x10;
            File.WriteAllBytes(file, other);
            Holds();
            File.WriteAllBytes(file, bytes[..i]);
            Holds();
        }

        File.WriteAllBytes(file, bytes);
        using var whole = BuildCache.Of(Options);
        Assert.Equal("one", Get(whole, 1));

        void Holds()
        {
            using var cache = BuildCache.Of(Options);
            Assert.True(Get(cache, 1) is null or "one");
            Assert.True(Get(cache, 2) is null or "two");
        }
    }

    [Fact]
    public void AFolder_that_others_may_write_to_is_not_used()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "modes are those of Unix");
        Keep(1, "one");
#pragma warning disable CA1416 // asked above
        File.SetUnixFileMode(Folder["cache"], (UnixFileMode)0b111_111_111);
#pragma warning restore CA1416
        using var cache = BuildCache.Of(Options);
        Assert.False(cache.Keeps);
        Assert.Null(Get(cache, 1));
    }

    [Fact]
    public void A_file_in_the_place_of_theFolder_costs_the_cache_and_nothing_else()
    {
        Folder.Write("cache", "a file");
        using var cache = BuildCache.Of(Options);
        Assert.False(cache.Keeps);
        cache.Put(1, () => throw new InvalidOperationException("nobody keeps it"));
        cache.Commit(whole: true);
        Assert.Equal("a file", File.ReadAllText(Folder["cache"]));
    }

    [Fact]
    public void While_another_build_adds_a_segment_nothing_is_added_and_nothing_fails()
    {
        Keep(1, "one");
        var lockFile = Path.Combine(Path.GetDirectoryName(Assert.Single(Segments()))!, "lock");
        using (new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            Keep(2, "two");
        }

        using var cache = BuildCache.Of(Options);
        Assert.Equal(("one", null), (Get(cache, 1), Get(cache, 2)));
    }

    [Fact]
    public void What_a_killed_build_left_goes_with_the_next_that_adds_something()
    {
        Keep(1, "one");
        var left = Path.Combine(Path.GetDirectoryName(Assert.Single(Segments()))!, "run-1-1.tmp");
        File.WriteAllText(left, "half");
        Keep(2, "two");
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Of_other_versions_of_the_program_two_stay()
    {
        foreach (var n in (string[])["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "cccccccccccccccc", "dddddddddddddddd"])
        {
            Folder.Write($"cache/{n}/00000001.seg", "another version's");
        }

        Folder.Write("cache/not-ours/file", "stays");
        Keep(1, "one");
        Assert.Equal(4, Directory.GetDirectories(Folder["cache"]).Length);
        Assert.True(File.Exists(Folder["cache/not-ours/file"]));
    }

    private static string? Get(BuildCache cache, UInt128 key) => Caches.Get(cache, key);

    private void Keep(UInt128 key, string text, UInt128 other = default, string? more = null)
    {
        using var cache = BuildCache.Of(Options);
        cache.Put(key, () => Encoding.UTF8.GetBytes(text));
        if (more is not null)
        {
            cache.Put(other, () => Encoding.UTF8.GetBytes(more));
        }

        cache.Commit(whole: false);
    }

    private string[] Spools() => Directory.GetFiles(Folder["cache"], "run-*.tmp", SearchOption.AllDirectories);

    private string[] Segments() => Directory.GetFiles(Folder["cache"], "*.seg", SearchOption.AllDirectories);
}
