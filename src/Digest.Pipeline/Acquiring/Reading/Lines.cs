namespace Digest.Acquiring;

/// <summary>A line of a text file, white space at its ends cut off.</summary>
/// <param name="Start">UTF-16 position of its first visible character.</param>
/// <param name="End">One past its last visible character; equal to <paramref name="Start"/> for a blank line.</param>
/// <param name="Indent">Columns of white space before it; a tab counts four.</param>
internal readonly record struct Line(int Start, int End, int Indent)
{
    /// <summary>Length without the white space at its ends.</summary>
    public int Length => End - Start;

    /// <summary>True when it holds nothing but white space.</summary>
    public bool IsBlank => Start == End;
}

/// <summary>Cuts text into lines at LF, CR LF, CR, NEL and the Unicode line and paragraph separators.</summary>
internal static class Lines
{
    /// <summary>All lines from a position on, blank ones too.</summary>
    public static List<Line> Of(string text, int from)
    {
        var lines = new List<Line>();
        while (from < text.Length)
        {
            var end = text.AsSpan(from).IndexOfAny("\n\r\u0085\u2028\u2029");
            var next = end < 0 ? text.Length : from + end;
            lines.Add(Cut(text, from, next));
            from = next + (next + 1 < text.Length && text[next] == '\r' && text[next + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static Line Cut(string text, int start, int end)
    {
        var indent = 0;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            indent += text[start] == '\t' ? 4 : 1;
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new Line(start, end, indent);
    }
}
