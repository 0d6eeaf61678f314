using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says of each report how it carries a step of the telling: as shown, word for word, nearly, in another wording, in part, not at all.
/// </summary>
internal static class Marks
{
    /// <summary>One mark a report, in the order of the reports; <paramref name="mark"/> gives the one of a report in a state.</summary>
    public static ImmutableArray<MarkView> Of(YearEntry entry, int telling, Func<Report, string, MarkView> mark)
    {
        var states = entry.States.Of(telling);
        var marks = ImmutableArray.CreateBuilder<MarkView>(entry.Reports.Length);
        foreach (var report in entry.Reports)
        {
            marks.Add(mark(report, states.TryGetValue(report.Article.Id, out var state) ? state : "no"));
        }

        return marks.MoveToImmutable();
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
