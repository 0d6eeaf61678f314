namespace Digest.Noting;

/// <summary>Says how a date is known that the page does not state.</summary>
internal static class NoteDates
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.Published is { Value: { } date, Basis: Basis.Matched or Basis.Inferred } fact)
            {
                var how = fact.Basis == Basis.Matched ? "matched with other reports" : "inferred";
                var proof = Say.Proof(view, article, fact.Evidence);
                yield return new DraftNote
                {
                    Kind = NoteKind.Date,
                    Text = Say.Stop($"{view.Name(article.Id)} does not state when it was published; {Say.Date(date)} is {how}{(proof.Length > 0 ? ": " + proof : "")}"),
                    Substance = article.Id + "\n" + date.DayOnly(),
                    Article = article.Id,
                    Basis = fact.Basis,
                    Evidence = fact.Evidence,
                };
            }
        }
    }
}
