namespace Digest.Evaluation;

/// <summary>
/// How alike two groupings of the same things are: BCubed (Bagga and Baldwin 1998), adjusted Rand index (Hubert and Arabie 1985) and F1
/// over pairs.
/// </summary>
internal sealed record Clustering(int N, int Stories, int Found, double P, double R, double Ari, double PairF1)
{
    /// <summary>BCubed F1.</summary>
    public double F1 => Score.F1(P, R);

    /// <summary>Compares; a thing that <paramref name="found"/> lacks is alone in a group of its own.</summary>
    public static Clustering Of(IReadOnlyDictionary<string, string> gold, IReadOnlyDictionary<string, string> found)
    {
        var cells = new Dictionary<(string, string), int>();
        var (rows, columns) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        foreach (var (id, story) in gold)
        {
            var group = found.TryGetValue(id, out var f) ? "in " + f : "alone " + id;
            cells[(story, group)] = cells.GetValueOrDefault((story, group)) + 1;
            rows[story] = rows.GetValueOrDefault(story) + 1;
            columns[group] = columns.GetValueOrDefault(group) + 1;
        }

        double n = gold.Count;
        var p = Score.Ratio(cells.Sum(c => (double)c.Value * c.Value / columns[c.Key.Item2]), n);
        var r = Score.Ratio(cells.Sum(c => (double)c.Value * c.Value / rows[c.Key.Item1]), n);
        var (both, inGold, inFound) = (cells.Values.Sum(Pairs), rows.Values.Sum(Pairs), columns.Values.Sum(Pairs));
        var chance = Score.Ratio(inGold * inFound, n * (n - 1) / 2);
        var ari = (inGold + inFound) / 2 == chance ? 1 : (both - chance) / (((inGold + inFound) / 2) - chance);
        return new Clustering(
            gold.Count,
            rows.Count,
            columns.Count,
            p,
            r,
            ari,
            Score.F1(Score.Ratio(both, inFound), Score.Ratio(both, inGold))
        );
    }

    private static double Pairs(int x) => (double)x * (x - 1) / 2;
}
