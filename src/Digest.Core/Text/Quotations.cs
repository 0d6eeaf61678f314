namespace Digest.Text;

/// <summary>
/// Finds words in quotation marks: curly, straight, guillemets, German low-high, corner brackets. The span leaves the marks out.
/// An unbalanced opening mark runs to the end of the block (a quotation over several paragraphs); an unbalanced closing mark is ignored.
/// Single marks are apostrophes far too often and are not read.
/// </summary>
public static class Quotations
{
    /// <summary>The quoted spans of a block, outermost only, in order; empty spans left out.</summary>
    public static ImmutableArray<Span> Of(string text)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        var i = 0;
        while (i < text.Length)
        {
            var close = Closing(text, i);
            if (close is null)
            {
                i++;
                continue;
            }

            var end = text.IndexOfAny(close, i + 1);
            end = end < 0 ? text.Length : end;
            var (from, to) = (i + 1, end);
            while (from < to && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            while (to > from && char.IsWhiteSpace(text[to - 1]))
            {
                to--;
            }

            if (to > from)
            {
                spans.Add(new Span(from, to));
            }

            i = end + 1;
        }

        return spans.ToImmutable();
    }

    private static char[]? Closing(string text, int i) => text[i] switch
    {
        '“' => ['”'],
        '„' => ['“', '”'],
        '«' => ['»'],
        '»' => ['«'],
        '「' => ['」'],
        '『' => ['』'],
        '"' when i == 0 || !char.IsLetterOrDigit(text[i - 1]) => ['"'],
        _ => null,
    };
}
