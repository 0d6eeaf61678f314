using System.Buffers;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds who is said to say a quoted span in languages that part no words, by particles or by the verb beside the marks. A name is what is
/// left of the subject when titles, days and adverbs are taken off; where more than a name may be left, nobody is named.
/// </summary>
internal static class UnspacedSpeech
{
    private const int LongestName = 8;
    private const int ShortestName = 2;
    private const int Near = 60;

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？!?\n」』”");
    private static readonly SearchValues<char> Commas = SearchValues.Create("、，,：:；;。！？」』”");

    /// <summary>The attribution of a span; null when its sentence has none.</summary>
    public static Attribution? Read(QuoteText q, int index)
    {
        var (speech, span) = (q.Speech!, q.Spans[index]);
        var text = q.Text;
        var next = index + 1 < q.Spans.Length ? q.StartAt(q.Spans[index + 1]) : text.Length;
        var (start, end) = (q.StartAt(span), q.EndAt(span));
        var stop = text.AsSpan(end, next - end).IndexOfAny(Ends);
        var behind = text[end..(stop < 0 ? next : end + stop)];
        var floor = start == 0 ? 0 : text.AsSpan(0, start).LastIndexOfAny(Ends) + 1;
        var before = text[Math.Max(floor, start - Near)..start];
        return speech.As.Count > 0
            ? Particle(speech, before, behind)
            : Plain(speech, before, behind, Ends.Contains(text[span.End - 1]) || Commas.Contains(text[span.End - 1]));
    }

    /// <summary>A language whose particles mark subject and quotation.</summary>
    private static Attribution? Particle(SpeechWords speech, string before, string behind)
    {
        if (!speech.As.Any(p => behind.StartsWith(p, StringComparison.Ordinal)) || Verb(speech, behind) is not { } verb)
        {
            return null;
        }

        return (Subject(speech, behind[..verb.At], opens: false) ?? Subject(speech, before, opens: true)) is { } who
            ? new Attribution(verb.Word, who, 0)
            : null;
    }

    /// <summary>The subject that a particle marks last in a stretch of text.</summary>
    private static SpeakerMention? Subject(SpeechWords speech, string stretch, bool opens)
    {
        for (var at = stretch.Length - 1; at > 0; at--)
        {
            if (!speech.Between.Contains(stretch[at].ToString()))
            {
                continue;
            }

            var from = stretch.AsSpan(0, at).LastIndexOfAny(Commas) + 1;
            var words = stretch[from..at];
            if (!opens)
            {
                words =
                    speech
                        .As.Where(p => from == 0 && words.StartsWith(p, StringComparison.Ordinal))
                        .Select(p => words[p.Length..])
                        .FirstOrDefault()
                    ?? words;
            }

            if (Name(speech, words[(words.LastIndexOf('の') + 1)..]) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>A language in which the verb follows its subject and nothing marks either.</summary>
    private static Attribution? Plain(SpeechWords speech, string before, string behind, bool closed)
    {
        if (
            behind.Length > 0
            && (closed || behind[0] is '，' or ',')
            && Verb(speech, behind) is { } after
            && Name(speech, behind[..after.At].TrimStart('，', ',')) is { } speaker
        )
        {
            return new Attribution(after.Word, speaker, 0);
        }

        var clause = before.TrimEnd('：', ':', '，', ',', ' ');
        foreach (var verb in speech.Verbs.OrderByDescending(v => v.Length).ThenBy(v => v, StringComparer.Ordinal))
        {
            if (clause.EndsWith(verb, StringComparison.Ordinal))
            {
                var subject = clause[..^verb.Length];
                return Name(speech, subject[(subject.AsSpan().LastIndexOfAny(Commas) + 1)..]) is { } named
                    ? new Attribution(verb, named, 0)
                    : null;
            }
        }

        return null;
    }

    private static (string Word, int At)? Verb(SpeechWords speech, string stretch)
    {
        (string Word, int At)? found = null;
        foreach (var verb in speech.Verbs)
        {
            var at = stretch.IndexOf(verb, StringComparison.Ordinal);
            if (at >= 0 && (found is not { } best || at < best.At || (at == best.At && verb.Length > best.Word.Length)))
            {
                found = (verb, at);
            }
        }

        return found;
    }

    private static SpeakerMention? Name(SpeechWords speech, string words)
    {
        var name = words.Trim();
        for (var changed = true; changed && name.Length > 0; )
        {
            changed = false;
            foreach (var small in speech.Between)
            {
                if (name.Length > small.Length && small.Length > 1 | speech.As.Count == 0 && name.EndsWith(small, StringComparison.Ordinal))
                {
                    (name, changed) = (name[..^small.Length], true);
                }
                else if (name.Length > small.Length + 1 && small.Length > 1 && name.StartsWith(small, StringComparison.Ordinal))
                {
                    (name, changed) = (name[small.Length..], true);
                }
            }
        }

        if (speech.Pronouns.TryGetValue(name, out var pronoun))
        {
            return new SpeakerMention(MentionKind.Pronoun, name, pronoun, 0);
        }

        var mention = name;
        var titled = false;
        foreach (var title in speech.Roles.OrderByDescending(r => r.Length).ThenBy(r => r, StringComparer.Ordinal))
        {
            if (!titled && name.Length > title.Length && name.EndsWith(title, StringComparison.Ordinal))
            {
                (name, titled) = (name[..^title.Length], true);
            }
            else if (
                speech.As.Count == 0
                && name.LastIndexOf(title, StringComparison.Ordinal) is var at and >= 0
                && at + title.Length < name.Length
            )
            {
                (name, titled) = (name[(at + title.Length)..], true);
            }
        }

        var longest =
            titled || name.Contains('・', StringComparison.Ordinal) || name.Contains('·', StringComparison.Ordinal)
                ? LongestName
                : LongestName / 2;
        return
            name.Length >= ShortestName && name.Length <= longest && name.All(c => char.IsLetter(c) || c is '・' or '·') && name != words
            || (name == words && name.Length >= ShortestName && name.Length <= LongestName / 2 && name.All(char.IsLetter))
            ? new SpeakerMention(MentionKind.Name, mention, name, 0)
            : null;
    }
}
