namespace Digest.Noting;

/// <summary>Says where reports differ, reading by reading.</summary>
internal static class NoteDifferences
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var d in view.Year.Differences)
        {
            if (d.Readings.IsEmpty)
            {
                continue;
            }

            var first = d.Readings[0];
            var readings = d.Readings.GroupBy(r => r.Text, StringComparer.Ordinal)
                .Select(g => $"{Say.List([.. g.Select(r => view.Name(r.At.Article)).Distinct(StringComparer.Ordinal)])}: {Say.Quoted(view.Find(g.First().At.Article), g.Key)}");
            yield return new DraftNote
            {
                Kind = NoteKind.Differs,
                Text = $"The reports differ in {What(d.Kind)}{(d.Topic is { } t ? $" ({t})" : "")}. {string.Join("; ", readings)}.",
                // By the two readings that made it a difference: a later report with a third one must not change the note's address.
                Substance = string.Join('\n', d.Readings.DistinctBy(r => r.Text, StringComparer.Ordinal).Take(2).Select(r => r.At.Article + "\t" + r.Text).Order(StringComparer.Ordinal)),
                At = first.At,
                Start = first.Start,
                End = first.End,
                Basis = Basis.Matched,
                Evidence = [.. d.Readings.Select(r => new Evidence(r.Text, "reading", r.At.Article, r.At.Block))],
            };
        }
    }

    private static string What(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Date => "a date or time",
        DifferenceKind.Name => "a name",
        DifferenceKind.Place => "a place",
        DifferenceKind.Negation => "yes or no",
        DifferenceKind.Modality => "how certain it is",
        _ => "a number",
    };
}
