namespace Digest.Tests.Cli;

/// <summary><c>check --fix</c> and verdicts on articles that are gone, or that have another id now.</summary>
public sealed class DeadVerdictTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void Fix_takes_out_what_is_said_of_an_article_that_is_gone_and_nothing_else()
    {
        const string Before = """
            # Ours
            - agree:                      # nine or ten
                - article: 2019/wire
                  quote: nine weeks
                - article: 2018/torn-down # it went
                  quote: |
                    ten weeks

                    # of repairs
                - article: 2019/gazette
                  quote: ten weeks
            - same:
                - article: 2018/torn-down
                  quote: a clock
                - article: 2019/wire
                  quote: The old bridge

            # of two who are there
            - apart:
              - article: letter
                quote: "a reader"
              - {article: 2020/owls, quote: pairs}
            - same: [{article: 2018/torn-down, quote: a}, {article: 2020/owls, quote: b}]

            """;
        _room.Write("verdicts.yml", Before);
        Assert.Contains("-    - article: 2018/torn-down # it went", Check().Output, StringComparison.Ordinal);
        Assert.Equal(Before, _room.Read("verdicts.yml"));

        var (output, error) = Check("--fix");
        Assert.DoesNotContain("by hand", error, StringComparison.Ordinal);
        Assert.DoesNotContain("DG4008", output, StringComparison.Ordinal);
        Assert.Equal(
            """
            # Ours
            - agree:                      # nine or ten
                - article: 2019/wire
                  quote: nine weeks
                - article: 2019/gazette
                  quote: ten weeks

            # of two who are there
            - apart:
              - article: letter
                quote: "a reader"
              - {article: 2020/owls, quote: pairs}

            """,
            _room.Read("verdicts.yml")
        );
        Assert.DoesNotContain("torn-down", Check("--fix").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_of_a_file_whose_reports_are_all_gone_but_its_comments()
    {
        _room.Write("verdicts.yml", "# Ours\n- same:\n    - article: gone/a\n      quote: a\n    - article: gone/b\n      quote: b\n");
        Check("--fix");
        Assert.Equal("# Ours\n", _room.Read("verdicts.yml"));
        Assert.Equal(0, _room.Build("site"));
    }

    [Fact]
    public void Fix_writes_the_id_that_an_article_has_now()
    {
        const string Before =
            "- apart:\n    - article: letter\n      quote: a reader\n    - article: \"2019/wire\"\n      quote: nine weeks\n";
        _room.Write("verdicts.yml", Before);
        _room.Build("site");
        var words = _room.Read("articles/letter.txt");
        File.Delete(_room["input/articles/letter.txt"]);
        _room.Write("articles/2021/thirteen.txt", words);
        Check("--against", _room["site"], "--fix");
        Assert.Equal(Before.Replace(": letter", ": 2021/thirteen", StringComparison.Ordinal), _room.Read("verdicts.yml"));
    }

    [Fact]
    public void What_cannot_be_changed_safely_is_left_and_told()
    {
        const string Before =
            "- agree: [{article: gone/a, quote: a}, {article: letter, quote: b}, {article: 2019/wire, quote: c}]\n"
            + "- {same: [{article: gone/a, quote: a}, {article: letter, quote: b}]}\n";
        _room.Write("verdicts.yml", Before);
        var error = Check("--fix").Error;
        Assert.Contains(
            "line 1 of verdicts.yml has a form that cannot be changed safely; take “gone/a” out",
            error,
            StringComparison.Ordinal
        );
        Assert.Equal("- agree: [{article: gone/a", _room.Read("verdicts.yml")[..26]);
    }

    private (string Output, string Error) Check(params string[] more)
    {
        var (_, output, error) = _room.Run(["check", "--output", _room["none"], .. more]);
        return (output, error);
    }
}
