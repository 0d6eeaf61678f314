namespace Digest.Filing;

/// <summary>The sum of the term vectors of some reports, and how much of each term's weight they write as a name.</summary>
/// <param name="Ids">Term ids, ascending.</param>
/// <param name="Weights">Summed weight of each.</param>
/// <param name="Squares">Sum of the squares of its weights.</param>
/// <param name="Names">The part of its weight that stands in reports which write the term as a name.</param>
/// <param name="Figures">The part of its weight that is a figure: all or nothing.</param>
internal sealed record TermSum(int[] Ids, float[] Weights, float[] Squares, float[] Names, float[] Figures)
{
    /// <summary>The sum of one vector.</summary>
    public static TermSum Of(TermVector vector)
    {
        var (squares, names, figures) = (new float[vector.Ids.Length], new float[vector.Ids.Length], new float[vector.Ids.Length]);
        for (var k = 0; k < names.Length; k++)
        {
            squares[k] = vector.Weights[k] * vector.Weights[k];
            figures[k] = (vector.Marks[k] & TermMarks.Figure) == TermMarks.Figure ? vector.Weights[k] : 0;
            names[k] = (vector.Marks[k] & TermMarks.Name) == TermMarks.Name ? vector.Weights[k] : 0;
        }

        return new TermSum(vector.Ids, vector.Weights, squares, names, figures);
    }

    /// <summary>
    /// What two sums have in common: in names (a term is one when either side mostly writes it as one), in figures, and in all other terms.
    /// </summary>
    public (Common Names, Common Figures, Common Plain) With(TermSum other)
    {
        var (i, j, names, figures, plain) = (0, 0, default(Common), default(Common), default(Common));
        while (i < Ids.Length || j < other.Ids.Length)
        {
            var (a, b) = (i < Ids.Length ? Ids[i] : int.MaxValue, j < other.Ids.Length ? other.Ids[j] : int.MaxValue);
            var name = (a <= b && IsName(i)) || (b <= a && other.IsName(j));
            var figure = a <= b ? Figures[i] > 0 : other.Figures[j] > 0;
            ref var field = ref figure ? ref figures : ref name ? ref names : ref plain;
            field = field.And(
                a <= b ? Weights[i] : 0,
                b <= a ? other.Weights[j] : 0,
                a <= b ? Squares[i] : 0,
                b <= a ? other.Squares[j] : 0
            );
            (i, j) = (a <= b ? i + 1 : i, b <= a ? j + 1 : j);
        }

        return (names, figures, plain);
    }

    /// <summary>The product of two sums.</summary>
    public float Dot(TermSum other)
    {
        var (i, j, sum) = (0, 0, 0f);
        while (i < Ids.Length && j < other.Ids.Length)
        {
            var (a, b) = (Ids[i], other.Ids[j]);
            sum += a == b ? Weights[i] * other.Weights[j] : 0;
            (i, j) = (a <= b ? i + 1 : i, b <= a ? j + 1 : j);
        }

        return sum;
    }

    /// <summary>Both together.</summary>
    public TermSum Plus(TermSum other)
    {
        var ids = new int[Ids.Length + other.Ids.Length];
        var (weights, squares, names, figures) = (
            new float[ids.Length],
            new float[ids.Length],
            new float[ids.Length],
            new float[ids.Length]
        );
        var (i, j, n) = (0, 0, 0);
        while (i < Ids.Length || j < other.Ids.Length)
        {
            var (a, b) = (i < Ids.Length ? Ids[i] : int.MaxValue, j < other.Ids.Length ? other.Ids[j] : int.MaxValue);
            ids[n] = Math.Min(a, b);
            weights[n] = (a <= b ? Weights[i] : 0) + (b <= a ? other.Weights[j] : 0);
            squares[n] = (a <= b ? Squares[i] : 0) + (b <= a ? other.Squares[j] : 0);
            figures[n] = (a <= b ? Figures[i] : 0) + (b <= a ? other.Figures[j] : 0);
            names[n] = (a <= b ? Names[i] : 0) + (b <= a ? other.Names[j] : 0);
            (i, j, n) = (a <= b ? i + 1 : i, b <= a ? j + 1 : j, n + 1);
        }

        return new TermSum(ids[..n], weights[..n], squares[..n], names[..n], figures[..n]);
    }

    private bool IsName(int k) => Names[k] * 2 > Weights[k];
}
