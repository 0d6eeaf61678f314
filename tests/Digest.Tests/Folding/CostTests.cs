using Digest.Folding;
using Digest.Tests.Support;

namespace Digest.Tests.Folding;

/// <summary>What folding a large story-year costs, in entries read and wordings compared rather than in seconds.</summary>
public sealed class CostTests
{
    private static readonly string[] Nouns =
    [
        .. Words(
            "council ferry harbour museum bridge tunnel school market budget tariff treaty summit minister mayor judge "
                + "farmer pilot engineer border railway refinery hospital library province village island drought storm "
                + "vaccine survey hearing verdict pension"
        ),
    ];
    private static readonly string[] Verbs =
    [
        .. Words(
            "approved delayed extended reviewed defended questioned welcomed amended blocked opened expanded reduced "
                + "lifted eased ordered refused accused cleared promoted inspected repaired financed joined resumed measured "
                + "predicted"
        ),
    ];
    private static readonly string[] Places =
    [
        .. Words("Velden Norvik Corvane Tarnow Baltra Ostford Seloria Peradstad Maronton Goralberg"),
    ];

    [Fact]
    public void Four_times_the_reports_cost_less_than_nine_times_the_work()
    {
        var (few, many) = (Steps(75), Steps(300));
        Assert.InRange(many, few, 9 * few);
    }

    // Ten times as much takes ten times as long; what looked at all parts of the paragraph for each of them took forty times as long.
    [Fact]
    public void A_paragraph_ten_times_as_long_takes_less_than_twenty_times_the_time()
    {
        Spent(1000);
        var (little, much) = (Spent(1000), Spent(10_000));
        Assert.InRange(much.TotalMilliseconds, 0, 20 * Math.Max(50, little.TotalMilliseconds));
    }

    private static TimeSpan Spent(int sentences)
    {
        var text = string.Join(' ', Text(new Random(12), sentences / 3));
        var start = ThreadTime.Spent();
        Fold.Year(Fold.Report("a", "2021-06-01", text));
        return ThreadTime.Spent() - start;
    }

    private static long Steps(int reports)
    {
        var dice = new Random(11);
        return Steps([.. Enumerable.Range(0, reports).Select(i => Fold.Report("r" + i, "2021-06-01", Text(dice, 12)))]);
    }

    private static long Steps(Article[] articles)
    {
        ImmutableArray<SegmentedReport> sheets = [.. articles.Select(CutSegments.Of)];
        var gather = new GatherPassages(sheets, 14, new ObeyVerdicts([], sheets));
        gather.Run();
        return gather.Steps;
    }

    /// <summary>Paragraphs of stock sentences: every word of theirs soon stands in hundreds of paragraphs.</summary>
    private static string[] Text(Random dice, int paragraphs)
    {
        string Any(string[] of) => of[dice.Next(of.Length)];
        return
        [
            .. Enumerable
                .Range(0, paragraphs)
                .Select(_ =>
                    string.Join(
                        ' ',
                        Enumerable
                            .Range(0, 3)
                            .Select(_ =>
                                dice.Next(3) switch
                                {
                                    0 => $"The {Any(Nouns)} of {Any(Places)} {Any(Verbs)} the {Any(Nouns)} that the "
                                        + $"{Any(Nouns)} {Any(Verbs)}.",
                                    1 => $"Critics of the {Any(Nouns)} point to the {Any(Nouns)} near {Any(Places)} that "
                                        + $"the {Any(Nouns)} {Any(Verbs)}.",
                                    _ => $"It was not clear whether the {Any(Nouns)} {Any(Verbs)} by the {Any(Nouns)} "
                                        + $"would reach the {Any(Nouns)} of {Any(Places)}.",
                                }
                            )
                    )
                ),
        ];
    }

    private static string[] Words(string list) => list.Split(' ');
}
