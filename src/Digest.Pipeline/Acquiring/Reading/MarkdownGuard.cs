namespace Digest.Acquiring;

/// <summary>
/// Counts the marks of a Markdown text before the parser sees it, in one pass by line. The parser tries every open mark of a paragraph
/// against every other, every definition against every other, and fills a table's rows to the width of its head: what it would do is
/// bounded here.
/// </summary>
internal sealed class MarkdownGuard
{
    /// <summary>Longest Markdown, in UTF-16 units: a text as long as the longest article.</summary>
    [Limit("it is read as plain text", DiagnosticCodes.TooLarge)]
    public const int MaxLength = ArticleReader.MaxText;

    /// <summary>Most marks of one text: list signs, table bars, underlines, brackets, stars and what else makes pairs.</summary>
    [Limit("it is read as plain text", DiagnosticCodes.TooLarge)]
    public const int MaxMarks = 200_000;

    /// <summary>
    /// Most pairs of marks that stand in one paragraph, all paragraphs of a text together: one paragraph of 6,000 marks, 36 of 1,000 or
    /// 3,600 of 100.
    /// </summary>
    [Limit("it is read as plain text", DiagnosticCodes.TooLarge)]
    public const long MaxCrowd = 36_000_000;

    /// <summary>Most definitions of links and footnotes.</summary>
    [Limit("it is read as plain text", DiagnosticCodes.TooLarge)]
    public const int MaxDefinitions = 10_000;

    /// <summary>Most cells of tables, each as wide as its head and as long as its rows.</summary>
    [Limit("it is read as plain text", DiagnosticCodes.TooLarge)]
    public const long MaxCells = 300_000;

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("|*_~[]:.`<&!");
    private static readonly System.Buffers.SearchValues<char> Rules = System.Buffers.SearchValues.Create("-=|: \t");
    private long _marks;
    private long _crowd;
    private long _here;
    private long _definitions;
    private long _cells;
    private long _columns;

    /// <summary>The limit a text is over, in words; null when the parser can have it.</summary>
    public static string? Refuse(ReadOnlySpan<char> text) =>
        text.Length > MaxLength ? $"{text.Length} characters, at most {MaxLength}" : new MarkdownGuard().Count(text);

    private string? Count(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            Line(line);
            if (Over() is { } over)
            {
                return over;
            }
        }

        EndParagraph();
        return Over();
    }

    private string? Over() =>
        _marks > MaxMarks ? $"more than {MaxMarks} marks"
        : _crowd + (_here * _here) > MaxCrowd ? $"so many marks in one paragraph that they make more than {MaxCrowd} pairs"
        : _definitions > MaxDefinitions ? $"more than {MaxDefinitions} definitions of links or footnotes"
        : _cells > MaxCells ? $"tables of more than {MaxCells} cells"
        : null;

    private void Line(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart(" \t>");
        _marks += line[..^words.Length].Count('>');
        if (words.IsWhiteSpace())
        {
            EndParagraph();
            return;
        }

        var head = words[0];
        var item = head is '-' or '+' or '*' or '#' || char.IsAsciiDigit(head);
        if (item && (words.Length == 1 || words[1] is ' ' or '\t' or '.' or ')' or '#' || char.IsAsciiDigit(words[1])))
        {
            // Each item and heading is a paragraph of its own, and may hold another: "- - - a".
            EndParagraph();
            _marks++;
        }

        if (words.TrimEnd().IndexOfAnyExcept(Rules) < 0)
        {
            _marks++;
            _columns = words.Contains('-') ? Math.Max(_columns, words.Count('|') + 1) : _columns;
        }

        _cells += _columns;
        Inlines(words);
    }

    private void EndParagraph()
    {
        _crowd += _here * _here;
        (_here, _columns) = (0, 0);
    }

    private void Inlines(ReadOnlySpan<char> words)
    {
        var (open, before) = (0, _here);
        for (var i = words.IndexOfAny(Marks); i >= 0; )
        {
            var c = words[i];
            switch (c)
            {
                case '|':
                    _marks++;
                    break;
                case '*' or '_' or '~' when i == 0 || words[i - 1] != c:
                    _here++;
                    break;
                case '[':
                    (open, _here) = (open + 1, _here + 1);
                    break;
                case ']':
                    // A pair that is closed is behind the parser, unless an address opens and never ends.
                    var pending = i + 1 < words.Length && words[i + 1] == '(' && !Closes(words[(i + 1)..]);
                    _definitions += i + 1 < words.Length && words[i + 1] == ':' ? 1 : 0;
                    _here -= open > 0 && !pending ? 1 : 0;
                    open -= open > 0 ? 1 : 0;
                    _marks++;
                    break;
                case ':' or '.' when OpensLink(words[..i], c):
                    _here++;
                    break;
                case '`' or '<' or '&' or '!':
                    _marks += i == 0 || words[i - 1] != c ? 1 : 0;
                    break;
            }

            var next = i + 1 < words.Length ? words[(i + 1)..].IndexOfAny(Marks) : -1;
            i = next < 0 ? -1 : i + 1 + next;
        }

        _marks += Math.Max(0, _here - before);
    }

    // A bare link is looked for here.
    private static bool OpensLink(ReadOnlySpan<char> before, char mark) =>
        mark == '.'
            ? before.EndsWith("www", StringComparison.OrdinalIgnoreCase)
            : before.EndsWith("http", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith("https", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith("ftp", StringComparison.OrdinalIgnoreCase)
                || before.EndsWith("mailto", StringComparison.OrdinalIgnoreCase);

    // Whether an address ends soon: nobody's is longer.
    private static bool Closes(ReadOnlySpan<char> address)
    {
        var near = address[..Math.Min(address.Length, 2000)];
        var end = near.IndexOf(')');
        return end > 0 && near[..end].IndexOf('[') < 0;
    }
}
