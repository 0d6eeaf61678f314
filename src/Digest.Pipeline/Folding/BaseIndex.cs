using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds the base wordings that can be as alike to a unit as asked, without comparing all with all: an inverted index of
/// weighted stems with prefix filtering (Chaudhuri, Ganti, Kaushik 2006). A likeness of t needs t/(2−t) of the unit's own
/// weight in common, so the commonest stems may be left out of the look-up as long as they weigh less than that: nothing is missed
/// but wordings made of little else than stop words. A stem that hundreds of bases hold tells none of them from the others: in a
/// year as large as that it finds nothing by itself, and two telling words in a row (<see cref="PairIndex"/>) find instead, so that the
/// work
/// grows with the number of units and not with its square. What is found is compared only where a signature of its stems allows it.
/// </summary>
internal sealed class BaseIndex
{
    /// <summary>Bases that may hold a stem before it is too common to find one by.</summary>
    private const int Crowd = 256;

    /// <summary>The same for two words in a row.</summary>
    private const int PairCrowd = 64;

    /// <summary>Most bases given for one unit, the most alike first.</summary>
    private const int MostFound = 128;

    private readonly Dictionary<ulong, List<int>> _postings = [];
    private readonly List<Segment> _units = [];
    private readonly List<Held> _held = [];
    private readonly List<(float Weight, List<int> List)> _lists = [];
    private readonly List<int> _hits = [];
    private PairIndex? _pairs;
    private int _look;

    /// <summary>What is known of a base without opening it, and the look-up that found it last.</summary>
    private record struct Held(float Weight, UInt128 Signature, int Look);

    /// <summary>How many entries were read and how many wordings compared so far: the work done.</summary>
    public long Steps { get; private set; }

    /// <summary>Adds a base wording.</summary>
    public void Add(Segment unit)
    {
        var n = _units.Count;
        var signature = UInt128.Zero;
        foreach (var stem in unit.Wording.Bag)
        {
            signature |= UInt128.One << Bit(stem.Stem);
            if (IsSmall(stem))
            {
                continue;
            }

            if (!_postings.TryGetValue(stem.Stem, out var list))
            {
                _postings.Add(stem.Stem, list = []);
            }

            if (list.Count <= Crowd)
            {
                list.Add(n);
            }
        }

        _units.Add(unit);
        _held.Add(new Held(unit.Wording.Weight, signature, 0));
        _pairs?.Add(unit.Wording, n);
    }

    /// <summary>The bases at least this much like the unit, in the order they were added.</summary>
    public List<(Segment Base, double Score)> Like(Segment unit, double least)
    {
        var wording = unit.Wording;
        Gather(wording, least);
        var close = new List<(int Base, double Score)>();
        Span<float> weights = stackalloc float[128];
        weights.Clear();
        var signature = UInt128.Zero;
        foreach (var stem in wording.Bag)
        {
            signature |= UInt128.One << Bit(stem.Stem);
            weights[Bit(stem.Stem)] += stem.Weight;
        }

        var held = CollectionsMarshal.AsSpan(_held);
        foreach (var n in _hits)
        {
            var enough = (least * ((double)held[n].Weight + wording.Weight) / 2) - 1e-4;
            if (Math.Min(held[n].Weight, wording.Weight) >= enough && AtMost(held[n].Signature & signature, weights) >= enough)
            {
                Steps++;
                if (Likeness.Of(_units[n].Wording, wording) is var score && score >= least)
                {
                    close.Add((n, score));
                }
            }
        }

        if (close.Count > MostFound)
        {
            close.Sort(static (x, y) => x.Score != y.Score ? y.Score.CompareTo(x.Score) : x.Base.CompareTo(y.Base));
            close.RemoveRange(MostFound, close.Count - MostFound);
        }

        close.Sort(static (x, y) => x.Base.CompareTo(y.Base));
        return close.ConvertAll(c => (_units[c.Base], c.Score));
    }

    /// <summary>Gathers the bases that hold a stem by which they can be found.</summary>
    private void Gather(WeightedTokens wording, double least)
    {
        var spare = (Likeness.LeastShare(least) * wording.Weight) - 1e-6;
        _lists.Clear();
        _hits.Clear();
        _look++;
        foreach (var stem in wording.Bag)
        {
            if (IsSmall(stem))
            {
                spare -= stem.Weight;
            }
            else if (_postings.TryGetValue(stem.Stem, out var list))
            {
                _lists.Add((stem.Weight, list));
            }
        }

        _lists.Sort(static (x, y) => y.List.Count.CompareTo(x.List.Count));
        var crowded = false;
        foreach (var (weight, list) in _lists)
        {
            if (spare > weight)
            {
                spare -= weight;
            }
            else if (list.Count > Crowd)
            {
                crowded = true;
            }
            else
            {
                Take(CollectionsMarshal.AsSpan(list));
            }
        }

        if (crowded)
        {
            _pairs ??= Paired();
            foreach (var pair in _pairs.Of(wording))
            {
                Take(CollectionsMarshal.AsSpan(pair));
            }
        }
    }

    private PairIndex Paired()
    {
        var pairs = new PairIndex(PairCrowd);
        for (var n = 0; n < _units.Count; n++)
        {
            pairs.Add(_units[n].Wording, n);
        }

        return pairs;
    }

    private void Take(ReadOnlySpan<int> bases)
    {
        Steps += bases.Length;
        var held = CollectionsMarshal.AsSpan(_held);
        foreach (var n in bases)
        {
            if (held[n].Look != _look)
            {
                held[n].Look = _look;
                _hits.Add(n);
            }
        }
    }

    /// <summary>What the unit can have in common with a base at most: the weight of its stems whose bits both have.</summary>
    private static double AtMost(UInt128 both, ReadOnlySpan<float> weights)
    {
        var sum = 0d;
        for (var low = (ulong)both; low != 0; low &= low - 1)
        {
            sum += weights[System.Numerics.BitOperations.TrailingZeroCount(low)];
        }

        for (var high = (ulong)(both >> 64); high != 0; high &= high - 1)
        {
            sum += weights[64 + System.Numerics.BitOperations.TrailingZeroCount(high)];
        }

        return sum;
    }

    private static int Bit(ulong stem) => (int)((stem * 0x9E3779B97F4A7C15) >> 57);

    // A stem no heavier than a few stop words: in every text, so of no use for finding one.
    private static bool IsSmall(Stemmed stem) => stem.Weight < 0.75f;
}
