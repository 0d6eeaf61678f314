namespace Digest.Noting;

/// <summary>Says how a date is known that the page does not state.</summary>
internal static class NoteDates
{
    // A day that two reports give together: the one names it in part, the other whole. The words that both have show that it is one day.
    private static NotePhrase? Matched(NotedYear view, Article article, PartialDate date)
    {
        var evidence = article.Published.Evidence;
        var own = evidence.FirstOrDefault(e => (e.Article ?? article.Id) == article.Id && NoteArgs.Stands(article, e));
        var others = evidence.Where(e => e.Article is { } id && id != article.Id).ToList();
        if (own is null || others.Count == 0 || view.Find(others[0].Article!) is not { } other)
        {
            return null;
        }

        var common = others.Find(e => e.Article == other.Id && NoteArgs.Stands(other, e));
        return NotePhrase.Of(
            "note.date_matched",
            new ReportArg(article.Id),
            new DateArg(date),
            NoteArgs.Quoted(article, own.Text),
            new ReportArg(other.Id),
            common is null
                ? NoteArg.None
                : PhraseArg.Of(
                    common.Method == EvidenceMethods.OtherWords ? "note.date_quotes" : "note.date_words",
                    NoteArgs.Quoted(other, common.Text)
                )
        );
    }

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
                    Says =
                        fact.Basis == Basis.Matched && Matched(view, article, date) is { } says
                            ? says
                            : NotePhrase.Of(
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
