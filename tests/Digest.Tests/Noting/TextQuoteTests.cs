using Digest.Text;

namespace Digest.Tests.Noting;

/// <summary>A quote selector finds words exactly, or not at all.</summary>
public sealed class TextQuoteTests
{
    private static readonly TextQuote Article = new([
        "The bridge  is\nclosed, the mayor said.",
        " It opens on Friday. ",
        "The bridge is closed, the mayor said.",
    ]);

    [Fact]
    public void White_space_of_every_kind_counts_as_one_space()
    {
        Assert.Equal([new QuotePlace(0, 0, 21), new QuotePlace(2, 0, 20)], Article.Find("The bridge is closed"));
        Assert.Equal([new QuotePlace(0, 4, 14), new QuotePlace(2, 4, 13)], Article.Find("bridge is"));
    }

    [Fact]
    public void Prefix_and_suffix_choose_also_across_paragraphs()
    {
        Assert.Equal(2, Assert.Single(Article.Find("The bridge is closed", prefix: "on Friday.")).Text);
        Assert.Equal(0, Assert.Single(Article.Find("the mayor said.", suffix: "It opens")).Text);
        Assert.Empty(Article.Find("the mayor said.", suffix: "It closes"));
    }

    [Fact]
    public void A_lookalike_is_never_found()
    {
        Assert.Empty(Article.Find("the Bridge is closed"));
        Assert.Empty(Article.Find("The bridge is close d"));
        Assert.Empty(Article.Find("  "));
    }

    [Fact]
    public void Words_that_run_on_into_the_next_paragraph_are_anchored_where_they_begin() =>
        Assert.Equal(new QuotePlace(0, 23, 38), Assert.Single(Article.Find("the mayor said. It opens")));

    [Fact]
    public void The_place_holds_the_quoted_words()
    {
        var place = Assert.Single(Article.Find("opens on Friday."));
        Assert.Equal("opens on Friday.", " It opens on Friday. "[place.Start..place.End]);
    }
}
