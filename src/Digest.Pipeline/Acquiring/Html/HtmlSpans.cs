using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>
/// Finds where an element stands in its source: from its start tag to its end tag, or to whatever follows it when HTML closes it by itself.
/// </summary>
internal sealed class HtmlSpans(string text, int from)
{
    private (IElement Element, int Bound, int Start, int End)? _last;

    /// <summary>The span, in UTF-16 positions of the file; <paramref name="bound"/> is where the next element behind it begins.</summary>
    public (int Start, int End) Of(IElement element, int bound)
    {
        if (_last is { } last && ReferenceEquals(last.Element, element) && last.Bound == bound)
        {
            return (last.Start, last.End);
        }

        var (start, end) = Find(element, bound);
        _last = (element, bound, start, end);
        return (start, end);
    }

    /// <summary>Where an element's start tag stands; -1 where the parser made it up.</summary>
    public int StartOf(IElement element) =>
        element.SourceReference is { } reference && reference.Position.Index >= 0 ? from + reference.Position.Index : -1;

    /// <summary>For each child of an element, where the next element behind it begins; <paramref name="bound"/> for the last.</summary>
    public int[] Bounds(INodeList nodes, int bound)
    {
        var bounds = new int[nodes.Length];
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            bounds[i] = bound;
            bound = nodes[i] is IElement element && StartOf(element) is > 0 and var start ? start : bound;
        }

        return bounds;
    }

    private (int Start, int End) Find(IElement element, int bound)
    {
        var start = StartOf(element);
        if (start < 0)
        {
            return (from, text.Length);
        }

        bound = Math.Clamp(bound, start, text.Length);
        var close = text.AsSpan(start, bound - start).LastIndexOf("</" + element.LocalName, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : text.IndexOf('>', start + close);
        return (start, end < 0 ? bound : Math.Min(end + 1, text.Length));
    }
}
