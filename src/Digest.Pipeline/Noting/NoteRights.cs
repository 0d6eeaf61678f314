namespace Digest.Noting;

/// <summary>Gives the rights line of a report, so that it goes wherever the text goes.</summary>
internal static class NoteRights
{
    // A licence is read whole or not at all; longer ones stand whole among the facts.
    private const int MostQuoted = 300;

    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.Rights.Value is { } rights)
            {
                yield return new DraftNote
                {
                    Kind = NoteKind.Rights,
                    Says = NotePhrase.Of(
                        article.Rights.Basis == Basis.Editor ? "note.rights_editor" : "note.rights",
                        new ReportArg(article.Id),
                        new WordsArg(NoteArgs.Short(rights, MostQuoted), null)
                    ),
                    Substance = article.Id + "\n" + rights,
                    Article = article.Id,
                    Basis = article.Rights.Basis,
                    Evidence = article.Rights.Evidence,
                };
            }
        }
    }
}
