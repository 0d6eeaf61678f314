using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Gathers what somebody said at one happening into utterances: quotations of different reports are one utterance when they carry one
/// passage and their spans or most of their words agree, or when they are equal word for word. Never joins across happenings, never writes
/// a text of its own.
/// </summary>
internal sealed class FindUtterances(FoldedPlaces places)
{
    private const double LeastFit = 0.5;
    private const double LeastAlike = 0.6;
    private const int FewestWords = 3;

    private readonly Lazy<ILookup<string, (Article Article, Block Block)>> _setOff = new(() =>
        places
            .Articles.SelectMany(a => a.Blocks.Where(b => b.IsBody && b.Kind == BlockKind.Quote), (a, b) => (Article: a, Block: b))
            .ToLookup(x => x.Block.Layer.Key, StringComparer.Ordinal)
    );

    /// <summary>An utterance in the making, under one of its passages.</summary>
    private readonly record struct UnderPassage(List<Rendition> Utterance, double Fit);

    /// <summary>The utterances of a year, speaker by speaker in the order of the reports; each holds the first wording first.</summary>
    public ImmutableArray<Utterance> In(FoldedYear year) =>
        [
            .. year
                .Reports.SelectMany(r =>
                    // What a report prints a second time is not said a second time.
                    Whole(
                        r.Article,
                        r.Article.Quotes.Where(q => q.Known is not null && r.Article.Block(q.Block).Status == BlockStatus.Kept)
                            .OrderBy(q => q.Block)
                            .ThenBy(q => q.Start)
                    )
                )
                .GroupBy(x => x.Speaker, x => x.Given, StringComparer.Ordinal)
                .SelectMany(g => Of(g.Key, g).Select(u => new Utterance(g.Key, [.. u]) { Decided = Decided(u) })),
        ];

    // Where the editor's word is what joins the renditions.
    private Evidence? Decided(List<Rendition> utterance) =>
        utterance.Count < 2
            ? null
            : places
                .PassagesAt(utterance[0].At)
                .FirstOrDefault(p =>
                    p.Passage.Decided is not null
                    && Fit(p.Witness, utterance[0]) > 0
                    && p.Passage.Witnesses.Any(w => utterance.Skip(1).Any(r => r.At == w.At && Fit(w, r) > 0))
                )
                .Passage?.Decided;

    /// <summary>The quotations of a report, the parts of a broken one together.</summary>
    private static List<(string Speaker, Rendition Given)> Whole(Article article, IEnumerable<Quote> quotes)
    {
        var whole = new List<(string Speaker, Rendition Given)>();
        foreach (var quote in quotes)
        {
            if (
                quote.GoesOn
                && whole is [.., var (speaker, said)]
                && speaker == quote.Known
                && said.At.Block == quote.Block
                && said.End <= quote.Start
            )
            {
                var parts = said.Parts.IsEmpty ? [new Span(said.Start, said.End)] : said.Parts;
                whole[^1] = (speaker, said with { End = quote.End, Parts = parts.Add(new Span(quote.Start, quote.End)) });
            }
            else
            {
                whole.Add((quote.Known!, Given(article, quote)));
            }
        }

        return whole;
    }

    private static Rendition Given(Article article, Quote quote) =>
        new(
            new BlockRef(article.Id, quote.Block),
            quote.Start,
            quote.End,
            quote.Kind switch
            {
                QuoteKind.Indirect => Manner.Indirect,
                QuoteKind.Mixed => Manner.Mixed,
                _ => Manner.Direct,
            }
        );

    private List<List<Rendition>> Of(string speaker, IEnumerable<Rendition> said)
    {
        var all = new List<List<Rendition>>();
        var byPassage = new Dictionary<string, List<UnderPassage>>(StringComparer.Ordinal);
        var byWords = new Dictionary<string, List<Rendition>>(StringComparer.Ordinal);
        foreach (var mine in said)
        {
            var fits = places
                .PassagesAt(mine.At)
                .Select(p => (p.Passage, Fit: Fit(p.Witness, mine)))
                .Where(p => p.Fit > 0)
                .OrderByDescending(p => p.Fit)
                .ToList();
            var key = Layer(mine).Key;
            var home =
                byWords.GetValueOrDefault(key)
                ?? fits.SelectMany(f =>
                        byPassage.GetValueOrDefault(f.Passage.Id) is { } there
                            ? there.Where(t => Joins(t.Utterance, t.Fit, mine, f.Fit, f.Passage.Decided is not null))
                            : []
                    )
                    .Select(t => t.Utterance)
                    .FirstOrDefault();
            if (home is null)
            {
                all.Add(home = []);
            }

            home.Add(mine);
            byWords.TryAdd(key, home);
            foreach (var (passage, fit) in fits)
            {
                (byPassage.TryGetValue(passage.Id, out var list) ? list : byPassage[passage.Id] = []).Add(new UnderPassage(home, fit));
            }
        }

        all.ForEach(u => AddUnquoted(speaker, u));
        all.ForEach(u => AddSetOff(speaker, u));
        return all;
    }

    private bool Joins(List<Rendition> utterance, double theirFit, Rendition mine, double myFit, bool decided) =>
        utterance.TrueForAll(r => r.At.Article != mine.At.Article)
        && (decided || (theirFit >= LeastFit && myFit >= LeastFit) || Alike(utterance[0], mine));

    // Reports that carry the passage without giving it as this speaker's quotation.
    private void AddUnquoted(string speaker, List<Rendition> utterance)
    {
        var has = utterance.Select(r => r.At.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var rendition in utterance.ToArray())
        {
            foreach (var (passage, witness) in places.PassagesAt(rendition.At))
            {
                if (Fit(witness, rendition) < LeastFit)
                {
                    continue;
                }

                foreach (var other in passage.Witnesses.Where(w => w.At != rendition.At))
                {
                    if (!has.Contains(other.At.Article) && MannerOf(speaker, rendition, other) is { } manner)
                    {
                        has.Add(other.At.Article);
                        utterance.Add(new Rendition(other.At, other.Start, other.End, manner));
                    }
                }
            }
        }
    }

    // Quotations that reports set off from the text, of the same words, though no passage joins them with the sentence they stand in.
    private void AddSetOff(string speaker, List<Rendition> utterance)
    {
        var has = utterance.Select(r => r.At.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var key in utterance.Where(r => r.IsQuoted && Layer(r).Count >= FewestWords).Select(r => Layer(r).Key).Distinct().ToList())
        {
            foreach (var (article, block) in _setOff.Value[key])
            {
                if (
                    has.Add(article.Id)
                    && article.Quotes.All(q => q.Block != block.N)
                    && (BlockQuotes.SourceOf(article, block) is not { } source || BlockQuotes.Names(source, speaker))
                )
                {
                    var manner = BlockQuotes.SourceOf(article, block) is null ? Manner.Unnamed : Manner.Direct;
                    utterance.Add(new Rendition(new BlockRef(article.Id, block.N), 0, block.Text.Length, manner));
                }
            }
        }
    }

    // Null where another is named: whose words they are is then not for us to say.
    private Manner? MannerOf(string speaker, Rendition said, Witness witness)
    {
        var article = places.Report(witness.At.Article).Article;
        var quotes = article.Quotes.Where(q => q.Block == witness.At.Block && q.Start < witness.End && q.End > witness.Start).ToList();
        if (quotes.Exists(q => q.Named is not null))
        {
            return null;
        }

        var block = article.Block(witness.At.Block);
        if (quotes.Count == 0 && block.Kind == BlockKind.Quote)
        {
            // Set off as a quotation, it needs no marks; the line below it, with a name, is no wording of it.
            return BlockQuotes.IsSource(article, block) ? null
                : !Alike(said, new Rendition(witness.At, witness.Start, witness.End, Manner.Unnamed)) ? Manner.Paraphrase
                : BlockQuotes.SourceOf(article, block) is not { } source ? Manner.Unnamed
                : BlockQuotes.Names(source, speaker) ? Manner.Direct
                : null;
        }

        return quotes.Count > 0 ? Manner.Unnamed
            : witness.Relation == Relation.Verbatim ? Manner.Unmarked
            : Manner.Paraphrase;
    }

    private static double Fit(Witness witness, Rendition said)
    {
        var shared = Math.Min(witness.End, said.End) - Math.Max(witness.Start, said.Start);
        return shared <= 0 ? 0 : (double)shared / (Math.Max(witness.End, said.End) - Math.Min(witness.Start, said.Start));
    }

    private bool Alike(Rendition a, Rendition b)
    {
        var (mine, theirs) = (Layer(a).Words, Layer(b).Words);
        return Math.Min(mine.Length, theirs.Length) >= FewestWords && WordAlignment.Of(mine, theirs).Share >= LeastAlike;
    }

    private TextLayer Layer(Rendition said) => said.Words(places.Report(said.At.Article).Article.Block(said.At.Block));
}
