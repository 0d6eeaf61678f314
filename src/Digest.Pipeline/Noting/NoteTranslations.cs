namespace Digest.Noting;

/// <summary>Says that a report is a translation, from what, and by whom: its quotation marks may be the translator's.</summary>
internal static class NoteTranslations
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.TranslatedFrom.Value is null && article.Translation.Value is null)
            {
                continue;
            }

            var fact = article.TranslatedFrom.Value is not null ? article.TranslatedFrom : article.Translation;
            var by = article.Translation.Value switch { "machine" => "a machine translation", "human" => "a translation by a person", _ => "a translation" };
            var from = article.TranslatedFrom.Value is { } language ? " from " + Language(language) : "";
            var proof = Say.Proof(view, article, fact.Evidence);
            yield return new DraftNote
            {
                Kind = NoteKind.Translation,
                Text = Say.Stop($"{view.Name(article.Id)} is {by}{from}; the wording of its quotations is the translator's{(proof.Length > 0 ? ". Known by " + proof : "")}"),
                Substance = article.Id + "\n" + article.TranslatedFrom.Value + "\n" + article.Translation.Value,
                Article = article.Id,
                Basis = fact.Basis,
                Evidence = fact.Evidence,
            };
        }
    }

    /// <summary>The English name of a language tag where the system knows one.</summary>
    private static string Language(string tag)
    {
        try
        {
            var culture = System.Globalization.CultureInfo.GetCultureInfo(tag, predefinedOnly: true);
            return culture.EnglishName;
        }
        catch (System.Globalization.CultureNotFoundException)
        {
            return tag;
        }
    }
}
