namespace Digest.Tests.Filing;

/// <summary>What an editor decided of dated reports: the story, the year, and what stays out of it.</summary>
public sealed class HeldTests
{
    // A vigil that begins before New Year and ends after it would else be two years of its story, each telling half.
    [Fact]
    public void The_turn_of_the_year_does_not_part_what_an_editor_put_into_one_story()
    {
        var filed = Reports.Filed([Vigil("a", "2018-12-31"), Other("b", "2019-01-01") with { StoryKey = "vigil" }]);
        Assert.Equal(["vigil/2018", "vigil/2018"], Places(filed));
    }

    // What is still being reported is told by its last report, not by its first.
    [Fact]
    public void A_story_is_still_being_reported_within_the_window_after_its_last_report()
    {
        var filed = Reports.Filed([
            Vigil("a", "2018-12-10"),
            Vigil("b", "2018-12-28"),
            Other("c", "2019-01-10") with
            {
                StoryKey = "vigil",
            },
        ]);
        Assert.Equal(["vigil/2018", "vigil/2018", "vigil/2018"], Places(filed));
    }

    [Fact]
    public void What_an_editor_holds_in_a_year_draws_no_report_of_the_next_year_into_it()
    {
        var filed = Reports.Filed([Vigil("a", "2018-12-31") with { YearKey = 2018 }, Other("b", "2019-01-01") with { StoryKey = "vigil" }]);
        Assert.Equal(["vigil/2018", "vigil/2019"], Places(filed));
    }

    // One held report holds those it was filed with: a report held in another year is never told among them.
    [Fact]
    public void A_report_held_in_another_year_keeps_away_from_reports_filed_with_a_held_one()
    {
        Article Free(string id, string date) => Vigil(id, date) with { StoryKey = null };
        var filed = Reports.Filed([
            Free("a", "2018-12-30"),
            Free("b", "2018-12-31") with
            {
                YearKey = 2018,
            },
            Free("c", "2019-01-02") with
            {
                YearKey = 2019,
            },
        ]);
        Assert.Equal(["2018", "2018", "2019"], Places(filed).Select(p => p.Split('/')[1]));
    }

    [Fact]
    public void What_fits_two_years_of_a_story_goes_to_the_newer_one()
    {
        var filed = Reports.Filed([
            Vigil("a", "2018-12-28"),
            Vigil("b", "2019-01-05") with
            {
                YearKey = 2019,
            },
            Other("c", "2019-01-10") with
            {
                StoryKey = "vigil",
            },
        ]);
        Assert.Equal(["vigil/2018", "vigil/2019", "vigil/2019"], Places(filed));
    }

    // An editor who says "not this one" of a dated report sees it filed elsewhere, however alike the words are.
    [Fact]
    public void A_dated_report_kept_out_of_a_story_is_filed_elsewhere()
    {
        var pins = new Pins
        {
            Stories =
            [
                new StoryPin
                {
                    Id = "vigil",
                    Members = ["a"],
                    Not = ["b"],
                },
            ],
        };
        var (a, b) = (Vigil("a", "2018-12-28") with { StoryKey = null }, Vigil("b", "2018-12-29") with { StoryKey = null });
        var filed = Reports.Filed([a, b], pins);
        Assert.StartsWith("vigil/", filed["a"], StringComparison.Ordinal);
        Assert.DoesNotContain("vigil/", filed["b"], StringComparison.Ordinal);
    }

    [Fact]
    public void Said_twice_alike_is_no_contradiction()
    {
        var diagnostics = new Diagnostics();
        var pins = new Pins { Stories = [new StoryPin { Id = "The Vigil", Members = ["a"] }] };
        var filed = Reports.Filed([Vigil("a", "2018-12-28") with { StoryKey = "The Vigil" }], pins, diagnostics: diagnostics);
        Assert.Equal(["the-vigil/2018"], Places(filed));
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory]
    [InlineData("december/a.md")]
    [InlineData("a")]
    public void A_member_that_is_nearly_an_id_is_told_with_the_id(string member)
    {
        var diagnostics = new Diagnostics();
        var pins = new Pins { Stories = [new StoryPin { Id = "vigil", Members = [member] }] };
        _ = Reports.Filed([Vigil("december/a", "2018-12-28")], pins, diagnostics: diagnostics);
        Assert.Equal("Did you mean “december/a”?", Assert.Single(diagnostics.Sorted()).Remedy);
    }

    private static Article Vigil(string id, string date) =>
        Reports.Of(
            id,
            date,
            "Vigil for the lightship of Marwick",
            "Fishermen of Marwick keep a vigil on the pier for the lightship Cormorant, widow Ilse Torvald said."
        ) with
        {
            StoryKey = "vigil",
        };

    private static Article Other(string id, string date) =>
        Reports.Of(id, date, "Candles sold out", "No shop in Pelford has a candle left, grocer Tomas Bree complained to customers.");

    private static IEnumerable<string> Places(SortedDictionary<string, string> filed) => filed.Values.Select(v => v.Split(' ')[0]);
}
