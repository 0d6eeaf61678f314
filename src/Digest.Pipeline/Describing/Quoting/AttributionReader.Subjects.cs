using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Finds the subject of a verb of saying, and of a participle.</summary>
internal static partial class AttributionReader
{
    private static readonly FrozenSet<string> AnybodyWho = Lexicon.Shared.Set("anybody-who");

    /// <summary>The subject before a verb: adverbs and auxiliaries stepped over, an apposition between commas skipped.</summary>
    private static SpeakerMention? Subject(QuoteText q, int verb, int floor)
    {
        var at = verb - 1;
        while (at >= 0 && q.Words[at].Start >= floor && (CueWords.Between.Contains(q.Words[at].Key) || (at == verb - 1 && IsPast(q, at))))
        {
            at--;
        }

        if (at < 0 || q.Words[at].Start < floor)
        {
            return null;
        }

        if (CueWords.Pronouns.Contains(q.Words[at].Key) && q.Words[at].Key != "who")
        {
            return MentionReader.Backward(q, at, floor);
        }

        // "Nora Quill (Green, Quay) said": what stands in brackets is no name.
        if (q.Between(at, at + 1).Contains(')') && q.Outer.LastIndexOf('(', q.Words[at].Start) is var open && open >= floor)
        {
            return q.WordAt(open) is > 0 and var behind ? MentionReader.Backward(q, behind - 1, floor) : null;
        }

        // "anybody who says …" is nobody in particular.
        if (q.Words[at].Key == "who" && at > 0 && AnybodyWho.Contains(q.Words[at - 1].Key))
        {
            return null;
        }

        var comma = q.Between(at, at + 1).Contains(',') || q.Words[at].Key == "who";
        if (!comma)
        {
            var subject = MentionReader.Backward(q, at, floor);
            return subject is { Kind: MentionKind.Role } ? Others.HeadOf(q, subject, floor) ?? subject : subject;
        }

        // "Ann Lee, a nurse in Utrecht, said": the subject ends where the apposition begins. "…, who said" as well.
        for (var i = at; i > 0 && q.Words[i - 1].Start >= floor && at - i < 24; i--)
        {
            if (q.Between(i - 1, i).Contains(',') && MentionReader.Backward(q, i - 1, floor) is { Kind: not MentionKind.Pronoun } subject)
            {
                // "the chairman of the canal, Osman Rahl, said": the apposition may be the name.
                if (
                    subject.Kind == MentionKind.Role
                    && MentionReader.Backward(q, at, q.Words[i].Start) is { Kind: MentionKind.Name } name
                    && name.Start == q.Words[i].Start
                )
                {
                    return name;
                }

                if (!IsObject(q, subject, floor))
                {
                    return subject;
                }
            }
        }

        return q.Words[at].Key == "who" ? MentionReader.Backward(q, at - 1, floor) : null;
    }

    /// <summary>
    /// Whether a preposition right before a description makes it the place or the time of something: "Clinton, |during a meeting, said".
    /// </summary>
    private static bool IsObject(QuoteText q, SpeakerMention mention, int floor) =>
        mention.Kind == MentionKind.Role
        && q.WordAt(mention.Start) - 1 is var before and >= 0
        && q.Words[before].Start >= floor
        && CueWords.Prepositions.Contains(q.Words[before].Key);

    /// <summary>The subject of the sentence, for a participle: the phrase that opens it, or the one after its opening clause.</summary>
    private static SpeakerMention? Opening(QuoteText q, Span sentence, int before)
    {
        var first = q.WordAt(sentence.Start);
        var limit = q.Words[before].Start;
        for (var i = first; i < before; i++)
        {
            var opens = i == first || q.Between(i - 1, i).Contains(',');
            if (
                opens
                && !(
                    i == first
                    && (
                        CueWords.Prepositions.Contains(q.Words[i].Key)
                        || q.Words[i].Key.EndsWith("ing", StringComparison.Ordinal)
                        || q.Words[i].Key is "when" or "while" or "if" or "although"
                    )
                )
                && MentionReader.Forward(q, i, limit) is { } mention
                && !IsDateline(mention)
            )
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>
    /// Who is said to say something in the clause right before a participle: "they will meet, |Spicer said, adding"; null for none.
    /// </summary>
    private static SpeakerMention? Saying(QuoteText q, int participle, int floor)
    {
        for (var verb = participle - 1; verb > 0 && participle - verb < Near && q.Words[verb].Start >= floor; verb--)
        {
            if (IsCue(q, verb) && !Others.IsRetelling(q, verb))
            {
                return Subject(q, verb, floor);
            }
        }

        return null;
    }

    /// <summary>A place in capitals that opens a report.</summary>
    private static bool IsDateline(SpeakerMention mention) => mention.Name.Length > 4 && !mention.Name.Any(char.IsLower);
}
