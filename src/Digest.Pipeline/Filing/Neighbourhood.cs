namespace Digest.Filing;

/// <summary>
/// Finds the likely company of each article without comparing all pairs: an inverted index over the weightiest terms, read rarest term
/// first within a fixed budget. Dated articles look back only, within the window; undated ones look everywhere.
/// </summary>
internal sealed class Neighbourhood
{
    private readonly Corpus _corpus;
    private readonly int[] _starts;
    private readonly int[] _postings;

    /// <summary>Indexes a corpus.</summary>
    public Neighbourhood(Corpus corpus)
    {
        _corpus = corpus;
        var keys = corpus.Vectors.Select((v, i) => corpus.Alone[i] ? [] : Keys(v, corpus.Scale.Keys)).ToArray();
        _starts = new int[corpus.Terms + 1];
        foreach (var own in keys)
        {
            foreach (var term in own)
            {
                _starts[term + 1]++;
            }
        }

        for (var t = 0; t < corpus.Terms; t++)
        {
            _starts[t + 1] += _starts[t];
        }

        _postings = new int[_starts[^1]];
        var next = _starts.AsSpan(0, corpus.Terms).ToArray();
        for (var i = 0; i < keys.Length; i++)
        {
            foreach (var term in keys[i])
            {
                _postings[next[term]++] = i;
            }
        }
    }

    /// <summary>
    /// The nearest articles of one article by cosine, nearest first: earlier ones within the window for a dated article, all for an undated
    /// one.
    /// </summary>
    public int[] Of(int i) => i < _corpus.Dated ? Of(i, FirstWithin(i, _corpus.Scale.WindowDays), i) : Of(i, 0, _corpus.Vectors.Length);

    /// <summary>The nearest articles of a dated one among those from before the window, as far back as one follows another up.</summary>
    public int[] Before(int i) =>
        Of(i, FirstWithin(i, _corpus.Scale.WindowDays + _corpus.Scale.FollowDays), FirstWithin(i, _corpus.Scale.WindowDays));

    private int[] Of(int i, int from, int to)
    {
        if (_corpus.Alone[i])
        {
            return [];
        }

        var scale = _corpus.Scale;
        var vector = _corpus.Vectors[i];
        var own = Keys(vector, scale.Keys);
        Array.Sort(own, (a, b) => Rate(a, from, to) is var x && Rate(b, from, to) is var y && x != y ? x.CompareTo(y) : a.CompareTo(b));
        var shared = new Dictionary<int, float>();
        var budget = scale.Budget;
        foreach (var term in own)
        {
            var (first, last) = (Lower(term, from), Lower(term, to));
            if (last - first > budget)
            {
                break;
            }

            budget -= last - first;
            var weight = vector.Weights[Array.BinarySearch(vector.Ids, term)];
            for (var p = first; p < last; p++)
            {
                ref var sum = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(shared, _postings[p], out _);
                sum += weight;
            }
        }

        shared.Remove(i);
        return Nearest(i, shared);
    }

    /// <summary>The neighbours of each article with those that have it for a neighbour, by place.</summary>
    public static List<int>[] Mutual(IReadOnlyList<int[]> near)
    {
        var both = new List<int>[near.Count];
        for (var i = 0; i < both.Length; i++)
        {
            both[i] = [.. near[i]];
        }

        for (var i = 0; i < both.Length; i++)
        {
            foreach (var j in near[i])
            {
                both[j].Add(i);
            }
        }

        return Array.ConvertAll(both, b => b.Distinct().Order().ToList());
    }

    private int[] Nearest(int i, Dictionary<int, float> shared)
    {
        var scale = _corpus.Scale;
        var best = shared.ToArray();
        Array.Sort(best, static (a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : a.Key.CompareTo(b.Key));
        var near = best.Take(scale.Neighbours)
            .Select(p => (p.Key, Cosine: _corpus.Vectors[i].Dot(_corpus.Vectors[p.Key])))
            .Where(p => p.Cosine >= scale.Worth)
            .ToArray();
        Array.Sort(near, static (a, b) => a.Cosine != b.Cosine ? b.Cosine.CompareTo(a.Cosine) : a.Key.CompareTo(b.Key));
        return Array.ConvertAll(near, p => p.Key);
    }

    private int Rate(int term, int from, int to) => Lower(term, to) - Lower(term, from);

    private int FirstWithin(int i, int days)
    {
        var earliest = _corpus.Days[i] - days;
        var at = Array.BinarySearch(_corpus.Days, 0, i, earliest);
        at = at < 0 ? ~at : at;
        while (at > 0 && _corpus.Days[at - 1] == earliest)
        {
            at--;
        }

        return at;
    }

    private int Lower(int term, int article)
    {
        var (lo, hi) = (_starts[term], _starts[term + 1]);
        while (lo < hi)
        {
            var mid = (lo + hi) >> 1;
            (lo, hi) = _postings[mid] < article ? (mid + 1, hi) : (lo, mid);
        }

        return lo;
    }

    private static int[] Keys(TermVector vector, int count)
    {
        var order = Enumerable.Range(0, vector.Ids.Length).ToArray();
        var weights = vector.Weights;
        Array.Sort(order, (a, b) => weights[a] != weights[b] ? weights[b].CompareTo(weights[a]) : a.CompareTo(b));
        return Array.ConvertAll(order.AsSpan(0, Math.Min(count, order.Length)).ToArray(), k => vector.Ids[k]);
    }
}
