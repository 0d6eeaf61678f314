using System.Buffers;

namespace Digest.Text;

/// <summary>Finds the clause that words stand in: what lies between two marks of a sentence.</summary>
public static class Clauses
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:—–()[]“”„«»\"");

    /// <summary>
    /// The words with all that stands around them up to the next mark on either side, never beyond their sentences; blanks at the ends left
    /// out. A comma or colon inside a figure or a name is no mark.
    /// </summary>
    public static Span Around(TextLayer layer, Span words)
    {
        var text = layer.Text;
        var sentences = layer.Sentences.Where(s => s.Start < words.End && words.Start < s.End).ToList();
        var (from, to) = (words.Start, words.End);
        var (first, last) = sentences.Count == 0 ? (0, text.Length) : (sentences[0].Start, sentences[^1].End);
        while (from > first && !IsMark(text, from - 1))
        {
            from--;
        }

        while (to < last && !IsMark(text, to))
        {
            to++;
        }

        while (from < words.Start && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > words.End && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return new Span(from, to);
    }

    private static bool IsMark(string text, int at) =>
        Marks.Contains(text[at]) && (text[at] is not (',' or ':') || at + 1 >= text.Length || !char.IsLetterOrDigit(text[at + 1]));
}
