using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads the quotations of a report and who is said to say them. Direct and mixed ones only: what stands in quotation marks. Attributes by
/// cue (a verb of saying and its
/// subject), then by continuation (a further sentence of the same quotation; a paragraph that is nothing but quotation). Precision before
/// recall: when in doubt the speaker stays null.
/// </summary>
internal static class QuoteReader
{
    /// <summary>
    /// The quotations in text order. The day of the report tells which roles of <c>people.yml</c> hold; with none known all of them do.
    /// </summary>
    public static ImmutableArray<Quote> Read(
        ImmutableArray<Block> blocks,
        Knowledge knowledge,
        EditorKeys editor,
        PartialDate? published = null,
        string? language = null,
        string? outlet = null
    )
    {
        var texts = blocks.Where(b => b.IsBody && b.Text.Length < 50000).Select(b => new QuoteText(b, b.Language ?? language)).ToList();
        var lines = AttributionLines.Below(blocks);
        var interview = Interview.In(texts);
        if (!interview.IsOne && lines.Count == 0 && !texts.Exists(t => t.Spans.Length > 0))
        {
            return [];
        }

        var cast = new PersonIndex(texts, knowledge, editor, published);
        var answers = interview.Answers(cast, outlet);
        var speakers = new SpeakerTracker(cast);
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var text in texts)
        {
            if (lines.TryGetValue(text.Block.N, out var line) && text.Text.Length > 0)
            {
                var name = cast.Resolve(line, text.Block.N);
                quotes.Add(
                    new Quote
                    {
                        Block = text.Block.N,
                        Start = 0,
                        End = text.Text.Length,
                        Text = text.Text,
                        Kind = QuoteKind.Direct,
                        Speaker = name,
                        Mention = line,
                        Cue = "—",
                        Basis = Basis.Stated,
                    }
                );
                continue;
            }

            if (answers.TryGetValue(text.Block.N, out var answer))
            {
                if (answer is not null)
                {
                    quotes.Add(answer);
                }
            }
            else
            {
                ReadBlock(text, speakers, quotes);
            }
        }

        return quotes.ToImmutable();
    }

    private static void ReadBlock(QuoteText q, SpeakerTracker speakers, ImmutableArray<Quote>.Builder quotes)
    {
        var whole = IsWholeBlock(q);
        Quote? before = null;
        if (q.Dash == DashSpeech.Bare && speakers.Continuing(q) is null)
        {
            speakers.EndBlock(q, null, whole: false); // a list, a line of a programme: nobody was named to speak
            return;
        }

        for (var i = 0; i < q.Spans.Length; i++)
        {
            var span = q.Spans[i];
            var kind = KindOf(q, span);
            if (PassOverNames.IsName(q, span))
            {
                continue;
            }

            var attribution = q.Speech is null
                ? AttributionReader.Read(q, i, speakers.IsMedium)
                : SayingReader.Read(q, i, speakers.IsKnown);
            // A further sentence of what the same speaker says, or a paragraph that is nothing but quotation: the words that name the
            // speaker are those of the first part.
            var broken =
                attribution is null
                && before is { Speaker: not null, Kind: QuoteKind.Direct }
                && IsBroken(q, new Span(before.Start, before.End), span);
            var same =
                broken ? before
                : attribution is not null || !(kind == QuoteKind.Direct || OpensSentence(q, span)) ? null
                : before is { Speaker: not null }
                && Continues(q, new Span(before.Start, before.End), span)
                && (before.Kind == QuoteKind.Direct || (kind == QuoteKind.Direct && OpensSentence(q, span)))
                    ? before
                : whole ? speakers.Continuing(q)
                : null;
            var follows = before is not null && kind == QuoteKind.Direct && IsBeside(q, new Span(before.Start, before.End), span);
            if (attribution is null && same is null && kind == QuoteKind.Direct && OpensSentence(q, span) && q.Speech is null)
            {
                attribution = AttributionReader.Ahead(q, span);
                same = before is { Speaker: not null } && Carries(q, new Span(before.Start, before.End), span, speakers) ? before : null;
                attribution = same is null ? attribution : null;
            }

            if (attribution is null && same is null && PassOverNames.IsNobodys(q, span, kind))
            {
                continue;
            }

            if (q.Speech is { IsUnspaced: true } && attribution is not null)
            {
                kind = QuoteKind.Direct;
            }

            var last = before;
            before = same is null
                ? Attributed(q, span, kind, attribution, speakers)
                : same with
                {
                    Block = q.Block.N,
                    Start = span.Start,
                    End = span.End,
                    Text = span.In(q.Text),
                    Kind = broken ? QuoteKind.Direct : kind,
                    Basis = Basis.Inferred,
                };
            var goesOn = follows && last is { Kind: QuoteKind.Direct } && before.Speaker is not null && before.Speaker == last.Speaker;
            before = before with { GoesOn = goesOn };
            quotes.Add(before);
        }

        speakers.EndBlock(q, before, whole);
    }

    private static Quote Attributed(QuoteText q, Span span, QuoteKind kind, Attribution? attribution, SpeakerTracker speakers)
    {
        var resolved = attribution is null || speakers.IsMedium(attribution.Mention) ? null : speakers.Resolve(q, attribution);
        if (resolved is not null)
        {
            speakers.Learn(q, resolved, attribution!.Cue);
        }

        var (addressee, occasion) = attribution is null ? default : FindSetting.Read(q, attribution);
        return new Quote
        {
            Block = q.Block.N,
            Start = span.Start,
            End = span.End,
            Text = span.In(q.Text),
            Kind = kind,
            Speaker = resolved,
            Mention = attribution?.Mention.Words is { Length: > 0 } words ? words : null,
            Cue = attribution?.Cue,
            Form = resolved is null ? SpeakerForm.Name : speakers.FormOf(resolved),
            Addressee = addressee,
            Occasion = occasion,
            Basis =
                resolved is null ? Basis.None
                : attribution!.Mention.Kind == MentionKind.Name ? Basis.Stated
                : attribution.Mention.Kind == MentionKind.Role && speakers.FormOf(resolved) != SpeakerForm.Name ? Basis.Stated
                : Basis.Inferred,
        };
    }

    /// <summary>Whether a span of some length opens its sentence with a capital, whatever closes the sentence.</summary>
    private static bool OpensSentence(QuoteText q, Span span) =>
        char.IsUpper(q.Text[span.Start]) && Words.Count(span.In(q.Text)) >= 5 && span.Start - q.SentenceAt(span.Start).Start <= 2;

    /// <summary>Whether between two quotations stands no more than the attribution of the first, ended by a stop.</summary>
    private static bool Continues(QuoteText q, Span first, Span next)
    {
        var (end, start) = (q.EndAt(first), q.StartAt(next));
        var between = q.Outer.AsSpan(Math.Min(end, start), Math.Max(0, start - end)).Trim().TrimEnd(" —–");
        return between.Length < 220
            && (between.IsEmpty || between[^1] is '.' or '!' or '?')
            && Sentences.Of(between.ToString()).Length <= 1;
    }

    /// <summary>
    /// Whether one sentence more than the attribution of the first stands between, about the speaker and nobody else: "…, she said. She
    /// did not look up. “…”"
    /// </summary>
    private static bool Carries(QuoteText q, Span first, Span next, SpeakerTracker speakers)
    {
        var sentences = q.Sentences.Where(s => s.Start > first.End && s.End <= next.Start).ToList();
        return sentences.Count == 1
            && q.SentenceAt(first.End).End <= sentences[0].Start
            && next.Start - first.End < 300
            && q.WordAt(sentences[0].Start) is var word
            && word < q.Words.Length
            && q.Words[word].Key is "he" or "she"
            && speakers.IsLast(q.Words[word].Key)
            && !q.Names.Any(n =>
                n.Start >= sentences[0].Start
                && n.End <= sentences[0].End
                && speakers.IsKnown(n.Start < n.End ? q.Text[n.Start..n.End] : "")
            );
    }

    /// <summary>
    /// Whether between two quotations stands one clause at most, the attribution of either: the second goes on with the first.
    /// </summary>
    private static bool IsBeside(QuoteText q, Span first, Span next)
    {
        var (end, start) = (q.EndAt(first), q.StartAt(next));
        var between = q.Outer.AsSpan(Math.Min(end, start), Math.Max(0, start - end)).Trim();
        return between.Length < 220
            && (IsBroken(q, first, next) || between.IsEmpty || Sentences.Of(between.TrimEnd(" —–").ToString()).Length <= 1)
            && (between.IsEmpty || between[^1] is '.' or ',' or '!' or '?' or ':' || Incises.IsDash(between[^1]));
    }

    /// <summary>
    /// Whether nothing but the clause of saying breaks a quotation in two: "„Der Fluss“, so X, „hat seine Arbeit getan.“" A comma or a dash
    /// ends the clause, and the sentence goes on.
    /// </summary>
    private static bool IsBroken(QuoteText q, Span first, Span next)
    {
        var (end, start) = (q.EndAt(first), q.StartAt(next));
        var between = q.Outer.AsSpan(Math.Min(end, start), Math.Max(0, start - end)).Trim();
        return between.Length is > 2 and < 160
            && (between[^1] == ',' || Incises.IsDash(between[^1]))
            && (between[0] == ',' || Incises.IsDash(between[0]))
            && char.IsLower(q.Text[next.Start])
            && q.SentenceAt(first.End) == q.SentenceAt(next.Start);
    }

    private static bool IsWholeBlock(QuoteText q) =>
        q.Spans.Length > 0 && q.Spans[0].Start <= 2 && q.Words.IsEmpty && q.Spans[^1].End >= q.Text.Length - 3;

    /// <summary>
    /// Direct when the words are an utterance of their own: a capital first, and a sentence's or clause's end, after a comma, a colon or a
    /// stop; else a fragment inside a report.
    /// </summary>
    private static QuoteKind KindOf(QuoteText q, Span span)
    {
        var first = q.Text[span.Start];
        var last = q.Text[span.End - 1];
        var outside = q.EndAt(span);
        if (q.Dash != DashSpeech.None)
        {
            return QuoteKind.Direct;
        }

        // "„…” – powiedział X": a dash parts the words from the clause, as a comma does.
        outside +=
            q.Speech is not null && outside + 1 < q.Text.Length && char.IsWhiteSpace(q.Text[outside]) && Incises.IsDash(q.Text[outside + 1])
                ? 1
                : 0;
        var after =
            outside >= q.Text.Length ? '.'
            : Incises.IsDash(q.Text[outside]) ? ','
            : q.Text[outside];
        var capital =
            char.IsUpper(first)
            || char.IsDigit(first)
            || first is '…' or '.' or '[' or '‘' or '\''
            || char.GetUnicodeCategory(first) == System.Globalization.UnicodeCategory.OtherLetter;
        var ended = last is '.' or ',' or '?' or '!' or '…' or '—' or '–' or '-' || after is ',' or '.';
        if (!ended)
        {
            return QuoteKind.Mixed;
        }

        var back = q.StartAt(span) - 1;
        while (back >= 0 && q.Text[back] is ' ' or '—' or '–' or '-')
        {
            back--;
        }

        var opens = back < 0 || q.Text[back] is ',' or ':' or '.' or '?' or '!' or '”' or '’' or '\'' or '"' or ')' or '»';
        return opens && (capital || last is ',' or '?' or '!' || (back >= 0 && q.Text[back] == ',')) ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
