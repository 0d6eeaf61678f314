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

    /// <summary>The addressee and the occasion; either may be null.</summary>
    public static (string? Addressee, string? Occasion) Read(QuoteText q, Attribution said)
    {
        if (said.At < 0 || said.At >= q.Words.Length || said.Mention.Words.Length == 0)
        {
            return (null, null);
        }

        var sentence = q.SentenceAt(q.Words[said.At].Start);
        var (told, behind) = Told(q, said.At, sentence);
        var (reader, occasion) = Occasion(q, said, sentence, behind);
        return (told ?? reader, occasion);
    }

    /// <summary>
    /// Whom a verb of telling has for its object: from the verb to the next preposition or sign; and the word behind.
    /// </summary>
    private static (string? Words, int Behind) Told(QuoteText q, int cue, Span sentence)
    {
        if (
            q.Words[cue].Key
            is not ("told" or "tells" or "telling" or "assured" or "assures" or "informed" or "reminded" or "reminds" or "warned")
        )
        {
            return (null, cue + 1);
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
            return (null, to);
        }

        var words = q.Text[q.Words[cue + 1].Start..q.Words[to - 1].End];
        var whole = to - cue <= LongestAddressee && !q.Text.AsSpan(q.Words[to - 1].End).StartsWith("-");
        return (whole ? words : null, to);
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
    /// The occasion that the clause of saying names, and whom it is addressed to: a phrase that opens the sentence right before the
    /// speaker, stands between speaker and verb, or follows the verb. What belongs to anything else in the sentence is no occasion of the
    /// words: "of the shots at a rally he said" tells where shots fell.
    /// </summary>
    private static (string? Reader, string? Occasion) Occasion(QuoteText q, Attribution said, Span sentence, int behind)
    {
        var (cue, first) = (said.At, q.WordAt(sentence.Start));
        var speaker = q.WordAt(said.Mention.Start);
        var last = Math.Max(q.WordAt(said.Mention.Start + said.Mention.Words.Length) - 1, speaker);
        var clause = Math.Min(speaker, cue);

        var lead = first < clause && Opens(q, first) ? first + 1 : first;
        if (lead < clause && Kind(q, lead, sentence.End) is { } opening && opening < clause)
        {
            var (end, reader) = Tail(q, opening, q.Words[clause].Start);
            if (end < clause && Leads(q, end + 1, clause))
            {
                return (reader, Print(q, lead, end));
            }
        }

        var at = last < cue ? last + 1 : Math.Max(behind, last + 1);
        if (last < cue)
        {
            at = at < cue && Opens(q, at) ? at + 1 : at;
            if (at < cue && Kind(q, at, q.Words[cue].Start) is { } between)
            {
                var (end, reader) = Tail(q, between, q.Words[cue].Start);
                return (reader, Print(q, at, end));
            }

            at = behind;
        }

        for (var steps = 0; steps < Reach && at < q.Words.Length && q.Words[at].End <= sentence.End; steps++)
        {
            if (q.Spans.Any(s => s.Start > q.Words[cue].Start && s.End < q.Words[at].Start))
            {
                break;
            }

            if (Kind(q, at, sentence.End) is { } noun)
            {
                var (end, reader) = Tail(q, noun, sentence.End);
                return (reader, Print(q, at, end));
            }

            if (Step(q, at, sentence.End) is not { } next)
            {
                break;
            }

            at = next;
        }

        return (null, null);
    }

    private static bool Opens(QuoteText q, int at) => q.Words[at].Key is "speaking" or "writing" or "earlier" or "later";

    /// <summary>
    /// Whether between an opening phrase and the speaker stands nothing that could act: a day, a place, his office, an adverb.
    /// </summary>
    private static bool Leads(QuoteText q, int from, int speaker)
    {
        for (var i = from; i < speaker; i++)
        {
            var word = q.Words[i];
            var plain =
                Days.Contains(word.Key) || Months.Contains(word.Key) || word.Digit || CueWords.Titles.Contains(word.Key)
                    ? true
                    : !word.Capital || (i > from && CueWords.Prepositions.Contains(q.Words[i - 1].Key) && i < speaker - 1);
            if (
                !plain
                || Clauses.Contains(word.Key)
                || CueWords.Pronouns.Contains(word.Key)
                || CueWords.Verbs.Contains(word.Key)
                || (
                    CueWords.Between.Contains(word.Key) && word.Key is "was" or "were" or "is" or "are" or "has" or "have" or "had" or "did"
                )
            )
            {
                return false;
            }
        }

        return speaker - from <= 10
            && !q.Spans.Any(s => from < q.Words.Length && s.Start > q.Words[from - 1].Start && s.End < q.Words[speaker].Start);
    }

    /// <summary>
    /// The word behind a day, a place or an adverb that may stand between a verb of saying and its occasion; null for others.
    /// </summary>
    private static int? Step(QuoteText q, int at, int limit)
    {
        var word = q.Words[at];
        if (Days.Contains(word.Key) || Months.Contains(word.Key) || word.Digit || Opens(q, at) || Times.Contains(word.Key))
        {
            return at + 1;
        }

        if (CueWords.Between.Contains(word.Key) && !word.Capital)
        {
            return at + 1;
        }

        if (!Openers.Contains(word.Key) || at + 1 >= q.Words.Length || q.Words[at + 1].End > limit || !IsTight(q, at + 1))
        {
            return null;
        }

        var next = q.Words[at + 1];
        if (next.Digit || Days.Contains(next.Key) || Months.Contains(next.Key))
        {
            return at + 2;
        }

        var end = at + 1;
        while (end < q.Words.Length && q.Words[end].End <= limit && q.Words[end].Capital && IsTight(q, end))
        {
            end++;
        }

        return end > at + 1 ? end : null;
    }

    private static string Print(QuoteText q, int from, int last)
    {
        var text = q.Text[q.Words[from].Start..q.Words[last].End];
        return char.IsUpper(text[0]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
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
                && !q.Words[at].Digit
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
                || !(q.Words[at].Capital || Groups.Contains(q.Words[at].Key) || IsDate(q, at, limit))
            )
            {
                break;
            }

            var end = at;
            while (
                (q.Words[at].Capital || q.Words[at].Digit)
                && end + 1 < q.Words.Length
                && q.Words[end + 1].End <= limit
                && IsTight(q, end + 1)
                && (
                    q.Words[end + 1].Capital
                    || (q.Words[end + 1].Digit && Months.Contains(q.Words[end].Key))
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

    /// <summary>"on |14 July".</summary>
    private static bool IsDate(QuoteText q, int at, int limit) =>
        q.Words[at].Digit && at + 1 < q.Words.Length && q.Words[at + 1].End <= limit && Months.Contains(q.Words[at + 1].Key);

    private static bool IsTight(QuoteText q, int at) => q.Between(at - 1, at) is " " or "-" or ". " or "&";

    private static readonly FrozenSet<string> Days = Lexicon.Shared.Set("setting-days");

    private static readonly FrozenSet<string> Months = Lexicon
        .Shared.Entries("months")
        .Select(e => e.Pair().Value)
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Times = Lexicon.Shared.Set("setting-times");

    private static readonly FrozenSet<string> Clauses = Lexicon.Shared.Set("clause-openers");

    private static readonly FrozenSet<string> Openers = Lexicon.Shared.Set("setting-openers");

    private static readonly FrozenSet<string> Kinds = Lexicon.Shared.Set("setting-kinds");

    private static readonly FrozenSet<string> Platforms = Lexicon.Shared.Set("setting-platforms");

    private static readonly FrozenSet<string> Accounts = Lexicon.Shared.Set("setting-accounts");

    private static readonly FrozenSet<string> Links = Lexicon.Shared.Set("setting-links");

    private static readonly FrozenSet<string> Groups = Lexicon.Shared.Set("addressee-groups");
}
