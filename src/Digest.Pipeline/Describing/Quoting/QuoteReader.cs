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
        PartialDate? published = null
    )
    {
        var texts = blocks.Where(b => b.IsBody && b.Text.Length < 50000).Select(b => new QuoteText(b)).ToList();
        if (!texts.Exists(t => t.Spans.Length > 0))
        {
            return [];
        }

        var speakers = new SpeakerTracker(new PersonIndex(texts, knowledge, editor, published));
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        foreach (var text in texts)
        {
            ReadBlock(text, speakers, quotes);
        }

        return quotes.ToImmutable();
    }

    private static void ReadBlock(QuoteText q, SpeakerTracker speakers, ImmutableArray<Quote>.Builder quotes)
    {
        var whole = IsWholeBlock(q);
        Quote? before = null;
        for (var i = 0; i < q.Spans.Length; i++)
        {
            var span = q.Spans[i];
            var kind = KindOf(q, span);
            if (PassOverNames.IsName(q, span))
            {
                continue;
            }

            var attribution = AttributionReader.Read(q, i, speakers.IsMedium);
            // A further sentence of what the same speaker says, or a paragraph that is nothing but quotation: the words that name the
            // speaker are those of the first part.
            var same =
                attribution is not null || !(kind == QuoteKind.Direct || OpensSentence(q, span)) ? null
                : before is { Speaker: not null, Kind: QuoteKind.Direct } && Continues(q, before.End, span.Start) ? before
                : whole ? speakers.Continuing
                : null;
            if (attribution is null && same is null && PassOverNames.IsNobodys(q, span, kind))
            {
                continue;
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
        var (addressee, occasion) = attribution is null ? default : FindSetting.Read(q, attribution.At);
        return new Quote
        {
            Block = q.Block.N,
            Start = span.Start,
            End = span.End,
            Text = span.In(q.Text),
            Kind = kind,
            Speaker = resolved,
            Mention = attribution?.Mention.Words,
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
    private static bool Continues(QuoteText q, int end, int start)
    {
        var between = q.Outer.AsSpan(Math.Min(end + 1, start), Math.Max(0, start - end - 2)).Trim();
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
        var after = span.End + 1 < q.Text.Length ? q.Text[span.End + 1] : '.';
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

        var back = span.Start - 2;
        while (back >= 0 && q.Text[back] is ' ' or '—' or '–' or '-')
        {
            back--;
        }

        var opens = back < 0 || q.Text[back] is ',' or ':' or '.' or '?' or '!' or '”' or '"' or ')' or '»';
        return opens && (capital || last is ',' or '?' or '!' || (back >= 0 && q.Text[back] == ',')) ? QuoteKind.Direct : QuoteKind.Mixed;
    }
}
