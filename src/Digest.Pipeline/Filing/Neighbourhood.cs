using System.Collections.Concurrent;
using Digest.Shared;

namespace Digest.Filing;

/// <summary>
/// Finds the likely company of each article without comparing all pairs: an inverted index over the weightiest terms, read rarest term
/// first within a fixed budget. Dated articles look back only, within the window; undated ones look everywhere.
/// </summary>
internal sealed class Neighbourhood
{
    private readonly Corpus _corpus;
    private readonly int[][] _keys;
    private readonly int[] _starts;
    private readonly int[] _postings;
    private readonly ConcurrentBag<Desk> _free = [];

    /// <summary>Indexes a corpus.</summary>
    public Neighbourhood(Corpus corpus, int jobs)
    {
        _corpus = corpus;
        _keys = [.. Parallels.Count(corpus.Vectors.Length, jobs, i => corpus.Alone[i] ? [] : Keys(corpus.Vectors[i], corpus.Scale.Keys))];
        _starts = new int[corpus.Terms + 1];
        foreach (var own in _keys)
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
        for (var i = 0; i < _keys.Length; i++)
        {
            foreach (var term in _keys[i])
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

        var desk = _free.TryTake(out var one) ? one : new Desk(_corpus);
        var near = Nearest(i, from, to, desk);
        _free.Add(desk);
        return near;
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

    private int[] Nearest(int i, int from, int to, Desk desk)
    {
        var scale = _corpus.Scale;
        var own = _keys[i];
        var (order, spans) = (new ulong[own.Length], new (int First, int Last)[own.Length]);
        for (var k = 0; k < own.Length; k++)
        {
            spans[k] = (Lower(own[k], from), Lower(own[k], to));
            order[k] = ((ulong)(spans[k].Last - spans[k].First) << 32) | (uint)own[k];
        }

        Array.Sort(order, spans);
        var budget = scale.Budget;
        var laid = desk.Laid.Of(i);
        for (var k = 0; k < own.Length && spans[k].Last - spans[k].First <= budget; k++)
        {
            budget -= spans[k].Last - spans[k].First;
            desk.Add(_postings.AsSpan(spans[k].First..spans[k].Last), laid.WeightOf((int)(uint)order[k]));
        }

        var near = new List<(int Article, float Cosine)>(scale.Neighbours);
        foreach (var j in desk.Best(i, scale.Neighbours))
        {
            if (laid.Dot(j) is var cosine && cosine >= scale.Worth)
            {
                near.Add((j, cosine));
            }
        }

        near.Sort(static (a, b) => a.Cosine != b.Cosine ? b.Cosine.CompareTo(a.Cosine) : a.Article.CompareTo(b.Article));
        return [.. near.Select(n => n.Article)];
    }

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

    // Its weightiest terms, the first ones where two weigh the same.
    private static int[] Keys(TermVector vector, int count)
    {
        var order = new ulong[vector.Ids.Length];
        for (var k = 0; k < order.Length; k++)
        {
            order[k] = Desk.Rank(vector.Weights[k], k);
        }

        Array.Sort(order);
        return [.. order.AsSpan(0, Math.Min(count, order.Length)).ToArray().Select(k => vector.Ids[(int)(uint)k])];
    }

    /// <summary>Where the weights that articles share with one are summed up. Of one thread; empty between two articles.</summary>
    private sealed class Desk(Corpus corpus)
    {
        private readonly float[] _sums = new float[corpus.Vectors.Length];
        private readonly List<int> _touched = [];

        public LaidArticle Laid { get; } = new(corpus);

        /// <summary>
        /// Weight first, the heavier before the lighter, then the number: weights are 0 or more, so their bits rise as they do.
        /// </summary>
        public static ulong Rank(float weight, int number) => ((ulong)~BitConverter.SingleToUInt32Bits(weight) << 32) | (uint)number;

        public void Add(ReadOnlySpan<int> articles, float weight)
        {
            foreach (var j in articles)
            {
                if (_sums[j] == 0)
                {
                    _touched.Add(j);
                }

                _sums[j] += weight;
            }
        }

        /// <summary>The articles of the highest sums without this one; all sums are 0 again.</summary>
        public int[] Best(int own, int count)
        {
            var best = new ulong[_touched.Count];
            var n = 0;
            foreach (var j in _touched)
            {
                best[n] = Rank(_sums[j], j);
                n += j == own ? 0 : 1;
                _sums[j] = 0;
            }

            _touched.Clear();
            Array.Sort(best, 0, n);
            return [.. best.AsSpan(0, Math.Min(count, n)).ToArray().Select(k => (int)(uint)k)];
        }
    }
}
