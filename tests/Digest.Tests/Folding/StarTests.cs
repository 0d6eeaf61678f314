namespace Digest.Tests.Folding;

/// <summary>How passages are gathered from more than two reports.</summary>
public sealed class StarTests
{
    private const string Base =
        "Divers found the wreck of the trawler at a depth of ninety metres on the second day of the search off the northern cape.";
    private const string Halfway =
        "Divers found the wreck of the trawler at a depth of ninety metres; the owner's widow asked for the bodies to be left in peace.";
    private const string Far =
        "The owner's widow asked for the bodies to be left in peace and thanked the villagers for their letters and their prayers.";

    [Fact]
    public void What_is_like_a_member_but_not_like_the_base_does_not_join()
    {
        var year = Fold.Year(
            Fold.Report("a", "2021-06-01", Base),
            Fold.Report("b", "2021-06-02", Halfway),
            Fold.Report("c", "2021-06-03", Far)
        );
        Assert.DoesNotContain(year.Passages, p => p.Witnesses.Any(w => w.At.Article == "a") && p.Witnesses.Any(w => w.At.Article == "c"));
    }

    [Fact]
    public void Copies_of_a_wording_go_where_the_wording_went()
    {
        var other = "At ninety metres, on the search's second day, the trawler's wreck was found by divers off the northern cape.";
        var year = Fold.Year(
            Fold.Report("a", "2021-06-01", Base),
            Fold.Report("b", "2021-06-02", other),
            Fold.Report("c", "2021-06-03", other)
        );
        Assert.Equal(["a1 b1 c1"], Fold.Shared(year));
    }

    [Fact]
    public void A_later_report_changes_no_id_and_no_older_pair()
    {
        var (a, b) = (
            Fold.Report("a", "2021-06-01", Base, "Nobody knows why the trawler left the harbour in that weather."),
            Fold.Report("b", "2021-06-02", Halfway)
        );
        var before = Fold.Year(a, b);
        var after = Fold.Year(a, b, Fold.Report("c", "2021-06-03", Far, Base));
        Assert.Subset(
            after.Passages.SelectMany(p => p.Witnesses).Select(w => w.Id).ToHashSet(StringComparer.Ordinal),
            before.Passages.SelectMany(p => p.Witnesses).Where(w => w.Start == 0).Select(w => w.Id).ToHashSet(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Reports_beyond_the_window_share_nothing_but_long_copies()
    {
        var year = Fold.Year(
            Fold.Report("a", "2021-01-01", Base, "The search was called off."),
            Fold.Report("b", "2021-06-02", Base, "The search was called off.")
        );
        Assert.Equal(["a1 b1"], Fold.Shared(year));
    }

    [Fact]
    public void A_quotation_in_three_reports_is_one_passage_where_two_match_as_blocks()
    {
        var year = Fold.Year(
            Fold.Report(
                "a",
                "2021-06-01",
                "The minister said that \"the pier will be rebuilt in oak before the winter storms, whatever it may "
                    + "cost the province,\" and left."
            ),
            Fold.Report(
                "b",
                "2021-06-02",
                "Asked who would pay for all this, and when, he was brief. \"The pier will be rebuilt in oak before "
                    + "winter storms, whatever the cost to the province,\" he answered. Then he went to lunch with the "
                    + "engineers and the bishop."
            ),
            Fold.Report(
                "c",
                "2021-06-03",
                "The minister said \"the pier will be rebuilt in oak before the storms of winter, whatever it costs "
                    + "the province,\" and left."
            )
        );
        Assert.Contains(year.Passages, p => p.Witnesses.Select(w => w.At.Article).Distinct().Count() == 3);
    }

    // Two translations of one report run in step. A paragraph put too freely to be known by its words is known by where it stands; without
    // that a reader would be shown the same words of a witness twice, as if only one report had them.
    [Fact]
    public void A_freely_worded_paragraph_is_known_by_the_paragraphs_around_it()
    {
        const string before = "Divers found the wreck of the trawler at a depth of ninety metres on the second day of the search.";
        const string after = "The owner of the trawler asked the coast guard for the logbook, which nobody had seen since the spring.";
        const string free = "Her skipper, a cautious man, would never have left port in such weather, his brother told the villagers.";
        const string freely = "His brother said in the village that so cautious a seaman stays ashore when a storm is coming.";
        var (a, b) = (Fold.Report("a", "2021-06-01", before, free, after), Fold.Report("b", "2021-06-02", before, freely, after));
        Assert.Equal(["a1 b1", "a2 b2", "a3 b3"], Fold.Shared(Fold.Year(a, b)));

        // The same two paragraphs among others are not taken for one.
        var elsewhere = Fold.Report(
            "b",
            "2021-06-02",
            "The ferry to the islands was late again.",
            freely,
            "Two schools of the district get new roofs before the winter."
        );
        Assert.Empty(Fold.Shared(Fold.Year(a, elsewhere)));
    }

    [Fact]
    public void A_fold_that_would_hide_a_new_sentence_opens()
    {
        var year = Fold.Year(
            Fold.Report("a", "2021-06-01", Base),
            Fold.Report(
                "b",
                "2021-06-02",
                "On the second day of the search divers found the wreck of the trawler off the northern cape at a "
                    + "depth of ninety metres. Its radio had been sealed."
            )
        );
        Assert.All(year.Tellings.Where(t => t.Wordings.Length > 0), t => Assert.True(t.Open));
        Assert.Contains(year.Passages, p => p.Witnesses.Length == 1 && p.Witnesses[0].At.Article == "b");
    }

    [Fact]
    public void A_lookalike_of_another_year_is_an_echo_under_both_years()
    {
        var story = Fold.Years(
            (2016, [Fold.Report("a", "2016-11-09", Base)]),
            (2020, [Fold.Report("b", "2020-11-09", Base.Replace("ninety", "sixty", StringComparison.Ordinal))])
        );
        Assert.All(
            story.Years,
            y =>
            {
                var echo = Assert.Single(y.Echoes);
                Assert.Equal((new BlockRef("a", 1), new BlockRef("b", 1)), (echo.A, echo.B));
            }
        );
    }

    [Fact]
    public void A_date_beside_the_same_words_is_compared_across_passages()
    {
        var year = Fold.Year(
            Fold.Report(
                "a",
                "2021-06-01",
                "Holt spoke for an hour about fish. He survived a kidnapping attempt that was made near his summer house on August 4."
            ),
            Fold.Report(
                "b",
                "2021-06-02",
                "Friends say that since the kidnapping attempt in August he sleeps badly and sees nobody but his sister."
            )
        );
        var difference = Assert.Single(year.Differences);
        Assert.Equal((DifferenceKind.Date, "that was made near his summer house on …"), (difference.Kind, difference.Topic));
        Assert.Equal(DifferenceClass.MoreExact, difference.Class);
        Assert.Equal(["August 4", "August"], difference.Readings.Select(r => r.Text));
    }
}
