using System.Runtime.InteropServices;
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
    private readonly Dictionary<ulong, List<(int Unit, float Weight)>> _postings = [];
    private readonly List<Unit> _units = [];
    private readonly List<float> _small = [];
    private readonly List<(int Look, float Shared)> _seen = [];
    private readonly List<(float Weight, List<(int Unit, float Weight)> List)> _lists = [];
    private readonly List<(float Weight, List<(int Unit, float Weight)> List)> _common = [];
    private readonly List<int> _hits = [];
    private int _look;

    /// <summary>Adds a base wording.</summary>
    public void Add(Unit unit)
    {
        var n = _units.Count;
        _units.Add(unit);
        _seen.Add(default);
        var small = 0f;
        foreach (var stem in unit.Wording.Bag)
        {
            if (!IsSmall(stem))
            {
                if (!_postings.TryGetValue(stem.Stem, out var list))
                {
                    _postings.Add(stem.Stem, list = []);
                }

                list.Add((n, stem.Weight));
            }
            else
            {
                small += stem.Weight;
            }
        }

        _small.Add(small);
    }

    /// <summary>The bases at least this much like the unit, in the order they were added.</summary>
    public List<(Unit Base, double Score)> Like(Unit unit, double least)
    {
        var wording = unit.Wording;
        var small = Gather(wording, least);
        var found = new List<(Unit, double)>();
        _hits.Sort();
        foreach (var n in _hits)
        {
            // What both can have in common at most: what was counted, and the stems that weigh too little on either side to be looked up.
            var other = _units[n].Wording;
            var enough = least * ((double)other.Weight + wording.Weight) / 2;
            if (Math.Min(other.Weight, wording.Weight) >= enough - 1e-4 && _seen[n].Shared + small + _small[n] >= enough - 1e-4 && Likeness.Of(other, wording) is var score && score >= least)
            {
                found.Add((_units[n], score));
            }
        }

        return found;
    }

    /// <summary>Counts what the bases have in common with a wording; the weight of its small stems, which are not counted, is given back.</summary>
    private double Gather(Wording wording, double least)
    {
        var spare = (Likeness.LeastShare(least) * wording.Weight) - 1e-6;
        var small = 0d;
        _lists.Clear();
        _common.Clear();
        _hits.Clear();
        foreach (var stem in wording.Bag)
        {
            if (IsSmall(stem))
            {
                spare -= stem.Weight;
                small += stem.Weight;
            }
            else if (_postings.TryGetValue(stem.Stem, out var list))
            {
                _lists.Add((stem.Weight, list));
            }
        }

        _lists.Sort(static (x, y) => y.List.Count.CompareTo(x.List.Count));
        _look++;
        foreach (var (weight, list) in _lists)
        {
            if (spare > weight)
            {
                spare -= weight;
                _common.Add((weight, list));
            }
            else
            {
                Count(weight, list, find: true);
            }
        }

        foreach (var (weight, list) in _common)
        {
            Count(weight, list, find: false);
        }

        return small;
    }

    /// <summary>Adds a stem's weight to the bases that hold it: to all, or to those found by another stem only.</summary>
    private void Count(float weight, List<(int Unit, float Weight)> list, bool find)
    {
        var seen = CollectionsMarshal.AsSpan(_seen);
        foreach (var (n, other) in CollectionsMarshal.AsSpan(list))
        {
            ref var at = ref seen[n];
            if (at.Look == _look)
            {
                at.Shared += MathF.Min(weight, other);
            }
            else if (find)
            {
                at = (_look, MathF.Min(weight, other));
                _hits.Add(n);
            }
        }
    }

    // A stem no heavier than a few stop words: in every text, so of no use for finding one.
    private static bool IsSmall(Stemmed stem) => stem.Weight < 0.75f;
}
