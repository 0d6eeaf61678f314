namespace Digest.Acquiring;

/// <summary>
/// Tells whether a text's lines are hard-wrapped near one width. A wrapped line is full: the first word of the next line would not have
/// fitted.
/// One line a paragraph, the usual crawl, never passes: its lines end where the thought ends, far beyond any page width.
/// </summary>
internal static class HardWrap
{
    private const int Narrowest = 40;
    private const int Widest = 132;
    private const int Slack = 4;
    private const int FewestLines = 4;

    /// <summary>The width the text is wrapped at, 0 when it is not.</summary>
    public static int WidthOf(string text, List<Line> lines)
    {
        var (width, inner) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (IsInner(text, lines[i], lines[i + 1]))
            {
                (width, inner) = (Math.Max(width, lines[i].Length), inner + 1);
            }
        }

        if (inner < FewestLines || width is < Narrowest or > Widest)
        {
            return 0;
        }

        var (full, open) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (IsInner(text, lines[i], lines[i + 1]) && IsFull(text, lines[i], lines[i + 1], width))
            {
                full++;
                open += text[lines[i].End - 1] is '.' or '!' or '?' or ':' or '”' or '"' ? 0 : 1;
            }
        }

        return full * 10 >= inner * 7 && open * 2 >= full ? width : 0;
    }

    /// <summary>Whether a line runs on into the next, in a text wrapped at this width.</summary>
    public static bool RunsOn(string text, Line line, Line next, int width) =>
        width > 0 && IsInner(text, line, next) && next.Indent <= line.Indent + 1 && IsFull(text, line, next, width);

    private static bool IsInner(string text, Line line, Line next) =>
        !line.IsBlank && !next.IsBlank && text.AsSpan(line.Start, line.Length).Contains(' ');

    private static bool IsFull(string text, Line line, Line next, int width)
    {
        var word = text.AsSpan(next.Start, next.Length).IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word) >= width - Slack;
    }
}
