using System.Buffers;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Holds sentences with quotations to what they quote: "…, said the captain on the evening news" makes no two statements one. What one
/// sentence
/// puts in quotation marks must be in the other, in its own words at least.
/// </summary>
internal static class QuotedWords
{
    private const int LeastWords = 3;
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“„«»「");

    /// <summary>Whether the quotations of each are held by the other.</summary>
    public static bool Agree(Segment a, Segment b) => Held(a, b) && Held(b, a);

    private static bool Held(Segment unit, Segment other)
    {
        if (unit.Block.Text.AsSpan(unit.Span.Start, unit.Span.Length).IndexOfAny(Marks) < 0)
        {
            return true;
        }

        var (said, shared) = (0d, 0d);
        foreach (var quote in Quotations.Of(unit.Block.Text))
        {
            if (
                quote.Start >= unit.Span.Start
                && quote.End <= unit.Span.End
                && unit.Plain.In(quote) is { Terms.Length: >= LeastWords } words
            )
            {
                said += words.Weight;
                shared += Likeness.Shared(words, other.OwnPlain);
            }
        }

        return shared >= FoldingParameters.QuotationHeld * said;
    }
}
