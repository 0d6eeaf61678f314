namespace Digest.Describing;

/// <summary>
/// Reads the noun phrase that names a speaker, forward from a word or backward to one. Gives null rather than a wrong head.
/// </summary>
internal static partial class MentionReader
{
    private const int Reach = 9;

    /// <summary>The phrase that begins at a word ("said |Kremlin spokesman Dmitry Peskov on …").</summary>
    public static SpeakerMention? Forward(QuoteText q, int from, int limit)
    {
        if (from >= q.Words.Length || q.Words[from].End > limit)
        {
            return null;
        }

        var first = q.Words[from];
        if (CueWords.Pronouns.Contains(first.Key))
        {
            return first.Key == "who" ? null : new SpeakerMention(MentionKind.Pronoun, Print(q, from, from), first.Key, first.Start);
        }

        if (CountOf(q, from, limit) is { } some)
        {
            return some;
        }

        var end = from;
        while (
            end < q.Words.Length
            && q.Words[end].End <= limit
            && end - from < Reach + 3
            && IsPart(q, end)
            && !Belonging.Cuts(q, from, end)
            && (end == from || IsTight(q, end - 1, end))
        )
        {
            end++;
        }

        return end == from ? null
            : Make(q, from, end - 1, forward: true) is not { } made ? null
            : made.Kind == MentionKind.Role ? Whole(q, made, end, limit)
            : made;
    }

    /// <summary>The phrase that ends at a word ("|Kremlin spokesman Dmitry Peskov said"), not before <paramref name="floor"/>.</summary>
    public static SpeakerMention? Backward(QuoteText q, int last, int floor)
    {
        if (last < 0 || q.Words[last].Start < floor)
        {
            return null;
        }

        var word = q.Words[last];
        if (CueWords.Pronouns.Contains(word.Key))
        {
            return word.Key != "who" ? new SpeakerMention(MentionKind.Pronoun, Print(q, last, last), word.Key, word.Start)
                : last > 0 ? Backward(q, last - 1, floor)
                : null;
        }

        var from = last;
        while (
            from > 0
            && last - from < Reach
            && q.Words[from - 1].Start >= floor
            && IsTight(q, from - 1, from)
            && !CueWords.Determiners.Contains(q.Words[from].Key)
            && (IsPart(q, from - 1) || CueWords.Prepositions.Contains(q.Words[from - 1].Key))
        )
        {
            from--;
        }

        // What a preposition opens belongs to the noun before it: "a spokesman for |Trump", "the mayor of |London"; with nothing before it
        // the phrase is none.
        while (
            from < last && (CueWords.Prepositions.Contains(q.Words[from].Key) || q.Words[from].Key is "when" or "that" or "and" or "but")
        )
        {
            from++;
            if (from > 0 && CueWords.Prepositions.Contains(q.Words[from - 1].Key) && from - 1 == 0)
            {
                break;
            }
        }

        return IsPart(q, last)
            ? Make(q, from, last, forward: false) is { } made
                ? Counted(q, Marked(q, made))
                : null
            : null;
    }

    private static bool IsPart(QuoteText q, int i)
    {
        var word = q.Words[i];
        if (
            word.Digit
            || CueWords.Prepositions.Contains(word.Key)
            || word.Key is "and" or "that" or "who" or "which" or "when" or "while" or "but" or "or" or "it" or "if" or "because"
        )
        {
            return word.Capital
                && word.Key is not ("it" or "that" or "who")
                && i > 0
                && q.Words[i - 1].Capital
                && !CueWords.Openers.Contains(word.Key);
        }

        return word.Capital
            || (
                !CueWords.Verbs.Contains(word.Key)
                && !CueWords.Beside.Contains(word.Key)
                && !CueWords.Participles.Contains(word.Key)
                && !CueWords.Between.Contains(word.Key)
            );
    }

    /// <summary>Whether nothing but a blank, a hyphen or the stop of an abbreviation stands between two words.</summary>
    private static bool IsTight(QuoteText q, int left, int right)
    {
        var between = q.Between(left, right);
        return between is " " or "-" or "" or "/" or "’ " or "' "
            || (between is ". " or "." && q.Words[left].End - q.Words[left].Start <= 4 && q.Words[left].Capital);
    }

    private static SpeakerMention? Make(QuoteText q, int from, int last, bool forward)
    {
        while (
            from < last
            && q.Words[from].Capital
            && CueWords.Openers.Contains(q.Words[from].Key)
            && !CueWords.Determiners.Contains(q.Words[from].Key)
        )
        {
            from++;
        }

        // The last run of capitals is the name; before it may stand titles and lower-case roles.
        var nameEnd = last;
        while (nameEnd >= from && !q.Words[nameEnd].Capital)
        {
            nameEnd--;
        }

        var determined = CueWords.Determiners.Contains(q.Words[from].Key);
        if (nameEnd < from || nameEnd < last || (determined && nameEnd == from))
        {
            // "Tull's lawyer": whose he is does not speak.
            if (nameEnd >= from && nameEnd < last && q.IsPossessive(nameEnd))
            {
                var owner = nameEnd;
                while (owner > from && q.Words[owner - 1].Capital && !CueWords.Determiners.Contains(q.Words[owner - 1].Key))
                {
                    owner--;
                }

                owner = determined ? from : owner;
                return last - nameEnd <= 4
                    ? new SpeakerMention(MentionKind.Role, Print(q, owner, last), Print(q, owner, last), q.Words[owner].Start)
                    : null;
            }

            // Forward, lower-case words after a name are no part of it: "said Putin yesterday".
            if (forward && nameEnd >= from && !determined && IsNameRun(q, from, nameEnd))
            {
                return Named(q, from, nameEnd);
            }

            var plural = !determined && q.Words[last].Key.EndsWith('s') && last - from <= 2;
            return (determined && last > from && last - from <= 6 && !Belonging.IsAdverb(q.Words[last].Key)) || plural
                ? new SpeakerMention(MentionKind.Role, Print(q, from, last), Print(q, from, last), q.Words[from].Start)
                : null;
        }

        var nameStart = nameEnd;
        while (
            nameStart > from
            && (
                q.Words[nameStart - 1].Capital
                || (
                    nameStart - 2 >= from
                    && q.Words[nameStart - 2].Capital
                    && q.Words[nameStart - 1].Key is "de" or "van" or "von" or "der" or "bin" or "al" or "del" or "la"
                )
            )
            && !CueWords.Determiners.Contains(q.Words[nameStart - 1].Key)
        )
        {
            nameStart--;
        }

        // "a spokesman for Trump said": the head stands before the preposition.
        if (nameStart > from && CueWords.Prepositions.Contains(q.Words[nameStart - 1].Key))
        {
            if (determined || !q.Words[from].Capital)
            {
                return determined || Belonging.IsHead(q.Words[nameStart - 2].Key)
                    ? new SpeakerMention(MentionKind.Role, Print(q, from, last), Print(q, from, last), q.Words[from].Start)
                    : null;
            }

            if (nameStart - 2 >= from && Belonging.IsHead(q.Words[nameStart - 2].Key))
            {
                return new SpeakerMention(MentionKind.Role, Print(q, from, last), Print(q, from, last), q.Words[from].Start);
            }

            var head = from;
            while (head + 1 < nameStart && q.Words[head + 1].Capital)
            {
                head++;
            }

            return IsNameRun(q, from, head) ? Named(q, from, head) : null;
        }

        var mention = nameStart;
        while (
            mention > from
            && (q.Words[mention - 1].Capital || CueWords.Titles.Contains(q.Words[mention - 1].Key))
            && !CueWords.Determiners.Contains(q.Words[mention - 1].Key)
        )
        {
            mention--;
        }

        return Named(q, determined && mention - 1 == from ? from : mention, nameEnd, nameStart);
    }

    private static bool IsNameRun(QuoteText q, int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            if (!q.Words[i].Capital)
            {
                return false;
            }
        }

        return true;
    }

    private static SpeakerMention? Named(QuoteText q, int from, int last, int nameStart = -1)
    {
        nameStart = nameStart < 0 ? from : nameStart;
        var core = nameStart;
        if (last - nameStart >= 2 && CueWords.OpeningRoles.Contains(q.Words[nameStart].Key))
        {
            core = nameStart + 1;
        }

        for (var i = nameStart; i <= last; i++)
        {
            if (CueWords.Titles.Contains(q.Words[i].Key) && i < last)
            {
                core = i + 1;
            }
        }

        if (
            CueWords.Titles.Contains(q.Words[last].Key)
            && core <= last
            && (core == last || CueWords.Determiners.Contains(q.Words[from].Key))
        )
        {
            return new SpeakerMention(MentionKind.Role, Print(q, from, last), Print(q, from, last), q.Words[from].Start);
        }

        if (
            core == last
            && from == last
            && Description.IsPlural(q.Words[last].Key)
            && q.SentenceAt(q.Words[last].Start).Start == q.Words[last].Start
        )
        {
            return new SpeakerMention(MentionKind.Role, Print(q, from, last), Print(q, from, last), q.Words[from].Start);
        }

        if (core == last && CueWords.Openers.Contains(q.Words[last].Key))
        {
            return null;
        }

        return new SpeakerMention(MentionKind.Name, Print(q, from, last), Print(q, core, last), q.Words[from].Start);
    }

    private static string Print(QuoteText q, int from, int last)
    {
        var text = q.Text[q.Words[from].Start..q.Words[last].End];
        return text.EndsWith("'s", StringComparison.Ordinal) || text.EndsWith("’s", StringComparison.Ordinal) ? text[..^2] : text;
    }
}
