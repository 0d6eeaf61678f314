using System.Globalization;
using Digest.Text;

namespace Digest.Noting;

/// <summary>Puts notes into page order, numbers them, gives them ids that outlive new reports.</summary>
internal static class Numbering
{
    /// <summary>
    /// The notes in page order: those with an anchor as their paragraphs stand in the story as told, then those on whole reports, then
    /// those on the year.
    /// </summary>
    public static ImmutableArray<Note> Number(NotedYear view, ImmutableArray<DraftNote> drafts)
    {
        var steps = Steps(view.Year);
        var keys = view.Year.Reports.Select((r, i) => (r.Article.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var ordered = drafts
            .OrderBy(d =>
                d.At is { } at ? steps.GetValueOrDefault(at, int.MaxValue - 2)
                : d.Article is null ? int.MaxValue
                : int.MaxValue - 1
            )
            .ThenBy(d => d.Article is { } a ? keys.GetValueOrDefault(a, int.MaxValue) : int.MaxValue)
            .ThenBy(d => d.At?.Block ?? 0)
            .ThenBy(d => d.Start);
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        var notes = ImmutableArray.CreateBuilder<Note>(drafts.Length);
        foreach (var d in ordered)
        {
            var id = "n-" + Hash64.Short(((int)d.Kind).ToString(CultureInfo.InvariantCulture) + "\n" + d.Substance);
            used[id] = used.GetValueOrDefault(id) + 1;
            notes.Add(
                new Note
                {
                    Id = used[id] == 1 ? id : $"{id}-{used[id]}",
                    Number = notes.Count + 1,
                    Kind = d.Kind,
                    Says = d.Says,
                    At = d.At,
                    Start = d.Start,
                    End = d.At is { } at && d.End <= d.Start ? view.Words(at).Length : d.End,
                    Article = d.Article ?? d.At?.Article,
                    Basis = d.Basis,
                    Evidence = [.. d.Evidence.Select(e => Shown(view, d, e))],
                    Url = d.Url,
                }
            );
        }

        return notes.MoveToImmutable();
    }

    /// <summary>The words of a report that may not be shown stay out of the proof as well.</summary>
    private static Evidence Shown(NotedYear view, DraftNote note, Evidence e) =>
        (e.Article ?? note.Article ?? note.At?.Article) is { } id
        && e.Method != EvidenceMethods.Editor
        && view.Find(id)?.Display == Display.None
            ? e with
            {
                Text = "",
            }
            : e;

    private static Dictionary<BlockRef, int> Steps(FoldedYear year)
    {
        var steps = new Dictionary<BlockRef, int>();
        for (var i = 0; i < year.Tellings.Length; i++)
        {
            var t = year.Tellings[i];
            steps.TryAdd(t.Shown, i);
            foreach (var at in t.Same.Concat(t.Wordings).Concat(t.Repeats))
            {
                steps.TryAdd(at, i);
            }
        }

        return steps;
    }
}
