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
        var interview = Interview.In(texts);
        if (!interview.IsOne && !texts.Exists(t => t.Spans.Length > 0))
        {
            return [];
        }

        var cast = new PersonIndex(texts, knowledge, editor, published);
        var answers = interview.Answers(cast, outlet);
        var speakers = new SpeakerTracker(cast);
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var text in texts)
        {
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
            var same =
                attribution is not null || !(kind == QuoteKind.Direct || OpensSentence(q, span)) ? null
                : before is { Speaker: not null, Kind: QuoteKind.Direct } && Continues(q, new Span(before.Start, before.End), span) ? before
                : whole ? speakers.Continuing(q)
                : null;
            if (attribution is null && same is null && PassOverNames.IsNobodys(q, span, kind))
            {
                continue;
            }

            if (q.Speech is { IsUnspaced: true } && attribution is not null)
            {
                kind = QuoteKind.Direct;
            }

            before = same is null
                ? Attributed(q, span, kind, attribution, speakers)
                : same with
                {
                    Block = q.Block.N,
                    Start = span.Start,
                    End = span.End,
                    Text = span.In(q.Text),
                    Kind = kind,
                    Basis = Basis.Inferred,
                };
            quotes.Add(before);
        }

        speakers.EndBlock(q, before, whole);
    }

    private static Quote Attributed(QuoteText q, Span span, QuoteKind kind, Attribution? attribution, SpeakerTracker speakers)
    {
        var resolved = attribution is null || speakers.IsMedium(attribution.Mention) ? null : speakers.Resolve(q, attribution.Mention);
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
            Addressee = addressee,
            Occasion = occasion,
            Basis =
                resolved is null ? Basis.None
                : attribution!.Mention.Kind == MentionKind.Name ? Basis.Stated
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

        var opens = back < 0 || q.Text[back] is ',' or ':' or '.' or '?' or '!' or '”' or '"' or ')' or '»';
        return opens && (capital || last is ',' or '?' or '!' || (back >= 0 && q.Text[back] == ',')) ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
