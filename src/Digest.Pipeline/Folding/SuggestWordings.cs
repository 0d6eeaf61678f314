using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds quotations that may be two wordings of one remark though their words are too few or too far apart to fold: two reports of one
/// happening, nobody else named as the speaker, a telling word in common, and the same occasion told around them. Links nothing.
/// </summary>
internal static class SuggestWordings
{
    private const int MostTold = 5;
    private const int MostPlaces = 40;
    private const double LeastOccasion = 4;
    private const double Familiar = 0.34;
    private const float Telling = 0.8f;

    private sealed record Remark(SegmentedReport Sheet, Segment Quote, Dictionary<ulong, float> Occasion);

    /// <summary>Tells the editor of them.</summary>
    public static void Tell(FoldedYear year, Diagnostics diagnostics)
    {
        foreach (var (first, other) in year.PerhapsSame)
        {
            var article = year.Report(other.At.Article).Article;
            diagnostics.Info(
                DiagnosticCodes.PerhapsOneRemark,
                article.Path,
                article.Part.Line,
                article.Part.Column,
                $"“{other.Text}” and, in {year.Report(first.At.Article).Article.ShownName}, “{first.Text}” "
                    + "may be two wordings of one remark.",
                "Nobody else is named as the speaker, and what is told around them agrees, but too few words do to fold them.",
                "Nothing is linked. “same:” in verdicts.yml says that they are one, “apart:” that they are not."
            );
        }
    }

    /// <summary>The likeliest, at most five a year; none that the editor calls two remarks.</summary>
    public static ImmutableArray<PerhapsSame> In(ImmutableArray<SegmentedReport> sheets, ObeyVerdicts verdicts)
    {
        var byWord = new SortedDictionary<ulong, List<Remark>>();
        foreach (var remark in sheets.SelectMany(Remarks))
        {
            foreach (
                var stem in remark.Quote.OwnPlain.Bag.Where(s =>
                    s.Kind == TermKind.Plain && s.Weight >= Telling && remark.Occasion.ContainsKey(s.Stem)
                )
            )
            {
                if (!byWord.TryGetValue(stem.Stem, out var list))
                {
                    byWord.Add(stem.Stem, list = []);
                }

                list.Add(remark);
            }
        }

        var pairs = byWord
            .Values.Where(l => l.Count is > 1 and <= MostPlaces)
            .SelectMany(Alike)
            .OrderByDescending(p => p.Score)
            .ThenBy(p => p.B.Quote.Id, StringComparer.Ordinal)
            .ThenBy(p => p.A.Quote.Id, StringComparer.Ordinal);
        var blocks = new HashSet<Block>();
        var likeliest = ImmutableArray.CreateBuilder<PerhapsSame>();
        foreach (var (a, b, _) in pairs)
        {
            if (
                likeliest.Count < MostTold
                && !blocks.Contains(a.Quote.Block)
                && !blocks.Contains(b.Quote.Block)
                && !verdicts.SaysApart(a.Quote, b.Quote)
            )
            {
                blocks.UnionWith([a.Quote.Block, b.Quote.Block]);
                likeliest.Add(new PerhapsSame(Words(a), Words(b)));
            }
        }

        return likeliest.ToImmutable();
    }

    private static Agreement Words(Remark said) =>
        new(new BlockRef(said.Sheet.Article.Id, said.Quote.Block.N), said.Quote.Span.Start, said.Quote.Span.End, said.Quote.Text);

    /// <summary>
    /// The quotations of a report that no passage shares, with the words of their block that its other blocks do not use much.
    /// </summary>
    private static IEnumerable<Remark> Remarks(SegmentedReport sheet)
    {
        Dictionary<ulong, int>? uses = null;
        var most = Math.Max(2, Familiar * sheet.Blocks.Length);
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            var whole = sheet.Blocks[i];
            var quotes = sheet
                .Parts[i]
                .Where(p => p.Kinds.HasFlag(UnitKinds.Quote) && p.PassageBuilder is null or { Members.Count: 1 })
                .ToList();
            if (quotes.Count > 0 && whole.PassageBuilder is null or { Members.Count: 1 })
            {
                uses ??= Uses(sheet);
                var occasion = whole
                    .Plain.Bag.Where(s => s.Kind != TermKind.Small && uses[s.Stem] <= most)
                    .ToDictionary(s => s.Stem, s => Math.Min(s.Weight, 2));
                foreach (var quote in quotes)
                {
                    yield return new Remark(sheet, quote, occasion);
                }
            }
        }
    }

    // In how many blocks each word stands.
    private static Dictionary<ulong, int> Uses(SegmentedReport sheet)
    {
        var uses = new Dictionary<ulong, int>();
        foreach (var block in sheet.Blocks)
        {
            foreach (var term in block.Plain.Bag)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(uses, term.Stem, out _)++;
            }
        }

        return uses;
    }

    private static IEnumerable<(Remark A, Remark B, double Score)> Alike(List<Remark> list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            for (var j = i + 1; j < list.Count; j++)
            {
                if (Score(list[i], list[j]) is var score && score >= LeastOccasion)
                {
                    yield return (list[i], list[j], score);
                }
            }
        }
    }

    private static double Score(Remark a, Remark b)
    {
        if (a.Sheet == b.Sheet || (a.Quote.Speaker is { } s && b.Quote.Speaker is { } t && s != t))
        {
            return 0;
        }

        var sum = 0d;
        foreach (var (stem, weight) in a.Occasion)
        {
            sum += b.Occasion.TryGetValue(stem, out var other) ? Math.Min(weight, other) : 0;
        }

        return (float)sum;
    }
}
