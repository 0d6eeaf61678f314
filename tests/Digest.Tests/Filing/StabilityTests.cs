namespace Digest.Tests.Filing;

/// <summary>Filing depends on the articles and the editor, on nothing else; and what is filed stays filed.</summary>
public sealed class StabilityTests
{
    [Fact]
    public void No_article_makes_no_story() => Assert.Empty(Reports.Filed([]));

    [Fact]
    public void An_article_of_no_words_is_filed_too() => Assert.Equal(["empty"], Reports.Filed([Reports.Of("empty", null, null)]).Keys);

    [Fact]
    public void One_article_is_a_story_of_its_own_with_a_readable_address() =>
        Assert.Equal(
            "bridge-closed/2019 2019-05-04 Stated",
            Reports.Filed([Reports.Of("a", "2019-05-04", "Bridge closed", "The bridge over the Amstel is closed.")])["a"]
        );

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_order_of_input_and_the_threads_change_nothing(int seed)
    {
        var articles = Reports.Corpus(150, seed, undated: true);
        var filed = Reports.Filed(articles);
        Assert.Equal(filed, Reports.Filed([.. articles.Reverse()], jobs: 4));
        Assert.Equal(filed, Reports.Filed([.. articles.OrderBy(a => Digest.Text.Hash64.Of(a.Id))], jobs: 2));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void The_newest_article_moves_no_other(int seed)
    {
        var articles = Reports
            .Corpus(160, seed, undated: false)
            .OrderBy(a => a.Published.Value!.Date)
            .ThenBy(a => a.Path, StringComparer.Ordinal)
            .ToImmutableArray();
        var before = Reports.Filed(articles[..120]);
        for (var n = 121; n <= articles.Length; n++)
        {
            var after = Reports.Filed(articles[..n]);
            Assert.All(before, b => Assert.Equal(b.Value, after[b.Key]));
            before = after;
        }
    }

    [Fact]
    public void The_newest_article_moves_none_of_five_hundred()
    {
        var articles = Reports
            .Corpus(510, 7, undated: false)
            .OrderBy(a => a.Published.Value!.Date)
            .ThenBy(a => a.Path, StringComparer.Ordinal)
            .ToImmutableArray();
        var before = Reports.Filed(articles[..500]);
        for (var n = 501; n <= articles.Length; n++)
        {
            var after = Reports.Filed(articles[..n]);
            Assert.All(before, b => Assert.Equal(b.Value, after[b.Key]));
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    public void An_undated_article_moves_no_dated_one(int seed)
    {
        var articles = Reports.Corpus(150, seed, undated: true);
        var dated = articles.Where(a => a.Published.Value is not null).ToImmutableArray();
        var before = Reports.Filed(dated);
        for (var n = 0; n < articles.Length - dated.Length; n++)
        {
            var after = Reports.Filed([.. dated, .. articles.Where(a => a.Published.Value is null).Take(n + 1)]);
            Assert.All(before, b => Assert.Equal(b.Value, after[b.Key]));
        }
    }

    [Fact]
    public void What_is_pinned_stays_where_it_is_whatever_comes()
    {
        var articles = Reports.Corpus(120, 6, undated: true);
        var pins = new Pins
        {
            Stories =
            [
                .. articles
                    .Take(40)
                    .GroupBy(a => a.Id[0])
                    .Select(g => new StoryPin { Id = "pinned-" + g.Key, Members = [.. g.Select(a => a.Id)] }),
            ],
        };
        foreach (var n in (int[])[40, 80, 120])
        {
            var filed = Reports.Filed(articles[..n], pins);
            Assert.All(articles[..40], a => Assert.StartsWith($"pinned-{a.Id[0]}/", filed[a.Id], StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(2016, "2016")]
    [InlineData(StoryPin.Undated, "undated")]
    public void A_report_held_in_a_year_draws_no_report_of_another_year_to_it(int year, string segment)
    {
        var dated = Reports.Of(
            "dated",
            "2017-05-04",
            "Bridge closed",
            "The bridge over the Amstel at Pelford is closed, engineer Tomas Bree said."
        );
        var held = Reports.Of(
            "held",
            null,
            "Bridge at Pelford closed",
            "The bridge over the Amstel at Pelford is closed, engineer Tomas Bree said on the phone."
        ) with
        {
            YearKey = year,
        };
        var filed = Reports.Filed([dated, held]);
        Assert.Contains("/2017 2017-05-04", filed["dated"], StringComparison.Ordinal);
        Assert.Contains("/" + segment + " ", filed["held"], StringComparison.Ordinal);
    }

    [Fact]
    public void Two_stories_that_want_one_address_both_get_one()
    {
        var a = Reports.Of("a", "2019-05-04", "Fire", "A warehouse of Pelford burned down, fireman Tomas Bree said.");
        var b = Reports.Of("b", "2019-09-04", "Fire", "A school in Westerdale stood in flames, teacher Ina Koss said.");
        var filed = Reports.Filed([a, b]);
        Assert.StartsWith("fire/", filed["a"], StringComparison.Ordinal);
        Assert.StartsWith("fire-" + Digest.Text.Hash64.Short("b") + "/", filed["b"], StringComparison.Ordinal);
    }
}
