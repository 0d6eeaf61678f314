using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Tells words in quotation marks that nobody is reported to have said from quotations: the title of a work, a nickname inside a name, a
/// word held at arm's length.
/// What is in doubt stays a quotation when somebody is said to say it, and is none when nobody is.
/// </summary>
internal static class PassOverNames
{
    private const int FewWords = 4;
    private const int LongestTitle = 9;

    private static readonly FrozenSet<string> Works = Lexicon.Shared.Set("titled-works");

    private static readonly FrozenSet<string> ReadOrSung = Lexicon.Shared.Set("verbs-of-works");

    private static readonly FrozenSet<char> Stops = [',', '.', '!', '?', '…'];

    private static readonly FrozenSet<string> Places = Lexicon.Shared.Set("before-names-in-quotes");

    private static readonly FrozenSet<string> SmallInTitles = Lexicon.Shared.Set("small-in-titles");

    /// <summary>Whether a span is a title, a nickname or a name, whoever speaks around it.</summary>
    public static bool IsName(QuoteText q, Span span)
    {
        var next = q.WordAt(span.End);
        var before = next - 1;
        var mark = q.StartAt(span);
        if (before < 0 || q.Text[Math.Max(0, mark - 1)] is ',' or ':' || mark - q.Words[before].End > 1)
        {
            return false;
        }

        var word = q.Words[before];
        if (
            word.Key is "so-called" or "nicknamed" or "entitled" or "titled" or "codenamed"
            || (word.Key == "called" && before > 0 && q.Words[before - 1].Key == "so")
            || (word.Key == "as" && before > 0 && q.Words[before - 1].Key == "known")
        )
        {
            return true;
        }

        // Robert “Bob” Dahl
        if (
            word.Capital
            && !word.Key.EndsWith('s')
            && next < q.Words.Length
            && q.Words[next].Capital
            && q.Words[next].Start - span.End == 2
            && Words.Count(span.In(q.Text)) <= 2
            && char.IsUpper(q.Text[span.Start])
        )
        {
            return true;
        }

        var text = span.In(q.Text);
        // "le film « Un hiver de sel »": most languages print titles as they print sentences.
        if (
            q.Speech is not null
            && Works.Contains(word.Key)
            && char.IsUpper(text[0])
            && !Stops.Contains(text[^1])
            && Words.Count(text) <= LongestTitle
        )
        {
            return true;
        }

        if (ReadOrSung.Contains(word.Key) && Words.Count(text) > 1 && IsTitled(text))
        {
            return true;
        }

        return IsTitled(text[^1] is '.' or ',' ? text[..^1] : text)
            && (
                Works.Contains(word.Key)
                || Places.Contains(word.Key)
                || q.Text.AsSpan(word.Start, word.End - word.Start) is [.., '\'' or '’', 's']
            );
    }

    /// <summary>Whether a span that no sentence gives to anybody is no quotation: a title, or a few words that are no utterance.</summary>
    public static bool IsNobodys(QuoteText q, Span span, QuoteKind kind) =>
        (kind == QuoteKind.Mixed && Words.Count(span.In(q.Text)) < FewWords) || (IsTitled(span.In(q.Text)) && !q.Words.IsEmpty);

    /// <summary>
    /// Whether words are printed as a title: every word but the small ones has a capital, and no sentence ends with them.
    /// </summary>
    private static bool IsTitled(string text)
    {
        var words = Words.Of(text);
        if (words.Length is 0 or > LongestTitle || text[^1] is '.' or '!' || !(words[0].Capital || words[0].Digit))
        {
            return false;
        }

        var small = words.Count(w => !w.Capital && !w.Digit);
        return words.All(w => w.Capital || w.Digit || SmallInTitles.Contains(w.Key))
            && words.Length - small >= Math.Min(2, words.Length)
            && words[^1] is { Capital: true } or { Digit: true };
    }
}
