using System.Globalization;
using Digest.Tests.Cli;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>
/// Same input, same bytes, for the command as a process of its own: whatever language, time zone, clock and rights it is started with, on
/// however many threads, from whatever folder, in whatever order its files were written, with a cache or without.
/// <c>DIGEST_STARTS=500</c> makes it long.
/// </summary>
public sealed class SameEverywhereTests : IDisposable
{
    private static readonly int Starts = int.Parse(
        Environment.GetEnvironmentVariable("DIGEST_STARTS") ?? "4",
        CultureInfo.InvariantCulture
    );

    private static readonly string[] Languages = ["tr_TR", "th_TH", "fa_IR", "ar_SA", "sv_SE", "en_US", "C"];
    private static readonly string[] Zones = ["Pacific/Kiritimati", "America/Los_Angeles", "UTC", "Asia/Kathmandu"];
    private static readonly string[] Umasks = ["077", "002", "022"];
    private static readonly string[] Threads = ["8", "2", "1", "64"];
    private static readonly string[] Caches = ["--no-cache", "", "--clean"];

    // By libfaketime, where that is installed: the 29th of February, ten years ago and to come.
    private static readonly string[] Clocks = ["", "2016-02-29 23:59:58", "2036-02-29 00:00:01"];
    private static readonly string? Faketime = Command.Find("faketime");

    private readonly Newsroom _room = new();
    private readonly Random _chance = new(20160212);

    public void Dispose() => _room.Dispose();

    [Fact]
    public void Language_time_zone_clock_rights_threads_order_and_cache_change_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a process of Windows has no umask");
        Assert.Equal(0, _room.Build("first"));
        var first = Hashes("first");
        for (var n = 0; n < Starts; n++)
        {
            // Neighbours share as little as they can: a value that each list has alone comes up early.
            var (language, zone, umask, jobs) = (Of(Languages, n), Of(Zones, n), Of(Umasks, n), Of(Threads, n + (n / Threads.Length)));
            var (cache, clock) = (Of(Caches, n + (n / Languages.Length)), Faketime is null ? "" : Of(Clocks, n + (n / 84)));
            if (n % 4 == 3)
            {
                WriteAgain();
            }

            var start = $"start {n}: {language}, {zone}, {umask}, --jobs {jobs} {cache} {clock}";
            string[] before = clock.Length > 0 ? [Faketime!, clock] : [];
            string[] kept = cache.Length > 0 ? [cache] : [];
            var ended = Command.Start(
                "sh",
                _room["input"],
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["LANG"] = language + ".UTF-8",
                    ["LC_ALL"] = language + ".UTF-8",
                    ["TZ"] = zone,
                    // What measures how long something takes goes on by itself, or whoever waits would wait for ever.
                    ["DONT_FAKE_MONOTONIC"] = "1",
                    ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
                },
                [
                    "-c",
                    "umask \"$1\"; shift; exec \"$@\"",
                    "sh",
                    umask,
                    .. before,
                    Command.Digest.Program,
                    .. Command.Digest.Before,
                    "build",
                    "--input",
                    ".",
                    "--output",
                    "../second",
                    "--data",
                    "../second.json",
                    "--jobs",
                    jobs,
                    .. kept,
                ]
            );
            Assert.True(ended.Exit == 0, $"{start}: {ended.All}");
            Assert.True(first.SequenceEqual(Hashes("second")), start + " gives another site");
        }
    }

    private static string Of(string[] values, int n) => values[n % values.Length];

    // The same files in another folder of the disk, made in another order: a folder is listed as the disk likes.
    private void WriteAgain()
    {
        var input = _room["input"];
        var files = Directory.GetFiles(input, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var bytes = files.Select(File.ReadAllBytes).ToArray();
        int[] order = [.. Enumerable.Range(0, files.Length)];
        _chance.Shuffle(order);
        Directory.Delete(input, recursive: true);
        foreach (var i in order)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(files[i])!);
            File.WriteAllBytes(files[i], bytes[i]);
        }
    }

    private ImmutableSortedDictionary<string, string> Hashes(string site) =>
        TempFolder
            .Hashes(_room[site])
            .Add("(data)", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_room[site + ".json"]))));
}
