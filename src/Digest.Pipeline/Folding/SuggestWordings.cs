using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Tells the editor of quotations that may be two wordings of one remark though their words are too few or too far apart to fold: two
/// reports of one happening, nobody else named as
/// the speaker, a telling word in common, and the same occasion told around them. Links nothing.
/// </summary>
internal static class SuggestWordings
{
    private const int MostTold = 5;
    private const int MostPlaces = 40;
    private const double LeastOccasion = 4;
    private const double Familiar = 0.34;
    private const float Telling = 0.8f;

    private sealed record Remark(SegmentedReport Sheet, Segment Quote, Dictionary<ulong, float> Occasion);

    /// <summary>Tells of the likeliest, at most five a year.</summary>
    public static void In(ImmutableArray<SegmentedReport> sheets, Diagnostics diagnostics)
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
        var left = MostTold;
        foreach (var (a, b, _) in pairs)
        {
            if (left > 0 && !blocks.Contains(a.Quote.Block) && !blocks.Contains(b.Quote.Block))
            {
                blocks.UnionWith([a.Quote.Block, b.Quote.Block]);
                left--;
                diagnostics.Info(
                    DiagnosticCodes.PerhapsOneRemark,
                    b.Sheet.Article.Path,
                    b.Sheet.Article.Part.Line,
                    b.Sheet.Article.Part.Column,
                    $"“{b.Quote.Text}” and, in {a.Sheet.Article.ShownName}, “{a.Quote.Text}” may be two wordings of one remark.",
                    "Nobody else is named as the speaker, and what is told around them agrees, but too few words do to fold them.",
                    "Nothing is linked. If they are one remark, say so in an editor's note on either."
                );
            }
        }
    }

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
