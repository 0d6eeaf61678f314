using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds who is said to say a quoted span: an attribution after it ("…," said X; "…," X said), before it (X said: "…"; X said he was "…";
/// according to X, "…"), nearest first.
/// Looks no farther than the sentence.
/// </summary>
internal static partial class AttributionReader
{
    private const int Near = 14;

    /// <summary>Words that begin a clause of its own after a quotation, not the subject of a verb of saying.</summary>
    private static readonly FrozenSet<string> NoSubject = Lexicon.Shared.Set("clause-openers");

    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Shared.Set("auxiliaries-of-saying");

    private static readonly FrozenSet<string> SaidParticiples = Lexicon.Shared.Set("participles-behind-auxiliaries");

    /// <summary>
    /// The attribution of a span, a medium in it passed over where somebody else is named; null when its sentence has none.
    /// </summary>
    public static Attribution? Read(QuoteText q, int index, Func<SpeakerMention, bool> isMedium)
    {
        var span = q.Spans[index];
        var ends = LastOf(q, span);
        var outside = q.EndAt(span) is var end && end < q.Text.Length ? q.Text[end] : ' ';
        var open = ends is ',' or '?' or '!' or '…' or '—' or '–' or '-' || outside is ',' or '—' or '–';
        if (open && After(q, span, index) is { } after)
        {
            // "X hopes for “…”, the Echo reported": the Echo is a credit, X the speaker.
            return isMedium(after.Mention) ? Before(q, span) ?? after : after;
        }

        return Before(q, span) ?? AttributionLines.Behind(q, index) ?? (ends is '.' or '?' or '!' ? null : Trailing(q, span));
    }

    /// <summary>
    /// Who says or judges something in the sentence right before a quotation that is a sentence of its own: "The stairs creak, Pell said.
    /// “…”". Null where that sentence names nobody as the subject of such a verb.
    /// </summary>
    public static Attribution? Ahead(QuoteText q, Span span)
    {
        var start = q.SentenceAt(span.Start).Start;
        if (start == 0 || q.SentenceAt(Math.Max(0, start - 2)) is not { Length: > 0 } before || before.Start >= start)
        {
            return null;
        }

        for (var verb = q.WordAt(start) - 1; verb > 0 && q.Words[verb].Start >= before.Start; verb--)
        {
            if (
                (IsCue(q, verb) || CueWords.Reactions.Contains(q.Words[verb].Key))
                && !CueWords.Between.Contains(q.Words[verb - 1].Key)
                && !Others.IsRetelling(q, verb)
                && Subject(q, verb, before.Start) is { } subject
            )
            {
                return new Attribution(q.Words[verb].Key, subject, verb);
            }
        }

        return null;
    }

    /// <summary>The sign that ends the words, marks of a quotation inside them left out: "‘… of what?’".</summary>
    private static char LastOf(QuoteText q, Span span)
    {
        var at = span.End - 1;
        while (at > span.Start && q.Text[at] is '\'' or '’')
        {
            at--;
        }

        return q.Text[at];
    }

    private static Attribution? After(QuoteText q, Span span, int index)
    {
        var from = q.WordAt(span.End);
        var limit = index + 1 < q.Spans.Length ? q.Spans[index + 1].Start - 1 : q.Text.Length;
        var sentence = q.SentenceAt(span.End);
        limit = Math.Min(limit, Math.Max(sentence.End, span.End));
        if (from >= q.Words.Length || q.Words[from].Start - span.End > 5)
        {
            return null;
        }

        return Clause(q, from, limit);
    }

    /// <summary>"said X", "X said", "according to X" at a place.</summary>
    private static Attribution? Clause(QuoteText q, int from, int limit)
    {
        var verb = from;
        while (verb < q.Words.Length && q.Words[verb].End <= limit && CueWords.Between.Contains(q.Words[verb].Key))
        {
            verb++;
        }

        if (verb + 1 < q.Words.Length && IsPast(q, verb))
        {
            verb++;
        }

        if (verb >= q.Words.Length || q.Words[verb].End > limit)
        {
            return null;
        }

        if (q.Words[verb].Key == "according" && verb + 2 < q.Words.Length && q.Words[verb + 1].Key == "to")
        {
            return MentionReader.Forward(q, verb + 2, limit) is { } source ? new Attribution("according to", source, verb) : null;
        }

        // "told X" names the hearer.
        if (IsCueBeside(q, verb) && q.Words[verb].Key is not ("told" or "tells"))
        {
            return MentionReader.Forward(q, verb + 1, limit) is { } inverted ? new Attribution(Cue(q, verb), inverted, verb) : null;
        }

        if (NoSubject.Contains(q.Words[from].Key) && !IsAs(q, from, limit))
        {
            return null;
        }

        for (verb = from + 1; verb < q.Words.Length && verb - from <= Near && q.Words[verb].End <= limit; verb++)
        {
            if (IsCueBeside(q, verb))
            {
                if (Others.RetoldBehind(q, verb, limit) is { } retold)
                {
                    return new Attribution(q.Words[verb].Key, retold, verb);
                }

                return Subject(q, verb, q.Words[from].Start) is { } subject ? new Attribution(Cue(q, verb), subject, verb) : null;
            }
        }

        return null;
    }

    private static Attribution? Before(QuoteText q, Span span)
    {
        var sentence = q.SentenceAt(span.Start);
        var last = q.WordAt(span.Start) - 1;
        if (last < 0 || q.Words[last].Start < sentence.Start)
        {
            return null;
        }

        var tail = q.Outer.AsSpan(q.Words[last].End, span.Start - q.Words[last].End);
        var introduced = tail.IndexOfAny(',', ':') >= 0;
        var words = Words.Count(span.In(q.Text));
        var reach =
            introduced ? Near
            : words >= 3 ? 22
            : 7;
        var noun = -1;
        for (var verb = last; verb >= 0 && last - verb < reach && q.Words[verb].Start >= sentence.Start; verb--)
        {
            var key = q.Words[verb].Key;
            noun = noun < 0 && CueWords.Sayings.Contains(key) ? verb : noun;
            if (key == "to" && verb > 0 && q.Words[verb - 1].Key == "according")
            {
                return MentionReader.Forward(q, verb + 1, span.Start) is { } source ? new Attribution("according to", source, verb) : null;
            }

            if (q.Words[verb].Capital && verb > q.WordAt(sentence.Start))
            {
                continue;
            }

            if (CueWords.Sayings.Contains(key) && last - verb <= 1 && Others.Owner(q, verb, sentence.Start) is { } owner)
            {
                return new Attribution(key, owner, verb);
            }

            // "rejected as a lie the words of Captain Pell that": whatever is done with them, they are his.
            if (
                verb > 0
                && CueWords.Sayings.Contains(key)
                && Others.Tells(q, verb, verb - 1, last)
                && Others.Owner(q, verb, sentence.Start) is { Kind: MentionKind.Name } teller
            )
            {
                return new Attribution(key, teller, verb);
            }

            if ((Others.Quoted(q, verb, sentence.Start) ?? Others.Retold(q, verb, sentence.Start)) is { } cited)
            {
                return new Attribution(key, cited, verb);
            }

            if (CueWords.Participles.Contains(key))
            {
                if (CueWords.Reactions.Contains(key) && Others.Tells(q, noun, verb, last))
                {
                    return Others.Owner(q, noun, q.Words[verb].Start) is { Kind: not MentionKind.Pronoun } theirs
                        ? new Attribution(q.Words[noun].Key, theirs, noun)
                        : null;
                }

                return words < 3 && !introduced && !CueWords.Naming.Contains(key) ? null
                    : (Saying(q, verb, sentence.Start) ?? Opening(q, sentence, verb)) is { } main ? new Attribution(key, main, verb)
                    : null;
            }

            if (
                !(CueWords.Verbs.Contains(key) || (introduced ? IsCueBeside(q, verb) : IsCue(q, verb)))
                || (words < 3 && !introduced && !CueWords.Naming.Contains(key) && last - verb > 2)
            )
            {
                continue;
            }

            // "was described by Kane as “…”"
            if (CueWords.Naming.Contains(key) && verb + 2 <= last && q.Words[verb + 1].Key == "by")
            {
                return MentionReader.Forward(q, verb + 2, span.Start) is { } namer ? new Attribution(key, namer, verb) : null;
            }

            // "asked by reporters", "was called", "is described": somebody else speaks.
            if (verb > 0 && q.Words[verb - 1].Key is "was" or "were" or "been" or "is" or "are" or "be" or "being" && key != "quoted")
            {
                return null;
            }

            if (
                verb > 0 && q.Words[verb - 1].Key is "to" or "the" or "a" or "this" or "his" or "her" or "their" or "its" or "of"
                || (verb > 0 && q.IsPossessive(verb - 1))
            )
            {
                continue;
            }

            if (Subject(q, verb, sentence.Start) is { } subject)
            {
                // "The ministry welcomed Pell's claim that …": the words are those of whose claim it is, and nobody's where it is no one's.
                if (Others.Tells(q, noun, verb, last))
                {
                    var theirs = Others.Owner(q, noun, q.Words[verb].Start);
                    if (theirs is { Kind: not MentionKind.Pronoun } || CueWords.Reactions.Contains(key))
                    {
                        return theirs is { Kind: not MentionKind.Pronoun } ? new Attribution(q.Words[noun].Key, theirs, noun) : null;
                    }
                }

                // "Putin noted that he hopes for “…”": the pronoun stands for who speaks.
                return
                    subject.Kind == MentionKind.Pronoun && CueWords.Attitudes.Contains(key) && Outer(q, verb, sentence.Start) is { } outer
                    ? outer
                    : new Attribution(Cue(q, verb), subject, verb);
            }

            // "Said Putin, “…”": the verb opens the sentence.
            if (introduced && (verb == 0 || q.Words[verb - 1].Start < sentence.Start))
            {
                return MentionReader.Forward(q, verb + 1, span.Start) is { } inverted ? new Attribution(key, inverted, verb) : null;
            }

            return null;
        }

        return AttributionLines.Written(q, sentence, span)
            ?? (tail.Contains(':') && tail.IndexOfAny(',', ';') < 0 ? Colon(q, sentence, last, words) : null);
    }

    /// <summary>
    /// Who a colon lets speak with no word of saying: the person named right before it, or the subject of a sentence that ends with it and
    /// is followed by a whole utterance.
    /// </summary>
    private static Attribution? Colon(QuoteText q, Span sentence, int last, int words)
    {
        if (
            MentionReader.Backward(q, last, sentence.Start) is { Kind: MentionKind.Name } label
            && (last - q.WordAt(sentence.Start) < 4 || label.Name.Contains(' ', StringComparison.Ordinal))
        )
        {
            return new Attribution(":", label);
        }

        var first = q.WordAt(sentence.Start);
        return
            words >= 4
            && first < last
            && q.Words[first].Key is "he" or "she"
            && MentionReader.Forward(q, first, q.Words[last].End) is { } subject
            ? new Attribution(":", subject)
            : null;
    }

    /// <summary>"a déclaré", "ha detto": the auxiliary of the French and the Italian past.</summary>
    private static bool IsPast(QuoteText q, int at) =>
        Auxiliaries.Contains(q.Words[at].Key) && SaidParticiples.Contains(q.Words[at + 1].Key);

    /// <summary>Whether a word is a verb of saying, "went on" and "put it" among them.</summary>
    private static bool IsCue(QuoteText q, int at)
    {
        var word = q.Words[at];
        return !word.Capital
            && (
                CueWords.Verbs.Contains(word.Key)
                || (at + 1 < q.Words.Length && (word.Key, q.Words[at + 1].Key) is ("went" or "goes", "on") or ("put" or "puts", "it"))
            );
    }

    /// <summary>The same of a verb that says so right beside the words alone: "grumbled", "interjected".</summary>
    private static bool IsCueBeside(QuoteText q, int at) =>
        IsCue(q, at) || (!q.Words[at].Capital && CueWords.Beside.Contains(q.Words[at].Key));

    private static string Cue(QuoteText q, int at) =>
        CueWords.Verbs.Contains(q.Words[at].Key) || CueWords.Beside.Contains(q.Words[at].Key)
            ? q.Words[at].Key
            : q.Words[at].Key + " " + q.Words[at + 1].Key;

    /// <summary>"as Pell put it" closes a quotation; "as the bridge was closed" opens a clause.</summary>
    private static bool IsAs(QuoteText q, int from, int limit)
    {
        for (var i = from + 1; q.Words[from].Key == "as" && i + 1 < q.Words.Length && i - from < 7 && q.Words[i + 1].End <= limit; i++)
        {
            if (q.Words[i].Key is "put" or "puts" && q.Words[i + 1].Key == "it")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The verb of saying with a subject of its own that stands before another one in the sentence.</summary>
    private static Attribution? Outer(QuoteText q, int before, int floor)
    {
        for (var verb = before - 2; verb > 0 && q.Words[verb].Start >= floor; verb--)
        {
            if (IsCue(q, verb) && Subject(q, verb, floor) is { Kind: not MentionKind.Pronoun } subject)
            {
                return new Attribution(Cue(q, verb), subject, verb);
            }
        }

        return null;
    }

    /// <summary>The attribution that closes the sentence of a fragment: "… was a “mistake” of its own, the minister said."</summary>
    private static Attribution? Trailing(QuoteText q, Span span)
    {
        var sentence = q.SentenceAt(span.Start);
        if (Words.Count(span.In(q.Text)) < 2)
        {
            return null;
        }

        for (var i = q.WordAt(span.End); i < q.Words.Length && q.Words[i].End <= sentence.End; i++)
        {
            if (
                i > 0
                && q.Words[i].Start > span.End
                && q.Between(i - 1, i).Contains(',')
                && Clause(q, i, sentence.End) is { } clause
                && q.WordAt(sentence.End) - i <= Near
            )
            {
                return clause;
            }
        }

        return null;
    }
}
