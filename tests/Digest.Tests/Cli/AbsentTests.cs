using Digest.Output;

namespace Digest.Tests.Cli;

/// <summary>A report that is taken away is told once, however many files speak of it.</summary>
public sealed class AbsentTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void A_deleted_report_gives_one_message_that_lists_the_places()
    {
        _room.Write("stories.yml", "- id: bridge\n  members: [2019/wire, 2019/gazette]\n  base: 2019/wire\n");
        _room.Write("notes/one.yml", "- article: 2019/wire\n  note: First.\n- article: 2019/wire\n  note: Second.\n");
        _room.Write("corrections.yml", "- date: 2024-01-02\n  article: 2019/wire\n  text: It said nine.\n");
        _room.Write("articles/2019/wire.yml", "dateline: PELLWORTH\nnotes:\n  - note: Third.\n");
        Assert.Equal(ExitCodes.Clean, _room.Build("site"));
        File.Delete(_room["input/articles/2019/wire.md"]);

        foreach (var (command, into) in ((string, string)[])[("check", _room["site"]), ("build", _room["other"])])
        {
            var (_, output, error) = _room.Run(command, "--output", into);
            var told = (output + error)
                .Split('\n')
                .Where(l => l.Contains("2019/wire", StringComparison.Ordinal) && l.Contains(": warning ", StringComparison.Ordinal))
                .ToList();
            var line = Assert.Single(told);
            Assert.Contains("warning absent: there is no report '2019/wire' any more", line, StringComparison.Ordinal);
            Assert.All(
                (string[])
                    ["articles/2019/wire.yml", "notes/one.yml(1,3)", "notes/one.yml(3,3)", "corrections.yml(1,3)", "stories.yml(1,1)"],
                place => Assert.Contains(place, line, StringComparison.Ordinal)
            );
            Assert.Contains("Put it back, write its new id there, or take out what is said of it", line, StringComparison.Ordinal);
        }

        Assert.Contains("articles/2019/wire/ would vanish", _room.Run("check", "--output", _room["site"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_one_place_names_is_told_as_before()
    {
        _room.Write("corrections.yml", "- date: 2024-01-02\n  article: 2019/wrie\n  text: It said nine.\n");
        var output = _room.Run("check", "--output", _room["site"]).Output;
        Assert.Contains("corrections.yml(1,3): warning DG6004", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean '2019/wire'?", output, StringComparison.Ordinal);
    }
}
