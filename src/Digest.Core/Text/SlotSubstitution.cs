using System.Buffers;
using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// Two sentences in one frame: the words they share stand in the same order, and other words stand in the gaps between.
/// </summary>
/// <param name="Replaced">Share of the weight of both (0–1) that is words put in the place of other words, the words around them
/// unchanged.</param>
/// <param name="Words">How many words are so replaced, a name of several words counted once.</param>
/// <param name="Opposed">Of the weight of the plain words that the two share or set against one another, the share that they set against
/// one another, 0–1.</param>
/// <param name="Named">Of the weight that the two share anywhere, the share that is names, figures and small words, 0–1.</param>
public readonly record struct Framed(double Replaced, int Words, double Opposed, double Named);

/// <summary>
/// Tells a sentence said again from a sentence said of something else. Whoever words a thing anew moves its parts; whoever fills
/// a stock sentence ("Critics of the … point to the … that … approved") leaves every part in its place and changes the fillers. So the
/// two are laid upon each other word by word in order (the longest common subsequence of their stems; Needleman and Wunsch 1970
/// with free gaps), and a gap counts as replaced where both sides fill it with as many telling words, the small words between them equal,
/// no pair of fillers begins alike (another form of one word), and the fillers have not merely changed places.
/// </summary>
public static class SlotSubstitution
{
    private const int MostFillers = 4;
    private const int MostCells = 1 << 18;
    private const int SameBeginning = 4;
    private const float Telling = 0.4f;

    /// <summary>Small words that come and go without changing a frame.</summary>
    private static readonly FrozenSet<ulong> Determiners = Lexicon.Shared.Set("determiners-of-frames").Select(Stems.HashOf).ToFrozenSet();

    /// <summary>
    /// Lays two wordings upon each other; <paramref name="textA"/> and <paramref name="textB"/> are the texts their positions speak of.
    /// Nothing replaced where they are too long to compare (some 500 words each).
    /// </summary>
    public static Framed Of(WeightedTokens a, string textA, WeightedTokens b, string textB)
    {
        var (n, m) = (a.Terms.Length, b.Terms.Length);
        if ((long)(n + 1) * (m + 1) > MostCells)
        {
            return default;
        }

        var pairs = ArrayPool<(int A, int B)>.Shared.Rent(Math.Min(n, m) + 1);
        try
        {
            var count = Align(a.Terms.AsSpan(), b.Terms.AsSpan(), pairs);
            pairs[count] = (n, m);
            return Measure(a, textA, b, textB, pairs.AsSpan(0, count + 1));
        }
        finally
        {
            ArrayPool<(int A, int B)>.Shared.Return(pairs);
        }
    }

    private static Framed Measure(WeightedTokens a, string textA, WeightedTokens b, string textB, ReadOnlySpan<(int A, int B)> pairs)
    {
        var (replaced, words, opposed) = (0f, 0, 0f);
        var before = (A: -1, B: -1);
        foreach (var (i, j) in pairs)
        {
            var x = a.Terms.AsSpan()[(before.A + 1)..i];
            var y = b.Terms.AsSpan()[(before.B + 1)..j];
            opposed += MathF.Min(PlainOnlyIn(x, b), PlainOnlyIn(y, a));
            if (!x.IsEmpty && !y.IsEmpty && SmallWordsAgree(x, y) && !(AllIn(x, b) && AllIn(y, a)))
            {
                var (ours, theirs) = (Fillers(x, textA, y, textB), Fillers(y, textB, x, textA));
                if (ours.Count == theirs.Count && ours.Words is > 0 and <= MostFillers && theirs.Words is > 0 and <= MostFillers)
                {
                    (replaced, words) = (replaced + MathF.Min(ours.Weight, theirs.Weight), words + ours.Count);
                }
            }

            before = (i, j);
        }

        var all = a.Weight + b.Weight;
        var (shared, plain) = (Likeness.Shared(a, b), Likeness.SharedPlain(a, b));
        return new Framed(
            all == 0 ? 0 : 2 * replaced / all,
            words,
            opposed == 0 ? 0 : opposed / (opposed + plain),
            shared == 0 ? 0 : (shared - plain) / shared
        );
    }

    private static float PlainOnlyIn(ReadOnlySpan<Term> gap, WeightedTokens other)
    {
        var weight = 0f;
        foreach (var term in gap)
        {
            weight += term.Kind == TermKind.Plain && !other.Has(term.Stem) ? term.Weight : 0;
        }

        return weight;
    }

    /// <summary>Whether the other text has all telling words of a gap, elsewhere: then they have changed places.</summary>
    private static bool AllIn(ReadOnlySpan<Term> gap, WeightedTokens other)
    {
        foreach (var term in gap)
        {
            if (term.Weight >= Telling && !other.Has(term.Stem))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SmallWordsAgree(ReadOnlySpan<Term> a, ReadOnlySpan<Term> b)
    {
        var (i, j) = (NextSmall(a, 0), NextSmall(b, 0));
        while (i < a.Length && j < b.Length && a[i].Stem == b[j].Stem)
        {
            (i, j) = (NextSmall(a, i + 1), NextSmall(b, j + 1));
        }

        return i == a.Length && j == b.Length;
    }

    private static int NextSmall(ReadOnlySpan<Term> terms, int from)
    {
        while (from < terms.Length && (terms[from].Weight >= Telling || Determiners.Contains(terms[from].Stem)))
        {
            from++;
        }

        return from;
    }

    /// <summary>The telling words of a gap that are no other form of a word on the other side; the words of one name count once.</summary>
    private static (float Weight, int Words, int Count) Fillers(
        ReadOnlySpan<Term> terms,
        string text,
        ReadOnlySpan<Term> others,
        string otherText
    )
    {
        var (weight, words, count, named) = (0f, 0, 0, false);
        foreach (var term in terms)
        {
            if (term.Weight >= Telling && !BeginsLike(term, text, others, otherText))
            {
                var name = char.IsUpper(text[term.Start]);
                (weight, words, count, named) = (weight + term.Weight, words + 1, name && named ? count : count + 1, name);
            }
        }

        return (weight, words, count);
    }

    private static bool BeginsLike(Term term, string text, ReadOnlySpan<Term> others, string otherText)
    {
        if (term.End - term.Start < SameBeginning || char.IsDigit(text[term.Start]))
        {
            return false;
        }

        var beginning = text.AsSpan(term.Start, SameBeginning);
        foreach (var other in others)
        {
            if (
                other.End - other.Start >= SameBeginning
                && beginning.Equals(otherText.AsSpan(other.Start, SameBeginning), StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest common subsequence, rising on both sides; how many pairs were written.</summary>
    private static int Align(ReadOnlySpan<Term> a, ReadOnlySpan<Term> b, (int A, int B)[] pairs)
    {
        var width = b.Length + 1;
        var size = (a.Length + 1) * width;
        var length = ArrayPool<short>.Shared.Rent(size);
        length.AsSpan(0, size).Clear();
        for (var i = 0; i < a.Length; i++)
        {
            var stem = a[i].Stem;
            for (var j = 0; j < b.Length; j++)
            {
                length[((i + 1) * width) + j + 1] =
                    stem == b[j].Stem
                        ? (short)(length[(i * width) + j] + 1)
                        : Math.Max(length[(i * width) + j + 1], length[((i + 1) * width) + j]);
            }
        }

        var count = length[size - 1];
        var at = (int)count;
        for (var (i, j) = (a.Length, b.Length); at > 0; )
        {
            if (length[(i * width) + j] == length[((i - 1) * width) + j])
            {
                i--;
            }
            else if (length[(i * width) + j] == length[(i * width) + j - 1])
            {
                j--;
            }
            else
            {
                pairs[--at] = (--i, --j);
            }
        }

        ArrayPool<short>.Shared.Return(length);
        return count;
    }
}
