namespace Digest.Tests.Filing;

/// <summary>What makes two reports one happening, two happenings one story, and what dates a report.</summary>
public sealed class HappeningTests
{
    private const string Quotation = "We shall rebuild the old lighthouse stone by stone before the winter storms return";

    private static readonly Article Dated = Reports.Of(
        "dated",
        "2018-03-07",
        "Storm topples the lighthouse of Marwick",
        "The lighthouse of Marwick fell in a storm, harbour master Ilse Torvald said.",
        $"“{Quotation},” Torvald told reporters on the quay.",
        "Nobody was hurt when the Marwick lighthouse fell into the harbour."
    );

    private static readonly Article Undated = Reports.Of(
        "undated",
        null,
        null,
        "MARWICK — The lighthouse has fallen in the storm, harbour master Ilse Torvald said Wednesday.",
        $"“{Quotation},” said Torvald in Marwick.",
        "The harbour of Marwick is closed."
    ) with
    {
        DateClues =
        [
            new DateClue
            {
                Role = DateClueRole.ReportDay,
                Weekday = DayOfWeek.Wednesday,
                Evidence = new Evidence("Wednesday", "lead", null, 1),
            },
        ],
    };

    [Fact]
    public void An_undated_report_takes_the_day_of_one_with_the_same_quotation_and_weekday()
    {
        var article = Filed("undated", Dated, Undated);
        Assert.Equal("2018-03-07", article.Published.Value!.ToString());
        Assert.Equal(Basis.Matched, article.Published.Basis);
        Assert.Contains(article.Published.Evidence, e => e.Article == "dated");
        Assert.Contains(article.Published.Evidence, e => e.Text.Contains("lighthouse", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_agreeing_day_it_is_filed_under_the_year_and_stays_undated()
    {
        var article = Filed("undated", Dated, Undated with { DateClues = [] });
        Assert.Null(article.Published.Value);
        Assert.Equal(
            "storm-topples-the-lighthouse-of-marwick/2018 - None",
            Reports.Filed([Dated, Undated with { DateClues = [] }])["undated"]
        );
    }

    [Fact]
    public void A_named_day_counts_only_when_it_fits_the_year_exactly()
    {
        Article With(DayOfWeek weekday, int day) =>
            Undated with
            {
                DateClues =
                [
                    new DateClue
                    {
                        Role = DateClueRole.NamedDay,
                        Weekday = weekday,
                        Month = 3,
                        Day = day,
                        Evidence = new Evidence("a named day", "text"),
                    },
                ],
            };
        Assert.Equal("2018-03-07", Filed("undated", Dated, With(DayOfWeek.Wednesday, 7)).Published.Value!.ToString());
        Assert.Null(Filed("undated", Dated, With(DayOfWeek.Thursday, 7)).Published.Value);
        Assert.Null(Filed("undated", Dated, With(DayOfWeek.Wednesday, 28)).Published.Value);
    }

    [Fact]
    public void The_turn_of_the_year_does_not_part_a_happening()
    {
        var late = Dated with { Published = Fact<PartialDate>.Of(new PartialDate(2018, 12, 31), Basis.Stated) };
        var next = Dated with
        {
            Id = "next",
            Path = "articles/next.txt",
            Published = Fact<PartialDate>.Of(new PartialDate(2019, 1, 1), Basis.Stated),
        };
        var filed = Reports.Filed([late, next]);
        Assert.Contains("/2018 ", filed["dated"], StringComparison.Ordinal);
        Assert.Contains("/2018 ", filed["next"], StringComparison.Ordinal);
    }

    // A report is compared with the newest reports of a happening. Beside its first ones, weeks too old to be of one happening with it,
    // every report after the third week would found the story anew, and a reader would find a long strike in pieces.
    [Fact]
    public void A_strike_that_lasts_for_weeks_is_one_story_to_its_end()
    {
        static Article Strike(int i, string date) =>
            Reports.Of(
                $"strike-{i:00}",
                date,
                "Marwick dockers go on with their strike",
                "The dockers of Marwick refused to unload a freighter with bananas from Ecuador, "
                    + "union leader Ilse Torvald said on the quay.",
                "The shipowner Oskar Brandt called the strike a blackmail and offered a bonus for night shifts, cranes and overtime.",
                "A mediator, the retired bishop Harald Nyqvist, invited both sides to his monastery to haggle over pensions and helmets."
            );
        var reports = Enumerable
            .Range(0, 33)
            .Select(i => Strike(i, "2018-03-01"))
            .Concat(Enumerable.Range(33, 33).Select(i => Strike(i, "2018-03-20")))
            .Append(Strike(66, "2018-04-08"));
        Assert.Single(Reports.Filed([.. reports]).Values.Select(v => v.Split(' ')[0]).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_thing_in_another_year_is_another_year_of_the_same_story()
    {
        var again = Dated with
        {
            Id = "again",
            Path = "articles/again.txt",
            Published = Fact<PartialDate>.Of(new PartialDate(2021, 2, 2), Basis.Stated),
        };
        var filed = Reports.Filed([Dated, again]);
        Assert.Equal("storm-topples-the-lighthouse-of-marwick/2018 2018-03-07 Stated", filed["dated"]);
        Assert.Equal("storm-topples-the-lighthouse-of-marwick/2021 2021-02-02 Stated", filed["again"]);
    }

    [Fact]
    public void Happenings_of_one_kind_with_other_names_are_other_stories()
    {
        var other = Reports.Of(
            "other",
            "2021-02-02",
            "Storm topples the lighthouse of Selby",
            "The lighthouse of Selby fell in a storm, mayor Oskar Brandt said.",
            "Nobody was hurt when the Selby lighthouse fell into the harbour."
        );
        var filed = Reports.Filed([Dated, other]);
        Assert.NotEqual(filed["dated"].Split('/')[0], filed["other"].Split('/')[0]);
    }

    [Fact]
    public void The_nearest_reports_of_an_article_can_be_asked_for_with_reasons()
    {
        ImmutableArray<Article> articles = [Dated, Undated];
        var nearest = Assert.Single(Explain(articles, "undated")!.Value.Nearest);
        Assert.Equal("dated", nearest.Article);
        Assert.Contains("Marwick", nearest.Words);
        Assert.Contains("Marwick", nearest.Names);
        Assert.DoesNotContain("lighthouse", nearest.Names);
        Assert.Contains("lighthouse", nearest.PlainWords);
        Assert.Single(nearest.Quotations);
        Assert.Null(Explain([Dated], "nobody"));
    }

    [Fact]
    public void Weak_evidence_is_called_weak()
    {
        var one = Reports.Of("one", null, null, "Ilse Torvald of Marwick opens a bakery in Pellow Lane with 14 ovens.");
        var two = Reports.Of(
            "two",
            null,
            null,
            "The choir sings of the sea, conducted by Ilse Torvald in Marwick at Pellow Lane, with 27 voices."
        );
        var nearest = Assert.Single(Explain([one, two], "one")!.Value.Nearest);
        Assert.Contains("agrees by names only", nearest.Doubts);
        Assert.Contains("no figure in common", nearest.Doubts);
        Assert.Contains("weak: agrees by names only", nearest.ToString(), StringComparison.Ordinal);
    }

    private static (Placement Place, ImmutableArray<Nearness> Nearest)? Explain(ImmutableArray<Article> articles, string article) =>
        Digest.Filing.FilingStage.Explain(articles, Digest.Filing.FilingStage.File(articles, new Pins(), 1).Value, new Pins(), article, 1);

    private static Article Filed(string id, params Article[] articles) =>
        Digest
            .Filing.FilingStage.File([.. articles], new Pins(), 1)
            .Value.SelectMany(s => s.Years)
            .SelectMany(y => y.Articles)
            .Single(a => a.Id == id);
}
