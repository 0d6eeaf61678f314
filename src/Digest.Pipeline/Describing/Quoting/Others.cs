using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Finds whose words a sentence gives that somebody else speaks of: "Pell's claim that …", "quoted Pell as saying …".</summary>
internal static class Others
{
    private const int Reach = 10;

    private static readonly FrozenSet<string> Retelling = Lexicon.Shared.Set("retelling-verbs");

    private static readonly FrozenSet<string> Saying = Lexicon.Shared.Set("retold-forms");

    /// <summary>
    /// Whether a noun of saying between a verb and a quotation brings the words: "welcomed Pell's claim |that “…”". In "called the claim
    /// “…”" and "dismissed the claim as “…”" they are what is said of it.
    /// </summary>
    public static bool Tells(QuoteText q, int noun, int verb, int last)
    {
        if (noun <= verb)
        {
            return false;
        }

        for (var i = noun + 1; i <= last; i++)
        {
            if (q.Words[i].Key == "as")
            {
                return false;
            }

            if (q.Words[i].Key == "that" || (i == noun + 1 && q.Words[i].Key == "to"))
            {
                return true;
            }
        }

        return noun == last && CueWords.Reactions.Contains(q.Words[verb].Key);
    }

    /// <summary>Whose a remark or a claim is: "her remark that", "Pell's claim that", "claims by Pell that"; null when nobody's.</summary>
    public static SpeakerMention? Owner(QuoteText q, int noun, int floor)
    {
        for (var at = noun - 1; at >= 0 && noun - at <= 3 && q.Words[at].Start >= floor; at--)
        {
            var word = q.Words[at];
            if (word.Key is "his" or "her")
            {
                // "Marsh dismissed her promise": the pronoun is of somebody that this sentence does not name.
                if (at > 0 && CueWords.Reactions.Contains(q.Words[at - 1].Key))
                {
                    return null;
                }

                return new SpeakerMention(MentionKind.Pronoun, q.Text[word.Start..word.End], word.Key == "his" ? "he" : "she", word.Start);
            }

            if (q.IsPossessive(at))
            {
                return MentionReader.Backward(q, at, floor) is { Kind: not MentionKind.Pronoun } owner ? owner : null;
            }
        }

        return
            noun + 2 < q.Words.Length
            && q.Words[noun + 1].Key is "by" or "from" or "of"
            && q.Between(noun, noun + 1) is " "
            && MentionReader.Forward(q, noun + 2, q.SentenceAt(q.Words[noun].Start).End) is { Kind: MentionKind.Name } maker
            ? maker
            : null;
    }

    /// <summary>Whom a report quotes or cites as saying something, the word "saying" being that at <paramref name="at"/>.</summary>
    public static SpeakerMention? Quoted(QuoteText q, int at, int floor)
    {
        if (at < 3 || q.Words[at].Key is not ("saying" or "telling" or "stating") || q.Words[at - 1].Key != "as")
        {
            return null;
        }

        for (var verb = at - 2; verb > 0 && at - verb < Reach && q.Words[verb].Start >= floor; verb--)
        {
            if (q.Words[verb].Key is "quoted" or "quotes" or "quoting" or "cited" or "cites" or "citing")
            {
                return q.Words[verb - 1].Key is "was" or "were" or "is" or "are" or "been" or "being"
                    ? null
                    : MentionReader.Backward(q, at - 2, q.Words[verb].End);
            }
        }

        return null;
    }

    /// <summary>
    /// Whose words somebody else tells of, the verb right behind the name: "Finch recalled |Marsh saying", "heard |Finch say", "said |Marsh
    /// told her". Null where nobody is named there, or nobody tells.
    /// </summary>
    public static SpeakerMention? Retold(QuoteText q, int at, int floor)
    {
        if (at < 3 || !(Saying.Contains(q.Words[at].Key) || CueWords.Verbs.Contains(q.Words[at].Key)))
        {
            return null;
        }

        for (var first = at - 1; first > 0 && at - first <= 4 && q.Words[first].Start >= floor; first--)
        {
            if (q.Words[first].Capital && Retelling.Contains(q.Words[first - 1].Key) && q.Words[first - 1].Start >= floor)
            {
                return
                    MentionReader.Forward(q, first, q.Words[at - 1].End) is { Kind: MentionKind.Name } named
                    && named.Start == q.Words[first].Start
                    ? named
                    : null;
            }
        }

        return null;
    }

    /// <summary>Whether a verb gives the words of somebody else: "quoted", "cites".</summary>
    public static bool IsRetelling(QuoteText q, int at) => q.Words[at].Key is not ("said" or "says") && Retelling.Contains(q.Words[at].Key);

    /// <summary>Whom a clause behind the words retells: "“…,” Finch quoted |Marsh as saying", "Lowe recalled hearing |Finch say".</summary>
    public static SpeakerMention? RetoldBehind(QuoteText q, int verb, int limit)
    {
        if (!Retelling.Contains(q.Words[verb].Key))
        {
            return null;
        }

        for (var at = verb + 2; at < q.Words.Length && at - verb < Reach && q.Words[at].End <= limit; at++)
        {
            if (!Saying.Contains(q.Words[at].Key))
            {
                continue;
            }

            var last = q.Words[at - 1].Key == "as" ? at - 2 : at - 1;
            for (var first = last; first > verb; first--)
            {
                if (q.Words[first].Capital && Retelling.Contains(q.Words[first - 1].Key))
                {
                    return MentionReader.Forward(q, first, q.Words[last].End) is { Kind: MentionKind.Name } named ? named : null;
                }
            }
        }

        return null;
    }

    /// <summary>The name that a phrase of belonging follows: "|Tam Orrick of the ticket booth".</summary>
    public static SpeakerMention? HeadOf(QuoteText q, SpeakerMention role, int floor)
    {
        var before = q.WordAt(role.Start) - 1;
        return
            before > 0
            && q.Words[before].Key is "of" or "from" or "at" or "with" or "for"
            && q.Words[before - 1].Capital
            && q.Words[before - 1].Start >= floor
            && q.Between(before - 1, before) is " "
            && MentionReader.Backward(q, before - 1, floor) is { Kind: MentionKind.Name } head
            && head.Name.Contains(' ', StringComparison.Ordinal)
            ? head
            : null;
    }
}
