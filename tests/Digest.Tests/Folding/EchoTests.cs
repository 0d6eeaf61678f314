namespace Digest.Tests.Folding;

/// <summary>Lookalikes within one year, further apart than the fold window.</summary>
public sealed class EchoTests
{
    private const string First =
        "The evening ferry from Velden ran onto the sandbank off Norvik on Sunday, and its passengers were taken ashore in fishing boats.";
    private const string Again =
        "The evening ferry from Velden ran onto the sandbank off Norvik on Monday, and most of its passengers were "
        + "taken ashore in fishing boats.";

    [Fact]
    public void What_comes_up_again_beyond_the_window_is_an_echo_and_not_a_passage()
    {
        var year = Fold.Year(Fold.Report("a", "2021-02-03", First), Fold.Report("b", "2021-07-08", Again));
        var echo = Assert.Single(year.Echoes);
        Assert.Equal((new BlockRef("a", 1), new BlockRef("b", 1), 2021, 2021), (echo.A, echo.B, echo.YearA, echo.YearB));
        Assert.Empty(Fold.Shared(year));
        Assert.Single(year.Reports[1].NewBlocks);
    }

    [Fact]
    public void Within_the_window_it_is_a_passage_and_no_echo()
    {
        var year = Fold.Year(Fold.Report("a", "2021-02-03", First), Fold.Report("b", "2021-02-08", Again));
        Assert.Empty(year.Echoes);
        Assert.Equal(["a1 b1"], Fold.Shared(year));
    }

    [Fact]
    public void A_report_without_a_date_echoes_nothing_in_its_own_year()
    {
        var year = Fold.Year(
            Fold.Report("a", "2021-02-03", First),
            Fold.Report("b", null, Again),
            Fold.Report("c", "2021-07-08", "The owner promised a new radar.")
        );
        Assert.Empty(year.Echoes);
    }

    [Fact]
    public void Equal_blocks_are_one_passage_however_far_apart_and_so_no_echo()
    {
        var year = Fold.Year(Fold.Report("a", "2021-02-03", First), Fold.Report("b", "2021-07-08", First));
        Assert.Empty(year.Echoes);
        Assert.Equal(["a1 b1"], Fold.Shared(year));
    }
}
