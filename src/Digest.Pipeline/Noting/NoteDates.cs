namespace Digest.Noting;

/// <summary>Says how a date is known that the page does not state.</summary>
internal static class NoteDates
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.Published is { Value: { } date, Basis: Basis.Matched or Basis.Inferred } fact)
            {
                yield return new DraftNote
                {
                    Kind = NoteKind.Date,
                    Says = NotePhrase.Of(
                        "note.date",
                        new ReportArg(article.Id),
                        new DateArg(date),
                        NoteArgs.How(fact.Basis),
                        NoteArgs.Proof(view, article, fact.Evidence, "note.by_proof")
                    ),
                    Substance = article.Id + "\n" + date.DayOnly(),
                    Article = article.Id,
                    Basis = fact.Basis,
                    Evidence = fact.Evidence,
                };
            }
        }
    }
}
