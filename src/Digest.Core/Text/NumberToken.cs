namespace Digest.Text;

/// <summary>A part of a number in words.</summary>
/// <param name="Value">What it says.</param>
/// <param name="Times">Whether it multiplies what stands before it ("hundred") instead of being added.</param>
public readonly record struct NumberToken(decimal Value, bool Times)
{
    private const decimal Most = 1_000_000_000_000_000;

    /// <summary>
    /// The number that parts make, in text order: what stands before the largest multiple times it, and what stands behind it, which must
    /// be less. Words that are only added run from the large to the small ("doscientos treinta y uno"). Null for what is no number.
    /// </summary>
    public static decimal? ValueOf(ReadOnlySpan<NumberToken> tokens)
    {
        var top = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            // Of two alike the later: "mil" in "mil mil" is none, and "hundred thousand" is cut at the larger.
            top = tokens[i].Times && (top < 0 || tokens[i].Value >= tokens[top].Value) ? i : top;
        }

        if (top < 0)
        {
            return Sum(tokens);
        }

        var before = top == 0 ? 1 : ValueOf(tokens[..top]);
        var behind = top == tokens.Length - 1 ? 0 : ValueOf(tokens[(top + 1)..]);
        return before is { } b && behind is { } a && a < tokens[top].Value && b < Most / tokens[top].Value
            ? (b * tokens[top].Value) + a
            : null;
    }

    private static decimal? Sum(ReadOnlySpan<NumberToken> tokens)
    {
        var sum = tokens[0].Value;
        for (var i = 1; i < tokens.Length; i++)
        {
            var (larger, value) = (tokens[i - 1].Value, tokens[i].Value);
            var size = value < 10 ? 10 : 100;
            if (larger < 20 || value is < 1 or >= 100 || larger % size != 0)
            {
                return null;
            }

            sum += value;
        }

        return sum;
    }
}
