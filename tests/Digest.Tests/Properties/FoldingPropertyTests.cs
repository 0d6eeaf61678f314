using CsCheck;
using Digest.Tests.Cases;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>Folding is symmetric and never crosses happenings.</summary>
public sealed class FoldingPropertyTests
{
    private static readonly ImmutableArray<string> Facts =
    [
        "The bridge over the Lenne was closed on Monday because a pillar had cracked, the town council said.",
        "Engineers will take twelve days to fill the crack with resin, and lorries must go by way of Altena.",
        "“Nobody was in danger at any moment,” said Ruth Adler, the mayor, in front of the closed road.",
        "A school bus had crossed an hour before a walker saw the crack and called the fire brigade.",
        "The bridge was built in 1961 and was to be replaced in any case within the next four years.",
        "Shopkeepers in the old town fear for their trade in the weeks before the summer fair.",
    ];

    [Fact]
    public void A_passage_never_crosses_happenings() =>
        Assert.All(
            CaseFile.All(),
            name =>
                Assert.All(
                    CaseRun.Of(name).Stories.SelectMany(s => s.Years),
                    y =>
                    {
                        var here = y.Folded.Year.Articles.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
                        Assert.All(y.Folded.Passages.SelectMany(p => p.Witnesses), w => Assert.Contains(w.At.Article, here));
                    }
                )
        );

    [Fact]
    public void Who_carries_whom_does_not_hang_on_file_names() =>
        Gen.Shuffle(Facts.ToArray())
            .Select(Gen.Int[2, 6], (all, n) => all.Take(n).ToArray())
            .Array[2, 4]
            .Holds(
                reports =>
                {
                    var forward = Groups(reports, i => $"r{i}");
                    var backward = Groups(reports, i => $"r{9 - i}");
                    Assert.Equal(forward, backward);
                },
                iter: 40
            );

    // The sets of reports that carry each fact together, told by the words and not by names.
    private static IEnumerable<string> Groups(string[][] reports, Func<int, string> name)
    {
        using var folder = new TempFolder();
        for (var i = 0; i < reports.Length; i++)
        {
            folder.Write($"input/articles/{name(i)}.txt", string.Join("\n\n", reports[i]) + "\n");
        }

        var stories = Pipeline
            .Read(
                new BuildOptions
                {
                    Input = folder["input"],
                    Output = folder["site"],
                    Jobs = 1,
                },
                new Diagnostics()
            )
            .Stories;
        var number = Enumerable.Range(0, reports.Length).ToDictionary(name, i => i, StringComparer.Ordinal);
        return
        [
            .. stories
                .SelectMany(s => s.Years)
                .SelectMany(y =>
                    y.Folded.Passages.Select(p =>
                    {
                        var text = y.Folded.Report(p.Witnesses[0].At.Article).Article.Block(p.Witnesses[0].At.Block).Text;
                        return text[..20] + ": " + string.Join(" ", p.Witnesses.Select(w => number[w.At.Article]).Distinct().Order());
                    })
                )
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
