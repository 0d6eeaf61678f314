namespace Digest.Filing;

/// <summary>What is known of a term in one report.</summary>
[Flags]
internal enum TermMarks : byte
{
    /// <summary>A plain word of the body.</summary>
    None = 0,

    /// <summary>A name: inside sentences it is written with a capital more often than without.</summary>
    Name = 1,

    /// <summary>It stands in the headline or the lead.</summary>
    Front = 2,

    /// <summary>A figure: a number, a weekday, a month, a year.</summary>
    Figure = 4,

    /// <summary>A figure that is a weekday, a month, a season or a year.</summary>
    Calendar = 8,
}

/// <summary>A weighted term vector of length 1: term ids ascending.</summary>
/// <param name="Ids">Term ids, ascending.</param>
/// <param name="Weights">Weight of each; their squares sum to 1.</param>
/// <param name="Marks">What is known of each; empty for a sum.</param>
/// <param name="Tells">What sharing each tells by the fixed shares, in nats, whatever the reports at hand are about; empty for a
/// sum.</param>
internal readonly record struct TermVector(int[] Ids, float[] Weights, TermMarks[] Marks, float[] Tells)
{
    /// <summary>The places of its names, ascending; empty for a sum.</summary>
    public int[] Names { get; init; } = [];

    /// <summary>What the terms in common tell, in nats: unlike a cosine it is small when two texts are too short to tell much.</summary>
    public float Told(TermVector other)
    {
        var (i, j, told) = (0, 0, 0f);
        var (a, b) = (Ids, other.Ids);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                told += Math.Min(Tells[i++], other.Tells[j++]);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return told;
    }

    /// <summary>The cosine of two vectors, 0–1.</summary>
    public float Dot(TermVector other)
    {
        var (i, j, sum) = (0, 0, 0f);
        var (a, b) = (Ids, other.Ids);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                sum += Weights[i++] * other.Weights[j++];
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>Whether any term bears this mark.</summary>
    public bool Holds(TermMarks mark) => Array.Exists(Marks, m => (m & mark) == mark);

    /// <summary>The part of it with just these marks among those of the mask.</summary>
    public TermVector Where(TermMarks mask, TermMarks marks)
    {
        var own = Marks;
        var kept = Enumerable.Range(0, Ids.Length).Where(k => (own[k] & mask) == marks).ToArray();
        var (ids, weights) = (Ids, Weights);
        return new TermVector(Array.ConvertAll(kept, k => ids[k]), Array.ConvertAll(kept, k => weights[k]), [], []);
    }

    /// <summary>The same direction at length 1; empty stays empty.</summary>
    public TermVector Unit()
    {
        var sum = 0f;
        foreach (var w in Weights)
        {
            sum += w * w;
        }

        var norm = sum > 0 ? 1 / MathF.Sqrt(sum) : 0;
        return new TermVector(Ids, Array.ConvertAll(Weights, w => w * norm), [], []);
    }

    /// <summary>The sum of two vectors, not of length 1.</summary>
    public TermVector Plus(TermVector other)
    {
        if (Ids.Length == 0)
        {
            return other;
        }

        var ids = new int[Ids.Length + other.Ids.Length];
        var weights = new float[ids.Length];
        var (i, j, n) = (0, 0, 0);
        while (i < Ids.Length || j < other.Ids.Length)
        {
            if (j == other.Ids.Length || (i < Ids.Length && Ids[i] < other.Ids[j]))
            {
                (ids[n], weights[n]) = (Ids[i], Weights[i++]);
            }
            else if (i == Ids.Length || other.Ids[j] < Ids[i])
            {
                (ids[n], weights[n]) = (other.Ids[j], other.Weights[j++]);
            }
            else
            {
                (ids[n], weights[n]) = (Ids[i], Weights[i++] + other.Weights[j++]);
            }

            n++;
        }

        return new TermVector(ids[..n], weights[..n], [], []);
    }

    /// <summary>Whether the term at a place is a name.</summary>
    public bool IsName(int k) => (Marks[k] & TermMarks.Name) == TermMarks.Name;
}
