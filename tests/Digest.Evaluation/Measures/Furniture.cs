using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>
/// Cleaning of plain text: lines of page furniture taken out, lines of news left in. The texts are as six extractors leave them.
/// </summary>
internal sealed class Furniture : IMeasure
{
    /// <inheritdoc/>
    public string Name => "furniture";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => ["furniture/fundus.jsonl"];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        var (lines, errors, figures) = (
            ImmutableArray.CreateBuilder<string>(),
            ImmutableArray.CreateBuilder<Wrong>(),
            ImmutableArray.CreateBuilder<Figure>()
        );
        foreach (
            var set in Gold.Rows(data, Needs[0])
                .GroupBy(r => (Set: r.Must("dataset"), Extractor: r.Must("extractor")))
                .OrderBy(g => g.Key.Set, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Extractor, StringComparer.Ordinal)
        )
        {
            var built = Build(set);
            var (tp, fp, fn, keep) = (0, 0, 0, 0);
            var (before, after) = (new List<(double? P, double? R)>(), new List<(double? P, double? R)>());
            foreach (var row in set)
            {
                var page = row.Texts("lines");
                var report = built.ByName.GetValueOrDefault(Inputs.Name(row.Must("page")));
                var stands = Stands(page, report);
                foreach (var (label, line, on) in row.Texts("labels").Zip(page, stands))
                {
                    var (drop, kept) = (label == "drop", label == "keep");
                    (tp, fn, keep, fp) = (
                        tp + (drop && !on ? 1 : 0),
                        fn + (drop && on ? 1 : 0),
                        keep + (kept ? 1 : 0),
                        fp + (kept && !on ? 1 : 0)
                    );
                    if ((drop && on) || (kept && !on))
                    {
                        errors.Add(
                            new Wrong(
                                drop ? "furniture left in" : "news taken out",
                                row.Source(),
                                $"{set.Key.Extractor} {row.Must("page")}",
                                drop ? "" : Rule(report, line),
                                line
                            )
                        );
                    }
                }

                before.Add(Shingles.Compare(string.Join('\n', page), row.Must("gold")));
                after.Add(
                    Shingles.Compare(string.Join('\n', page.Zip(stands).Where(x => x.Second).Select(x => x.First)), row.Must("gold"))
                );
            }

            var (p, r, loss) = (Score.Ratio(tp, tp + fp), Score.Ratio(tp, tp + fn), Score.Ratio(fp, keep));
            var (was, now) = (F(before), F(after));
            lines.Add(
                $"{set.Key.Set} {set.Key.Extractor}: drop P {Score.Long(p)} R {Score.Long(r)} F1 "
                    + $"{Score.Long(Score.F1(p, r))} keep-loss {loss:F4} shingle F1 {Score.Long(was)} -> {Score.Long(now)} (n "
                    + $"{before.Count})"
            );
            figures.Add(
                new Figure
                {
                    What = $"furniture in plain text of {set.Key.Extractor}, shingle F1",
                    Data = set.Key.Set == "fundus" ? "fundus-evaluation" : set.Key.Set,
                    N = before.Count,
                    Ours = $"{Score.Short(was)} → {Score.Short(now)}, keep-loss {Score.Short4(loss)}",
                    Known = $"{Score.Short(was)} (doing nothing)",
                    Aim = "up, keep-loss ≤ .005",
                    Met = now > was && loss <= 0.005,
                }
            );
        }

        return new Outcome(lines.ToImmutable(), figures.ToImmutable(), errors.ToImmutable());
    }

    private static Built Build(IEnumerable<JsonElement> rows)
    {
        using var inputs = new Inputs();
        foreach (var row in rows)
        {
            inputs.AddText(Inputs.Name(row.Must("page")), string.Join('\n', row.Texts("lines")) + "\n");
        }

        return Built.Of(inputs);
    }

    private static double F(List<(double? P, double? R)> pages) =>
        Score.F1(Score.Mean(pages.Select(p => p.P)), Score.Mean(pages.Select(p => p.R)));

    /// <summary>Which lines a block that stands on the page touches.</summary>
    private static bool[] Stands(ImmutableArray<string> lines, Report? report)
    {
        var stands = new bool[lines.Length];
        var at = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var end = at + Words.CodePoints(lines[i]);
            stands[i] = end > at && report is not null && report.Kept.Any(b => b.Start < end && at < b.End);
            at = end + 1;
        }

        return stands;
    }

    private static string Rule(Report? report, string line) =>
        report?.Parts.FirstOrDefault(p => !p.IsKept && line.Contains(p.Text, StringComparison.Ordinal)) is { } part
            ? $"{part.Status} by {part.Rule}"
            : "gone";
}
