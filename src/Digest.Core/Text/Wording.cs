namespace Digest.Text;

/// <summary>A word as comparison sees it.</summary>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Stem">Hash of its stem.</param>
/// <param name="Weight">What agreeing in it is worth: 1 for a plain word, little for a stop word, more for names and numbers. Fixed: no other text changes it.</param>
public readonly record struct Term(int Start, int End, ulong Stem, float Weight);

/// <summary>A stretch of text made ready for comparison. Immutable; weights depend on nothing but the text itself, so that a new report never changes how two old ones compare.</summary>
public sealed class Wording
{
    private Wording(ImmutableArray<Term> terms) => (Terms, Weight) = (terms, terms.Sum(t => t.Weight));

    /// <summary>Its words in text order, positions in the text it was made from.</summary>
    public ImmutableArray<Term> Terms { get; }

    /// <summary>The sum of their weights.</summary>
    public float Weight { get; }

    /// <summary>Reads a text.</summary>
    public static Wording Of(string text) => Of(text, Words.Of(text));

    /// <summary>Reads a text whose words are known already.</summary>
    public static Wording Of(string text, ImmutableArray<Word> words)
    {
        var terms = ImmutableArray.CreateBuilder<Term>(words.Length);
        foreach (var word in words)
        {
            var first = word.Start == 0 || Opens(text, word.Start);
            terms.Add(new Term(word.Start, word.End, Hash64.Of(Stems.Of(word.Key)), Weights.Of(word, first)));
        }

        return new Wording(terms.MoveToImmutable());
    }

    /// <summary>The part of it that lies in a span of the same text.</summary>
    public Wording In(Span span) => new([.. Terms.Where(t => t.Start >= span.Start && t.End <= span.End)]);

    private static bool Opens(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '“' or '«' or '„' or '('))
        {
            i--;
        }

        return i < 0 || text[i] is '.' or '!' or '?' or ':';
    }
}
