using Digest.Folding;
using Digest.Tests.Filing;

namespace Digest.Tests.Folding;

/// <summary>How many say it of their own knowledge.</summary>
public sealed class IndependentLineTests
{
    [Fact]
    public void Who_credits_nobody_is_a_line_of_its_own() => Assert.Equal(2, Lines(("Alder", null), ("Birch", null)));

    [Fact]
    public void Who_credits_another_is_of_its_line() => Assert.Equal(1, Lines(("Alder", null), ("Birch", "Alder")));

    [Fact]
    public void An_origin_that_credits_another_hands_its_line_on() =>
        Assert.Equal(1, Lines(("Alder", "Birch"), ("Birch", "Cedar"), ("Cedar", null)));

    [Fact]
    public void Outlets_that_credit_each_other_are_one_line() =>
        Assert.Equal(2, Lines(("Alder", "Birch"), ("Birch", "Alder"), ("Cedar", "Cedar")));

    [Fact]
    public void An_outlet_with_a_report_of_its_own_stays_an_origin() =>
        Assert.Equal(2, Lines(("Alder", "Birch"), ("Alder", null), ("Cedar", "Alder")));

    [Fact]
    public void Reports_of_no_known_outlet_are_lines_of_their_own() => Assert.Equal(2, Lines((null, null), (null, null)));

    private static int Lines(params (string? Outlet, string? Credit)[] reports) =>
        Lines([
            .. reports.Select(
                (r, i) =>
                    Reports.Of("r" + i, null, null, "A report.") with
                    {
                        Outlet = r.Outlet is { } outlet ? Fact<string>.Of(outlet, Basis.Stated) : Fact<string>.NotStated,
                        Credit = r.Credit is { } credit ? new CreditChain { Links = [credit] } : new CreditChain { Links = [] },
                    }
            ),
        ]);

    private static int Lines(ImmutableArray<Article> articles) =>
        CountLines.Of(articles, ReportLives.Of(new StoryYear { Year = 2021, Articles = articles }, 14)).Length;
}
