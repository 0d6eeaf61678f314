using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads the noun phrase that names a speaker in a language other than English: a name, roles before it or behind a comma left out; a
/// pronoun; a role alone. Gives null rather than a wrong head.
/// </summary>
/// <param name="text">The text the words stand in.</param>
/// <param name="words">Its words.</param>
/// <param name="speech">The words of its language.</param>
internal sealed partial class SpeakerPhrase(string text, ImmutableArray<Word> words, SpeechWords speech)
{
    private const int Reach = 9;

    /// <summary>The phrase that begins at a word and ends before a position; <paramref name="opens"/>: the word opens a sentence.</summary>
    public PhraseFound? Read(int from, int limit, bool opens = false)
    {
        if (from >= words.Length || words[from].End > limit)
        {
            return null;
        }

        if (
            speech.Pronouns.TryGetValue(words[from].Key, out var pronoun)
            && !(speech.Articles.Contains(words[from].Key) && Goes(from, limit))
        )
        {
            return new PhraseFound(new SpeakerMention(MentionKind.Pronoun, Print(from, from), pronoun, words[from].Start), from + 1);
        }

        // A name behind a preposition right here is whom something is said to.
        if (speech.Prepositions.Contains(words[from].Key) && !words[from].Capital)
        {
            return null;
        }

        if (Relation(from, limit, opens) is { } relation)
        {
            return relation;
        }

        var (single, role) = ((PhraseFound?)null, -1);
        var i = from;
        for (; i < words.Length && words[i].End <= limit && i - from < Reach && (i == from || IsTight(i)); i++)
        {
            var first = i == from && opens;
            if (words[i].Digit || (i > from && speech.Verbs.Contains(words[i].Key)) || Is(speech.Between, i))
            {
                break;
            }

            if (!IsCapital(i, first))
            {
                role = speech.IsRole(words[i].Key) || speech.Bodies.Contains(words[i].Key) || speech.IsRelation(words[i].Key) ? i : role;
                continue;
            }

            var (start, end) = Run(i, limit);
            var (name, dropped) = (start, false);
            while (name < end && speech.IsRole(words[name].Key))
            {
                (name, dropped) = (name + 1, true);
            }

            if (speech.NounsHaveCapitals && i > from && Is(speech.Articles, i - 1) && !dropped)
            {
                // An article makes the first word a noun: "die Deichgräfin Anna Kern". Of two words nobody can say which they are.
                (name, dropped) = end - name >= 2 ? (name + 1, true) : (end + 1, true);
            }

            if (name > end)
            {
                role =
                    speech.IsRole(words[end].Key) || speech.Bodies.Contains(words[end].Key) || speech.IsRelation(words[end].Key)
                        ? end
                        : role;
                i = end;
                continue;
            }

            if (end - name >= 1 && !BelongsToNoun(i, from))
            {
                return new PhraseFound(Name(from, name, end), end + 1);
            }

            // One word alone: a surname where nothing makes it the object of a preposition, and no noun of a language that prints those so.
            var bare = i == from || (role == i - 1 && !speech.NounsHaveCapitals);
            if (name == end && !speech.IsRole(words[name].Key) && (dropped || bare) && !BelongsToNoun(i, from))
            {
                single ??= new PhraseFound(Name(from, name, end), end + 1);
            }
            else if (speech.IsRole(words[end].Key))
            {
                role = end;
            }

            i = end;
            if (single is not null)
            {
                return single;
            }
        }

        // "the director of the line, Odile Parent,": the name stands behind a comma.
        if (
            i > from
            && i < words.Length
            && words[i].End <= limit
            && IsComma(i)
            && words[i].Capital
            && (role >= 0 || Is(speech.Articles, from))
        )
        {
            var (start, end) = Run(i, limit);
            if (
                end > start
                && !speech.IsRole(words[start].Key)
                && (end + 1 >= words.Length || !IsTight(end + 1) || !words[end + 1].Capital)
            )
            {
                return new PhraseFound(Name(from, start, end), end + 1);
            }
        }

        var determined = Is(speech.Articles, from) && role > from;
        return determined || (role == from && !opens)
            ? new PhraseFound(new SpeakerMention(MentionKind.Role, Print(from, role), Print(from, role), words[from].Start), role + 1)
            : null;
    }

    /// <summary>The phrase that ends at a word, not before <paramref name="floor"/>: "Captain Karl Tull |said".</summary>
    public SpeakerMention? Backward(int last, int floor)
    {
        if (last < 0 || words[last].Start < floor)
        {
            return null;
        }

        if (speech.Pronouns.TryGetValue(words[last].Key, out var pronoun))
        {
            return new SpeakerMention(MentionKind.Pronoun, Print(last, last), pronoun, words[last].Start);
        }

        var from = last;
        while (
            from > 0
            && words[from - 1].Start >= floor
            && last - from < Reach
            && IsTight(from)
            && !speech.Verbs.Contains(words[from - 1].Key)
        )
        {
            from--;
        }

        // The longest phrase that ends just there.
        for (var at = from; at <= last; at++)
        {
            var opens = at == 0 || words[at - 1].Start < floor;
            if (Read(at, words[last].End, opens) is { } found && found.Next == last + 1)
            {
                return found.Mention;
            }
        }

        return null;
    }

    /// <summary>Whether nothing but a blank, a hyphen or the stop of an initial parts a word from the one before it.</summary>
    public bool IsTight(int at)
    {
        var between = text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End);
        return between is " " or "\u00A0" or "\u202F" or "-"
            || (between is ". " or "." && words[at - 1].Capital && words[at - 1].End - words[at - 1].Start <= 2);
    }

    private bool IsComma(int at) => text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).Trim() is ",";

    /// <summary>Whether a word has a capital of its own, not that of the sentence it opens.</summary>
    private bool IsCapital(int at, bool opens) =>
        words[at].Capital
        && !Is(speech.Articles, at)
        && !(opens && (Is(speech.Prepositions, at) || Is(speech.Between, at) || speech.Pronouns.ContainsKey(words[at].Key)));

    private (int Start, int End) Run(int at, int limit)
    {
        var end = at;
        while (end + 1 < words.Length && words[end + 1].End <= limit && end - at < 5 && IsTight(end + 1))
        {
            if (words[end + 1].Capital)
            {
                end++;
            }
            else if (
                speech.Particles.Contains(words[end + 1].Key)
                && end + 2 < words.Length
                && words[end + 2].End <= limit
                && words[end + 2].Capital
                && IsTight(end + 2)
                && end > at
            )
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return (at, end);
    }

    private bool BelongsToNoun(int at, int from) =>
        (at > from && IsTight(at) && speech.Prepositions.Contains(words[at - 1].Key))
        || (
            speech.NounsHaveCapitals
            && at > from + 1
            && IsTight(at)
            && Is(speech.Articles, at - 1)
            && IsTight(at - 1)
            && words[at - 2].Capital
        );

    private bool Goes(int at, int limit) => at + 1 < words.Length && words[at + 1].End <= limit && IsTight(at + 1);

    private bool Is(System.Collections.Frozen.FrozenSet<string> set, int at) => set.Contains(words[at].Key);

    private SpeakerMention Name(int from, int name, int end) =>
        new(
            MentionKind.Name,
            Print(name > from && end - from < 4 && IsTight(name) ? from : name, end),
            Print(name, end),
            words[name].Start
        );

    private string Print(int from, int last) => text[words[from].Start..words[last].End];
}
