using System.Text;
using Digest.Caching;
using Digest.Shared;
using Digest.Tests.Support;
using Digest.Tests.Writing;

namespace Digest.Tests.Caching;

/// <summary>
/// Whatever the disk refuses of a cache, at whatever act it is killed: the run goes on, what was kept is found or is not, and the next run
/// keeps again.
/// </summary>
public sealed class CacheFaultTests : IDisposable
{
    private readonly Caches _caches = new();

    private BuildOptions Options => _caches.Options;

    private TempFolder Folder => _caches.Folder;

    public void Dispose() => _caches.Dispose();

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void Any_act_may_fail_or_be_the_last(bool joins, bool kill)
    {
        var all = new TryingDisk();
        Begin(joins);
        Keep(all, joins);
        Assert.True(all.Acts.Count > (joins ? 15 : 5), string.Join(", ", all.Acts));
        for (var act = 1; act <= all.Acts.Count; act++)
        {
            Directory.Delete(Folder["cache"], recursive: true);
            Begin(joins);
            var at = $"act {act} ({all.Acts[act - 1]})";
            try
            {
                Keep(new TryingDisk(act, kill), joins);
                Assert.False(kill && act < all.Acts.Count, at);
            }
            catch (OperationCanceledException)
            {
                Assert.True(kill, at);
            }

            using (var cache = BuildCache.Of(Options))
            {
                Assert.All(Enumerable.Range(1, 14), n => Assert.True(Get(cache, n) is null || Get(cache, n) == Text(n), at));
                Assert.True(joins || Get(cache, 1) == Text(1), at + ": what was kept before is gone");
            }

            Keep(Disk.Real, joins);
            using var after = BuildCache.Of(Options);
            Assert.Equal((Text(1), Text(14)), (Get(after, 1), Get(after, 14)));
            Assert.All(
                Directory.GetFiles(Folder["cache"], "*", SearchOption.AllDirectories),
                f => Assert.EndsWith(".seg", f, StringComparison.Ordinal)
            );
        }
    }

    private static string Text(int n) => new((char)('a' + n), 4000);

    private static string? Get(BuildCache cache, int key) => Caches.Get(cache, (UInt128)key);

    // One segment, or as many as are joined next.
    private void Begin(bool joins)
    {
        for (var n = 1; n <= (joins ? 12 : 1); n++)
        {
            using var cache = BuildCache.Of(Options);
            var at = n;
            cache.Put((UInt128)n, () => Encoding.UTF8.GetBytes(Text(at)));
            cache.Commit(whole: false);
        }
    }

    private void Keep(IDisk disk, bool joins)
    {
        using var _ = Disks.Use(disk);
        using var cache = BuildCache.Of(Options);
        for (var n = 1; n <= 12; n++)
        {
            if (Get(cache, n) is null && (joins || n == 1))
            {
                var at = n;
                cache.Put((UInt128)n, () => Encoding.UTF8.GetBytes(Text(at)));
            }
        }

        cache.Put(14, () => Encoding.UTF8.GetBytes(Text(14)));
        cache.Commit(whole: true);
    }
}
