using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Says of each report how it carries a step of the telling: as shown, word for word, nearly, in another wording, in part, not at all.
/// </summary>
internal static class Marks
{
    // Share of the words of the longer paragraph that both have, from which few words differ; and of the words of a piece.
    private const double FewDiffer = 0.75;
    private const double NearlyAll = 0.85;

    /// <summary>One mark a report, in the order of the reports; <paramref name="mark"/> gives the one of a report in a state.</summary>
    public static ImmutableArray<MarkView> Of(YearEntry entry, StoryStep telling, Func<Report, string, MarkView> mark)
    {
        var index = entry.Index;
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var passage in telling.Passages.Select(index.Passage).OfType<Passage>())
        {
            foreach (var witness in passage.Witnesses)
            {
                states.TryAdd(witness.At.Article, "part");
            }
        }

        foreach (var at in telling.Wordings)
        {
            states[at.Article] = StateOf(index, telling, at);
        }

        foreach (var at in telling.Same)
        {
            states[at.Article] = "same";
        }

        states[telling.Shown.Article] = "base";
        return [.. entry.Reports.Select(r => mark(r, states.GetValueOrDefault(r.Article.Id, "no")))];
    }

    /// <summary>
    /// How a wording stands to the shown one: <c>near</c> where few words differ in the whole paragraphs, <c>part</c> where it is a piece
    /// of the shown one in nearly its words, else <c>wording</c>: also where it has these words and as many again.
    /// </summary>
    public static string StateOf(YearIndex index, StoryStep telling, BlockRef at)
    {
        var relations = telling
            .Passages.Select(index.Passage)
            .OfType<Passage>()
            .SelectMany(p => p.Witnesses)
            .Where(w => w.At == at)
            .Select(w => w.Relation)
            .ToList();
        if (relations.Count == 0 || relations.Contains(Relation.Wording))
        {
            return "wording";
        }

        var (shown, other) = (Words(index, telling.Shown), Words(index, at));
        var common = Common(shown, other);
        return common >= FewDiffer * Math.Max(shown.Length, other.Length) ? "near"
            : common >= NearlyAll * other.Length ? "part"
            : "wording";
    }

    private static ImmutableArray<Word> Words(YearIndex index, BlockRef at) =>
        index.Report(at.Article)!.Article.Block(at.Block).Layer.Words;

    private static int Common(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        var left = a.CountBy(w => w.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return b.Count(w => left.GetValueOrDefault(w.Key) is > 0 and var n && (left[w.Key] = n - 1) >= 0);
    }

    /// <summary>The mark of a report in one state.</summary>
    public static MarkView Make(Site site, Report report, string state) =>
        new()
        {
            Key = report.Siglum,
            State = state,
            Name = site.Name(report.Article),
            Words = site.Strings.Say("mark." + state),
        };
}
