namespace Digest.Text;

/// <summary>
/// How alike two wordings are, whatever the order of their words: the Dice coefficient of their weighted stems. On the
/// German-English gold of eight translations a pair, .5 parts "the same words said again" from all else with a precision of .99.
/// </summary>
public static class Likeness
{
    /// <summary>0 for nothing in common, 1 for the same words. Symmetric.</summary>
    public static double Of(WeightedTokens a, WeightedTokens b)
    {
        var sum = (double)a.Weight + b.Weight;
        return sum == 0 ? 0 : 2 * Shared(a, b) / sum;
    }

    /// <summary>
    /// How alike two wordings are in what they say, names, numbers and stop words left out: two sentences about one judge are not one
    /// sentence.
    /// 1 where neither says anything else. Symmetric.
    /// </summary>
    public static double OfPlainWords(WeightedTokens a, WeightedTokens b)
    {
        var sum = (double)a.PlainWeight + b.PlainWeight;
        return sum == 0 ? 1 : 2 * Shared(a, b, plainOnly: true) / sum;
    }

    /// <summary>Share of the smaller of two sets that the other one has too (containment, Broder 1997); 0 where one is empty.</summary>
    public static double Containment<T>(HashSet<T> a, HashSet<T> b)
    {
        var (small, large) = a.Count <= b.Count ? (a, b) : (b, a);
        return small.Count == 0 ? 0 : (double)small.Count(large.Contains) / small.Count;
    }

    /// <summary>The weight that both have.</summary>
    public static double Shared(WeightedTokens a, WeightedTokens b) => Shared(a, b, plainOnly: false);

    /// <summary>The weight of plain words that both have.</summary>
    public static double SharedPlain(WeightedTokens a, WeightedTokens b) => Shared(a, b, plainOnly: true);

    private static double Shared(WeightedTokens a, WeightedTokens b, bool plainOnly)
    {
        var x = a.Bag.AsSpan();
        var y = b.Bag.AsSpan();
        var (i, j, shared) = (0, 0, 0d);
        while (i < x.Length && j < y.Length)
        {
            if (x[i].Stem < y[j].Stem)
            {
                i++;
            }
            else if (x[i].Stem > y[j].Stem)
            {
                j++;
            }
            else
            {
                shared += plainOnly && x[i].Kind != TermKind.Plain && y[j].Kind != TermKind.Plain ? 0 : MathF.Min(x[i].Weight, y[j].Weight);
                i++;
                j++;
            }
        }

        return shared;
    }

    /// <summary>
    /// The least share of its own weight that a wording must have in common with any other for a likeness of <paramref name="least"/>: the
    /// bound behind exact candidate search.
    /// </summary>
    public static double LeastShare(double least) => least / (2 - least);
}
