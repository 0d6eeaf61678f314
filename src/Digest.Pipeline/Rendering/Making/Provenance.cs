using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says in words who carries a step: "Carried by A and B; another wording in C". Neighbours of equal provenance share one sentence at the
/// first of them
/// ("¶4–¶9: only in C"), so that a page read aloud is not forty times the same line.
/// </summary>
internal static class Provenance
{
    /// <summary>The words beside a step; empty inside a run and where there is one report.</summary>
    public static string Of(YearPage page, int i)
    {
        if (page.Entry.Reports.Length < 2 || (i > 0 && Alike(page, i - 1, i)))
        {
            return "";
        }

        var last = i;
        while (last + 1 < page.Entry.Year.Folded.Tellings.Length && Alike(page, last, last + 1))
        {
            last++;
        }

        // Where a part of it stands elsewhere is said beside this, with the way there.
        var words = Words(page, [.. page.MarksOf(i).Select(m => m.State == "part" ? m with { State = "elsewhere" } : m)]);
        return last == i
            ? words
            : page.Site.Strings.Say(
                "told.run",
                page.Entry.Index.Number(i),
                page.Entry.Index.Number(last),
                char.ToLowerInvariant(words[0]) + words[1..]
            );
    }

    private static bool Alike(YearPage page, int i, int j)
    {
        var (a, b) = (page.Entry.Year.Folded.Tellings[i], page.Entry.Year.Folded.Tellings[j]);
        return a.Repeats.IsEmpty
            && b.Repeats.IsEmpty
            && page.MarksOf(i)
                .Select(m => m.State == "base" ? "same" : m.State)
                .SequenceEqual(page.MarksOf(j).Select(m => m.State == "base" ? "same" : m.State), StringComparer.Ordinal);
    }

    /// <summary>Who carries a step, in words.</summary>
    public static string Words(YearPage page, ImmutableArray<MarkView> marks)
    {
        var strings = page.Site.Strings;
        string Keys(params string[] states) => Lists.Of(strings, [.. marks.Where(m => states.Contains(m.State)).Select(m => m.Key)]);
        if (marks.Count(m => m.State != "no") == 1)
        {
            return strings.Say("told.label_only", Keys("base"));
        }

        var parts = new List<string> { strings.Say("told.label_carried", Keys("base", "same")) };
        foreach (var state in (string[])["near", "wording", "part"])
        {
            if (Keys(state) is { Length: > 0 } keys)
            {
                parts.Add(strings.Say("told.label_" + state, keys));
            }
        }

        return string.Join("; ", parts);
    }
}
