using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds the parts of a block that stand where another one does, without a look at all: a paragraph may be as long as a book.
/// </summary>
internal sealed class PartBounds
{
    // How far the parts up to each one reach, and where those from it on begin at the earliest: neither ever falls.
    private readonly int[] _reach;
    private readonly int[] _begin;

    /// <summary>Of the parts of one block, in the order of their first words.</summary>
    public PartBounds(ImmutableArray<Span> parts)
    {
        (_reach, _begin) = (new int[parts.Length], new int[parts.Length]);
        var (reach, begin) = (0, int.MaxValue);
        for (var i = 0; i < parts.Length; i++)
        {
            reach = Math.Max(reach, parts[i].End);
            begin = Math.Min(begin, parts[^(i + 1)].Start);
            (_reach[i], _begin[^(i + 1)]) = (reach, begin);
        }
    }

    /// <summary>The numbers, from 0, between which all parts stand that overlap a span, and perhaps a few more.</summary>
    public Range Around(Span span)
    {
        var from = FirstAbove(_reach, span.Start);
        return from..Math.Max(from, FirstAbove(_begin, span.End - 1));
    }

    private static int FirstAbove(int[] places, int place)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var mid = (low + high) / 2;
            (low, high) = places[mid] > place ? (low, mid) : (mid + 1, high);
        }

        return low;
    }
}
