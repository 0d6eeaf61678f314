using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>Finds where an element stands in its source: from its start tag to its end tag, or to whatever follows it when HTML closes it by itself.</summary>
internal static class HtmlSpans
{
    /// <summary>The span, in UTF-16 positions of the file.</summary>
    public static (int Start, int End) Of(string text, int from, IElement element)
    {
        var start = StartOf(element, from);
        if (start < 0)
        {
            return (from, text.Length);
        }

        var bound = Math.Max(start, NextStart(element, from, text.Length));
        var close = text.AsSpan(start, bound - start).LastIndexOf("</" + element.LocalName, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? -1 : text.IndexOf('>', start + close);
        return (start, end < 0 ? bound : Math.Min(end + 1, text.Length));
    }

    /// <summary>Where an element's start tag stands; -1 where the parser made it up.</summary>
    public static int StartOf(IElement element, int from) => element.SourceReference is { } reference && reference.Position.Index >= 0 ? from + reference.Position.Index : -1;

    private static int NextStart(IElement element, int from, int length)
    {
        for (IElement? e = element; e is not null; e = e.ParentElement)
        {
            for (var next = e.NextElementSibling; next is not null; next = next.NextElementSibling)
            {
                if (StartOf(next, from) is > 0 and var start)
                {
                    return Math.Min(start, length);
                }
            }
        }

        return length;
    }
}
