using System.Buffers;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Cuts the clause of saying out of the words of a speaker, where a language prints it inside the marks ("« Nous partons, a dit X, et
/// vite. »") or sets speech off by dashes alone ("—Nos vamos —dijo X—, y pronto.").
/// </summary>
internal static class Incises
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",—–―?!…");
    private static readonly SearchValues<char> Joints = SearchValues.Create("()[]:;");
    private static readonly SearchValues<char> Signs = SearchValues.Create(",.;:!?—–");

    private const int MostWordsOfApposition = 10;

    /// <summary>
    /// The parts of a span that are somebody's words; the span itself where no clause of saying stands inside. <paramref name="closed"/>:
    /// quotation marks hold it, so that what follows the clause is speech again; else only a dash resumes it.
    /// </summary>
    public static ImmutableArray<Span> Split(string text, ImmutableArray<Word> words, Span span, SpeechWords speech, bool closed)
    {
        var clause = new SayingClause(text, words, speech);
        var parts = ImmutableArray.CreateBuilder<Span>();
        var from = span.Start;
        for (var k = Words.From(words, from) + 1; k < words.Length && words[k].End <= span.End; k++)
        {
            if (words[k - 1].Start < from || !IsBreak(text.AsSpan(words[k - 1].End, words[k].Start - words[k - 1].End)))
            {
                continue;
            }

            var dashed = HasDash(text, words[k - 1].End, words[k].Start);
            var found = clause.Inverted(k, span.End);
            if (found is null && !closed && clause.Verb(k, span.End) is { } verb)
            {
                // "– Är det sant? frågar en man": somebody without a name speaks.
                found = new ClauseFound(verb.Cue, null, k, verb.Next);
            }
            else if (found is { Mention: null } && !dashed)
            {
                found = null;
            }

            if (found is not { } said)
            {
                continue;
            }

            parts.Add(Trimmed(text, from, EndOfPart(text, words[k - 1].End, words[k].Start)));
            from = dashed ? BehindDash(text, words[said.Next - 1].End, span.End) : Behind(text, words, speech, said.Next, span.End, closed);
            k = Words.From(words, from);
        }

        if (parts.Count == 0)
        {
            return [span];
        }

        if (Words.From(words, from) is var last && last < words.Length && words[last].End <= span.End)
        {
            parts.Add(Trimmed(text, from, span.End));
        }

        return parts.ToImmutable();
    }

    /// <summary>Whether a sign is a dash that opens speech or sets it off.</summary>
    public static bool IsDash(char c) => c is '—' or '–' or '―';

    private static bool IsBreak(ReadOnlySpan<char> between) =>
        (between.IndexOfAny(Breaks) >= 0 || between is " - ") && between.IndexOfAny(Joints) < 0;

    private static bool HasDash(string text, int from, int to) =>
        text.AsSpan(from, to - from).IndexOfAny("—–―") >= 0 || text.AsSpan(from, to - from).EndsWith(" - ");

    /// <summary>Where the words end before a clause: a question mark is theirs, a comma that parts them from the clause is not.</summary>
    private static int EndOfPart(string text, int from, int to)
    {
        var end = from;
        for (var i = from; i < to && !IsDash(text[i]); i++)
        {
            end = text[i] is '?' or '!' or '…' or '.' or '»' or '”' ? i + 1 : end;
        }

        return end;
    }

    /// <summary>A hyphen between blanks, as newsrooms type a dash.</summary>
    private static bool IsHyphenApart(string text, int at, int end) =>
        text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < end && text[at + 1] == ' ';

    private static int BehindDash(string text, int at, int end)
    {
        for (; at < end; at++)
        {
            if (
                IsHyphenApart(text, at, end)
                || IsDash(text[at])
                    && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]))
            )
            {
                at++;
                while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is ',' or '.' or ';' or ':'))
                {
                    at++;
                }

                return at;
            }
        }

        return end;
    }

    /// <summary>Where a clause ends that a comma opened: at the next one, an apposition to the speaker stepped over.</summary>
    private static int Behind(string text, ImmutableArray<Word> words, SpeechWords speech, int next, int end, bool closed)
    {
        var at = words[next - 1].End;
        while (at < end)
        {
            var sign = text.AsSpan(at, end - at).IndexOfAny(Signs);
            if (sign < 0)
            {
                return end;
            }

            at += sign;
            if (text[at] != ',' || !IsApposition(text, words, speech, at + 1, end))
            {
                return closed ? Math.Min(at + 1, end) : end;
            }

            at++;
        }

        return end;
    }

    private static bool IsApposition(string text, ImmutableArray<Word> words, SpeechWords speech, int from, int end)
    {
        var first = Words.From(words, from);
        for (var i = first; i < words.Length && words[i].End <= end && i - first < MostWordsOfApposition; i++)
        {
            if (i > first && text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).IndexOfAny(Signs) >= 0)
            {
                return false;
            }

            if ((i - first < 4 && speech.IsRole(words[i].Key)) || (i == first && words[i].Digit))
            {
                return true;
            }
        }

        return false;
    }

    private static Span Trimmed(string text, int from, int to)
    {
        while (from < to && (char.IsWhiteSpace(text[from]) || IsDash(text[from])))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        return new Span(from, to);
    }
}
