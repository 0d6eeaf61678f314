using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says of each report how it carries a step of the telling: as shown, word for word, nearly, in another wording, in part, not at all.
/// </summary>
internal static class Marks
{
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
            states[at.Article] = IsNear(index, telling, at) ? "near" : "wording";
        }

        foreach (var at in telling.Same)
        {
            states[at.Article] = "same";
        }

        states[telling.Shown.Article] = "base";
        return [.. entry.Reports.Select(r => mark(r, states.GetValueOrDefault(r.Article.Id, "no")))];
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
    public static MarkView Make(Site site, Report report, string state) =>
        new()
        {
            Key = report.Siglum,
            State = state,
            Name = site.Name(report.Article),
            Words = site.Strings.Say("mark." + state),
        };
}
