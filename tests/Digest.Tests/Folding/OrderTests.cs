using Digest.Folding;

namespace Digest.Tests.Folding;

/// <summary>Which report's words stand in the page as the base: a reader is shown the others as departing from it.</summary>
public sealed class OrderTests
{
    private const string Short = "The pier is closed.";
    private const string Long = "The pier of Marwick is closed until the summer, the harbour master said.";

    private static readonly Article[] Reports =
    [
        Fold.Report("undated", null, Long),
        Fold.Report("later", "2021-06-02", Long),
        Fold.Report("short", "2021-06-01", Short),
        Fold.Report("long", "2021-06-01", Long),
        Fold.Report("alike", "2021-06-01", Long),
    ];

    [Fact]
    public void The_earliest_is_the_base_then_the_longest_then_the_first_by_path_and_the_undated_come_last()
    {
        string[] order = ["alike", "long", "short", "later", "undated"];
        Assert.Equal(order, Order(Reports, null));
        Assert.Equal(order, Order(Reports.Reverse(), null));
    }

    [Fact]
    public void The_base_that_an_editor_names_goes_before_all() =>
        Assert.Equal(["undated", "alike", "long", "short", "later"], Order(Reports, "undated"));

    private static IEnumerable<string> Order(IEnumerable<Article> articles, string? editorsBase) =>
        Order(new StoryYear { Year = 2021, Articles = [.. articles] }, editorsBase);

    private static IEnumerable<string> Order(StoryYear year, string? editorsBase) =>
        OrderReports.Of(year, editorsBase, ReportLives.Of(year, 14)).Select(a => a.Id);
}
