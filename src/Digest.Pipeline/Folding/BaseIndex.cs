using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds the base wordings that can be as alike to a unit as asked, without comparing all with all: an inverted index of
/// weighted stems with prefix filtering (Chaudhuri, Ganti, Kaushik 2006). A likeness of t needs t/(2−t) of the unit's own
/// weight in common, so the commonest stems may be left out of the look-up as long as they weigh less than that: nothing is missed
/// but wordings made of little else than stop words.
/// </summary>
internal sealed class BaseIndex
{
    private readonly Dictionary<ulong, List<int>> _postings = [];
    private readonly List<Unit> _units = [];
    private readonly List<int> _seen = [];
    private int _look;

    /// <summary>Adds a base wording.</summary>
    public void Add(Unit unit)
    {
        var n = _units.Count;
        _units.Add(unit);
        _seen.Add(0);
        foreach (var stem in unit.Wording.Bag)
        {
            if (!IsSmall(stem))
            {
                if (!_postings.TryGetValue(stem.Stem, out var list))
                {
                    _postings.Add(stem.Stem, list = []);
                }

                list.Add(n);
            }
        }
    }

    /// <summary>The bases at least this much like the unit, in the order they were added.</summary>
    public List<(Unit Base, double Score)> Like(Unit unit, double least)
    {
        var wording = unit.Wording;
        var lists = new List<(float Weight, List<int> List)>();
        var spare = (Likeness.LeastShare(least) * wording.Weight) - 1e-6;
        foreach (var stem in wording.Bag)
        {
            if (IsSmall(stem))
            {
                spare -= stem.Weight;
            }
            else if (_postings.TryGetValue(stem.Stem, out var list))
            {
                lists.Add((stem.Weight, list));
            }
        }

        lists.Sort(static (x, y) => y.List.Count.CompareTo(x.List.Count));
        _look++;
        var hits = new List<int>();
        foreach (var (weight, list) in lists)
        {
            if (spare > weight)
            {
                spare -= weight;
                continue;
            }

            foreach (var n in list)
            {
                if (_seen[n] != _look)
                {
                    _seen[n] = _look;
                    hits.Add(n);
                }
            }
        }

        hits.Sort();
        var found = new List<(Unit, double)>();
        foreach (var n in hits)
        {
            var (light, heavy) = (Math.Min(_units[n].Wording.Weight, wording.Weight), Math.Max(_units[n].Wording.Weight, wording.Weight));
            if (2 * light / (light + heavy) >= least && Likeness.Of(_units[n].Wording, wording) is var score && score >= least)
            {
                found.Add((_units[n], score));
            }
        }

        return found;
    }

    // A stem no heavier than a few stop words: in every text, so of no use for finding one.
    private static bool IsSmall(Stemmed stem) => stem.Weight < 0.75f;
}
