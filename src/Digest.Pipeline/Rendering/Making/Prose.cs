using System.Globalization;
using System.Text;
using Digest.Rendering.Engine;
using Digest.Shared;

namespace Digest.Rendering.Making;

/// <summary>
/// Turns the text of a block with its few inline marks into markup: every letter goes through <see cref="HtmlEscape"/>, every address
/// through <see cref="SafeUrl"/>.
/// Quotation marks stay as printed, and no <c>q</c> stands inside them: browsers without the style sheet, e-books and copied text would
/// show two pairs, and HTML allows none beside it.
/// </summary>
internal static class Prose
{
    private const string Rel = "nofollow noopener noreferrer ugc";

    // Filled again for every paragraph of a thread.
    [ThreadStatic]
    private static StringBuilder? t_to;

    private enum ProseMark
    {
        Link,
        Emphasis,
        Strong,
    }

    /// <summary>The markup of the first <paramref name="length"/> units of a block.</summary>
    public static Html Of(Block block, int length, IEnumerable<NoteRef> refs)
    {
        var text = block.Text;
        var ranges = Ranges(block, length);
        var notes = refs.OrderBy(r => r.Number).ToList();
        if (ranges.Count == 0 && notes.Count == 0)
        {
            return new Html(HtmlEscape.Of(length == text.Length ? text : text[..length]));
        }

        var to = t_to ??= new StringBuilder(4096);
        to.Clear();
        int[] points = [0, length, .. ranges.Select(r => r.Start), .. ranges.Select(r => r.End)];
        Array.Sort(points);

        var open = new Stack<(int Start, int End, ProseMark Kind, string? Url)>();
        var (from, next) = (0, 0);
        foreach (var point in points)
        {
            HtmlEscape.Append(to, text.AsSpan(from, point - from));
            from = point;
            CloseUpTo(to, open, point);
            for (; next < ranges.Count && ranges[next].Start == point; next++)
            {
                open.Push(ranges[next]);
                Tag(to, ranges[next], closing: false);
            }
        }

        // Behind the text and apart from it: a number among its words would part them for every search.
        foreach (var note in notes)
        {
            to.Append('\u00A0');
            Reference(to, note);
        }

        return new Html(to.ToString());
    }

    /// <summary>A table block: rows parted by line ends, cells by tabs.</summary>
    public static Html Table(string text)
    {
        var to = new StringBuilder("<table><tbody>");
        foreach (var row in text.Split('\n'))
        {
            to.Append("<tr>");
            foreach (var cell in row.Split('\t'))
            {
                to.Append("<td>");
                HtmlEscape.Append(to, cell);
                to.Append("</td>");
            }

            to.Append("</tr>");
        }

        return new Html(to.Append("</tbody></table>").ToString());
    }

    private static List<(int Start, int End, ProseMark Kind, string? Url)> Ranges(Block block, int length)
    {
        var ranges = new List<(int Start, int End, ProseMark Kind, string? Url)>();
        foreach (var inline in block.Inlines)
        {
            var url = inline.Kind == InlineKind.Link ? SafeUrl.External(inline.Url) : null;
            if (inline.Kind != InlineKind.Link || url is not null)
            {
                Add(
                    inline.Start,
                    inline.End,
                    inline.Kind switch
                    {
                        InlineKind.Link => ProseMark.Link,
                        InlineKind.Emphasis => ProseMark.Emphasis,
                        _ => ProseMark.Strong,
                    },
                    url
                );
            }
        }

        ranges.Sort(
            static (a, b) =>
                a.Start != b.Start ? a.Start.CompareTo(b.Start)
                : a.End != b.End ? b.End.CompareTo(a.End)
                : a.Kind.CompareTo(b.Kind)
        );
        return ranges;

        void Add(int start, int end, ProseMark kind, string? url)
        {
            (start, end) = (Math.Max(0, start), Math.Min(end, length));
            if (start < end)
            {
                ranges.Add((start, end, kind, url));
            }
        }
    }

    private static void CloseUpTo(StringBuilder to, Stack<(int Start, int End, ProseMark Kind, string? Url)> open, int point)
    {
        if (!open.Any(r => r.End <= point))
        {
            return;
        }

        // Ranges that only overlap are cut in two, so that the markup nests.
        var again = new Stack<(int Start, int End, ProseMark Kind, string? Url)>();
        while (open.Any(r => r.End <= point))
        {
            var top = open.Pop();
            Tag(to, top, closing: true);
            if (top.End > point)
            {
                again.Push(top);
            }
        }

        while (again.TryPop(out var range))
        {
            open.Push(range);
            Tag(to, range, closing: false);
        }
    }

    private static void Tag(StringBuilder to, (int Start, int End, ProseMark Kind, string? Url) range, bool closing)
    {
        var name = range.Kind switch
        {
            ProseMark.Link => "a",
            ProseMark.Emphasis => "em",
            _ => "strong",
        };
        to.Append(closing ? "</" : "<").Append(name);
        if (!closing && range.Kind == ProseMark.Link)
        {
            to.Append(" href=\"");
            HtmlEscape.Append(to, range.Url);
            to.Append("\" rel=\"").Append(Rel).Append('"');
        }

        to.Append('>');
    }

    private static void Reference(StringBuilder to, NoteRef note)
    {
        to.Append("<a class=\"ref\" role=\"doc-noteref\" href=\"#");
        HtmlEscape.Append(to, note.Id);
        to.Append("\" id=\"r-");
        HtmlEscape.Append(to, note.Id);
        to.Append("\" aria-label=\"");
        HtmlEscape.Append(to, note.Label);
        to.Append("\"><sup>").Append(note.Number.ToString(CultureInfo.InvariantCulture)).Append("</sup></a>");
    }
}
