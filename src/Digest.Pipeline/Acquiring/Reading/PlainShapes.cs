namespace Digest.Acquiring;

/// <summary>Tells a plain text line's shape by its first characters, as Markdown writes them.</summary>
internal static class PlainShapes
{
    private const int LongestHeading = 160;

    /// <summary>What the line is, its level, and the UTF-16 position where its words begin.</summary>
    public static (BlockKind Kind, int Level, int Content) Of(string text, Line line)
    {
        var s = text.AsSpan(line.Start, line.Length);
        if (s.IsEmpty)
        {
            return (BlockKind.Paragraph, 0, line.Start);
        }

        switch (s[0])
        {
            case '#':
                var level = s.IndexOfAnyExcept('#');
                return level is >= 1 and <= 6 && s[level] is ' ' or '\t'
                    ? (BlockKind.Heading, level, Skip(text, line, level))
                    : (BlockKind.Paragraph, 0, line.Start);
            case '>':
                var depth = s.IndexOfAnyExcept("> ");
                return depth > 0 ? (BlockKind.Quote, 0, line.Start + depth) : (BlockKind.Paragraph, 0, line.Start);
            case '-' or '*' or '+' or '•' or '◦' or '▪' or '‣' or '·' when s.Length > 1 && char.IsWhiteSpace(s[1]):
                return (BlockKind.List, 1 + Math.Min(line.Indent / 2, 7), Skip(text, line, 1));
            default:
                return (BlockKind.Paragraph, 0, line.Start);
        }
    }

    /// <summary>Whether the line is a rule: three or more of one mark and nothing else (markup, not text).</summary>
    public static bool IsRule(string text, Line line)
    {
        var (mark, count) = ('\0', 0);
        for (var i = line.Start; i < line.End; i++)
        {
            var c = text[i];
            if (c == ' ' || c == '\t')
            {
                continue;
            }

            if (c is not ('-' or '*' or '_' or '=') || (mark != '\0' && c != mark))
            {
                return false;
            }

            (mark, count) = (c, count + 1);
        }

        return count >= 3;
    }

    /// <summary>Whether the next line underlines this one (a setext heading of level 1 or 2).</summary>
    public static bool IsUnderlined(string text, List<Line> lines, int i, out int level)
    {
        level = 0;
        if (
            i + 1 >= lines.Count
            || lines[i + 1].Length < 3
            || lines[i].Length > LongestHeading
            || (i > 0 && !lines[i - 1].IsBlank)
            || text[lines[i].End - 1] is '.' or ',' or ';'
        )
        {
            return false;
        }

        var under = text.AsSpan(lines[i + 1].Start, lines[i + 1].Length);
        level =
            under.IndexOfAnyExcept('=') < 0 ? 1
            : under.IndexOfAnyExcept('-') < 0 ? 2
            : 0;
        return level > 0;
    }

    private static int Skip(string text, Line line, int from)
    {
        var i = line.Start + from;
        while (i < line.End && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }
}
