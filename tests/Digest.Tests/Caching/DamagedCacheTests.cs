using System.Globalization;
using Digest.Tests.Properties;
using Digest.Tests.Support;

namespace Digest.Tests.Caching;

/// <summary>
/// Whatever becomes of a cache between two builds, it costs time and never truth: the site is the one that a build from nothing makes.
/// <c>DIGEST_DAMAGES=10000</c> makes it long.
/// </summary>
public sealed class DamagedCacheTests : IDisposable
{
    private static readonly int Damages = int.Parse(
        Environment.GetEnvironmentVariable("DIGEST_DAMAGES") ?? "60",
        CultureInfo.InvariantCulture
    );

    private readonly TempFolder _folder = new();
    private uint _state = 20160212;
    private bool _evening;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_damaged_cache_gives_the_site_of_a_build_from_nothing()
    {
        Town.Write(_folder, Town.Reports(5, 3));
        Morning();
        var morning = Built("clean", cache: false);
        Evening();
        var evening = Built("clean", cache: false);
        Assert.NotEqual(morning, evening);

        // Both newsrooms are in the cache; of the two, each build makes the other than stands, or one of nothing.
        Built("site", cache: true);
        for (var n = 0; n < Damages; n++)
        {
            if (n % 2 == 0)
            {
                Morning();
            }
            else
            {
                Evening();
            }

            var what = Damage(n);
            if (n % 3 == 0 && Directory.Exists(_folder["site"]))
            {
                Directory.Delete(_folder["site"], recursive: true);
            }

            var site = Built("site", cache: true);
            Assert.True(site.SequenceEqual(_evening ? evening : morning), $"damage {n}, {what}: another site than from nothing");
            Assert.Empty(Directory.GetFiles(_folder["cache"], "*.tmp", SearchOption.AllDirectories));
        }
    }

    // A cache that cannot be opened without waiting is none.
    [Fact]
    public async Task A_pipe_in_the_place_of_a_segment_keeps_nobody_waiting()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "folders of Windows hold no pipes");
        Town.Write(_folder, Town.Reports(5, 1));
        var site = Built("site", cache: true);
        var segment = Segments()[0];
        File.Delete(segment);
        Assert.Equal(0, Command.Start("mkfifo", _folder.Path, null, segment).Exit);
        Directory.Delete(_folder["site"], recursive: true);
        var again = await Task.Run(() => Built("site", cache: true), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(site, again);
    }

    private void Morning() => Say("the ferry runs", evening: false);

    private void Evening() => Say("the ferry lies still", evening: true);

    private void Say(string words, bool evening)
    {
        _evening = evening;
        _folder.Write(
            "input/articles/ferry.md",
            $"---\ntitle: The ferry\noutlet: The Lamp\ndate: 2019-03-04\n---\n\n"
                + $"On Monday {words}, the harbour office said, and thirty wait.\n"
        );
    }

    private ImmutableSortedDictionary<string, string> Built(string site, bool cache)
    {
        var told = new Diagnostics();
        var options = new BuildOptions
        {
            Input = _folder["input"],
            Output = _folder[site],
            Cache = cache ? _folder["cache"] : null,
            Jobs = 1,
        };
        Assert.True(Pipeline.Run(options, told).Written, string.Join('\n', told.Sorted()));
        return TempFolder.Hashes(_folder[site]);
    }

    private string Damage(int n)
    {
        var files = Segments();
        if (files.Length == 0)
        {
            return "there was none";
        }

        var file = files[Below(files.Length)];
        var other = files[Below(files.Length)];
        var bytes = File.ReadAllBytes(file);
        var at = bytes.Length == 0 ? 0 : Below(bytes.Length);
        switch (n % 12)
        {
            case 0 or 1 or 2 when bytes.Length > 0:
                bytes[at] ^= (byte)(1 << Below(8));
                File.WriteAllBytes(file, bytes);
                return $"a bit of byte {at} of {bytes.Length}";
            case 3:
                File.WriteAllBytes(file, bytes[..at]);
                return $"cut at {at} of {bytes.Length}";
            case 4:
                File.WriteAllBytes(file, []);
                return "emptied";
            case 5:
                File.WriteAllBytes(file, File.ReadAllBytes(other));
                File.WriteAllBytes(other, bytes);
                return "two of one name each";
            case 6:
                File.Delete(file);
                return "deleted";
            case 7:
                File.WriteAllBytes(Path.Join(Path.GetDirectoryName(file), "99999999.seg"), [.. bytes[at..], .. bytes[..at]]);
                return "a foreign one beside it";
            case 8:
                Array.Clear(bytes, at, Math.Min(4096, bytes.Length - at));
                File.WriteAllBytes(file, bytes);
                return $"nothing but zeros from {at} on, as after a power cut";
            case 9:
                File.WriteAllBytes(file, [.. bytes, .. bytes]);
                return "doubled";
            case 10:
                Directory.CreateDirectory(Path.Join(_folder["cache"], "0123456789abcdef"));
                File.WriteAllText(Path.Join(Path.GetDirectoryName(file), "00000077.tmp"), "half");
                return "one of another version, and an unfinished one";
            default:
                File.SetAttributes(file, FileAttributes.ReadOnly);
                return "read-only";
        }
    }

    private string[] Segments() =>
        [.. Directory.GetFiles(_folder["cache"], "*.seg", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private int Below(int n)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 8) % (uint)n);
    }
}
