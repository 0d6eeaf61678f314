using System.Globalization;
using Digest.Tests.Cli;
using Digest.Tests.Importing;
using Digest.Tests.Support;

namespace Digest.Tests.Writing;

/// <summary>
/// An import, and a <c>check --fix</c> that changes many files, killed at any moment: every file of the newsroom is as it was or as it
/// shall be, and the next run ends as one that nobody killed. A tenth of <c>DIGEST_KILLS</c> of each.
/// </summary>
public sealed class CommandKillTests : IDisposable
{
    private const int Reports = 40;
    private static readonly int Kills = Math.Max(4, (Killing.Asked ?? 0) / 10);
    private readonly Newsroom _room = new();

    private string Root => Path.GetDirectoryName(_room["input"])!;

    public void Dispose() => _room.Dispose();

    [Fact]
    public void A_killed_import_is_gone_on_with()
    {
        var crawl = new WarcText(packed: true);
        for (var i = 0; i < Reports; i++)
        {
            Put($"arrivals/{i % 4}/report-{i}.txt", $"Ferry {i} strikes slip\n\nThe Evening Lamp, 14 May 2023\n\n{Words(i)}\n");
            crawl.Response(
                string.Create(CultureInfo.InvariantCulture, $"https://lamp.example/news/{i}"),
                "Content-Type: text/html\r\n",
                System.Text.Encoding.UTF8.GetBytes(ImportRoom.Page($"Quay {i} is mended", Words(i + Reports)))
            );
        }

        File.WriteAllBytes(_room["crawl.warc.gz"], crawl.Bytes);
        Kill("import", "arrivals", "crawl.warc.gz");
    }

    [Fact]
    public void A_killed_check_fixes_at_its_next_run_what_it_left()
    {
        for (var i = 0; i < Reports; i++)
        {
            _room.Write($"articles/then/report-{i}.md", Dated(i));
        }

        Assert.Equal(0, _room.Build("former"));
        Directory.Move(_room["input/articles/then"], _room["input/articles/now"]);

        // No member that has another id now: those are renamed first, and what is to be kept alive besides is written in a second step.
        _room.Write("stories.yml", "- id: the-bridge\n  members: [2019/wire, gone-long-ago]\n");
        Kill("check", "--fix", "--against", "former");
    }

    private static string Words(int i) => $"The harbour ferry struck slip number {i} on Friday evening with {i + 39} people on board.";

    private static string Dated(int i) =>
        $"---\ntitle: Ferry {i} strikes slip\noutlet: The Evening Lamp\ndate: 2023-05-{1 + (i % 28):00}\n---\n\n{Words(i)}\n";

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_room[path])!);
        File.WriteAllText(_room[path], text);
    }

    private void Kill(params string[] words)
    {
        var before = Stand.Of(_room);
        var killing = new Killing(Root);
        var ended = Command.Run(Root, words);
        var after = Stand.Of(_room);
        Assert.True(ended.Exit <= 1 && !after.Same(before), $"{ended.Exit}: {ended.All}");
        before.Restore();
        var whole = killing.Time(words);
        for (var i = 0; i < Kills; i++)
        {
            before.Restore();
            killing.Kill(whole, 0.2, words);
            var now = Stand.Of(_room);
            Assert.True(now.IsBetween(before, after), $"kill {i}\n{now.Against(before, after)}");
            var next = Command.Run(Root, words);
            var then = Stand.Of(_room);
            Assert.True(
                next.Exit == ended.Exit && then.Same(after),
                $"kill {i}, then {next.Exit}: {next.All}\n{then.Against(before, after)}"
            );
        }

        Assert.True(killing.Killed > Kills / 4, "hardly any run was killed in time");
    }
}
