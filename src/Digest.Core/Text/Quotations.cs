using System.Buffers;

namespace Digest.Text;

/// <summary>
/// Finds words in quotation marks: curly, straight, guillemets of either direction, German low-high, corner brackets. The span leaves the
/// marks out; of nested
/// quotations it is the outermost. An opening mark that nothing closes runs to the end of the block (a quotation over several paragraphs)
/// unless another one opens
/// after it: then nobody can say where it ended, and it is passed over. A closing mark without an opening one is ignored, and so are marks
/// of inches.
/// Single marks are read where they stand as marks do: see <see cref="SingleMarks"/>.
/// </summary>
public static class Quotations
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„«»「」『』\"");

    /// <summary>Whether a character is a double quotation mark of any form.</summary>
    public static bool IsMark(char letter) => Marks.Contains(letter);

    /// <summary>Whether a place in a text stands inside a quotation.</summary>
    public static bool Hold(string text, int at) => Of(text).Any(q => q.Start <= at && at < q.End);

    /// <summary>The quoted spans of a block, outermost only, in order; empty spans left out.</summary>
    public static ImmutableArray<Span> Of(string text)
    {
        var marks = Find(text);
        var single = SingleMarks.Of(text);
        if (marks.Count == 0)
        {
            return single;
        }

        var spans = ImmutableArray.CreateBuilder<Span>();
        for (var m = 0; m < marks.Count; )
        {
            if (Opens(text, marks, m) && Close(text, marks, m) is { } close)
            {
                Add(text, marks[m] + 1, close < marks.Count ? marks[close] : text.Length, spans);
                m = close;
            }

            m++;
        }

        return single.IsEmpty ? spans.ToImmutable() : Outermost(spans, single);
    }

    /// <summary>Of double and single marks those that hold the others; where they cross, the double ones.</summary>
    private static ImmutableArray<Span> Outermost(IEnumerable<Span> doubles, ImmutableArray<Span> singles)
    {
        var outer = singles
            .Where(s => doubles.All(d => d.End <= s.Start || s.End <= d.Start || (s.Start <= d.Start && d.End <= s.End)))
            .ToList();
        return [.. doubles.Where(d => !outer.Exists(s => s.Start <= d.Start && d.End <= s.End)).Concat(outer).OrderBy(s => s.Start)];
    }

    /// <summary>Where the marks stand; a straight mark behind a number of feet and inches is none.</summary>
    private static List<int> Find(string text)
    {
        var marks = new List<int>();
        for (var i = text.AsSpan().IndexOfAny(Marks); i >= 0; )
        {
            if (!IsInches(text, i))
            {
                marks.Add(i);
            }

            var next = text.AsSpan(i + 1).IndexOfAny(Marks);
            i = next < 0 ? -1 : i + 1 + next;
        }

        return marks;
    }

    private static bool Opens(string text, List<int> marks, int m) =>
        text[marks[m]] switch
        {
            '“' or '„' or '«' or '「' or '『' => true,
            '»' => StandsOpen(text, marks[m]) && HasLater(text, marks, m, '«', '»'),
            // Swedish and Finnish open with the mark that closes.
            '”' => StandsOpen(text, marks[m]) && HasLater(text, marks, m, '”', '”'),
            '"' => marks[m] == 0 || !char.IsLetterOrDigit(text[marks[m] - 1]),
            _ => false,
        };

    /// <summary>
    /// The index of the mark that closes one; the number of marks when the block ends first; null when another quotation opens before
    /// anything closes it.
    /// </summary>
    private static int? Close(string text, List<int> marks, int open)
    {
        var mark = text[marks[open]];
        var (depth, first, reopened) = (1, -1, false);
        for (var m = open + 1; m < marks.Count; m++)
        {
            var at = marks[m];
            if (IsClosing(text, at, mark))
            {
                first = first < 0 ? m : first;
                if (--depth == 0)
                {
                    return m;
                }
            }
            else if (text[at] == mark && mark is not ('„' or '»' or '”'))
            {
                // Nested, or the mark before it was never closed.
                depth++;
                reopened |= first < 0;
            }
        }

        // “A “B”: one mark closes both in some printing (Russian always), else the first was left open.
        return first < 0 ? (reopened ? null : marks.Count)
            : mark is '«' or '「' or '『' ? first
            : reopened ? null
            : first;
    }

    private static bool IsClosing(string text, int at, char open) =>
        (open, text[at]) switch
        {
            ('“', '”') or ('„', '”') or ('«', '»') or ('»', '«') or ('「', '」') or ('『', '』') => true,
            // The wrong twin at the end of a word: “never,“ said she; „nie", sagte sie.
            ('”', '”') or ('“', '“') or ('“' or '„', '"') or ('»', '»') => StandsClosed(text, at),
            ('„', '“') => true,
            ('"', '"') => !StandsOpen(text, at),
            _ => false,
        };

    /// <summary>Whether a mark has white space, a dash or a bracket before it and a word right after it.</summary>
    private static bool StandsOpen(string text, int at) =>
        at + 1 < text.Length
        && !char.IsWhiteSpace(text[at + 1])
        && !IsStop(text[at + 1])
        && (
            at == 0
            || char.IsWhiteSpace(text[at - 1])
            || text[at - 1] is '(' or '[' or '—' or '–' or '-' or '/' or '‘' or '\'' or '“' or '"'
        );

    /// <summary>Whether a mark has a word or a stop right before it and none after it.</summary>
    private static bool StandsClosed(string text, int at) =>
        at > 0
        && !char.IsWhiteSpace(text[at - 1])
        && text[at - 1] is not ('(' or '[' or '—' or '–')
        && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1]));

    private static bool IsStop(char c) => c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']';

    private static bool HasLater(string text, List<int> marks, int m, char one, char other)
    {
        for (var i = m + 1; i < marks.Count; i++)
        {
            if (text[marks[i]] == one || (text[marks[i]] == other && StandsClosed(text, marks[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>6'2", 5’ 11", and 12" where a measure goes on: "a 12" disc", "8" by 10"".</summary>
    private static bool IsInches(string text, int at)
    {
        if (text[at] is not ('"' or '”') || at == 0 || !char.IsAsciiDigit(text[at - 1]))
        {
            return false;
        }

        var back = at - 1;
        while (back > 0 && (char.IsAsciiDigit(text[back - 1]) || text[back - 1] is '.' or ' ') && at - back < 6)
        {
            back--;
        }

        if (back > 1 && text[back - 1] is '\'' or '’' or '′' && char.IsAsciiDigit(text[back - 2]))
        {
            return true;
        }

        var after = text.AsSpan(at + 1);
        return text[at] == '"'
            && (
                after.StartsWith(" by ", StringComparison.Ordinal)
                || after.StartsWith(" x ", StringComparison.Ordinal)
                || after.StartsWith(" tall", StringComparison.Ordinal)
                || after.StartsWith(" wide", StringComparison.Ordinal)
                || after.StartsWith(" long", StringComparison.Ordinal)
                || after.StartsWith(" deep", StringComparison.Ordinal)
                || after.StartsWith(" thick", StringComparison.Ordinal)
            );
    }

    private static void Add(string text, int from, int to, ImmutableArray<Span>.Builder spans)
    {
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
    }
}
