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
            var readings = d.Readings.SelectMany(r =>
                r.Wordings.Select(
                    (w, i) =>
                        PhraseArg.Of(
                            i == 0 ? "note.reading" : "note.reading_same",
                            NoteArgs.Reports(w.Select(a => a.At.Article)),
                            NoteArgs.Quoted(view.Find(w[0].At.Article), w[0].Text)
                        )
                )
            );
            yield return new DraftNote
            {
                Kind = NoteKind.Differs,
                Says = NotePhrase.Of(
                    How(d.Class),
                    PhraseArg.Of(What(d.Kind)),
                    d.Topic is { } t ? PhraseArg.Of("note.topic", NoteArgs.Quoted(view.Find(first.At.Article), t)) : NoteArg.None,
                    new ClausesArg([.. readings]),
                    d.Silent.IsEmpty ? NoteArg.None : PhraseArg.Of("note.silent", NoteArgs.Reports(d.Silent))
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
                Basis = d.Decided is null ? Basis.Matched : Basis.Editor,
                Evidence =
                [
                    .. d.Decided is { } decided ? (Evidence[])[decided] : [],
                    .. d
                        .Readings.SelectMany(r => r.Agreements)
                        .Select(a => new Evidence(a.Text, EvidenceMethods.Reading, a.At.Article, a.At.Block)),
                ],
            };
        }
    }

    private static string How(DifferenceClass? kind) =>
        kind switch
        {
            DifferenceClass.Contradicts => "note.contradicts",
            DifferenceClass.MoreExact => "note.more_exact",
            DifferenceClass.LaterCount => "note.later_count",
            DifferenceClass.CountedOtherwise => "note.counted_otherwise",
            _ => "note.differs",
        };

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
