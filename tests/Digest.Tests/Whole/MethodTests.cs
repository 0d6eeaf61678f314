namespace Digest.Tests.Whole;

/// <summary>The page on the method promises nothing that it does not show.</summary>
[Collection(nameof(Site))]
public sealed class MethodTests(Site site)
{
    [Fact]
    public void The_method_page_shows_every_figure_in_force_with_what_it_decides_and_where_it_comes_from()
    {
        var page = site.Pages["about/method/index.html"];
        var shown = page.QuerySelectorAll("table.figures tbody tr")
            .Select(r => (r.Children[0].TextContent, r.Children[1].TextContent))
            .ToList();
        Assert.Equal(Pipeline.Parameters.Length, shown.Count);
        Assert.Contains(("0.48", "Two blocks or sentences are wordings of one passage from this likeness on"), shown);
        Assert.Contains(shown, s => s.Item1 == "0.12" && s.Item2.StartsWith("Mean likeness", StringComparison.Ordinal));
        Assert.All(Pipeline.Parameters, p => Assert.NotEqual("", p.Words));
        Assert.All(Pipeline.Parameters, p => Assert.Contains(p.Source, page.Body!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void The_method_page_says_that_copies_fold_however_far_apart_they_are() =>
        Assert.Contains(
            "12 words and more that is the same word for word folds however far apart",
            site.Pages["about/method/index.html"].Body!.TextContent,
            StringComparison.Ordinal
        );
}
