namespace Digest.Noting;

/// <summary>Says how an outlet is known that the page does not state.</summary>
internal static class NoteOutlets
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.Outlet is { Value: { } outlet, Basis: Basis.Inferred or Basis.Matched } fact)
            {
                yield return new DraftNote
                {
                    Kind = NoteKind.Credit,
                    Says = NotePhrase.Of(
                        "note.outlet",
                        new KeyArg(article.Id),
                        new TextArg(outlet),
                        NoteArgs.How(fact.Basis),
                        NoteArgs.Proof(view, article, fact.Evidence, "note.from_proof")
                    ),
                    Substance = article.Id + "\noutlet\n" + outlet,
                    Article = article.Id,
                    Basis = fact.Basis,
                    Evidence = fact.Evidence,
                };
            }
        }
    }
}
