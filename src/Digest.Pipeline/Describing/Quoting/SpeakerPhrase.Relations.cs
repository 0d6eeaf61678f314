namespace Digest.Describing;

/// <summary>Reads who is given by whose relative, lawyer or spokesman he is, and which phrases are no subject.</summary>
internal sealed partial class SpeakerPhrase
{
    /// <summary>
    /// A relative, a lawyer or a spokesman with whose he is, or the name of such a one behind it: "der Bruder von Karl Tull", "Tulls
    /// Schwester Nora Quill", "la sœur de Karl Tull, Nora Quill"; null where no such word opens the phrase.
    /// </summary>
    private PhraseFound? Relation(int from, int limit, bool opens)
    {
        var at = from;
        while (
            at < words.Length && words[at].End <= limit && at - from < 4 && !speech.IsRelation(words[at].Key) && (at == from || IsTight(at))
        )
        {
            at++;
        }

        if (at >= words.Length || words[at].End > limit || !speech.IsRelation(words[at].Key) || (at > from && !IsTight(at)))
        {
            return null;
        }

        // "Tulls Schwester": a name before it is whose she is.
        if (
            speech.GenitivesEndInS
            && at > from
            && words[at - 1].Capital
            && words[at - 1].Key.EndsWith('s')
            && !speech.IsRole(words[at - 1].Key)
        )
        {
            var owner = at - 1;
            while (owner > from && words[owner - 1].Capital && IsTight(owner) && !Is(speech.Articles, owner - 1))
            {
                owner--;
            }

            if (owner == from || !(opens && owner == from + 1))
            {
                return Next(at, limit) ?? Belongs(from, at, Print(owner, at - 1));
            }
        }

        if (at + 1 >= words.Length || words[at + 1].End > limit || !IsTight(at + 1))
        {
            return null;
        }

        // Where names are declined nothing stands between: whether the name is whose he is or his own, the cast tells.
        if (speech.DeclinesNames && words[at + 1].Capital && Run(at + 1, limit) is var own && own.Start == at + 1)
        {
            return new PhraseFound(
                Name(from, own.Start, own.End) with
                {
                    Long = Print(from, own.End),
                    OfWhom = speech.Kin.Contains(words[at].Key) ? Print(own.Start, own.End) : "",
                },
                own.End + 1
            );
        }

        var name = at + 1;
        var elided =
            words[name].End - words[name].Start > 3
            && text[words[name].Start + 1] is '\'' or '’'
            && char.IsUpper(text[words[name].Start + 2]);
        var of = Is(speech.Belonging, name);
        while (!elided && of && name < words.Length && words[name].End <= limit && name - at < 4 && IsTight(name))
        {
            if (words[name].Capital && !Is(speech.Belonging, name) && !speech.IsRole(words[name].Key))
            {
                break;
            }

            name++;
            elided =
                name < words.Length
                && words[name].End - words[name].Start > 3
                && text[words[name].Start + 1] is '\'' or '’'
                && char.IsUpper(text[words[name].Start + 2]);
            if (elided)
            {
                break;
            }
        }

        if (
            !(of || elided)
            || name >= words.Length
            || words[name].End > limit
            || !IsTight(name)
            || !(words[name].Capital || elided)
            || (
                speech.NounsHaveCapitals
                && speech.Aides.Contains(words[at].Key)
                && !speech.Prepositions.Contains(words[at + 1].Key)
                && name == at + 2
            )
        )
        {
            return null;
        }

        var end = Run(name, limit).End;
        return Behind(end + 1, limit) ?? Belongs(from, end, Print(name, end));
    }

    private PhraseFound Belongs(int from, int last, string whose) =>
        new(new SpeakerMention(MentionKind.Role, Print(from, last), Print(from, last), words[from].Start) { OfWhom = whose }, last + 1);

    /// <summary>A name right behind a word of kin, or behind a comma.</summary>
    private PhraseFound? Next(int relation, int limit)
    {
        if (relation + 1 < words.Length && words[relation + 1].End <= limit && IsTight(relation + 1) && words[relation + 1].Capital)
        {
            var (start, end) = Run(relation + 1, limit);
            return new PhraseFound(Name(start, start, end), end + 1);
        }

        return Behind(relation + 1, limit);
    }

    /// <summary>A name of two words or more between commas, or between a comma and the end.</summary>
    private PhraseFound? Behind(int at, int limit)
    {
        if (at >= words.Length || words[at].End > limit || !IsComma(at) || !words[at].Capital)
        {
            return null;
        }

        var (start, end) = Run(at, limit);
        return end > start && (end + 1 >= words.Length || !IsTight(end + 1)) ? new PhraseFound(Name(start, start, end), end + 1) : null;
    }

    /// <summary>
    /// Whether the phrase that holds a word is no subject: an article of another case or a preposition stands at its head ("dem Richter
    /// |Falk", "gegenüber |Falk").
    /// </summary>
    public bool IsOblique(int at, int floor)
    {
        for (var i = at - 1; i >= 0 && words[i].Start >= floor && at - i < 5 && IsTight(i + 1); i--)
        {
            if (
                Is(speech.Oblique, i)
                || (
                    Is(speech.ObliqueBeforeIn, i)
                    && words[i + 1].Key.Length > 5
                    && words[i + 1].Key.EndsWith("in", StringComparison.Ordinal)
                )
            )
            {
                return true;
            }

            if (speech.NounsHaveCapitals && (Is(speech.Prepositions, i) || speech.Source(words, i) > 0))
            {
                return true;
            }

            if (Is(speech.Articles, i) || !(words[i].Capital || speech.IsRole(words[i].Key)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// The word behind a phrase in another case that begins at a word: "antwortete |dem Richter die Müllerin"; the same where none does.
    /// </summary>
    public int BehindOblique(int at, int limit)
    {
        if (
            at + 1 >= words.Length
            || words[at].Capital
            || !(
                Is(speech.Oblique, at)
                || (
                    Is(speech.ObliqueBeforeIn, at)
                    && words[at + 1].Key.Length > 5
                    && words[at + 1].Key.EndsWith("in", StringComparison.Ordinal)
                )
            )
        )
        {
            return at;
        }

        var i = at + 1;
        while (i < words.Length && words[i].End <= limit && i - at < 6 && IsTight(i) && !Is(speech.Articles, i))
        {
            i++;
        }

        return i < words.Length && words[i].End <= limit && IsTight(i) ? i : at;
    }
}
