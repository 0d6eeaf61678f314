namespace Digest.Noting;

/// <summary>Says how an outlet is known that the page does not state.</summary>
internal static class NoteOutlets
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.Outlet is { Value: { } outlet, Basis: Basis.Inferred or Basis.Matched } fact)
            {
                var proof = Say.Proof(view, article, fact.Evidence);
                yield return new DraftNote
                {
                    Kind = NoteKind.Credit,
                    Text = Say.Stop($"Report {report.Key} does not state its outlet; that it is {outlet} is {(fact.Basis == Basis.Matched ? "matched with other reports" : "inferred")}{(proof.Length > 0 ? " from " + proof : "")}"),
                    Substance = article.Id + "\noutlet\n" + outlet,
                    Article = article.Id,
                    Basis = fact.Basis,
                    Evidence = fact.Evidence,
                };
            }
        }
    }
}
