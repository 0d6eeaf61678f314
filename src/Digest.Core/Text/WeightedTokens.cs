using System.Buffers;

namespace Digest.Text;

/// <summary>A word as comparison sees it.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Stem">Hash of its stem.</param>
/// <param name="Weight">What agreeing in it is worth: 1 for a plain word, little for a stop word, more for names and numbers. Fixed: no
/// other text changes it.</param>
/// <param name="Kind">Whether it names, says or merely serves.</param>
public readonly record struct Term(int Start, int End, ulong Stem, float Weight, TermKind Kind);

/// <summary>A stem of a text with the weight of all its occurrences.</summary>
/// <param name="Stem">Hash of the stem.</param>
/// <param name="Weight">Sum of the weights of its occurrences.</param>
/// <param name="Kind">What it does in the text; a plain word where it is that anywhere.</param>
public readonly record struct Stemmed(ulong Stem, float Weight, TermKind Kind);

/// <summary>
/// A stretch of text made ready for comparison. Immutable; weights depend on nothing but the text itself, so that a new report never
/// changes how two old ones compare.
/// </summary>
public sealed class WeightedTokens
{
    // Made when first asked for: many a stretch is never compared. Two threads that ask at once make the same.
    private Contents? _contents;

    private WeightedTokens(ImmutableArray<Term> terms) => Terms = terms;

    /// <summary>Its words in text order, positions in the text it was made from.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>Its stems, each once, by rising hash.</summary>
    public ImmutableArray<Stemmed> Bag => (_contents ??= new Contents(Terms)).Bag;

    /// <summary>The sum of the weights of its words.</summary>
    public float Weight => (_contents ??= new Contents(Terms)).Weight;

    /// <summary>The sum of the weights of its plain words.</summary>
    public float PlainWeight => (_contents ??= new Contents(Terms)).PlainWeight;

    /// <summary>Whether it holds a stem.</summary>
    public bool Has(ulong stem)
    {
        var bag = Bag.AsSpan();
        var (low, high) = (0, bag.Length);
        while (low < high)
        {
            var mid = (low + high) / 2;
            (low, high) = bag[mid].Stem < stem ? (mid + 1, high) : (low, mid);
        }

        return low < bag.Length && bag[low].Stem == stem;
    }

    /// <summary>Reads a text.</summary>
    public static WeightedTokens Of(string text) => Of(text, Words.Of(text));

    /// <summary>Reads a text whose words are known already.</summary>
    public static WeightedTokens Of(string text, ImmutableArray<Word> words)
    {
        var terms = ImmutableArray.CreateBuilder<Term>(words.Length);
        foreach (var word in words)
        {
            terms.Add(Read(word, Stems.HashOf(word.Key), Opens(text, word.Start)));
        }

        return new WeightedTokens(terms.MoveToImmutable());
    }

    /// <summary>
    /// The same with words for one thing taken as one word (<see cref="Synonyms"/>), "twelve" as 12, and a name known as one where it opens
    /// a sentence ("Petra Lund said").
    /// </summary>
    public static WeightedTokens OfSense(string text, ImmutableArray<Word> words)
    {
        var terms = ImmutableArray.CreateBuilder<Term>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var opens = Opens(text, word.Start);
            var named = opens && word.Capital && i + 1 < words.Length && words[i + 1].Capital && words[i + 1].Start - word.End == 1;
            terms.Add(
                NumberWords.DigitsOf(word.Key) is { } digits
                    ? Read(word with { Key = digits, Digit = true }, Stems.HashOf(digits), opens)
                    : Read(word, Synonyms.HashOf(word.Key), opens && !named)
            );
        }

        return new WeightedTokens(terms.MoveToImmutable());
    }

    private static Term Read(Word word, ulong stem, bool opens)
    {
        var (weight, kind) = Weights.Read(word, opens);
        return new Term(word.Start, word.End, stem, weight, kind);
    }

    /// <summary>The same words weighed anew: each weight times what <paramref name="factor"/> says of its stem.</summary>
    public WeightedTokens Weighed(Func<ulong, float> factor)
    {
        var terms = ImmutableArray.CreateBuilder<Term>(Terms.Length);
        foreach (var term in Terms)
        {
            terms.Add(term with { Weight = term.Weight * factor(term.Stem) });
        }

        return new WeightedTokens(terms.MoveToImmutable());
    }

    /// <summary>The same words as a text of their own, whose first word opens it.</summary>
    public WeightedTokens Opened(Word first)
    {
        if (Terms.IsEmpty)
        {
            return this;
        }

        var (weight, kind) = Weights.Read(first, opens: true);
        return weight == Terms[0].Weight ? this : new WeightedTokens(Terms.SetItem(0, Terms[0] with { Weight = weight, Kind = kind }));
    }

    /// <summary>The part of it that lies in a span of the same text.</summary>
    public WeightedTokens In(Span span)
    {
        var (from, to) = (First(span.Start, static (t, at) => t.Start >= at), First(span.End, static (t, at) => t.End > at));
        to = Math.Max(from, to);
        return from == 0 && to == Terms.Length ? this : new WeightedTokens(Terms[from..to]);
    }

    private int First(int at, Func<Term, int, bool> holds)
    {
        var (low, high) = (0, Terms.Length);
        while (low < high)
        {
            var mid = (low + high) / 2;
            (low, high) = holds(Terms[mid], at) ? (low, mid) : (mid + 1, high);
        }

        return low;
    }

    /// <summary>Whether a word that begins here opens a sentence, so that its capital says nothing.</summary>
    public static bool Opens(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '“' or '«' or '„' or '('))
        {
            i--;
        }

        return i < 0 || text[i] is '!' or '?' or ':' || (text[i] == '.' && !Shortened(text, i));
    }

    /// <summary>Whether a full stop ends an initial or a short title ("L.", "Mr.", "Gov."), not a sentence.</summary>
    private static bool Shortened(string text, int stop)
    {
        var i = stop;
        while (i > 0 && char.IsLetter(text[i - 1]))
        {
            i--;
        }

        return stop - i is >= 1 and <= 3 && char.IsUpper(text[i]);
    }

    private readonly struct ByStem : IComparer<Stemmed>
    {
        public int Compare(Stemmed x, Stemmed y) => x.Stem != y.Stem ? x.Stem.CompareTo(y.Stem) : x.Weight.CompareTo(y.Weight);
    }

    private sealed class Contents
    {
        public Contents(ImmutableArray<Term> terms)
        {
            Bag = BagOf(terms);
            foreach (var stem in Bag)
            {
                Weight += stem.Weight;
                PlainWeight += stem.Kind == TermKind.Plain ? stem.Weight : 0;
            }
        }

        public ImmutableArray<Stemmed> Bag { get; }

        public float Weight { get; }

        public float PlainWeight { get; }
    }

    private static ImmutableArray<Stemmed> BagOf(ImmutableArray<Term> terms)
    {
        var rented = ArrayPool<Stemmed>.Shared.Rent(terms.Length);
        var sorted = rented.AsSpan(0, terms.Length);
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i] = new Stemmed(terms[i].Stem, terms[i].Weight, terms[i].Kind);
        }

        // By weight too, so that the sums do not depend on the order of the words.
        sorted.Sort(default(ByStem));
        var n = 0;
        foreach (var s in sorted)
        {
            if (n > 0 && sorted[n - 1].Stem == s.Stem)
            {
                sorted[n - 1] = s with
                {
                    Weight = sorted[n - 1].Weight + s.Weight,
                    Kind = (TermKind)Math.Min((int)sorted[n - 1].Kind, (int)s.Kind),
                };
            }
            else
            {
                sorted[n++] = s;
            }
        }

        ImmutableArray<Stemmed> bag = [.. sorted[..n]];
        ArrayPool<Stemmed>.Shared.Return(rented);
        return bag;
    }
}
