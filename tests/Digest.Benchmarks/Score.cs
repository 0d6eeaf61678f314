namespace Digest.Benchmarks;

/// <summary>Scores a filing against the known happenings.</summary>
internal static class Score
{
    /// <summary>BCubed precision and recall of the story-years (Bagga and Baldwin 1998).</summary>
    public static (double Precision, double Recall) BCubed(Dictionary<string, int> gold, ImmutableArray<Story> stories)
    {
        var found = stories
            .SelectMany(s => s.Years.SelectMany(y => y.Articles.Select(a => (a.Id, Place: s.Id + "/" + y.Segment))))
            .ToDictionary(p => p.Id, p => p.Place, StringComparer.Ordinal);
        var together = gold.GroupBy(g => (g.Value, found[g.Key])).ToDictionary(g => g.Key, g => (double)g.Count());
        var happenings = gold.GroupBy(g => g.Value).ToDictionary(g => g.Key, g => g.Count());
        var places = found.GroupBy(f => f.Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return (
            together.Sum(t => t.Value * t.Value / places[t.Key.Item2]) / gold.Count,
            together.Sum(t => t.Value * t.Value / happenings[t.Key.Value]) / gold.Count
        );
    }
}
