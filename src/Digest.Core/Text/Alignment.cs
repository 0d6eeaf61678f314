namespace Digest.Text;

/// <summary>How two wordings lie upon each other.</summary>
/// <param name="A">The stretch of the first text that the alignment covers, in UTF-16 units; empty when nothing aligns.</param>
/// <param name="B">The stretch of the second text.</param>
/// <param name="Shared">Weight of the words in common along the alignment.</param>
/// <param name="ShareA">Share of the first text's weight that is in common, 0–1.</param>
/// <param name="ShareB">Share of the second text's weight that is in common, 0–1.</param>
public readonly record struct Aligned(Span A, Span B, double Shared, double ShareA, double ShareB)
{
    /// <summary>How much of both is in common (Dice), 0–1. Symmetric.</summary>
    public double Score => ShareA + ShareB == 0 ? 0 : 2 * ShareA * ShareB / (ShareA + ShareB);

    /// <summary>How much of the one that has more in common is: 1 when one text holds the other whole.</summary>
    public double Containment => Math.Max(ShareA, ShareB);
}

/// <summary>
/// Lays two wordings upon each other: the best local alignment of their weighted words (Smith and Waterman 1981), gaps cheap
/// enough for a re-translation to bridge. Quadratic in the words of the two stretches: meant for sentences and paragraphs
/// that an index has already brought together, never for all pairs.
/// </summary>
public static class Alignment
{
    private const float Gap = 0.12f;
    private const float Change = 0.18f;

    /// <summary>The best local alignment.</summary>
    public static Aligned Local(WeightedTokens a, WeightedTokens b)
    {
        var (n, m) = (a.Terms.Length, b.Terms.Length);
        if (n == 0 || m == 0)
        {
            return default;
        }

        var score = new float[(n + 1) * (m + 1)];
        var (best, bi, bj) = (0f, 0, 0);
        for (var i = 1; i <= n; i++)
        {
            var s = a.Terms[i - 1];
            for (var j = 1; j <= m; j++)
            {
                var t = b.Terms[j - 1];
                var at = (i * (m + 1)) + j;
                var step = s.Stem == t.Stem ? MathF.Min(s.Weight, t.Weight) : -Change * MathF.Max(s.Weight, t.Weight);
                var v = MathF.Max(
                    score[at - m - 2] + step,
                    MathF.Max(score[at - m - 1] - (Gap * s.Weight), score[at - 1] - (Gap * t.Weight))
                );
                score[at] = MathF.Max(0, v);
                if (v > best)
                {
                    (best, bi, bj) = (v, i, j);
                }
            }
        }

        return best == 0 ? default : Back(a, b, score, bi, bj);
    }

    private static Aligned Back(WeightedTokens a, WeightedTokens b, float[] score, int i, int j)
    {
        var m = b.Terms.Length;
        var (endI, endJ, shared) = (i, j, 0d);
        while (i > 0 && j > 0 && score[(i * (m + 1)) + j] > 0)
        {
            var (s, t) = (a.Terms[i - 1], b.Terms[j - 1]);
            var at = (i * (m + 1)) + j;
            var step = s.Stem == t.Stem ? MathF.Min(s.Weight, t.Weight) : -Change * MathF.Max(s.Weight, t.Weight);
            if (score[at] == score[at - m - 2] + step)
            {
                shared += s.Stem == t.Stem ? MathF.Min(s.Weight, t.Weight) : 0;
                (i, j) = (i - 1, j - 1);
            }
            else if (score[at] == score[at - m - 1] - (Gap * s.Weight))
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        return new Aligned(
            new Span(a.Terms[i].Start, a.Terms[endI - 1].End),
            new Span(b.Terms[j].Start, b.Terms[endJ - 1].End),
            shared,
            Math.Min(1, shared / a.Weight),
            Math.Min(1, shared / b.Weight)
        );
    }
}
