namespace Digest.Tests.Folding;

/// <summary>Which wordings of one remark there are, who credits whom, who and what is named: read from the folded year.</summary>
public sealed class UtteranceTests
{
    private const string Said = "“Nobody will sail before the divers have looked at the cracked piles,” Ada Pell told the harbour council.";
    private const string Near = "“Nobody may sail before divers have looked at the cracked piles,” Ada Pell told the harbour council.";
    private const string Other =
        "The bakery of Upper Combe sold nine hundred loaves in one morning, and its ovens were hot until the evening bell.";

    [Fact]
    public void Two_wordings_of_one_quotation_are_one_utterance()
    {
        var year = Fold.Year(
            Quoting(Fold.Report("a", "2021-03-01", Said), "Ada Pell"),
            Quoting(Fold.Report("b", "2021-03-02", Near), "Ada Pell")
        );

        var utterance = Assert.Single(year.Utterances);
        Assert.Equal("Ada Pell", utterance.Speaker);
        Assert.Equal(["a", "b"], utterance.Renditions.Select(r => r.At.Article));
        Assert.All(utterance.Renditions, r => Assert.Equal(Manner.Direct, r.Manner));
    }

    [Fact]
    public void What_the_editor_calls_one_remark_is_one_utterance_and_says_so_and_what_is_kept_apart_is_two()
    {
        const string Otherwise = "“I would not put to sea with those posts as they are,” Ada Pell told the harbour council.";
        Article[] reports =
        [
            Quoting(Fold.Report("a", "2021-03-01", Said, Other), "Ada Pell"),
            Quoting(Fold.Report("b", "2021-03-02", Otherwise), "Ada Pell"),
        ];
        Assert.Equal(2, Fold.Year(reports).Utterances.Length);
        var one = Assert.Single(Judged(VerdictKind.Same, reports).Utterances);
        Assert.Equal(["a", "b"], one.Renditions.Select(r => r.At.Article));
        Assert.Equal("verdicts.yml:1", one.Decided!.Text);

        // Words that the program joins by itself are kept apart, too.
        reports[1] = Quoting(Fold.Report("b", "2021-03-02", Near), "Ada Pell");
        var apart = Judged(VerdictKind.Apart, reports);
        Assert.Equal(2, apart.Utterances.Length);
        Assert.Empty(Fold.Shared(apart));
        Assert.Null(Assert.Single(Fold.Year(reports).Utterances).Decided);

        static FoldedYear Judged(VerdictKind kind, Article[] reports) =>
            Fold.Judged(
                [
                    new EditorVerdict(
                        kind,
                        [.. reports.Select(r => new VerdictPlace(r.Id, r.Blocks[0].Text.Split('”')[0], null, null))],
                        "verdicts.yml",
                        1,
                        1
                    ),
                ],
                reports
            );
    }

    [Fact]
    public void A_report_that_names_nobody_is_listed_as_such_and_one_that_names_another_is_not()
    {
        var year = Fold.Year(
            Quoting(Fold.Report("a", "2021-03-01", Said), "Ada Pell"),
            Quoting(Fold.Report("b", "2021-03-02", Said), null),
            Fold.Report("c", "2021-03-03", Said),
            Quoting(Fold.Report("d", "2021-03-04", Said), "Ben Oake")
        );

        var byAda = Assert.Single(year.Utterances, u => u.Speaker == "Ada Pell");
        Assert.Equal(
            [("a", Manner.Direct), ("b", Manner.Unnamed), ("c", Manner.Unmarked)],
            byAda.Renditions.Select(r => (r.At.Article, r.Manner))
        );
    }

    [Fact]
    public void What_a_report_has_after_another_counts_by_whether_it_credits_anybody()
    {
        var year = Fold.Year(
            From(Fold.Report("a", "2021-03-01", Said, Other), "Combe Herald"),
            From(Fold.Report("b", "2021-03-02", Said), "Quern Post", "Combe Herald"),
            From(Fold.Report("c", "2021-03-03", Said), "Ellery Star"),
            From(Fold.Report("d", "2021-03-04", Other), "Combe Herald")
        );

        Assert.Equal(
            ["a  ", "b 1 ", "c  1", "d  "],
            year.Reports.Select(r => $"{r.Article.Id} {string.Join(',', r.CreditedBlocks)} {string.Join(',', r.UncreditedBlocks)}")
        );
        var credit = Assert.Single(year.Credits);
        Assert.Equal(("Quern Post", "Combe Herald", "b"), (credit.Outlet, credit.Origin, Assert.Single(credit.Articles)));
    }

    [Fact]
    public void Names_and_figures_of_several_reports_are_kept_and_compared_across_years()
    {
        var story = Fold.Years(
            (
                2020,
                [
                    Fold.Report("a", "2020-03-01", "On the quay Ada Pell sold 40 loaves. Later Ada Pell left."),
                    Fold.Report("b", "2020-03-02", "There Ada Pell sold 40 loaves to Ben Oake."),
                ]
            ),
            (2021, [Fold.Report("c", "2021-03-01", "At noon Ada Pell counted 40 piles and Ida Moor, whom Ida Moor knows.")])
        );

        var (first, second) = (story.Years[0], story.Years[1]);
        Assert.Equal([("Ada Pell", "a b")], first.Names.Select(n => (n.Text, string.Join(' ', n.Articles))));
        Assert.True(first.Names[0] is { InOtherYears: true, InEveryYear: false });
        Assert.True(Assert.Single(first.Figures) is { Text: "40 loaves", InOtherYears: true, InEveryYear: false });
        Assert.True(Assert.Single(second.Names) is { Text: "Ida Moor", InOtherYears: false });
    }

    [Fact]
    public void What_may_not_be_shown_names_nobody()
    {
        var text = "On the quay Ada Pell sold 40 loaves. Later Ada Pell sold 40 loaves.";
        var year = Fold.Year(Fold.Report("a", "2021-03-01", text) with { Display = Display.None });

        Assert.Empty(year.Names);
        Assert.Empty(year.Figures);
    }

    private static Article Quoting(Article article, string? speaker)
    {
        var text = article.Blocks[0].Text;
        var (from, to) = (text.IndexOf('“', StringComparison.Ordinal) + 1, text.IndexOf('”', StringComparison.Ordinal));
        return article with
        {
            Quotes =
            [
                new Quote
                {
                    Block = 1,
                    Start = from,
                    End = to,
                    Text = text[from..to],
                    Kind = QuoteKind.Direct,
                    Speaker = speaker,
                },
            ],
        };
    }

    private static Article From(Article article, string outlet, params string[] origins) =>
        article with
        {
            Outlet = Fact<string>.Of(outlet, Basis.Stated),
            Credit = new CreditChain { Links = [.. origins, outlet] },
        };
}
