namespace Digest.Noting;

/// <summary>Gives the rights line of a report, so that it goes wherever the text goes.</summary>
internal static class NoteRights
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.Rights.Value is { } rights)
            {
                yield return new DraftNote
                {
                    Kind = NoteKind.Rights,
                    Text = article.Rights.Basis == Basis.Editor
                        ? $"Rights of {view.Name(article.Id)}, as the editor gives them: “{Say.Short(rights, 300)}”."
                        : $"{view.Name(article.Id)} says of its rights: “{Say.Short(rights, 300)}”.",
                    Substance = article.Id + "\n" + rights,
                    Article = article.Id,
                    Basis = article.Rights.Basis,
                    Evidence = article.Rights.Evidence,
                };
            }
        }
    }
}
