using Digest.Evaluation;

namespace Digest.Tests.Evaluation;

/// <summary>The scorers against values worked out by hand.</summary>
public sealed class ScoreTests
{
    [Fact]
    public void Nothing_of_nothing_is_zero() => Assert.Equal((0.0, 0.0, 0.0), (Score.Ratio(0, 0), Score.F1(0, 0), Score.Mean([null])));

    [Fact]
    public void F1_is_the_harmonic_mean() => Assert.Equal(2.0 / 3, Score.F1(1, 0.5), 12);

    [Theory]
    [InlineData(0.9514, ".951")]
    [InlineData(1.0, "1.000")]
    [InlineData(0.0, ".000")]
    public void A_figure_has_three_places(double value, string shown) => Assert.Equal(shown, Score.Short(value));

    [Fact]
    public void Bcubed_weighs_each_article_by_its_neighbours()
    {
        // Gold {a b c} {d e}; found {a b} {c d e}. Precision: a, b 1; c 1/3; d, e 2/3. Recall: a, b 2/3; c 1/3; d, e 1.
        var c = Clustering.Of(Map("a 1 b 1 c 1 d 2 e 2"), Map("a x b x c y d y e y"));
        Assert.Equal(11.0 / 15, c.P, 12);
        Assert.Equal(11.0 / 15, c.R, 12);
        // Pairs: gold 4, found 4, both 2; by chance 4 × 4 / 10.
        Assert.Equal(0.5, c.PairF1, 12);
        Assert.Equal((2 - 1.6) / (4 - 1.6), c.Ari, 12);
    }

    [Fact]
    public void An_article_that_was_not_found_stands_alone()
    {
        var c = Clustering.Of(Map("a 1 b 1"), Map("a x"));
        Assert.Equal((2, 1.0, 0.5), (c.Found, c.P, c.R));
    }

    [Fact]
    public void The_same_grouping_by_other_names_is_right()
    {
        var c = Clustering.Of(Map("a 1 b 1 c 2"), Map("a x b x c y"));
        Assert.Equal((1.0, 1.0, 1.0, 1.0), (c.P, c.R, c.Ari, c.PairF1));
    }

    [Fact]
    public void Shingles_are_four_words_in_a_row_counted()
    {
        // "one two three four five" has two, the shorter text one of them.
        Assert.Equal((1.0, 0.5), Shingles.Compare("one two three four", "one, two - three; four five."));
        // Five, "a b c d" twice; the gold has three of them.
        Assert.Equal((0.6, 1.0), Shingles.Compare("a b c d a b c d", "a b c d a b"));
        Assert.Equal((0.0, 0.0), Shingles.Compare("one two", "one"));
        Assert.Equal((null, 0.0), Shingles.Compare("…", "one"));
    }

    [Fact]
    public void Halves_add_up_to_the_whole()
    {
        var halves = new HalvedTally();
        for (var i = 0; i < 100; i++)
        {
            halves.Add($"paper{i}.example", given: i % 5 > 0, right: i % 2 == 0);
        }

        halves.AddFalse("paper0.example");
        Assert.Equal((100, 1, 20), (halves.All.Asked, halves.All.False, halves.All.None));
        Assert.Equal(halves.All.Right, halves.Open.Right + halves.Unseen.Right);
        Assert.Equal(halves.All.Asked, halves.Open.Asked + halves.Unseen.Asked);
        Assert.Equal(1, halves.Open.False + halves.Unseen.False);
        Assert.Equal(ErrorList.IsOpen("paper0.example"), halves.Open.False == 1);
    }

    [Theory]
    [InlineData("2016-11-09", "2016-11-10", true)]
    [InlineData("2016-11-09", "2016-11-09", false)]
    [InlineData("2016-12-31", "2017-01-01", true)]
    [InlineData("2016-11", "2016-11-10", false)]
    [InlineData(null, "2016-11-10", false)]
    public void A_moment_may_be_the_day_before_or_after_by_another_clock(string? one, string other, bool beside) =>
        Assert.Equal(beside, Digest.Evaluation.Days.IsBeside(one, other));

    [Fact]
    public void An_aim_says_and_judges_its_figures()
    {
        Assert.Equal(("P ≥ .97, F ≥ .94", "F ≥ .925"), (new Aim("filing", 0.97, 0.94).Words, Aim.Pieces(0.925).Words));
        Assert.True(new Aim("date", 0.95, 0.9).IsMet(0.95, 0.9));
        Assert.False(new Aim("date", 0.95, 0.9).IsMet(0.949, 0.95));
    }

    [Fact]
    public void Things_in_common_are_counted_once_for_each_pair() =>
        Assert.Equal(2, Shingles.Common(["a", "a", "a", "b"], ["a", "a", "c"]));

    [Theory]
    [InlineData("  Ｆｕｌｌ width, “quoted” — Ⅳ!  ", "full width quoted iv")]
    [InlineData("one_two 3½", "one_two 31 2")]
    [InlineData("किताब", "क त ब")]
    [InlineData(null, "")]
    public void The_normal_form_is_that_of_the_outside_script(string? text, string normal) => Assert.Equal(normal, Words.Normal(text));

    [Fact]
    public void Lengths_are_code_points() => Assert.Equal(3, Words.CodePoints("a𝔸é"));

    [Fact]
    public void A_tally_tells_wrong_from_missing_and_uncalled_for()
    {
        var tally = new Tally();
        Assert.Equal(
            [null, "wrong", "not found"],
            new[] { tally.Add(given: true, right: true), tally.Add(given: true, right: false), tally.Add(given: false, right: false) }
        );
        tally.AddFalse();
        Assert.Equal((1.0 / 3, 1.0 / 3, 3), (tally.P, tally.R, tally.Asked));
    }

    private static Dictionary<string, string> Map(string pairs) =>
        pairs.Split(' ').Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
