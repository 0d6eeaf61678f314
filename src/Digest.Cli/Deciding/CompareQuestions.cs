using Digest.Text;

namespace Digest.Deciding;

/// <summary>Asks about what was found by comparing reports: differences that may be none, wordings that may be of one remark.</summary>
internal static class CompareQuestions
{
    private const int MostAround = 140;

    /// <summary>
    /// The differences nobody has decided, what costs readers most first: contradictions, and of them those across passages.
    /// </summary>
    public static IEnumerable<Question> Differences(Known known) =>
        Years(known)
            .SelectMany(y => y.Year.Points.Where(d => d.Decided is null).Select(d => (y.Story, y.Year, Difference: d)))
            .OrderBy(x =>
                x.Difference.Class switch
                {
                    DifferenceClass.Contradicts => 0,
                    null => 2,
                    _ => 1,
                }
            )
            .ThenBy(x => x.Difference.Passage is null ? 0 : 1)
            .Select(x => Difference(x.Story, x.Year, x.Difference));

    /// <summary>What may be two wordings of one remark.</summary>
    public static IEnumerable<Question> Wordings(Known known) =>
        Years(known).SelectMany(y => y.Year.PerhapsSame.Select(p => Wording(y.Story, y.Year, p)));

    private static IEnumerable<(Story Story, FoldedYear Year)> Years(Known known) =>
        known.Stories.SelectMany(s => s.Years.Select(y => (s.Story, y.Folded)));

    private static Question Difference(Story story, FoldedYear year, Difference d)
    {
        var spots = d.Readings.Select(r => new Agreement(r.At, r.Start, r.End, r.Text)).ToList();
        return new Question(
            Question.IdOf(QuestionKind.Difference, [story.Id, year.Year.Segment, .. spots.Select(s => s.At.Article + "\t" + s.Text)]),
            QuestionKind.Difference,
            "Do the reports differ here: " + string.Join(" or ", d.Readings.Select(r => $"“{Cuts.Short(r.Text, MostAround)}”")) + "?",
            Address(story, year),
            [
                "Listed as a difference in " + What(d.Kind) + How(d.Class),
                .. d.Passage is null ? (string[])["The words stand in passages that the reports do not share"] : [],
            ],
            Answers(year, spots, ("They differ", "differ"), ("They say the same", "agree"))
        )
        {
            Beside = [.. spots.Select(s => Around(year, s))],
            Stories = [story.Id],
        };
    }

    private static Question Wording(Story story, FoldedYear year, PerhapsSame pair)
    {
        Agreement[] both = [pair.First, pair.Other];
        return new Question(
            Question.IdOf(QuestionKind.Wording, [story.Id, .. both.Select(s => s.At.Article + "\t" + s.Text)]),
            QuestionKind.Wording,
            "Are these two wordings of one remark?",
            Address(story, year),
            ["Nobody else is named as the speaker, and what is told around them agrees; too few words do"],
            Answers(year, both, ("They are one", "same"), ("They are two", "apart"))
        )
        {
            Beside = [.. both.Select(s => Around(year, s))],
            Stories = [story.Id],
        };
    }

    // None where words cannot be told from others of the same report: the editor has to write them.
    private static ImmutableArray<Answer> Answers(
        FoldedYear year,
        IReadOnlyList<Agreement> spots,
        params (string Label, string Said)[] said
    )
    {
        var places = spots.Select(s => Quoting.Of(year.Report(s.At.Article).Article, s.At, s.Start, s.End)).OfType<VerdictPlace>().ToList();
        return places.Count < spots.Count
            ? []
            :
            [
                .. said.Select(s => new Answer(
                    s.Label,
                    [
                        ("kind", "verdict"),
                        ("verdict", s.Said),
                        .. places.SelectMany(p =>
                            ((string, string)[])
                                [("article", p.Article), ("quote", p.Quote), ("prefix", p.Prefix ?? ""), ("suffix", p.Suffix ?? "")]
                        ),
                    ]
                )),
            ];
    }

    private static SideBySide Around(FoldedYear year, Agreement spot)
    {
        var article = year.Report(spot.At.Article).Article;
        var block = article.Block(spot.At.Block);
        var (before, after) = (Normal.Space(block.Text[..spot.Start]), Normal.Space(block.Text[spot.End..]));
        return new SideBySide(
            article.Outlet.Value is { } outlet ? $"{outlet}, {article.Path}" : article.Path,
            article.Address,
            block.Language ?? article.Language.Value,
            before.Length <= MostAround ? before : "… " + before[(before.IndexOf(' ', before.Length - MostAround) + 1)..],
            block.Text[spot.Start..spot.End],
            Cuts.Short(after, MostAround)
        );
    }

    private static string Address(Story story, FoldedYear year) => $"stories/{story.Id}/{year.Year.Segment}/";

    private static string What(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.Date => "a date or time",
            DifferenceKind.Name => "a name",
            DifferenceKind.Place => "a place",
            DifferenceKind.Negation => "yes or no",
            DifferenceKind.Modality => "how certain it is",
            _ => "a number",
        };

    private static string How(DifferenceClass? kind) =>
        kind switch
        {
            DifferenceClass.Contradicts => ": they contradict one another",
            DifferenceClass.LaterCount => ": a later count is higher",
            DifferenceClass.CountedOtherwise => ": counted otherwise, each may be so",
            _ => "",
        };
}
