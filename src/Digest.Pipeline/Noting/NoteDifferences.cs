namespace Digest.Noting;

/// <summary>Says where reports differ, reading by reading.</summary>
internal static class NoteDifferences
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var d in view.Year.Differences)
        {
            if (d.Readings.IsEmpty)
            {
                continue;
            }

            var first = d.Readings[0];
            var readings = d
                .Readings.GroupBy(r => r.Text, StringComparer.Ordinal)
                .Select(g =>
                    PhraseArg.Of(
                        "note.reading",
                        NoteArgs.Reports(g.Select(r => r.At.Article)),
                        NoteArgs.Quoted(view.Find(g.First().At.Article), g.Key)
                    )
                );
            yield return new DraftNote
            {
                Kind = NoteKind.Differs,
                Says = NotePhrase.Of(
                    "note.differs",
                    PhraseArg.Of(What(d.Kind)),
                    d.Topic is { } t ? PhraseArg.Of("note.topic", new TextArg(t)) : NoteArg.None,
                    new ClausesArg([.. readings])
                ),
                // By the two readings that made it a difference: a later report with a third one must not change the note's address.
                Substance = string.Join(
                    '\n',
                    d.Readings.DistinctBy(r => r.Text, StringComparer.Ordinal)
                        .Take(2)
                        .Select(r => r.At.Article + "\t" + r.Text)
                        .Order(StringComparer.Ordinal)
                ),
                At = first.At,
                Start = first.Start,
                End = first.End,
                Basis = Basis.Matched,
                Evidence = [.. d.Readings.Select(r => new Evidence(r.Text, EvidenceMethods.Reading, r.At.Article, r.At.Block))],
            };
        }
    }

    private static string What(DifferenceKind kind) =>
        kind switch
        {
            DifferenceKind.Date => "note.in_date",
            DifferenceKind.Name => "note.in_name",
            DifferenceKind.Place => "note.in_place",
            DifferenceKind.Negation => "note.in_negation",
            DifferenceKind.Modality => "note.in_modality",
            _ => "note.in_number",
        };
}
