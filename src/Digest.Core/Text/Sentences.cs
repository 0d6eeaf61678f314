namespace Digest.Text;

/// <summary>
/// Cuts a block into sentences. Abbreviations, initials and decimal points do not end one; a closing quotation mark belongs to the sentence
/// it ends.
/// </summary>
public static class Sentences
{
    private static readonly HashSet<string> Abbreviations = new(
        Lexicon.Shared.Entries("abbreviations").Select(e => e.Text),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>No place of a dateline is longer, in UTF-16 units.</summary>
    private const int LongestDateline = 60;

    private const int LongestStateName = 5;

    /// <summary>The sentences, trimmed, in order; together they hold every character that is not white space.</summary>
    public static ImmutableArray<Span> Of(string text)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '。' or '！' or '？' || (text[i] is '.' or '!' or '?' or '…' && Ends(text, i)))
            {
                var end = i + 1;
                while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '”' or '’' or '»' or ')' or ']' or '\'' or '」')
                {
                    end++;
                }

                Add(text, start, end, spans);
                start = end;
                i = end - 1;
            }
        }

        Add(text, start, text.Length, spans);
        return spans.ToImmutable();
    }

    private static bool Ends(string text, int i)
    {
        var next = i + 1;
        while (next < text.Length && text[next] is '.' or '!' or '?' or '"' or '”' or '’' or '»' or ')' or ']' or '\'')
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next < text.Length && char.IsLower(text[next]))
        {
            return false;
        }

        if (text[i] != '.')
        {
            return true;
        }

        var from = i;
        while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }

        var word = text[from..i];
        var initial = word.Length == 1 && char.IsUpper(word[0]);
        return !initial && !Abbreviations.Contains(word) && !IsInDateline(text, from, i, next);
    }

    // "CARBONDALE, Ill. (AP) — The …": a short name of a state is a word elsewhere ("fell ill."), and no list of them is complete. What
    // stands between the opening of a text and the dash of its dateline is a place.
    private static bool IsInDateline(string text, int from, int stop, int next)
    {
        if (stop > LongestDateline || from == stop || stop - from > LongestStateName || !IsPlace(text.AsSpan(0, stop)))
        {
            return false;
        }

        if (next < text.Length && text[next] == '(' && text.IndexOf(')', next) is > 0 and var close)
        {
            for (next = close + 1; next < text.Length && char.IsWhiteSpace(text[next]); next++) { }
        }

        return next + 1 < text.Length && text[next] is '—' or '–' or '-' && char.IsWhiteSpace(text[next + 1]);
    }

    // Names with commas between them, and nothing else.
    private static bool IsPlace(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var opens = i == 0 || !char.IsLetter(text[i - 1]);
            if (char.IsLetter(text[i]) ? opens && !char.IsUpper(text[i]) : text[i] is not (' ' or ',' or '.' or '-' or '\'' or '’'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(string text, int start, int end, ImmutableArray<Span>.Builder spans)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            spans.Add(new Span(start, end));
        }
    }
}
