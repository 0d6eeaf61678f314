using System.Text;
using Digest.Rendering.Engine;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Marks the words by which another wording differs from the shown one. Stretches both share are cut to a few words on either side: the
/// wording itself stands whole above. Where hardly a word agrees there is nothing to mark, and the two texts are left to speak.
/// </summary>
internal static class DiffMarks
{
    /// <summary>
    /// Least share of the shorter text's words that must agree for a diff to be readable. Below it the marks outnumber the words between
    /// them.
    /// </summary>
    private const double Least = 0.4;

    private const int Context = 6;

    /// <summary>The marked words of two aligned texts; null when too few agree or nothing differs.</summary>
    public static Html? Of(TextLayer first, TextLayer second, WordAlignment alignment, string onlyInShown, string onlyInWording)
    {
        var (shown, wording) = (first.Text, second.Text);
        var parts = WordDiff.Of(first, second, alignment);
        var equal = parts.Where(p => p.Kind == DiffKind.Equal).Sum(p => WordsOver(first, p.A).Length);
        if (equal < Least * Math.Min(first.Words.Length, second.Words.Length) || parts.All(p => p.Kind == DiffKind.Equal))
        {
            return null;
        }

        var to = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            switch (part.Kind)
            {
                case DiffKind.Equal:
                    Same(to, second, part.B, i == 0, i == parts.Length - 1);
                    break;
                case DiffKind.OnlyA:
                    Changed(to, "del", onlyInShown, part.A.In(shown));
                    break;
                default:
                    Changed(to, "ins", onlyInWording, part.B.In(wording));
                    break;
            }
        }

        return new Html(to.ToString().Trim());
    }

    /// <summary>
    /// One change with some words before and behind it; whole sentences are not asked for.
    /// </summary>
    /// <param name="first">The shown text.</param>
    /// <param name="second">The wording.</param>
    /// <param name="a">What only the shown text has.</param>
    /// <param name="b">What only the wording has in its place.</param>
    /// <param name="agreed">
    /// The stretch of the shown text around the change in which the two agree: words beyond it are the shown text's alone and would be put
    /// into the other's mouth.
    /// </param>
    /// <param name="context">Most words on either side.</param>
    /// <param name="onlyInShown">Label of the one, for those who do not see the marks.</param>
    /// <param name="onlyInWording">Label of the other.</param>
    public static Html Around(
        TextLayer first,
        TextLayer second,
        Span a,
        Span b,
        Span agreed,
        int context,
        string onlyInShown,
        string onlyInWording
    )
    {
        var to = new StringBuilder();
        var (from, end) = (first.WordsBefore(a.Start), first.WordsBefore(a.End));
        var (start, stop) = (
            Math.Max(first.WordsBefore(agreed.Start), from - context),
            Math.Min(first.WordsBefore(agreed.End), end + context)
        );
        to.Append(start > 0 ? "… " : "");
        if (start < from)
        {
            HtmlEscape.Append(to, first.Text.AsSpan((start == 0 ? 0 : first.Words[start].Start)..a.Start));
            Blank(to);
        }

        Changed(to, "del", onlyInShown, a.In(first.Text));
        Changed(to, "ins", onlyInWording, b.In(second.Text));
        Blank(to);
        if (end < stop)
        {
            HtmlEscape.Append(to, first.Text.AsSpan(a.End..(stop == first.Words.Length ? first.Text.Length : first.Words[stop - 1].End)));
            Blank(to);
        }

        to.Append(stop < first.Words.Length ? "…" : "");

        return new Html(to.ToString().Trim());
    }

    private static void Blank(StringBuilder to)
    {
        if (to.Length > 0 && to[^1] != ' ')
        {
            to.Append(' ');
        }
    }

    // Indexes of the words in a stretch that parts none.
    private static Span WordsOver(TextLayer text, Span span) => new(text.WordsBefore(span.Start), text.WordsBefore(span.End));

    private static void Changed(StringBuilder to, string tag, string label, string text)
    {
        var words = text.Trim();
        if (words.Length == 0)
        {
            to.Append(' ');
            return;
        }

        to.Append('<').Append(tag).Append("><span class=vh>");
        HtmlEscape.Append(to, label);
        to.Append(" </span>");
        HtmlEscape.Append(to, words);
        to.Append("</").Append(tag).Append("> ");
    }

    private static void Same(StringBuilder to, TextLayer text, Span span, bool first, bool last)
    {
        var words = WordsOver(text, span);
        var room = first || last ? Context : 2 * Context;
        if (words.Length <= room + 2)
        {
            HtmlEscape.Append(to, text.Text.AsSpan(span.Start, span.Length));
        }
        else
        {
            if (!first)
            {
                HtmlEscape.Append(to, text.Text.AsSpan(span.Start..text.Words[words.Start + Context - 1].End));
                to.Append(' ');
            }

            to.Append("… ");
            if (!last)
            {
                HtmlEscape.Append(to, text.Text.AsSpan(text.Words[words.End - Context].Start..span.End));
            }
        }

        Blank(to);
    }
}
