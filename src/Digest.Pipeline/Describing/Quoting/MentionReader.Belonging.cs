using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// The part that reads whose somebody is: "the brother |of Captain Tull", "a spokesman |for Morrow", "|Tull's lawyer". The person in it
/// does not speak. Where the name of who does stands behind a comma, that is the speaker: "Tull's sister, Nora Quill".
/// </summary>
internal static partial class MentionReader
{
    private const int LongestOwner = 5;

    private static readonly FrozenSet<string> HeadsBeforeTo = Lexicon.Shared.Set("heads-before-to");

    private static readonly FrozenSet<string> Tellers = Lexicon.Shared.Set("writers-behind");

    /// <summary>A description that was read forward and ends before a word, with what belongs to it behind.</summary>
    private static SpeakerMention Whole(QuoteText q, SpeakerMention role, int next, int limit)
    {
        // "In his message, Brandt, the miller wrote": who stands behind what is written need not have written it.
        if (!Belonging.IsWriting(q.Words[next - 1].Key) && Behind(q, next, limit) is { } named)
        {
            return named;
        }

        if (next + 1 >= q.Words.Length || q.Words[next + 1].End > limit || q.Between(next - 1, next) is not " ")
        {
            return Marked(q, role);
        }

        var (key, head) = (q.Words[next].Key, q.Words[next - 1].Key);
        if (
            !(
                key == "of"
                || (key == "for" && Belonging.IsHead(head))
                || (key == "to" && HeadsBeforeTo.Contains(head))
                || (key == "from" && Belonging.IsWriting(head))
            )
        )
        {
            return Marked(q, role);
        }

        var last = EndOfName(q, next + 1, limit);
        if (last <= next)
        {
            return Marked(q, role);
        }

        // "the brother of Captain Tull, Nora Quill"
        return Behind(q, last + 1, limit)
            ?? Marked(q, role with { Long = q.Text[role.Start..EndOf(q, last)], OfWhom = q.Text[q.Words[next + 1].Start..EndOf(q, last)] });
    }

    /// <summary>
    /// A description with whose it is: the owner before the noun, or the name behind "of" and "for". Of what is written the writer is the
    /// speaker: "Dahl's telegram", "a letter from Dahl".
    /// </summary>
    private static SpeakerMention Marked(QuoteText q, SpeakerMention role)
    {
        if (role.Kind != MentionKind.Role)
        {
            return role;
        }

        var whole = role.Long ?? role.Words;
        var (from, to) = (q.WordAt(role.Start), q.WordAt(role.Start + whole.Length));
        for (var i = from; i < to; i++)
        {
            if (q.IsPossessive(i) && q.Words[i].Capital)
            {
                var start = i;
                while (start > from && q.Words[start - 1].Capital && !CueWords.Determiners.Contains(q.Words[start - 1].Key))
                {
                    start--;
                }

                var owner = q.Text[q.Words[start].Start..(q.Words[i].End - 2)];
                return Belonging.IsWriting(q.Words[to - 1].Key) ? Owner(q, start, i, owner) : role with { OfWhom = role.OfWhom ?? owner };
            }

            if (i > from && i + 1 < to && q.Words[i].Key is "of" or "for" or "to" or "from" or "by" && q.Words[to - 1].Capital)
            {
                return
                    Belonging.IsWriting(q.Words[i - 1].Key)
                    && Tellers.Contains(q.Words[i].Key)
                    && Forward(q, i + 1, q.Words[to - 1].End) is { } writer
                    ? writer
                    : role with
                    {
                        OfWhom = role.OfWhom ?? q.Text[q.Words[i + 1].Start..q.Words[to - 1].End],
                    };
            }
        }

        return role;
    }

    /// <summary>A description that was read backward, with the count before it: "|one of the firemen said".</summary>
    private static SpeakerMention Counted(QuoteText q, SpeakerMention role) =>
        role.Kind == MentionKind.Role
        && q.WordAt(role.Start) is > 1 and var article
        && q.Words[article - 1].Key == "of"
        && CueWords.Determiners.Contains(q.Words[article - 2].Key)
        && q.Between(article - 2, article - 1) is " "
            ? CountOf(q, article - 2, role.Start + role.Words.Length) ?? role
            : role;

    /// <summary>Some of several: "one of the firemen", "two of her sisters"; null where none is told.</summary>
    private static SpeakerMention? CountOf(QuoteText q, int from, int limit) =>
        from + 3 < q.Words.Length
        && CueWords.Determiners.Contains(q.Words[from].Key)
        && q.Words[from + 1].Key == "of"
        && CueWords.Determiners.Contains(q.Words[from + 2].Key)
        && Forward(q, from + 2, limit) is { Kind: MentionKind.Role } all
            ? all with
            {
                Words = q.Text[q.Words[from].Start..(all.Start + all.Words.Length)],
                Name = q.Text[q.Words[from].Start..(all.Start + all.Words.Length)],
                Long = q.Text[q.Words[from].Start..(all.Start + (all.Long ?? all.Words).Length)],
                Start = q.Words[from].Start,
            }
            : null;

    private static SpeakerMention Owner(QuoteText q, int start, int last, string owner)
    {
        var core = start;
        while (core < last && CueWords.Titles.Contains(q.Words[core].Key))
        {
            core++;
        }

        return new SpeakerMention(MentionKind.Name, owner, q.Text[q.Words[core].Start..(q.Words[last].End - 2)], q.Words[start].Start);
    }

    /// <summary>The last word of the noun phrase that begins at a word: small words and then a name, or a name; -1 for none.</summary>
    private static int EndOfName(QuoteText q, int from, int limit)
    {
        var last = -1;
        for (var i = from; i < q.Words.Length && q.Words[i].End <= limit && i - from < LongestOwner; i++)
        {
            if (i > from && q.Between(i - 1, i) is not (" " or "-" or ". "))
            {
                break;
            }

            var key = q.Words[i].Key;
            if (q.Words[i].Capital && !(i == from && CueWords.Openers.Contains(key)))
            {
                last = i;
            }
            else if (
                last >= 0
                || CueWords.Prepositions.Contains(key)
                || CueWords.Verbs.Contains(key)
                || CueWords.Between.Contains(key)
                || CueWords.Pronouns.Contains(key)
            )
            {
                break;
            }
            else if (
                i > from
                && CueWords.Determiners.Contains(q.Words[from].Key)
                && (i + 1 >= q.Words.Length || q.Between(i, i + 1) is not " ")
            )
            {
                last = i;
            }
        }

        return last;
    }

    /// <summary>The name between commas right behind a description: "said Tull's sister|, Nora Quill".</summary>
    private static SpeakerMention? Behind(QuoteText q, int at, int limit)
    {
        if (at >= q.Words.Length || at == 0 || q.Words[at].End > limit || q.Between(at - 1, at) is not ", " || !q.Words[at].Capital)
        {
            return null;
        }

        var last = at;
        while (
            last + 1 < q.Words.Length
            && q.Words[last + 1].End <= limit
            && q.Words[last + 1].Capital
            && last - at < LongestOwner
            && q.Between(last, last + 1) is " " or "-" or ". "
        )
        {
            last++;
        }

        var closed = last + 1 >= q.Words.Length || q.Between(last, last + 1) is not " ";
        return last > at && closed && Forward(q, at, q.Words[last].End) is { Kind: MentionKind.Name } name ? name : null;
    }

    private static int EndOf(QuoteText q, int at) => q.Words[at].End - (q.IsPossessive(at) ? 2 : 0);
}
