using Digest.Output;
using Digest.Shared;
using Digest.Tests.Cli;

namespace Digest.Tests.Writing;

/// <summary>
/// Every command that writes is refused, or killed, at each of its acts in turn. What it writes is there whole or not at all, what stood
/// there stands, the message names act and place, and the next run needs no help and leaves nothing lying about. Where names cannot be
/// exchanged, <see cref="FallbackTests"/> says the same of a build.
/// </summary>
public sealed class DiskFaultTests : IDisposable
{
    // Of a build, whose acts are hundreds of the same few kinds, the first and the last of each kind; all of them where this asks for it.
    private static readonly bool Every = Environment.GetEnvironmentVariable("DIGEST_EVERY_ACT") == "1";

    private readonly Newsroom _room = new();

    /// <summary>What is run; a word that begins with @ is a place in the folder of the test.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Writers = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["build"] = "build --input @input --output @site --data @data.json --jobs 1",
        ["check --fix"] = "check --fix --input @input --output @none --jobs 1",
        ["import"] = "import @arrivals --input @input --jobs 1",
        ["init"] = "init @fresh --github",
        ["new article"] = "new article Harbour-light-goes-dark --date 2024-03-02 --input @input",
        ["new note"] = "new note 2019/wire forty Counted-twice. --input @input",
        ["schema"] = "schema --into @schemas",
        ["stories --pin"] = "stories --pin --input @input --jobs 1",
        ["theme eject"] = "theme eject templates/article.html i18n/de.yml --input @input",
        ["theme new"] = "theme new mine --input @input",
        ["theme sample"] = "theme sample @sample",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static TheoryData<string> Names() => [.. Writers.Keys];

    public void Dispose() => _room.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_disk_refuses_leaves_all_as_it_was_or_as_it_shall_be_and_is_told(string command)
    {
        var (before, after, acts) = Try(command);
        foreach (var act in Chosen(acts))
        {
            var full = act % 2 == 0;
            before.Restore();
            var (code, said) = Run(
                command,
                new TryingDisk(act, exchange: true)
                {
                    Counts = IsNoCache,
                    Refusal = () =>
                        full ? new IOException("No space left on device", 28) : new UnauthorizedAccessException("Access is denied."),
                }
            );
            var found = Stand.Of(_room);
            var now = found.Settled;
            var at = $"{command}, act {act} ({acts[act - 1]}), exit code {code}: {said}";

            // The journal of a swap that is done says nothing false, and the next build takes it away.
            Assert.True(
                found.Left.All(f => f.EndsWith("-swap", StringComparison.Ordinal) && now.Same(after)),
                $"{at}\nleft: {found.Against(now, now)}"
            );
            Assert.DoesNotContain("   at Digest.", said, StringComparison.Ordinal);
            if (now.Same(before))
            {
                Assert.True(code is ExitCodes.NothingWritten or ExitCodes.WithErrors, at);
                Assert.Contains(full ? "No space left on device" : "Access is denied", said, StringComparison.Ordinal);
                Assert.Contains("cannot ", said, StringComparison.Ordinal);
                Assert.Contains(Path.GetFileName(Path.GetDirectoryName(_room["x"]))!, said, StringComparison.Ordinal);
            }
            else
            {
                Assert.True(command == "schema" ? now.IsBetween(before, after) : now.Same(after), $"{at}\n{now.Against(before, after)}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Killed_at_any_act_every_file_is_whole_and_the_next_run_goes_on(string command)
    {
        var (before, after, acts) = Try(command);
        foreach (var act in Chosen(acts))
        {
            before.Restore();
            Run(command, new TryingDisk(act, kill: true, exchange: true) { Counts = IsNoCache });
            var now = Stand.Of(_room);
            var at = $"{command}, killed at act {act} ({acts[act - 1]})";
            Assert.True(now.IsBetween(before, after), $"{at}\n{now.Against(before, after)}");
            Assert.True(
                command != "build" || now.Folder("site").Same(before.Folder("site")) || now.Folder("site").Same(after.Folder("site")),
                at
            );
            var (code, said) = Run(command, Disk.Real);
            var next = Stand.Of(_room);
            Assert.False(next.Left.Any(), $"{at}\nleft: {string.Join(", ", next.Left)}");

            // A run that was killed when all was done is told that all is there.
            Assert.True(next.Holds(after), $"{at}, then exit code {code}: {said}\n{next.Against(before, after)}");
        }
    }

    private static bool IsNoCache(string path) => !path.Contains(".digest-cache", StringComparison.Ordinal);

    // Which acts are tried, counted from 1.
    private static IEnumerable<int> Chosen(List<string> acts) =>
        Every || acts.Count < 120
            ? Enumerable.Range(1, acts.Count)
            : acts.Distinct(StringComparer.Ordinal)
                .SelectMany(a => (int[])[acts.IndexOf(a) + 1, acts.LastIndexOf(a) + 1])
                .Distinct()
                .Order();

    private (Stand Before, Stand After, List<string> Acts) Try(string command)
    {
        _room.Write("stories.yml", "- id: bridge\n  members: [2019/wire, 2019/taken-away-long-ago]\n");
        var moved = _room.Read("articles/letter.txt").Replace("Upper Combe", "Nether Stowe", StringComparison.Ordinal);
        Directory.CreateDirectory(_room["arrivals"]);
        File.WriteAllText(_room["arrivals/moved.txt"], moved.Replace("church", "school", StringComparison.Ordinal));
        if (command == "build")
        {
            Run(command, Disk.Real);
            _room.Write("articles/2020/owls.md", _room.Read("articles/2020/owls.md").Replace("Three", "Four", StringComparison.Ordinal));
        }

        var before = Stand.Of(_room);
        var disk = new TryingDisk(exchange: true) { Counts = IsNoCache };
        var (code, said) = Run(command, disk);
        var after = Stand.Of(_room);
        Assert.True(code <= ExitCodes.WithErrors && !after.Same(before) && disk.Acts.Count > 3, $"{command}: {code}, {said}");
        return (before, after, disk.Acts);
    }

    private (int Code, string Said) Run(string command, IDisk disk)
    {
        using var _ = Disks.Use(disk);
        var words = Writers[command].Split(' ').Select(w => w.StartsWith('@') ? _room[w[1..]] : w).ToArray();
        var (code, output, error) = Newsroom.Command(words);
        return (code, output + error);
    }
}
