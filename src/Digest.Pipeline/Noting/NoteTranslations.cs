namespace Digest.Noting;

/// <summary>Says that a report is a translation, from what, and by whom: its quotation marks may be the translator's.</summary>
internal static class NoteTranslations
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.TranslatedFrom.Value is null && article.Translation.Value is null)
            {
                continue;
            }

            var fact = article.TranslatedFrom.Value is not null ? article.TranslatedFrom : article.Translation;
            var by = article.Translation.Value switch
            {
                "machine" => "note.translation_machine",
                "human" => "note.translation_human",
                _ => "note.translation_any",
            };
            var from = article.TranslatedFrom.Value is { } language
                ? PhraseArg.Of("note.translation_from", new LanguageArg(language))
                : NoteArg.None;
            yield return new DraftNote
            {
                Kind = NoteKind.Translation,
                Says = NotePhrase.Of(
                    "note.translation",
                    new ReportArg(article.Id),
                    PhraseArg.Of(by),
                    from,
                    NoteArgs.Proof(view, article, fact.Evidence, "note.known_by")
                ),
                Substance = article.Id + "\n" + article.TranslatedFrom.Value + "\n" + article.Translation.Value,
                Article = article.Id,
                Basis = fact.Basis,
                Evidence = fact.Evidence,
            };
        }
    }
}
