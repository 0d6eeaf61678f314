using System.Buffers;
using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// Finds words in single quotation marks, curly or straight, as British papers set speech: ‘…’ and '…'. An opening mark has no letter
/// before it and one right after it; a closing one has a stop or a letter before it and no letter after it. An apostrophe inside a word, at
/// the head of a shortened one (’80s, ’tis) or behind the s of a plural ("the boats’ engines") is none. One word alone in such marks is
/// held at arm's length and is passed over, unless a stop stands inside the marks.
/// </summary>
internal static class SingleMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("‘’'");

    private static readonly FrozenSet<string> Shortened = Lexicon.Shared.Set("shortened-at-the-head");

    /// <summary>The spans between them, in order, marks left out.</summary>
    public static ImmutableArray<Span> Of(string text)
    {
        var at = text.AsSpan().IndexOfAny(Marks);
        if (at < 0)
        {
            return [];
        }

        var spans = ImmutableArray.CreateBuilder<Span>();
        while (at >= 0 && at < text.Length)
        {
            var end = Opens(text, at) ? Close(text, at) : -1;
            if (end > at + 1 && IsSpeech(text.AsSpan(at + 1, end - at - 1)))
            {
                spans.Add(new Span(at + 1, end));
            }

            var from = end > at ? end + 1 : at + 1;
            var next = from < text.Length ? text.AsSpan(from).IndexOfAny(Marks) : -1;
            at = next < 0 ? -1 : from + next;
        }

        return spans.ToImmutable();
    }

    private static bool Opens(string text, int at)
    {
        if (
            text[at] == '’'
            || at + 1 >= text.Length
            || !(char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '…' or '[' or '“' or '"')
            || (at > 0 && !(char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or '—' or '–'))
        )
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        // '80s, 'tis
        return !(
            text[at] == '\''
            && (char.IsAsciiDigit(text[at + 1]) && end - at <= 4 || Shortened.Contains(text[(at + 1)..end].ToLowerInvariant()))
        );
    }

    /// <summary>
    /// Where the mark stands that closes one; the end of the text where a paragraph that opens with one goes on in the next; -1 for none.
    /// </summary>
    private static int Close(string text, int open)
    {
        var plural = -1;
        for (var i = open + 2; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '‘' && Opens(text, i))
            {
                break;
            }

            if (c != '’' && c != '\'' || (text[open] == '‘') != (c == '’') || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
            {
                continue;
            }

            if (char.IsWhiteSpace(text[i - 1]))
            {
                continue;
            }

            // "the boats’ engines": what closes may come later.
            if (text[i - 1] is 's' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsLower(text[i + 2]))
            {
                plural = plural < 0 ? i : plural;
                continue;
            }

            return i;
        }

        return plural >= 0 ? plural
            : open == 0 && text[^1] is '.' or '!' or '?' && !text.AsSpan(1).ContainsAny('‘', '“', '"') ? text.Length
            : -1;
    }

    private static bool IsSpeech(ReadOnlySpan<char> words) => words.Contains(' ') || words[^1] is ',' or '.' or '!' or '?' or '…';
}
