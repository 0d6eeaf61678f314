using System.Text.Json;
using Digest.Output;

namespace Digest.Tests.Cli;

/// <summary><c>digest explain</c> says why, in words that an editor can act on.</summary>
public sealed class ExplainTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("2019/wire")]
    [InlineData("articles/2019/wire.md")]
    [InlineData("articles/2019/wire/")]
    [InlineData("https://example.org/news/articles/2019/wire/index.html")]
    [InlineData("wire")]
    [InlineData("2019/WIRE")]
    public void An_article_is_found_by_its_id_file_address_or_last_name(string asked)
    {
        var (code, output, error) = _room.Run("explain", asked);
        Assert.Equal("", error);
        Assert.Equal(ExitCodes.Clean, code);
        Assert.StartsWith("2019/wire  ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_where_an_article_is_filed_and_what_comes_near()
    {
        var output = _room.Run("explain", "2019/gazette").Output;
        Assert.Contains("pellworth-bridge-closed-to-lorries, 2019", output, StringComparison.Ordinal);
        Assert.Contains("(its own): 2019/wire", output, StringComparison.Ordinal);
        Assert.Contains("words: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_fact_stands_with_its_basis_and_its_proof_and_what_is_unknown_is_not_stated()
    {
        Assert.Matches(@"date +2019-05-07 \(editor\)\n +\S", _room.Run("explain", "2019/gazette").Output);
        Assert.Matches(@"date +not stated", _room.Run("explain", "letter").Output);
    }

    [Fact]
    public void What_it_says_could_be_written_does_what_it_says()
    {
        using var json = JsonDocument.Parse(_room.Run("explain", "2019/gazette", "--format", "json").Output);
        var not = json
            .RootElement.GetProperty("remedies")
            .EnumerateArray()
            .Single(r => r.GetProperty("yaml").GetString()!.Contains("not:", StringComparison.Ordinal));
        _room.Write(not.GetProperty("file").GetString()!, not.GetProperty("yaml").GetString()! + "\n");
        Assert.DoesNotContain(
            "pellworth-bridge-closed-to-lorries, 2019",
            _room.Run("explain", "2019/gazette").Output.Split("What comes near")[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_passage_is_found_by_the_link_to_any_of_its_wordings()
    {
        using var json = JsonDocument.Parse(_room.Run("explain", Shared(1), "--format", "json").Output);
        Assert.Equal(Shared(0), json.RootElement.GetProperty("id").GetString());
        Assert.Equal(
            ["2019/wire", "2019/gazette"],
            json.RootElement.GetProperty("witnesses").EnumerateArray().Select(w => w.GetProperty("article").GetString())
        );
        var address = json.RootElement.GetProperty("address").GetString()!;
        Assert.Contains(Shared(0) + "  ", _room.Run("explain", "https://example.org/" + address).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_shows_who_carries_it_when_and_how_the_words_differ()
    {
        var output = _room.Run("explain", Shared(1)).Output;
        Assert.Matches("A  2019/wire, block 2: base wording. Tidewater Wire, 2019-05-06", output);
        Assert.Contains("[-nine-] {+ten+} weeks", output, StringComparison.Ordinal);
        Assert.Contains("number, contradicts: nine in 2019/wire; ten in 2019/gazette", output, StringComparison.Ordinal);
        Assert.Contains("dated earlier, 2019-05-06, than the next, 2019-05-07", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019/wier", "2019/wire")]
    [InlineData("owl", "owls")]
    [InlineData("pellworth-bridge-closed-to-lorries", "2019/gazette")]
    [InlineData("p-00000000", "Ask for the report")]
    [InlineData("zzzzzzzzzzzzzz", "digest stories")]
    public void What_is_not_found_gets_a_hint_and_exit_code_2(string asked, string hint)
    {
        var (code, output, error) = _room.Run("explain", asked);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Equal("", output);
        Assert.Contains(hint, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unknown command 'expain'. Did you mean 'explain'?", "expain", "x")]
    [InlineData("unknown option '--fromat'. Did you mean '--format'?", "explain", "wire", "--fromat", "json")]
    [InlineData("one argument too many: 'gazette'", "explain", "wire", "gazette")]
    public void A_slip_on_the_command_line_is_named_with_what_may_be_meant(string said, params string[] args)
    {
        var (code, _, error) = Newsroom.Command(args);
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains("--help'", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_in_a_pipe_has_no_colours_and_nothing_is_cut() =>
        Assert.DoesNotContain('\e', _room.Run("explain", "2019/wire").Output);

    // The ids of the wordings of the mayor's words.
    private string Shared(int witness)
    {
        _room.Build("site");
        using var data = JsonDocument.Parse(File.ReadAllText(_room["site.json"]));
        return data
            .RootElement.GetProperty("stories")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("years").EnumerateArray())
            .SelectMany(y => y.GetProperty("passages").EnumerateArray())
            .Select(p => p.GetProperty("witnesses"))
            .Last(w => w.GetArrayLength() == 2)[witness]
            .GetProperty("id")
            .GetString()!;
    }
}
