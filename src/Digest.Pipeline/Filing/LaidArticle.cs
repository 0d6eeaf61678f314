using System.Numerics;

namespace Digest.Filing;

/// <summary>
/// One article laid out over all terms of the corpus, so that comparing it with another one takes a look at each term of that one and no
/// more. Its sums run over rising terms, as those of <see cref="TermVector"/> do: they are the same to the last bit. Of one thread.
/// </summary>
internal sealed class LaidArticle(Corpus corpus)
{
    private readonly int[] _at = new int[corpus.Terms]; // one more than its place, so that 0 is "not there"
    private readonly float[] _weights = new float[corpus.Terms];
    private readonly ulong[] _quotes = new ulong[corpus.Quotes.Count]; // a bit for each of its quotations
    private readonly int[] _counts = new int[CommonQuotes.Most * CommonQuotes.Most];
    private int[] _common = [];
    private int[] _extra = [];

    /// <summary>The article by its place; -1 before the first.</summary>
    public int Article { get; private set; } = -1;

    /// <summary>Lays another article out instead.</summary>
    public LaidArticle Of(int article)
    {
        if (article != Article)
        {
            Set(laid: false);
            Article = article;
            Set(laid: true);
        }

        return this;
    }

    /// <summary>The weight of a term in it; 0 where it has it not.</summary>
    public float WeightOf(int term) => _weights[term];

    /// <summary>The cosine of its vector and that of another article, 0–1.</summary>
    public float Dot(int other)
    {
        var (ids, weights) = (corpus.Vectors[other].Ids, corpus.Vectors[other].Weights);
        var sum = 0f;
        for (var l = 0; l < ids.Length; l++)
        {
            sum += _weights[ids[l]] * weights[l];
        }

        return sum;
    }

    /// <summary>
    /// The cosine of the two vectors; that of their names alone (a word is one when either report writes it as one), 1 where one report has
    /// none; and what the terms in common tell, in nats: unlike a cosine it is small when two texts are too short to tell much.
    /// </summary>
    public (float Cosine, float Names, float Told) Compare(int other)
    {
        var (own, its) = (corpus.Vectors[Article], corpus.Vectors[other]);
        var (sum, names, told, ownExtra, itsExtra) = (0f, 0f, 0f, 0, 0);
        var common = Common(its.Ids);
        for (var n = 0; n < common; n++)
        {
            var l = _common[n];
            var k = _at[its.Ids[l]] - 1;
            var product = own.Weights[k] * its.Weights[l];
            sum += product;
            told += Math.Min(own.Tells[k], its.Tells[l]);
            var (a, b) = (own.IsName(k), its.IsName(l));
            names += a || b ? product : 0;

            // Names on one side only: its own from the front of the list, those of the other from behind.
            if (a && !b)
            {
                _extra[^++itsExtra] = l;
            }
            else if (b && !a)
            {
                _extra[ownExtra++] = k;
            }
        }

        _extra.AsSpan(_extra.Length - itsExtra).Reverse();
        var (x, y) = (Square(own, _extra.AsSpan(0, ownExtra)), Square(its, _extra.AsSpan(_extra.Length - itsExtra)));
        return (sum, x > 0 && y > 0 ? names / MathF.Sqrt(x * y) : 1, told);
    }

    /// <summary>The quotations that it has in common with another article.</summary>
    public ImmutableArray<CommonQuote> Quotes(int other)
    {
        var (own, its) = (corpus.Quotes.Of(Article), corpus.Quotes.Of(other));
        if (own.Length == 0 || its.Length == 0)
        {
            return [];
        }

        var counts = _counts.AsSpan(0, own.Length * its.Length);
        counts.Clear();
        var most = 0;
        for (var r = 0; r < its.Length; r++)
        {
            foreach (var stem in its[r])
            {
                for (var bits = _quotes[stem]; bits != 0; bits &= bits - 1)
                {
                    most = Math.Max(most, ++counts[(BitOperations.TrailingZeroCount(bits) * its.Length) + r]);
                }
            }
        }

        return most < CommonQuotes.LeastWords
            ? []
            : CommonQuotes.Of(corpus.Gists[Article], corpus.Gists[other], (q, r) => _counts[(q * its.Length) + r]);
    }

    // Finds the places of the terms in common among those of the other, without a branch that nobody can foresee.
    private int Common(int[] ids)
    {
        if (_common.Length <= ids.Length)
        {
            (_common, _extra) = (new int[ids.Length * 2], new int[ids.Length * 2]);
        }

        var (common, at, n) = (_common, _at, 0);
        for (var l = 0; l < ids.Length; l++)
        {
            common[n] = l;
            n += at[ids[l]] != 0 ? 1 : 0;
        }

        return n;
    }

    // The sum of the squares of its names and of the terms at these places, by rising terms.
    private static float Square(TermVector vector, ReadOnlySpan<int> extra)
    {
        var (sum, next) = (0f, 0);
        foreach (var k in vector.Names)
        {
            for (; next < extra.Length && extra[next] < k; next++)
            {
                sum += vector.Weights[extra[next]] * vector.Weights[extra[next]];
            }

            sum += vector.Weights[k] * vector.Weights[k];
        }

        for (; next < extra.Length; next++)
        {
            sum += vector.Weights[extra[next]] * vector.Weights[extra[next]];
        }

        return sum;
    }

    private void Set(bool laid)
    {
        if (Article < 0)
        {
            return;
        }

        var vector = corpus.Vectors[Article];
        for (var k = 0; k < vector.Ids.Length; k++)
        {
            _at[vector.Ids[k]] = laid ? k + 1 : 0;
            _weights[vector.Ids[k]] = laid ? vector.Weights[k] : 0;
        }

        var quotes = corpus.Quotes.Of(Article);
        for (var q = 0; q < quotes.Length; q++)
        {
            foreach (var stem in quotes[q])
            {
                _quotes[stem] = laid ? _quotes[stem] | (1UL << q) : 0;
            }
        }
    }
}
