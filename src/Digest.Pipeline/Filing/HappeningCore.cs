namespace Digest.Filing;

/// <summary>How much of what a happening's reports have in common a report, or another happening, has too.</summary>
/// <param name="All">Cosine of all its terms with the common ones, 0–1.</param>
/// <param name="Front">The same of the terms of its headline and lead alone; 0 for a happening.</param>
/// <param name="Names">Cosine of the names, 0–1: a term is one when either writes it as one; 1 where one has none.</param>
internal readonly record struct CoreLikeness(float All, float Front, float Names)
{
    /// <summary>The better of the two cosines: what stands in front outweighs a long tail of other matters.</summary>
    public float Best => Math.Max(All, Front);
}

/// <summary>
/// What the reports of a happening have in common: the terms that at least a quarter of them hold. What one report adds from afar stays
/// out, so that a happening told by many is not known by its tails; and a short report, which shares little with any one of them, can
/// share much of what they all tell.
/// </summary>
internal sealed class HappeningCore
{
    private const int Quarter = 4;

    private readonly Corpus _corpus;
    private readonly int[] _ids;
    private readonly float[] _weights;
    private readonly bool[] _names;
    private readonly float _norm;

    private HappeningCore(Corpus corpus, int reports, int[] ids, float[] weights, bool[] names)
    {
        (_corpus, Reports, _ids, _weights, _names) = (corpus, reports, ids, weights, names);
        _norm = MathF.Sqrt(Square(weights));
    }

    /// <summary>Number of reports it was made of.</summary>
    public int Reports { get; }

    /// <summary>The core of these reports, by their places; of the newest where there are many.</summary>
    public static HappeningCore Of(Corpus corpus, IReadOnlyList<int> members, TermDesk desk)
    {
        var count = Math.Min(members.Count, corpus.Scale.Members);
        for (var m = members.Count - count; m < members.Count; m++)
        {
            var vector = corpus.Vectors[members[m]];
            for (var k = 0; k < vector.Ids.Length; k++)
            {
                desk.Add(vector.Ids[k], vector.Weights[k], IsName(vector.Marks[k]) ? vector.Weights[k] : 0);
            }
        }

        var (ids, weights, names) = desk.Take((count + Quarter - 1) / Quarter);
        return new HappeningCore(corpus, count, ids, weights, [.. names.Zip(weights, (n, w) => n * 2 > w)]);
    }

    /// <summary>How much of it a report shares.</summary>
    public CoreLikeness With(int report)
    {
        var vector = _corpus.Vectors[report];
        var marks = vector.Marks;
        var (all, front, ownFront) = (0f, 0f, 0f);
        var names = Compare(
            vector.Ids,
            vector.Weights,
            k => IsName(marks[k]),
            (k, product) =>
            {
                all += product;
                front += (marks[k] & TermMarks.Front) == TermMarks.Front ? product : 0;
            }
        );
        for (var k = 0; k < marks.Length; k++)
        {
            ownFront += (marks[k] & TermMarks.Front) == TermMarks.Front ? vector.Weights[k] * vector.Weights[k] : 0;
        }

        return new CoreLikeness(Share(all, _norm), ownFront > 0 ? Share(front, _norm * MathF.Sqrt(ownFront)) : 0, names);
    }

    /// <summary>How much of it another core shares.</summary>
    public CoreLikeness With(HappeningCore other)
    {
        var all = 0f;
        var names = Compare(other._ids, other._weights, k => other._names[k], (_, product) => all += product);
        return new CoreLikeness(Share(all, _norm * other._norm), 0, names);
    }

    // The cosine of the names; what all terms in common bring is handed over one by one.
    private float Compare(int[] ids, float[] weights, Func<int, bool> isName, Action<int, float> common)
    {
        var (i, j, names, own, its) = (0, 0, 0f, 0f, 0f);
        while (i < _ids.Length || j < ids.Length)
        {
            var (a, b) = (i < _ids.Length ? _ids[i] : int.MaxValue, j < ids.Length ? ids[j] : int.MaxValue);
            var name = (a <= b && _names[i]) || (b <= a && isName(j));
            if (name)
            {
                own += a <= b ? _weights[i] * _weights[i] : 0;
                its += b <= a ? weights[j] * weights[j] : 0;
            }

            if (a == b)
            {
                common(j, _weights[i] * weights[j]);
                names += name ? _weights[i] * weights[j] : 0;
            }

            (i, j) = (a <= b ? i + 1 : i, b <= a ? j + 1 : j);
        }

        return own > 0 && its > 0 ? names / MathF.Sqrt(own * its) : 1;
    }

    private static bool IsName(TermMarks marks) => (marks & (TermMarks.Name | TermMarks.Figure)) == TermMarks.Name;

    private static float Share(float product, float norm) => norm > 0 ? product / norm : 0;

    private static float Square(float[] weights)
    {
        var sum = 0f;
        foreach (var w in weights)
        {
            sum += w * w;
        }

        return sum;
    }
}
