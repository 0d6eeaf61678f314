using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads to whom and on what occasion something was said, where the sentence of the quotation states it: "told RIA Novosti", "in a telegram
/// to the mayor", "on her Telegram channel". Never guesses.
/// </summary>
internal static class FindSetting
{
    private const int Reach = 24;
    private const int LongestAddressee = 7;

    /// <summary>The addressee and the occasion; either may be null. <paramref name="cue"/> is the index of the word of saying.</summary>
    public static (string? Addressee, string? Occasion) Read(QuoteText q, int cue)
    {
        if (cue < 0 || cue >= q.Words.Length)
        {
            return (null, null);
        }

        var sentence = q.SentenceAt(q.Words[cue].Start);
        var (reader, occasion) = Occasion(q, cue, sentence);
        return (Told(q, cue, sentence) ?? reader, occasion);
    }

    /// <summary>Whom a verb of telling has for its object: from the verb to the next preposition or sign.</summary>
    private static string? Told(QuoteText q, int cue, Span sentence)
    {
        if (
            q.Words[cue].Key
            is not ("told" or "tells" or "telling" or "assured" or "assures" or "informed" or "reminded" or "reminds" or "warned")
        )
        {
            return null;
        }

        var to = cue + 1;
        while (
            to < q.Words.Length
            && q.Words[to].End <= sentence.End
            && to - cue <= LongestAddressee
            && q.Text.AsSpan(q.Words[to - 1].End, q.Words[to].Start - q.Words[to - 1].End) is " " or ". "
            && !Ends(q, to, cue)
        )
        {
            to++;
        }

        if (
            to == cue + 1
            || (to == cue + 2 && q.Words[cue + 1].Key is "him" or "her" or "them" or "me" or "us" or "you" or "it" or "the" or "a")
        )
        {
            return null;
        }

        var words = q.Text[q.Words[cue + 1].Start..q.Words[to - 1].End];
        var whole = to - cue <= LongestAddressee && !q.Text.AsSpan(q.Words[to - 1].End).StartsWith("-");
        return whole ? words : null;
    }

    private static bool Ends(QuoteText q, int at, int cue)
    {
        var key = q.Words[at].Key;
        return (CueWords.Prepositions.Contains(key) && key != "of")
            || key
                is "that"
                    or "he"
                    or "she"
                    or "they"
                    or "it"
                    or "what"
                    or "how"
                    or "why"
                    or "when"
                    or "where"
                    or "while"
                    or "who"
                    or "whether"
                    or "if"
                    or "there"
                    or "last"
                    or "this"
                    or "earlier"
                    or "later"
                    or "recently"
                    or "via"
                    or "not"
            || (
                at > cue + 1
                && (
                    Days.Contains(key)
                    || CueWords.Verbs.Contains(key)
                    || CueWords.Between.Contains(key)
                    || key is "because" or "but" or "and" && !(at + 1 < q.Words.Length && q.Words[at + 1].Capital)
                )
            );
    }

    /// <summary>
    /// The first phrase of an occasion that opens the sentence or follows the word of saying, and whom it is addressed to.
    /// </summary>
    private static (string? Reader, string? Occasion) Occasion(QuoteText q, int cue, Span sentence)
    {
        var first = q.WordAt(sentence.Start);
        for (var i = first; i < q.Words.Length && q.Words[i].End <= sentence.End && i - cue <= Reach; i++)
        {
            var leads = i == first || (i == first + 1 && q.Words[first].Key is "speaking" or "writing" or "earlier" or "later");
            if (
                i == cue
                || (i < cue && !leads)
                || Kind(q, i, sentence.End) is not { } noun
                || (i < cue && (noun >= cue || cue - noun > Reach))
                || Interrupted(q, q.Words[Math.Min(noun, cue)].Start, q.Words[Math.Max(i, cue)].Start, cue)
            )
            {
                continue;
            }

            var (last, reader) = Tail(q, noun, i < cue ? q.Words[cue].Start : sentence.End);
            var text = q.Text[q.Words[i].Start..q.Words[last].End];
            return (reader, char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) + text[1..] : text);
        }

        return (null, null);
    }

    /// <summary>
    /// The noun of an occasion that a preposition opens: "in an emotional |letter", "on her Telegram |channel"; null when it opens none.
    /// </summary>
    private static int? Kind(QuoteText q, int at, int limit)
    {
        if (!Openers.Contains(q.Words[at].Key))
        {
            return null;
        }

        var on = q.Words[at].Key is "on" or "via";
        for (var i = at + 1; i < q.Words.Length && i - at <= 6 && q.Words[i].End <= limit && IsTight(q, i); i++)
        {
            var key = q.Words[i].Key;
            if (i > at + 1 && (CueWords.Prepositions.Contains(key) || CueWords.Verbs.Contains(key) || key is "and" or "that" or "who"))
            {
                return null;
            }

            if (on ? Platforms.Contains(key) : Kinds.Contains(key))
            {
                while (
                    i + 1 < q.Words.Length
                    && q.Words[i + 1].End <= limit
                    && IsTight(q, i + 1)
                    && (on ? Accounts.Contains(q.Words[i + 1].Key) : Kinds.Contains(q.Words[i + 1].Key))
                )
                {
                    i++;
                }

                return i;
            }
        }

        return null;
    }

    /// <summary>
    /// Where the phrase ends: at most two further phrases with a name or a group of people in them; and whom the first addresses.
    /// </summary>
    private static (int Last, string? Reader) Tail(QuoteText q, int noun, int limit)
    {
        var (last, reader) = (noun, (string?)null);
        for (var part = 0; part < 2 && last + 2 < q.Words.Length && Links.Contains(q.Words[last + 1].Key) && IsTight(q, last + 1); part++)
        {
            var from = last + 2;
            var at = from;
            while (
                at < q.Words.Length
                && at - from < 3
                && q.Words[at].End <= limit
                && IsTight(q, at)
                && !q.Words[at].Capital
                && !Groups.Contains(q.Words[at].Key)
                && !CueWords.Prepositions.Contains(q.Words[at].Key)
            )
            {
                at++;
            }

            if (
                at >= q.Words.Length
                || q.Words[at].End > limit
                || !IsTight(q, at)
                || !(q.Words[at].Capital || Groups.Contains(q.Words[at].Key))
            )
            {
                break;
            }

            var end = at;
            while (
                q.Words[at].Capital
                && end + 1 < q.Words.Length
                && q.Words[end + 1].End <= limit
                && IsTight(q, end + 1)
                && (
                    q.Words[end + 1].Capital
                    || (
                        q.Words[end + 1].Key is "of" or "and" or "de" or "the"
                        && end + 2 < q.Words.Length
                        && q.Words[end + 2].Capital
                        && IsTight(q, end + 2)
                    )
                )
            )
            {
                end++;
            }

            if (part == 0 && q.Words[last + 1].Key is "to" or "with" && !Days.Contains(q.Words[at].Key))
            {
                reader = q.Text[q.Words[from].Start..q.Words[end].End];
            }

            last = end;
        }

        return (last, reader);
    }

    private static bool IsTight(QuoteText q, int at) => q.Between(at - 1, at) is " " or "-" or ". ";

    /// <summary>Whether another word of saying, or a quotation, stands between.</summary>
    private static bool Interrupted(QuoteText q, int from, int to, int cue)
    {
        for (var i = q.WordAt(from); i < q.Words.Length && q.Words[i].Start < to; i++)
        {
            if (
                i != cue
                && (CueWords.Verbs.Contains(q.Words[i].Key) || CueWords.Participles.Contains(q.Words[i].Key))
                && !q.Words[i].Capital
                && q.Words[i].Start > from
            )
            {
                return true;
            }
        }

        return q.Spans.Any(s => s.Start > from && s.End < to);
    }

    private static readonly FrozenSet<string> Days = Lexicon.Shared.Set("setting-days");

    private static readonly FrozenSet<string> Openers = Lexicon.Shared.Set("setting-openers");

    private static readonly FrozenSet<string> Kinds = Lexicon.Shared.Set("setting-kinds");

    private static readonly FrozenSet<string> Platforms = Lexicon.Shared.Set("setting-platforms");

    private static readonly FrozenSet<string> Accounts = Lexicon.Shared.Set("setting-accounts");

    private static readonly FrozenSet<string> Links = Lexicon.Shared.Set("setting-links");

    private static readonly FrozenSet<string> Groups = Lexicon.Shared.Set("addressee-groups");
}
