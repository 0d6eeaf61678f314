using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says of each report how it carries a step of the telling: as shown, word for word, nearly, in another wording, in part, not at all.
/// </summary>
internal static class Marks
{
    /// <summary>One mark a report, in the order of the reports.</summary>
    public static ImmutableArray<MarkView> Of(YearPage page, StoryStep telling)
    {
        var index = page.Entry.Index;
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
            states[at.Article] = IsNear(index, telling, at) ? "near" : "wording";
        }

        foreach (var at in telling.Same)
        {
            states[at.Article] = "same";
        }

        states[telling.Shown.Article] = "base";
        return [.. page.Entry.Reports.Select(r => page.Mark(r, states.GetValueOrDefault(r.Article.Id, "no")))];
    }

    /// <summary>True when a block words the step nearly as shown.</summary>
    public static bool IsNear(YearIndex index, StoryStep telling, BlockRef at)
    {
        var relations = telling
            .Passages.Select(index.Passage)
            .OfType<Passage>()
            .SelectMany(p => p.Witnesses)
            .Where(w => w.At == at)
            .Select(w => w.Relation)
            .ToList();
        return relations.Count > 0 && !relations.Contains(Relation.Wording);
    }

    /// <summary>The mark of a report in one state.</summary>
    public static MarkView Make(YearPage page, Report report, string state) =>
        new()
        {
            Key = report.Siglum,
            State = state,
            Name = page.Name(report.Article),
            Words = page.Site.Strings.Say("mark." + state),
        };
}
