using System.Text.Json;
using Digest.Listing;
using Digest.Output;

namespace Digest.Tests.Cli;

/// <summary><c>digest stories</c> lists what there is and pins it down.</summary>
public sealed class StoriesTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void Each_story_is_one_line_with_years_counts_and_title()
    {
        var (code, output, error) = _room.Run("stories");
        Assert.Equal((ExitCodes.Clean, ""), (code, error));
        Assert.Equal(4, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Matches(@"pellworth-bridge-closed-to-lorries +2019 \(2\) +\d+ % +– +\S.*ellworth", output);
        Assert.Matches(@"a-reader-from-upper-combe.* undated \(1\) +\d+ % +undated, outlet unknown", output);
    }

    [Fact]
    public void Json_names_the_articles_of_each_year()
    {
        using var json = JsonDocument.Parse(_room.Run("stories", "pellworth-bridge-closed-to-lorries", "--format", "json").Output);
        var year = json.RootElement.GetProperty("stories").EnumerateArray().Single().GetProperty("years").EnumerateArray().Single();
        Assert.Equal(2019, year.GetProperty("year").GetInt32());
        Assert.Equal(["2019/gazette", "2019/wire"], year.GetProperty("articles").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public void A_terminal_gets_lines_that_fit_it()
    {
        using var output = new StringWriter();
        var known = Pipeline.Read(new BuildOptions { Input = _room["input"], Output = "output" }, new Diagnostics());
        StoryTable.Write(
            StoryRow.Of(known.Stories, known.Editor.Pins, Pipeline.Review(known, 1)),
            new TerminalWriter(output, 72, colour: false)
        );
        Assert.All(output.ToString().Split('\n'), line => Assert.InRange(Cells.Of(line), 0, 72));
    }

    [Fact]
    public void Wide_letters_take_two_columns_and_accents_none()
    {
        Assert.Equal(4, Cells.Of("東京"));
        Assert.Equal(4, Cells.Of("cafe\u0301"));
        Assert.Equal("東…", Cells.Cut("東京都", 4));
    }

    [Fact]
    public void Pinning_writes_the_filing_down_once_and_keeps_what_stands_there()
    {
        const string Own = "# My pins\n- id: owls # they stay\n  title: The owls of Quillan\n  members: [2020/owls]\n";
        _room.Write("stories.yml", Own);
        Assert.Contains("+    - 2019/wire: 2019", _room.Run("stories", "--pin", "--dry-run").Output, StringComparison.Ordinal);
        Assert.Equal(Own, _room.Read("stories.yml"));
        Assert.Contains("3 reports in 2 stories are pinned.", _room.Run("stories", "--pin").Output, StringComparison.Ordinal);
        var pinned = _room.Read("stories.yml");
        Assert.StartsWith(Own, pinned, StringComparison.Ordinal);
        Assert.Contains("Nothing to add", _room.Run("stories", "--pin").Output, StringComparison.Ordinal);
        Assert.Equal(pinned, _room.Read("stories.yml"));
    }

    [Fact]
    public void Nothing_pinned_moves_whatever_comes()
    {
        var before = Filed();
        _room.Run("stories", "--pin");
        Assert.Equal(before, Filed());
        _room.Write(
            "articles/2018/older.md",
            "---\ntitle: Bridge at Pellworth closed to lorries again\ndate: 2018-12-30\n---\n\n" + Newsroom.Bridge + Newsroom.Mayor
        );
        _room.Write(
            "articles/2019/wire-again.md",
            "---\ntitle: Pellworth bridge closed to lorries\ndate: 2019-05-05\n---\n\n" + Newsroom.Bridge + Newsroom.Mayor
        );
        var after = Filed();
        Assert.All(before, b => Assert.Equal(b.Value, after[b.Key]));
    }

    [Theory]
    [InlineData("Did you mean pellworth-bridge-closed-to-lorries", "stories", "pelworth-bridge-closed-to-lorries")]
    [InlineData("--dry-run belongs to --pin", "stories", "--dry-run")]
    public void A_wrong_question_is_answered_with_a_hint(string hint, params string[] args)
    {
        var (code, _, error) = _room.Run(args);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(hint, error, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Filed() =>
        Pipeline
            .Read(new BuildOptions { Input = _room["input"], Output = "output" }, new Diagnostics())
            .Stories.SelectMany(s =>
                s.Years.SelectMany(y => y.Folded.Year.Articles.Select(a => (a.Id, s.Story.Id + "/" + y.Folded.Year.Segment)))
            )
            .ToDictionary(a => a.Item1, a => a.Item2, StringComparer.Ordinal);
}
