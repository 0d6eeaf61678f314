namespace Digest.Filing;

/// <summary>The sum of the term vectors of some reports, and how much of each term's weight they write as a name.</summary>
/// <param name="Ids">Term ids, ascending.</param>
/// <param name="Weights">Summed weight of each.</param>
/// <param name="Squares">Sum of the squares of its weights.</param>
/// <param name="Names">The part of its weight that stands in reports which write the term as a name.</param>
/// <param name="Figures">The part of its weight that is a figure: all or nothing.</param>
internal sealed record TermSum(int[] Ids, float[] Weights, float[] Squares, float[] Names, float[] Figures)
{
    private const int Plain = 0;
    private const int Name = 1;
    private const int Figure = 2;

    private readonly byte[] _fields = FieldsOf(Weights, Names, Figures);

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
        var (i, j) = (0, 0);
        Span<Tally> fields = stackalloc Tally[3];
        fields.Clear();
        while (i < Ids.Length && j < other.Ids.Length)
        {
            var (a, b) = (Ids[i], other.Ids[j]);
            if (a < b)
            {
                Count(ref fields[_fields[i]], i++);
            }
            else if (b < a)
            {
                other.CountAsIts(ref fields[other._fields[j]], j++);
            }
            else
            {
                // A figure is one in every report.
                ref var field = ref fields[_fields[i] == Plain && other.IsName(j) ? Name : _fields[i]];
                field.Across += Weights[i] * other.Weights[j];
                Count(ref field, i++);
                other.CountAsIts(ref field, j++);
            }
        }

        for (; i < Ids.Length; i++)
        {
            Count(ref fields[_fields[i]], i);
        }

        for (; j < other.Ids.Length; j++)
        {
            other.CountAsIts(ref fields[other._fields[j]], j);
        }

        return (fields[Name].Sums, fields[Figure].Sums, fields[Plain].Sums);
    }

    private void Count(ref Tally field, int k)
    {
        field.Own += Weights[k] * Weights[k];
        field.OwnAlone += Squares[k];
    }

    private void CountAsIts(ref Tally field, int k)
    {
        field.Its += Weights[k] * Weights[k];
        field.ItsAlone += Squares[k];
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

    private static byte[] FieldsOf(float[] weights, float[] names, float[] figures)
    {
        var fields = new byte[weights.Length];
        for (var k = 0; k < fields.Length; k++)
        {
            fields[k] = (byte)(
                figures[k] > 0 ? Figure
                : names[k] * 2 > weights[k] ? Name
                : Plain
            );
        }

        return fields;
    }

    /// <summary>What becomes a <see cref="Common"/>, while it is summed up.</summary>
    private record struct Tally(float Across, float Own, float Its, float OwnAlone, float ItsAlone)
    {
        public readonly Common Sums => new(Across, Own, Its, OwnAlone, ItsAlone);
    }
}
