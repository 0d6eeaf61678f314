namespace Digest.Filing;

/// <summary>
/// Turns gists into weighted vectors. A term's weight falls with the share of reports that hold it, counted over the reports up to and
/// including this one,
/// with a fixed share as the starting point: so a later report never changes the weight of an earlier one.
/// </summary>
internal static class Weighing
{
    /// <summary>
    /// The vectors of gists given in filing order; every undated gist stands behind the dated ones and is weighed by all of them.
    /// </summary>
    public static (TermVector[] Vectors, Dictionary<ulong, int> Ids) Weigh(
        IReadOnlyList<ArticleFeatures> gists,
        int dated,
        FilingParameters scale
    )
    {
        var ids = new Dictionary<ulong, int>();
        var seen = new List<int>();
        var prior = new List<float>();
        var vectors = new TermVector[gists.Count];
        void Take(ArticleFeatures g, int[] own)
        {
            for (var k = 0; k < g.Terms.Length; k++)
            {
                if (!ids.TryGetValue(g.Terms[k], out var id))
                {
                    ids.Add(g.Terms[k], id = ids.Count);
                    seen.Add(0);
                    prior.Add(g.Shares[k]);
                }

                own[k] = id;
                seen[id]++;
            }
        }

        var raw = new int[gists.Count][];
        for (var i = 0; i < gists.Count; i++)
        {
            raw[i] = new int[gists[i].Terms.Length];
            Take(gists[i], raw[i]);
            if (i < dated)
            {
                vectors[i] = Vector(gists[i], raw[i], seen, prior, i + 1, scale);
            }
        }

        for (var i = dated; i < gists.Count; i++)
        {
            vectors[i] = Vector(gists[i], raw[i], seen, prior, gists.Count, scale);
        }

        return (vectors, ids);
    }

    private static TermVector Vector(
        ArticleFeatures gist,
        int[] own,
        List<int> seen,
        List<float> prior,
        int reports,
        FilingParameters scale
    )
    {
        var (weights, tells) = (new float[own.Length], new float[own.Length]);
        var sum = 0f;
        for (var k = 0; k < own.Length; k++)
        {
            var share = ((prior[own[k]] * scale.Prior) + seen[own[k]]) / (scale.Prior + reports);
            tells[k] = -MathF.Log(MathF.Min(0.99f, prior[own[k]]));
            var w = gist.Counts[k] * MathF.Pow(MathF.Max(0.01f, -MathF.Log(MathF.Min(0.99f, share))), scale.Rarity);
            weights[k] = w;
            sum += w * w;
        }

        var norm = sum > 0 ? 1f / MathF.Sqrt(sum) : 0f;
        for (var k = 0; k < weights.Length; k++)
        {
            weights[k] *= norm;
        }

        var order = Enumerable.Range(0, own.Length).ToArray();
        Array.Sort((int[])own.Clone(), order);
        return new TermVector(
            Array.ConvertAll(order, k => own[k]),
            Array.ConvertAll(order, k => weights[k]),
            Array.ConvertAll(order, k => gist.Marks[k]),
            Array.ConvertAll(order, k => tells[k])
        );
    }
}
