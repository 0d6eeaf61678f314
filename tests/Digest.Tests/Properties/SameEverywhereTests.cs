using Digest.Tests.Cli;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>
/// Same input, same bytes, for the command as a process of its own: whatever language, time zone and rights it is started with, from
/// whatever folder, with a cache or without.
/// </summary>
public sealed class SameEverywhereTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void Language_time_zone_rights_and_cache_change_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a process of Windows has no umask");
        Assert.Equal(0, _room.Build("first"));
        var first = Hashes("first");
        (string Language, string Zone, string Umask, string[] More)[] starts =
        [
            ("tr_TR.UTF-8", "Pacific/Kiritimati", "077", ["--no-cache", "--jobs", "8"]),
            ("th_TH.UTF-8", "America/Los_Angeles", "002", ["--jobs", "2"]),
            ("fa_IR.UTF-8", "UTC", "022", ["--jobs", "1", "--clean"]),
        ];
        foreach (var (language, zone, umask, more) in starts)
        {
            var ended = Command.Start(
                "sh",
                _room["input"],
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["LANG"] = language,
                    ["LC_ALL"] = language,
                    ["TZ"] = zone,
                },
                [
                    "-c",
                    "umask \"$1\"; shift; exec \"$@\"",
                    "sh",
                    umask,
                    Command.Digest.Program,
                    .. Command.Digest.Before,
                    "build",
                    "--input",
                    ".",
                    "--output",
                    "../second",
                    "--data",
                    "../second.json",
                    .. more,
                ]
            );
            Assert.True(ended.Exit == 0, ended.All);
            Assert.Equal(first, Hashes("second"));
        }
    }

    private ImmutableSortedDictionary<string, string> Hashes(string site) =>
        TempFolder
            .Hashes(_room[site])
            .Add("(data)", Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(_room[site + ".json"]))));
}
