namespace Digest.Text;

/// <summary>A place at which wordings part.</summary>
/// <param name="Base">Its words in the base; empty where others add words.</param>
/// <param name="Readings">The words of each wording there, in the order given: spans of their own texts.</param>
public sealed record Variant(Span Base, ImmutableArray<Span> Readings);

/// <summary>
/// Lays several wordings beside a base, as an apparatus does: the places where at least one departs from it, with what each has there. Each
/// wording is compared with the base alone; places that touch become one. Every reading is a stretch of one text, none is put together.
/// </summary>
public static class Collation
{
    /// <summary>Fewer words in common and the places say less than the texts themselves: share of the shorter text's words.</summary>
    private const double Least = 0.4;

    /// <summary>Whether two wordings have enough words in common for places to be told apart.</summary>
    public static bool Agree(WordAlignment alignment) => alignment.Share >= Least;

    /// <summary>The places in order, of wordings with their alignment to the base.</summary>
    public static ImmutableArray<Variant> Of(TextLayer shown, IReadOnlyList<(TextLayer Text, WordAlignment Alignment)> wordings)
    {
        var diffs = wordings.Select(w => WordDiff.Of(shown, w.Text, w.Alignment)).ToList();
        var places = new List<Span>();
        foreach (
            var change in diffs
                .SelectMany(d => d)
                .Where(p => p.Kind != DiffKind.Equal)
                .Select(p => p.A)
                .OrderBy(s => s.Start)
                .ThenBy(s => s.End)
        )
        {
            if (places.Count > 0 && change.Start <= places[^1].End)
            {
                places[^1] = new Span(places[^1].Start, Math.Max(places[^1].End, change.End));
            }
            else
            {
                places.Add(change);
            }
        }

        return
        [
            .. places.Select(at => new Variant(
                at,
                [.. diffs.Select((d, i) => new Span(From(d, shown, wordings[i].Text, at.Start), To(d, shown, wordings[i].Text, at.End)))]
            )),
        ];
    }

    // Where the reading begins: words added at the place belong to it.
    private static int From(ImmutableArray<DiffPart> parts, TextLayer shown, TextLayer wording, int at)
    {
        foreach (var part in parts)
        {
            if (part.A.End > at || (part.A.Start == at && part.A.End == at))
            {
                return part.Kind == DiffKind.Equal ? Across(part, shown, wording, at) : part.B.Start;
            }
        }

        return wording.Text.Length;
    }

    private static int To(ImmutableArray<DiffPart> parts, TextLayer shown, TextLayer wording, int at)
    {
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var part = parts[i];
            if (part.A.Start < at || (part.A.Start == at && part.A.End == at))
            {
                return part.Kind == DiffKind.Equal && part.A.End > at ? Across(part, shown, wording, at) : part.B.End;
            }
        }

        return 0;
    }

    // The same word of a stretch that both have.
    private static int Across(DiffPart part, TextLayer shown, TextLayer wording, int at)
    {
        var before = shown.WordsBefore(at) - shown.WordsBefore(part.A.Start);
        var word = wording.WordsBefore(part.B.Start) + before;
        return before == 0 ? part.B.Start
            : word < wording.WordsBefore(part.B.End) ? WordDiff.StartOf(wording.Words, word, wording.Text)
            : part.B.End;
    }
}
