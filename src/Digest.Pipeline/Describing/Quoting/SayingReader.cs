using System.Buffers;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds who is said to say a quoted span in a language other than English: behind it ("„…“, sagte X"), before it ("X sagte: „…“", "selon
/// X, « … »"), or at the end of its sentence. Looks no farther than the sentence.
/// </summary>
internal static class SayingReader
{
    private static readonly SearchValues<char> Apart = SearchValues.Create(",—–-!?… ");

    private const int Near = 14;
    private const int Far = 22;

    /// <summary>The attribution of a span; null when its sentence has none.</summary>
    /// <param name="q">The paragraph.</param>
    /// <param name="index">Which of its spans.</param>
    /// <param name="isKnown">Whether the report names somebody so elsewhere.</param>
    public static Attribution? Read(QuoteText q, int index, Func<string, bool> isKnown)
    {
        var speech = q.Speech!;
        var clause = new SayingClause(q.Outer, q.Words, speech);
        var span = q.Spans[index];
        return speech.IsUnspaced
            ? UnspacedSpeech.Read(q, index)
            : After(q, clause, span, index)
                ?? Before(q, speech, clause, span, isKnown)
                ?? AttributionLines.Behind(q, index)
                ?? Trailing(q, clause, span)
                ?? Label(q, clause, span)
                ?? Written(q, speech, clause, span);
    }

    /// <summary>Who wrote what the words stand in: "„…“, heißt es in einem Brief von X"; null where no writer is named.</summary>
    private static Attribution? Written(QuoteText q, SpeechWords speech, SayingClause clause, Span span)
    {
        var sentence = q.SentenceAt(span.Start);
        for (var i = q.WordAt(sentence.Start); i + 1 < q.Words.Length && q.Words[i].End <= sentence.End; i++)
        {
            var next = i + 1;
            if (!speech.Writings.Contains(q.Words[i].Key) || q.Between(i, next) is not (" " or "\u00A0"))
            {
                continue;
            }

            next += speech.Belonging.Contains(q.Words[next].Key) ? 1 : 0;
            if (
                next < q.Words.Length
                && q.Words[next].End <= sentence.End
                && (next > i + 1 || speech.DeclinesNames)
                && clause.Phrase.Read(next, sentence.End) is { Mention.Kind: MentionKind.Name } writer
            )
            {
                return new Attribution(q.Words[i].Key, writer.Mention, i);
            }
        }

        return null;
    }

    /// <summary>Whom a sentence with no quotation lets speak: "…, berättar X.", "X sagte:"; null when it has no clause of saying.</summary>
    public static Attribution? Closing(QuoteText q, Span sentence, Func<string, bool> isKnown)
    {
        var speech = q.Speech!;
        var clause = new SayingClause(q.Outer, q.Words, speech);
        var first = q.WordAt(sentence.Start);
        for (var verb = q.WordAt(sentence.End) - 1; verb >= first; verb--)
        {
            if ((!q.Words[verb].Capital || verb == first) && clause.Verb(verb, sentence.End) is { } said)
            {
                return said.Pronoun is { } pronoun ? new Attribution(said.Cue, pronoun, verb)
                    : Subject(q, speech, clause, first, verb, isKnown) is { } subject ? new Attribution(said.Cue, subject, verb)
                    : clause.Inverted(verb, sentence.End) is { Mention: not null } inverted ? Of(inverted)
                    : null;
            }
        }

        return null;
    }

    private static Attribution? After(QuoteText q, SayingClause clause, Span span, int index)
    {
        var from = q.WordAt(span.End);
        if (from >= q.Words.Length)
        {
            return null;
        }

        var gap = q.Outer.AsSpan(q.EndAt(span), Math.Max(0, q.Words[from].Start - q.EndAt(span))).Trim();
        var last = q.Text[span.End - 1];
        var open = gap.IsEmpty
            ? last is '.' or '?' or '!' or '…' or ',' || q.StartAt(span) - q.SentenceAt(span.Start).Start <= 1
            : gap.IndexOfAnyExcept(Apart) < 0;
        if (!open)
        {
            return null;
        }

        var limit = index + 1 < q.Spans.Length ? q.StartAt(q.Spans[index + 1]) : q.Text.Length;
        var sentence = q.SentenceAt(q.Words[from].Start);
        limit = Math.Min(limit, sentence.End);
        return Of(clause.Inverted(from, limit) ?? (gap.IsEmpty ? null : clause.Straight(from, limit)));
    }

    private static Attribution? Before(QuoteText q, SpeechWords speech, SayingClause clause, Span span, Func<string, bool> isKnown)
    {
        var sentence = q.SentenceAt(span.Start);
        var (first, last) = (q.WordAt(sentence.Start), q.WordAt(span.Start) - 1);
        if (last < first)
        {
            return null;
        }

        var start = q.StartAt(span);
        var tail = q.Outer.AsSpan(q.Words[last].End, Math.Max(0, start - q.Words[last].End));
        var introduced = tail.IndexOfAny(',', ':') >= 0;
        var words = Words.Count(span.In(q.Text));
        var reach =
            introduced ? Near
            : words >= 3 ? Far
            : 3;
        for (var verb = last; verb >= first && last - verb < reach; verb--)
        {
            if (speech.Source(q.Words, verb) > 0)
            {
                return Of(clause.Inverted(verb, start));
            }

            if (q.Words[verb].Capital && verb > first)
            {
                continue;
            }

            if (clause.Verb(verb, start) is not { } said)
            {
                continue;
            }

            // The participle of "a dit" may be a verb of its own: the auxiliary before it has the subject.
            if (verb > first && speech.Participles.Contains(q.Words[verb].Key) && speech.Auxiliaries.Contains(q.Words[verb - 1].Key))
            {
                continue;
            }

            if (said.Pronoun is { } pronoun)
            {
                return new Attribution(said.Cue, pronoun, verb);
            }

            if (Subject(q, speech, clause, first, verb, isKnown) is { } subject)
            {
                return new Attribution(said.Cue, subject, verb);
            }

            return clause.Inverted(verb, start) is { } inverted && (inverted.Mention is not null || introduced) ? Of(inverted) : null;
        }

        // "Laut X ist die Brücke „ein Geschenk“": it opens the sentence, and all of it is his.
        return words >= 2 && speech.Source(q.Words, first) > 0 ? Of(clause.Inverted(first, start)) : null;
    }

    /// <summary>The subject right before a verb, an apposition between commas skipped; null where the verb comes first.</summary>
    private static SpeakerMention? Subject(
        QuoteText q,
        SpeechWords speech,
        SayingClause clause,
        int first,
        int verb,
        Func<string, bool> isKnown
    )
    {
        var at = verb - 1;
        while (at >= first && speech.Between.Contains(q.Words[at].Key))
        {
            at--;
        }

        if (at < first)
        {
            return null;
        }

        var floor = q.Words[first].Start;
        if (q.Between(at, at + 1).Contains(','))
        {
            return
                clause.Phrase.Read(first, q.Words[at].End, opens: true) is { Mention.Kind: MentionKind.Name } opening
                && opening.Next <= at + 1
                && q.Between(opening.Next - 1, opening.Next).Contains(',')
                && IsSomebody(opening.Mention)
                ? opening.Mention
                : null;
        }

        // "Laut Wiebke Harmsen sagte …", "dem Richter Falk sagte …": no subject.
        return
            (speech.Source(q.Words, first) == 0 || q.Outer[floor..q.Words[at].End].Contains(',', StringComparison.Ordinal))
            && clause.Phrase.Backward(at, floor) is { } subject
            && IsSomebody(subject)
            && !clause.Phrase.IsOblique(q.WordAt(subject.Start), floor)
            && !speech.Oblique.Contains(q.Words[q.WordAt(subject.Start)].Key)
            ? subject
            : null;

        // A word that opens the sentence has a capital whatever it is.
        bool IsSomebody(SpeakerMention mention) =>
            mention.Kind != MentionKind.Name
            || mention.Name.Contains(' ', StringComparison.Ordinal)
            || mention.Start != floor
            || isKnown(mention.Name);
    }

    private static Attribution? Trailing(QuoteText q, SayingClause clause, Span span)
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
                && q.Words[i - 1].Start >= sentence.Start
                && q.Between(i - 1, i).IndexOfAny(",—–") >= 0
                && q.WordAt(sentence.End) - i <= Near
                && (clause.Inverted(i, sentence.End) ?? (q.Speech!.As.Contains(q.Words[i].Key) ? clause.Straight(i, sentence.End) : null))
                    is { Mention: not null } said
            )
            {
                return Of(said);
            }
        }

        return null;
    }

    /// <summary>A name with nothing but a colon between it and the words: "Anna Kern: «…»".</summary>
    private static Attribution? Label(QuoteText q, SayingClause clause, Span span)
    {
        var sentence = q.SentenceAt(span.Start);
        var (first, last) = (q.WordAt(sentence.Start), q.WordAt(span.Start) - 1);
        return
            last >= first
            && last - first < 4
            && q.Outer.AsSpan(q.Words[last].End, Math.Max(0, q.StartAt(span) - q.Words[last].End)).Trim() is ":"
            && clause.Phrase.Read(first, q.Words[last].End, opens: true) is { Mention.Kind: MentionKind.Name } name
            && name.Next == last + 1
            ? new Attribution(":", name.Mention)
            : null;
    }

    /// <summary>The attribution of a clause; who spoke last where the language leaves the pronoun out.</summary>
    private static Attribution? Of(ClauseFound? found) =>
        found is not { } said
            ? null
            : new Attribution(said.Cue, said.Mention ?? new SpeakerMention(MentionKind.Pronoun, "", "", 0), said.At);
}
