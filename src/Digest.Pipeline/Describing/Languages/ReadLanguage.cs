namespace Digest.Describing;

/// <summary>
/// Tells the language of the text. What the markup declares holds unless the text is plainly in another language: pages inherit wrong
/// declarations from their templates.
/// </summary>
internal sealed class ReadLanguage : IClue
{
    /// <summary>Share of small words above which the text itself is better proof than the markup.</summary>
    private const double Plain = 0.25;

    /// <summary>Words of a text below which it does not overrule the markup.</summary>
    private const int Enough = 40;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var guess = LanguageGuess.Of(sheet.Body.Select(i => sheet[i].Text)) ?? LanguageGuess.Of(sheet.Kept.Select(i => sheet[i].Text));
        if (guess is null)
        {
            return;
        }

        var declared = found.Language.Where(c => c.Basis == Basis.Stated).Select(c => c.Value).FirstOrDefault();
        var contradicted = declared is not null && guess.Share >= Plain && guess.Words >= Enough && !SameLanguage(declared, guess.Language);
        var words = $"its letters and small words are those of “{guess.Language}”";
        found.Language.Add(
            new Clue<string>(
                guess.Language,
                Basis.Inferred,
                contradicted ? Ranks.Declared - 1 : Ranks.Reasoning,
                new Evidence(contradicted ? $"{words}, though the page declares “{declared}”" : words, "script and small words")
            )
        );
    }

    /// <summary>Whether two tags name one language: "en-GB" and "en", "nb" and "no".</summary>
    public static bool SameLanguage(string a, string b) => Primary(a) == Primary(b);

    private static string Primary(string tag)
    {
        var at = tag.IndexOf('-', StringComparison.Ordinal);
        var primary = (at < 0 ? tag : tag[..at]).ToLowerInvariant();
        return primary switch
        {
            "nb" or "nn" => "no",
            "iw" => "he",
            "in" => "id",
            "bs" or "sh" => "hr",
            _ => primary,
        };
    }
}
