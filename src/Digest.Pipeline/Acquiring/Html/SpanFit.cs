namespace Digest.Acquiring;

/// <summary>
/// Fits the spans of a page's blocks: each holds its words, and as much of its element's tags as stands between them and the words of its
/// neighbours. In a sound
/// page that is the element; in a broken one an element may stand anywhere, and its words are what counts.
/// </summary>
internal static class SpanFit
{
    /// <summary>
    /// Where a block's element and its words stand, in UTF-16 positions of the file; <paramref name="First"/> is -1 where no place of its
    /// words is known.
    /// </summary>
    /// <param name="Start">Where the element begins.</param>
    /// <param name="End">One past its end.</param>
    /// <param name="First">Where the first of the words begins.</param>
    /// <param name="Last">One past the last.</param>
    internal readonly record struct SpanMark(int Start, int End, int First, int Last);

    /// <summary>
    /// One span a mark, in the order of the marks. Two spans overlap only where their words do, and then hold nothing else.
    /// </summary>
    public static (int Start, int End)[] Of(IReadOnlyList<SpanMark> marks)
    {
        var spans = new (int Start, int End)[marks.Count];
        var order = Enumerable
            .Range(0, marks.Count)
            .Where(i => marks[i].First >= 0)
            .OrderBy(i => marks[i].First)
            .ThenBy(i => marks[i].Last)
            .ToArray();
        var (words, taken) = (0, 0);
        for (var k = 0; k < order.Length; k++)
        {
            var mark = marks[order[k]];
            var next = k + 1 < order.Length ? marks[order[k + 1]].First : int.MaxValue;
            var start = words <= mark.First ? Math.Clamp(mark.Start, Math.Max(words, Math.Min(taken, mark.First)), mark.First) : mark.First;
            var end = words <= mark.First && next >= mark.Last ? Math.Clamp(mark.End, mark.Last, next) : mark.Last;
            spans[order[k]] = (start, end);
            (words, taken) = (Math.Max(words, mark.Last), Math.Max(taken, end));
        }

        for (var i = 0; i < spans.Length; i++)
        {
            spans[i] = marks[i].First < 0 ? (marks[i].Start, Math.Max(marks[i].End, marks[i].Start)) : spans[i];
        }

        return spans;
    }
}
