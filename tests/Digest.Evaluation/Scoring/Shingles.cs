namespace Digest.Evaluation;

/// <summary>Four words in a row, counted: how much of a text another holds.</summary>
internal static class Shingles
{
    /// <summary>Precision and recall of a text against the gold; null where one has no words.</summary>
    public static (double? P, double? R) Compare(string text, string gold)
    {
        var (mine, right) = (Of(text), Of(gold));
        var (all, need) = (mine.Values.Sum(), right.Values.Sum());
        var hit = mine.Sum(m => Math.Min(m.Value, right.GetValueOrDefault(m.Key)));
        return (all == 0 ? null : (double)hit / all, need == 0 ? null : (double)hit / need);
    }

    /// <summary>The shingles with their counts; a text of fewer than four words is one shingle.</summary>
    public static Dictionary<string, int> Of(string text)
    {
        var words = Words.Of(text);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Max(1, words.Count - 3) && i < words.Count; i++)
        {
            var key = string.Join('\n', words.Skip(i).Take(4));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return counts;
    }

    /// <summary>How many things two bags have in common.</summary>
    public static int Common(IEnumerable<string> a, IEnumerable<string> b)
    {
        var bag = b.GroupBy(x => x, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var hit = 0;
        foreach (var item in a)
        {
            if (bag.TryGetValue(item, out var left) && left > 0)
            {
                bag[item] = left - 1;
                hit++;
            }
        }

        return hit;
    }
}
