using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>How one report gives an utterance.</summary>
/// <param name="Report">The report.</param>
/// <param name="At">The block.</param>
/// <param name="Start">First UTF-16 unit.</param>
/// <param name="End">One past the last UTF-16 unit.</param>
/// <param name="Manner"><c>direct</c>, <c>mixed</c>, <c>indirect</c>, <c>unnamed</c> (quoted, but nobody is named), <c>unmarked</c> (the
/// words without quotation marks) or <c>paraphrase</c>.</param>
/// <param name="Quote">The quotation; null for words that are not given as one.</param>
internal sealed record Rendition(Report Report, BlockRef At, int Start, int End, string Manner, Quote? Quote)
{
    /// <summary>The words as printed.</summary>
    public string Words => Report.Article.Block(At.Block).Text[Start..End];

    /// <summary>Whether the report sets them in quotation marks.</summary>
    public bool IsQuoted => Manner is "direct" or "mixed" or "unnamed";
}

/// <summary>
/// Gathers what somebody said at one happening into utterances: quotations of different reports are one utterance when they carry one
/// passage and their
/// spans or most of their words agree, or when they are equal word for word. Never joins across happenings, never writes a text of its own.
/// </summary>
internal static class Utterances
{
    private const double LeastFit = 0.5;
    private const double LeastAlike = 0.6;
    private const int FewestWords = 3;

    /// <summary>The utterances of one speaker in a story-year, in the order of the reports; each holds the first wording first.</summary>
    public static List<List<Rendition>> Of(YearEntry year, IEnumerable<SaidEntry> said)
    {
        var all = new List<List<Rendition>>();
        var byPassage = new Dictionary<string, List<(List<Rendition> Utterance, double Fit)>>(StringComparer.Ordinal);
        var byWords = new Dictionary<string, List<Rendition>>(StringComparer.Ordinal);
        foreach (var (entry, quote) in said)
        {
            var report = entry.Report;
            var mine = new Rendition(
                report,
                new BlockRef(report.Article.Id, quote.Block),
                quote.Start,
                quote.End,
                quote.Kind.ToString().ToLowerInvariant(),
                quote
            );
            var fits = year
                .Index.PassagesAt(mine.At)
                .Select(p => (p.Passage, Fit: Fit(p.Witness, mine)))
                .Where(p => p.Fit > 0)
                .OrderByDescending(p => p.Fit)
                .ToList();
            var key = Normal.Key(mine.Words);
            var home =
                byWords.GetValueOrDefault(key)
                ?? fits.SelectMany(f =>
                        byPassage.GetValueOrDefault(f.Passage.Id) is { } there
                            ? there.Where(t => Joins(t.Utterance, t.Fit, mine, f.Fit))
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
                (byPassage.TryGetValue(passage.Id, out var list) ? list : byPassage[passage.Id] = []).Add((home, fit));
            }
        }

        foreach (var utterance in all)
        {
            AddUnquoted(year, utterance);
        }

        return all;
    }

    private static bool Joins(List<Rendition> utterance, double theirFit, Rendition mine, double myFit) =>
        utterance.TrueForAll(r => r.At.Article != mine.At.Article)
        && ((theirFit >= LeastFit && myFit >= LeastFit) || Alike(utterance[0].Words, mine.Words));

    // Reports that carry the passage without giving it as this speaker's quotation.
    private static void AddUnquoted(YearEntry year, List<Rendition> utterance)
    {
        var has = utterance.Select(r => r.At.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var rendition in utterance.ToArray())
        {
            foreach (var (passage, witness) in year.Index.PassagesAt(rendition.At))
            {
                if (Fit(witness, rendition) < LeastFit)
                {
                    continue;
                }

                foreach (var other in passage.Witnesses.Where(w => w.At != rendition.At))
                {
                    if (
                        year.Index.Report(other.At.Article) is { } report
                        && !has.Contains(other.At.Article)
                        && Manner(report.Article, other) is { } manner
                    )
                    {
                        has.Add(other.At.Article);
                        utterance.Add(new Rendition(report, other.At, other.Start, other.End, manner, null));
                    }
                }
            }
        }
    }

    // Null where another is named: whose words they are is then not for this page to say.
    private static string? Manner(Article article, Witness witness)
    {
        var quotes = article.Quotes.Where(q => q.Block == witness.At.Block && q.Start < witness.End && q.End > witness.Start).ToList();
        return quotes.Exists(q => q.Speaker is not null) ? null
            : quotes.Count > 0 ? "unnamed"
            : witness.Relation == Relation.Verbatim ? "unmarked"
            : "paraphrase";
    }

    private static double Fit(Witness witness, Rendition said)
    {
        var shared = Math.Min(witness.End, said.End) - Math.Max(witness.Start, said.Start);
        return shared <= 0 ? 0 : (double)shared / (Math.Max(witness.End, said.End) - Math.Min(witness.Start, said.Start));
    }

    private static bool Alike(string a, string b)
    {
        var (mine, theirs) = (Words.Of(a), Words.Of(b));
        return Math.Min(mine.Length, theirs.Length) >= FewestWords && WordAlignment.Of(mine, theirs).Share >= LeastAlike;
    }
}
