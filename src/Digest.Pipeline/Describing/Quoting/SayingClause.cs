using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads a clause of saying in a language other than English: "sagte die Sprecherin Anna Kern", "a déclaré X", "dit-il", "selon X",
/// "wie X erklärte", "so X".
/// </summary>
/// <param name="text">The text the words stand in, or what of it is not quoted.</param>
/// <param name="words">Its words.</param>
/// <param name="speech">The words of its language.</param>
internal sealed class SayingClause(string text, ImmutableArray<Word> words, SpeechWords speech)
{
    private const int Near = 8;

    private readonly SpeakerPhrase _phrase = new(text, words, speech);

    /// <summary>The phrases of speakers in the same words.</summary>
    public SpeakerPhrase Phrase => _phrase;

    /// <summary>The clause that begins at a word with its verb or with what stands for one; null when none does.</summary>
    public ClauseFound? Inverted(int at, int limit)
    {
        var from = at;
        if (at < words.Length && speech.Source(words, at) is var source and > 0)
        {
            return _phrase.Read(at + source, limit) is { } named
                ? new ClauseFound(Print(at, at + source - 1), named.Mention, at, named.Next)
                : null;
        }

        if (Ends(at, limit))
        {
            return null;
        }

        if (speech.So.Contains(words[at].Key))
        {
            return _phrase.Read(at + 1, limit) is { Mention.Kind: not MentionKind.Pronoun } so
                ? new ClauseFound(Print(at, at), so.Mention, at, so.Next)
                : null;
        }

        while (!Ends(at, limit) && at - from < 3 && speech.Between.Contains(words[at].Key) && !words[at].Capital)
        {
            at++;
        }

        if (Verb(at, limit) is not { } verb)
        {
            return null;
        }

        var (cue, next, pronoun) = verb;
        if (pronoun is not null)
        {
            return new ClauseFound(cue, pronoun, at, next);
        }

        var start = next;
        while (
            !Ends(next, limit)
            && next - start < 3
            && speech.Between.Contains(words[next].Key)
            && _phrase.IsTight(next)
            && !(speech.Articles.Contains(words[next].Key) && _phrase.Read(next, limit) is { Mention.OfWhom: not null })
        )
        {
            next++;
        }

        // "a confié à l’AFP Jeanne Roy": whom it was told to stands first.
        if (!Ends(next + 2, limit) && speech.Prepositions.Contains(words[next].Key) && IsElidedName(next + 1))
        {
            next += 2;
        }

        next = Ends(next, limit) ? next : _phrase.BehindOblique(next, limit);
        if (!Ends(next, limit) && _phrase.IsTight(next) && _phrase.Read(next, limit) is { } found)
        {
            return new ClauseFound(cue, found.Mention, at, found.Next);
        }

        // "…, dijo.": the verb closes the clause.
        var closed = Ends(start, limit) || !_phrase.IsTight(start);
        return speech.DropsPronouns && closed ? new ClauseFound(cue, null, at, start) : null;
    }

    /// <summary>The clause that begins with its subject: "X sagte", "wie X am Montag erklärte"; null when none begins at a word.</summary>
    public ClauseFound? Straight(int at, int limit)
    {
        var from = !Ends(at, limit) && speech.As.Contains(words[at].Key) ? at + 1 : at;
        if (from > at && Inverted(from, limit) is { Mention: not null } inverted)
        {
            return inverted;
        }

        if (_phrase.Read(from, limit) is not { } subject)
        {
            return null;
        }

        for (var i = subject.Next; !Ends(i, limit) && i - subject.Next < Near && (from > at || i - subject.Next < 2); i++)
        {
            if (!_phrase.IsTight(i) && !(i == subject.Next && from == at))
            {
                return null;
            }

            if (_phrase.IsTight(i) && Verb(i, limit) is { Pronoun: null } verb)
            {
                return new ClauseFound(verb.Cue, subject.Mention, i, verb.Next);
            }

            if (from == at && !speech.Between.Contains(words[i].Key))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>
    /// The verb of saying at a word: its words, the index behind it, and the pronoun inside it ("a-t-elle ajouté", "dit-il").
    /// </summary>
    public (string Cue, int Next, SpeakerMention? Pronoun)? Verb(int at, int limit)
    {
        if (Ends(at, limit) || (words[at].Capital && at > 0 && _phrase.IsTight(at)))
        {
            return null;
        }

        if (speech.Auxiliaries.Contains(words[at].Key))
        {
            var i = at + 1;
            i += !Ends(i, limit) && words[i].Key.Length == 1 && IsHyphen(i) ? 1 : 0;
            var pronoun = !Ends(i, limit) && IsHyphen(i) && speech.Pronouns.ContainsKey(words[i].Key) ? i : -1;
            i += pronoun >= 0 ? 1 : 0;
            var start = i;
            while (!Ends(i, limit) && i - start < 3 && speech.Between.Contains(words[i].Key) && _phrase.IsTight(i))
            {
                i++;
            }

            if (!Ends(i, limit) && _phrase.IsTight(i) && speech.Participles.Contains(words[i].Key))
            {
                return (Print(pronoun >= 0 ? i : at, i), i + 1, pronoun >= 0 ? Pronoun(pronoun) : null);
            }

            return null;
        }

        if (!speech.Verbs.Contains(words[at].Key))
        {
            return null;
        }

        var behind = at + 1;
        behind += !Ends(behind, limit) && words[behind].Key.Length == 1 && IsHyphen(behind) ? 1 : 0;
        return !Ends(behind, limit) && IsHyphen(behind) && speech.Pronouns.ContainsKey(words[behind].Key)
            ? (words[at].Key, behind + 1, Pronoun(behind))
            : (words[at].Key, at + 1, null);
    }

    private SpeakerMention Pronoun(int at) => new(MentionKind.Pronoun, Print(at, at), speech.Pronouns[words[at].Key], words[at].Start);

    private bool IsElidedName(int at) =>
        words[at].End - words[at].Start > 3 && text[words[at].Start + 1] is '\'' or '’' && char.IsUpper(text[words[at].Start + 2]);

    private bool IsHyphen(int at) => words[at].Start - words[at - 1].End == 1 && text[words[at - 1].End] is '-' or '‑';

    private bool Ends(int at, int limit) => at >= words.Length || words[at].End > limit;

    private string Print(int from, int last) => text[words[from].Start..words[last].End].ToLowerInvariant();
}

/// <summary>A clause with the index of the word behind it.</summary>
/// <param name="Cue">The verb or phrase.</param>
/// <param name="Mention">Who; null where the language leaves the pronoun out.</param>
/// <param name="At">Index of the verb.</param>
/// <param name="Next">Index of the word behind the speaker.</param>
internal readonly record struct ClauseFound(string Cue, SpeakerMention? Mention, int At, int Next);
