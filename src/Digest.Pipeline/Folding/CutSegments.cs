using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Cuts a report into the fixed units of comparison: whole blocks, sentences, quoted spans. Looks at nothing but the article.
/// </summary>
internal static class CutSegments
{
    private const int LeastQuoteWords = 3;
    private const int ShortGap = 3;
    private const int LongGap = 8;

    private static readonly FrozenSet<string> Cues = Lexicon.Shared.Set("verbs-between-quotes");

    /// <summary>Lays out the report that stands at <paramref name="report"/> in the order.</summary>
    public static SegmentedReport Of(Article article, int report)
    {
        var blocks = ImmutableArray.CreateBuilder<Segment>();
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<Segment>>();
        var body = article.Blocks.Where(b => b.IsBody).Select(b => (Block: b, Words: b.Layer.Words)).ToList();
        var plain = body.ConvertAll(b => WeightedTokens.OfSense(b.Block.Text, b.Words));
        var wordings = Weigh(plain);
        foreach (var (block, words) in body)
        {
            var cut = Cut(article, block, words, plain[blocks.Count], wordings[blocks.Count], report, blocks.Count);
            blocks.Add(cut.Whole);
            parts.Add(cut.Parts);
        }

        return new SegmentedReport
        {
            Index = report,
            Article = article,
            Blocks = blocks.ToImmutable(),
            Parts = parts.ToImmutable(),
        };
    }

    /// <summary>
    /// What every second paragraph of a report says (who it is about, what happened) tells its paragraphs apart less than what one of them
    /// says.
    /// </summary>
    private static List<WeightedTokens> Weigh(List<WeightedTokens> wordings)
    {
        var blocks = new Dictionary<ulong, (int Last, int Count)>();
        for (var i = 0; i < wordings.Count; i++)
        {
            foreach (var term in wordings[i].Terms)
            {
                ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(blocks, term.Stem, out _);
                held = held.Last == i + 1 ? held : (i + 1, held.Count + 1);
            }
        }

        var factors = new float[wordings.Count + 1];
        for (var n = 1; n < factors.Length; n++)
        {
            factors[n] = MathF.Pow(n, FoldingParameters.Familiarity);
        }

        return wordings.ConvertAll(w => w.Weighed(stem => factors[blocks[stem].Count]));
    }

    private static (Segment Whole, ImmutableArray<Segment> Parts) Cut(
        Article article,
        Block block,
        ImmutableArray<Word> words,
        WeightedTokens plain,
        WeightedTokens wording,
        int report,
        int index
    )
    {
        var kinds = new List<(int From, int To, UnitKinds Kinds, Span Span)>();
        var known = new Dictionary<(int From, int To), int>();
        void Add(Span span, UnitKinds kind)
        {
            if (WordsIn(words, span) is not { } range)
            {
                return;
            }

            if (known.TryAdd(range, kinds.Count))
            {
                kinds.Add((range.From, range.To, kind, span));
            }
            else
            {
                var at = known[range];
                kinds[at] = kinds[at] with { Kinds = kinds[at].Kinds | kind };
            }
        }

        var all = new Span(0, block.Text.Length);
        Add(all, UnitKinds.Block);
        if (words.Length > 0 && block.Kind is not (BlockKind.Table or BlockKind.Code))
        {
            foreach (var span in block.Layer.Sentences)
            {
                Add(span, UnitKinds.Sentence);
            }

            var quotations = Quotations.Of(block.Text);
            foreach (var span in Quoted(quotations, words))
            {
                Add(span, UnitKinds.Quote);
            }

            foreach (var sentence in block.Layer.Sentences)
            {
                foreach (var span in Clauses(block.Text, sentence, quotations, words))
                {
                    Add(span, UnitKinds.Clause);
                }
            }
        }

        kinds.Sort(static (x, y) => x.From != y.From ? x.From.CompareTo(y.From) : y.To.CompareTo(x.To));
        var units = kinds
            .Select(k => new Segment
            {
                Report = report,
                Index = index,
                Block = block,
                Span = k.Span,
                Kinds = k.Kinds,
                Key = Figures.KeyOf(k.Span.In(block.Text)),
                Wording = wording.In(k.Span),
                BlockWords = words,
                Plain = plain,
                Speaker = SpeakerIn(article, block, k.Span),
                Published = article.Published.Value?.Date,
            })
            .ToImmutableArray();
        var whole =
            units.FirstOrDefault(u => u.Whole)
            ?? new Segment
            {
                Report = report,
                Index = index,
                Block = block,
                Span = all,
                Kinds = UnitKinds.Block,
                Key = "",
                BlockWords = words,
                Plain = plain,
                Wording = wording,
                Published = article.Published.Value?.Date,
            };
        return (whole, [.. units.Where(u => u.Kinds != UnitKinds.Block)]);
    }

    /// <summary>
    /// The quoted spans, and for spans parted by nothing but a short attribution ("…", she said, "…") the whole utterance too.
    /// </summary>
    private static IEnumerable<Span> Quoted(ImmutableArray<Span> spans, ImmutableArray<Word> words)
    {
        var from = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            if (CountIn(words, spans[i]) >= LeastQuoteWords)
            {
                yield return spans[i];
            }

            var joins = i + 1 < spans.Length && OneUtterance(words, new Span(spans[i].End, spans[i + 1].Start));
            if (!joins)
            {
                if (i > from)
                {
                    yield return new Span(spans[from].Start, spans[i].End);
                }

                from = i + 1;
            }
        }
    }

    // Without those of one sentence alone, and without quoted words: they are units already.
    private static IEnumerable<Span> Clauses(string text, Span sentence, ImmutableArray<Span> quoted, ImmutableArray<Word> words)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i <= sentence.End; i++)
        {
            if (i < sentence.End && !IsCut(text, i))
            {
                continue;
            }

            while (start < i && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            var clause = new Span(start, i);
            start = i + 1;
            if (clause != sentence && CountIn(words, clause) >= FoldingParameters.LeastVerbatimClause && !Meets(quoted, clause))
            {
                yield return clause;
            }
        }
    }

    private static bool Meets(ImmutableArray<Span> quoted, Span clause)
    {
        foreach (var span in quoted)
        {
            if (span.Start < clause.End && clause.Start < span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCut(string text, int at) =>
        text[at] is '、' or '，' or '；' or '：' or '–' or '—' or ';'
        || (text[at] is ',' or ':' or '،' && at + 1 < text.Length && char.IsWhiteSpace(text[at + 1]));

    private static bool OneUtterance(ImmutableArray<Word> words, Span gap)
    {
        var (from, to) = Words.In(words, gap);
        return to - from <= ShortGap || (to - from <= LongGap && words[from..to].Any(w => Cues.Contains(w.Key)));
    }

    private static (int From, int To)? WordsIn(ImmutableArray<Word> words, Span span)
    {
        var (from, to) = Words.In(words, span);
        return to > from ? (from, to) : null;
    }

    private static int CountIn(ImmutableArray<Word> words, Span span) => WordsIn(words, span) is { } r ? r.To - r.From : 0;

    private static string? SpeakerIn(Article article, Block block, Span span)
    {
        string? speaker = null;
        foreach (var quote in article.Quotes)
        {
            if (quote.Block == block.N && quote.Start < span.End && quote.End > span.Start)
            {
                var name = quote.Named is { } s ? Normal.Space(s).ToLowerInvariant().Split(' ')[^1] : null;
                if (name is null || (speaker is not null && speaker != name))
                {
                    return null;
                }

                speaker = name;
            }
        }

        return speaker;
    }
}
