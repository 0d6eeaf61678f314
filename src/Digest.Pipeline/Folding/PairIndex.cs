using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds base wordings by two telling words that follow one another in both, small words between them left out: rare enough to find by
/// where each word alone is not.
/// </summary>
/// <param name="crowd">Bases that may hold a pair before it is too common to find one by: a stock phrase.</param>
internal sealed class PairIndex(int crowd)
{
    private readonly Dictionary<ulong, List<int>> _pairs = [];

    /// <summary>Adds the pairs of a base wording.</summary>
    public void Add(WeightedTokens wording, int unit)
    {
        foreach (var pair in PairsOf(wording))
        {
            if (!_pairs.TryGetValue(pair, out var list))
            {
                _pairs.Add(pair, list = new List<int>(1));
            }

            if (list.Count <= crowd)
            {
                list.Add(unit);
            }
        }
    }

    /// <summary>The bases that hold the pairs of this wording, pair by pair, those of stock phrases left out.</summary>
    public IEnumerable<List<int>> Of(WeightedTokens wording)
    {
        foreach (var pair in PairsOf(wording))
        {
            if (_pairs.TryGetValue(pair, out var list) && list.Count <= crowd)
            {
                yield return list;
            }
        }
    }

    private static IEnumerable<ulong> PairsOf(WeightedTokens wording)
    {
        var before = 0ul;
        foreach (var term in wording.Terms)
        {
            if (term.Kind != TermKind.Small)
            {
                if (before != 0)
                {
                    yield return (before * 0x9E3779B97F4A7C15) ^ term.Stem;
                }

                before = term.Stem;
            }
        }
    }
}
