using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says in words who carries a step: "Carried by A and B; another wording in C". Neighbours of equal provenance share what stands at the
/// first of them, so that a page read aloud is not forty times the same line.
/// </summary>
internal static class Provenance
{
    /// <summary>
    /// The words beside a step; empty where the passage before it is carried by the same reports in the same way, and where there is one
    /// report.
    /// </summary>
    public static string Of(YearPage page, int i) =>
        page.Entry.Reports.Length < 2
        || page.Entry.Index.Number(i) == 0
        || (Passage(page, i, -1) is var before and >= 0 && Alike(page, before, i))
            ? ""
            : Words(page, [.. page.MarksOf(i).Select(m => m.State == "part" ? m with { State = "elsewhere" } : m)]);

    /// <summary>The passage beside one, headings and captions passed over; -1 for none, and where repeats stand between.</summary>
    private static int Passage(YearPage page, int from, int by)
    {
        var tellings = page.Entry.Year.Folded.Tellings;
        for (var i = from + by; i >= 0 && i < tellings.Length && tellings[i].Repeats.IsEmpty; i += by)
        {
            if (page.Entry.Index.Number(i) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Alike(YearPage page, int i, int j) => page.MarksOf(i).AsSpan().SequenceEqual(page.MarksOf(j).AsSpan(), SameState);

    // The shown words and the same words are one state.
    private static readonly IEqualityComparer<MarkView> SameState = EqualityComparer<MarkView>.Create(
        static (x, y) => (x!.State == "base" ? "same" : x.State) == (y!.State == "base" ? "same" : y.State)
    );

    /// <summary>Who carries a step, in words.</summary>
    public static string Words(YearPage page, ImmutableArray<MarkView> marks)
    {
        var strings = page.Site.Strings;
        string Keys(string state, string? also = null)
        {
            var keys = new List<string>();
            foreach (var mark in marks)
            {
                if (mark.State == state || mark.State == also)
                {
                    keys.Add(mark.Key);
                }
            }

            return Lists.Of(strings, keys);
        }

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
