using Digest.Shared;

namespace Digest.Filing;

/// <summary>
/// Turns gists into weighted vectors. A term's weight falls with the share of reports that hold it, counted over the reports up to and
/// including this one,
/// with a fixed share as the starting point: so a later report never changes the weight of an earlier one.
/// </summary>
internal static class Weighing
{
    /// <summary>
    /// The vectors of gists given in filing order, and the stem of each term id, rising; every undated gist stands behind the dated ones
    /// and is weighed by all of them. Ids rise with the stems: so the terms of a report stand in one order whatever other reports there
    /// are, and what is summed over them or cut from them is the same to the last bit.
    /// </summary>
    public static (TermVector[] Vectors, ulong[] Stems) Weigh(
        ImmutableArray<ArticleFeatures> gists,
        int dated,
        FilingParameters scale,
        int jobs
    )
    {
        var (ids, stems) = Numbered(gists);
        var (seen, prior) = (new int[stems.Length], new float[stems.Length]);
        var (own, held) = (new int[gists.Length][], new int[gists.Length][]);
        for (var i = 0; i < gists.Length; i++)
        {
            var gist = gists[i];
            (own[i], held[i]) = (new int[gist.Terms.Length], new int[gist.Terms.Length]);
            for (var k = 0; k < gist.Terms.Length; k++)
            {
                var id = ids[gist.Terms[k]];
                prior[id] = seen[id] == 0 ? gist.Shares[k] : prior[id];
                (own[i][k], held[i][k]) = (id, ++seen[id]);
            }
        }

        var vectors = Parallels.Count(
            gists.Length,
            jobs,
            i =>
                i < dated
                    ? Vector(gists[i], own[i], held[i], prior, i + 1, scale)
                    : Vector(gists[i], own[i], Array.ConvertAll(own[i], id => seen[id]), prior, gists.Length, scale)
        );
        return ([.. vectors], stems);
    }

    private static (Dictionary<ulong, int> Ids, ulong[] Stems) Numbered(ImmutableArray<ArticleFeatures> gists)
    {
        var ids = new Dictionary<ulong, int>();
        foreach (var gist in gists)
        {
            foreach (var term in gist.Terms)
            {
                ids.TryAdd(term, 0);
            }
        }

        ulong[] stems = [.. ids.Keys];
        Array.Sort(stems);
        for (var id = 0; id < stems.Length; id++)
        {
            ids[stems[id]] = id;
        }

        return (ids, stems);
    }

    // Of each term the number of reports that hold it is given in held.
    private static TermVector Vector(ArticleFeatures gist, int[] own, int[] held, float[] prior, int reports, FilingParameters scale)
    {
        var (weights, tells) = (new float[own.Length], new float[own.Length]);
        var sum = 0f;
        for (var k = 0; k < own.Length; k++)
        {
            var share = ((prior[own[k]] * scale.Prior) + held[k]) / (scale.Prior + reports);
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

        return new TermVector(own, weights, gist.Marks, tells)
        {
            Names = [.. Enumerable.Range(0, own.Length).Where(k => (gist.Marks[k] & TermMarks.Name) == TermMarks.Name)],
        };
    }
}
