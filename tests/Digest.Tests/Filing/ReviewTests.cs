namespace Digest.Tests.Filing;

/// <summary>The second look that filing offers the editor.</summary>
public sealed class ReviewTests
{
    private static readonly Article[] Fire =
    [
        Reports.Of(
            "a",
            "2020-05-01",
            "Fire in the mill of Dorwick",
            "The mill of Dorwick burned down, fire chief Ada Pellow said.",
            "Twelve barns near the Dorwick mill were lost to the fire."
        ),
        Reports.Of(
            "b",
            "2020-05-02",
            "Mill of Dorwick lost to fire",
            "Fire chief Ada Pellow said the Dorwick mill and twelve barns burned down."
        ),
    ];

    private static readonly Article Alone = Reports.Of(
        "c",
        "2020-05-02",
        "Choir of Selby sings",
        "The choir of Selby sang in the harbour under conductor Ina Koss."
    );

    [Fact]
    public void Every_article_has_a_place_with_its_nearest_stories()
    {
        var review = Of([.. Fire, Alone]);
        Assert.Equal(["a", "b", "c"], review.Placements.Select(p => p.Article));
        Assert.True(review.Placements[0].Score > 0.1);
        Assert.Equal(0, review.Placements[2].Score);
        Assert.All(review.Placements, p => Assert.InRange(p.Confidence, 0, 1));
        Assert.Empty(review.Suggestions);
    }

    [Fact]
    public void Stories_that_an_editor_parted_though_they_agree_are_offered_for_merging_unless_forbidden()
    {
        var parted = Fire[1] with { StoryKey = "the-mill" };
        var merge = Assert.Single(Of([Fire[0], parted]).Suggestions);
        Assert.Equal((SuggestionKind.Merge, "fire-in-the-mill-of-dorwick", "the-mill"), (merge.Kind, merge.Story, merge.Other));
        Assert.Contains("Dorwick", merge.Reason!.Words);
        Assert.Empty(Of([Fire[0], parted], new Pins { Stories = [new StoryPin { Id = "the-mill", Not = ["a"] }] }).Suggestions);
    }

    [Fact]
    public void A_place_that_the_editor_decided_is_sure()
    {
        var place = Of([.. Fire, Alone with { StoryKey = "the-mill" }]).Placements.Single(p => p.Article == "c");
        Assert.True(place.Pinned);
        Assert.Equal(1, place.Confidence);
    }

    private static FilingReview Of(ImmutableArray<Article> articles, Pins? pins = null) =>
        Digest.Filing.FilingStage.Review(articles, Filed(articles, pins ?? new Pins()), pins ?? new Pins(), 2);

    private static ImmutableArray<Story> Filed(ImmutableArray<Article> articles, Pins pins) =>
        Digest.Filing.FilingStage.File(articles, pins, 2).Value;
}
