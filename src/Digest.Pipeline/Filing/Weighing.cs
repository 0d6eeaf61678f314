using System.Runtime.InteropServices;
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
    /// The vectors of gists given in filing order, and the stem of each term id; every undated gist stands behind the dated ones and is
    /// weighed by all of them. Ids are given in the order in which terms are met.
    /// </summary>
    public static (TermVector[] Vectors, Dictionary<ulong, int> Ids, ulong[] Stems) Weigh(
        ImmutableArray<ArticleFeatures> gists,
        int dated,
        FilingParameters scale,
        int jobs
    )
    {
        var ids = new Dictionary<ulong, int>();
        var (stems, seen, prior) = (new List<ulong>(), new List<int>(), new List<float>());
        var (own, held) = (new int[gists.Length][], new int[gists.Length][]);
        for (var i = 0; i < gists.Length; i++)
        {
            var gist = gists[i];
            (own[i], held[i]) = (new int[gist.Terms.Length], new int[gist.Terms.Length]);
            for (var k = 0; k < gist.Terms.Length; k++)
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, gist.Terms[k], out var known);
                if (!known)
                {
                    id = stems.Count;
                    stems.Add(gist.Terms[k]);
                    seen.Add(0);
                    prior.Add(gist.Shares[k]);
                }

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
        return ([.. vectors], ids, [.. stems]);
    }

    // Of each term the number of reports that hold it is given in held.
    private static TermVector Vector(ArticleFeatures gist, int[] own, int[] held, List<float> prior, int reports, FilingParameters scale)
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

        var order = Enumerable.Range(0, own.Length).ToArray();
        Array.Sort([.. own], order);
        var marks = Array.ConvertAll(order, k => gist.Marks[k]);
        return new TermVector(
            Array.ConvertAll(order, k => own[k]),
            Array.ConvertAll(order, k => weights[k]),
            marks,
            Array.ConvertAll(order, k => tells[k])
        )
        {
            Names = [.. Enumerable.Range(0, marks.Length).Where(k => (marks[k] & TermMarks.Name) == TermMarks.Name)],
        };
    }
}
