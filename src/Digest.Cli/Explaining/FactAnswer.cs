using Digest.Text;

namespace Digest.Explaining;

/// <summary>
/// One thing known of an article, or known not to be stated: the value, how it is known, what proves it, and what was weighed and not
/// taken.
/// </summary>
/// <param name="Name">As the editor's key for it.</param>
/// <param name="Value">The value in words; null when not stated.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Proof">What speaks for it, best first.</param>
/// <param name="Lost">What was weighed and not taken.</param>
internal sealed record FactAnswer(string Name, string? Value, Basis Basis, ImmutableArray<Evidence> Proof, ImmutableArray<Evidence> Lost)
{
    private const string NotTaken = ", not taken";

    /// <summary>
    /// The facts of an article, those that every article should have first; others only where something is known of them.
    /// </summary>
    public static ImmutableArray<FactAnswer> Of(Article article)
    {
        FactAnswer[] always =
        [
            Make("headline", article.Headline.Value, article.Headline.Basis, article.Headline.Evidence),
            Make("outlet", article.Outlet.Value, article.Outlet.Basis, article.Outlet.Evidence),
            Make("date", article.Published.Value?.ToString(), article.Published.Basis, article.Published.Evidence),
            Make("authors", article.Byline.Value?.ToString(), article.Byline.Basis, article.Byline.Evidence),
        ];
        FactAnswer[] others =
        [
            Make("title", article.Title, article.Title is null ? Basis.None : Basis.Editor, []),
            Make("dateline", article.Dateline.Value, article.Dateline.Basis, article.Dateline.Evidence),
            Make("lastmod", article.Updated.Value?.ToString(), article.Updated.Basis, article.Updated.Evidence),
            Make("lang", article.Language.Value, article.Language.Basis, article.Language.Evidence),
            Make("translated_from", article.TranslatedFrom.Value, article.TranslatedFrom.Basis, article.TranslatedFrom.Evidence),
            Make("translation", article.Translation.Value, article.Translation.Basis, article.Translation.Evidence),
            Make(
                "credit",
                article.Credit.Links.Length < 2 ? null : string.Join(" → ", article.Credit.Links),
                article.Credit.Links.Length < 2 ? Basis.None : Basis.Stated,
                article.Credit.Evidence
            ),
            Make("rights", article.Rights.Value, article.Rights.Basis, article.Rights.Evidence),
            Make("url", article.Url.Value, article.Url.Basis, article.Url.Evidence),
        ];
        return [.. always, .. others.Where(f => f.Value is not null || f.Lost.Length > 0)];
    }

    /// <summary>The word for a basis, as in the data.</summary>
    public static string Word(Basis basis) =>
        basis switch
        {
            Basis.Stated => "stated",
            Basis.Matched => "matched",
            Basis.Inferred => "inferred",
            Basis.Editor => "editor",
            _ => "none",
        };

    /// <summary>One piece of evidence as a line: how it was read, then the words.</summary>
    public static string Line(Evidence e)
    {
        var method = e.Method.EndsWith(NotTaken, StringComparison.Ordinal) ? e.Method[..^NotTaken.Length] : e.Method;
        var at = e.Block is { } n ? $", block {n}" : "";
        return $"{method}{at}{(e.Article is { } other ? " of " + other : "")}: {Short(e.Text)}";
    }

    /// <summary>The beginning of a long text.</summary>
    public static string Short(string text, int most = 160) => Cuts.Short(text, most);

    private static FactAnswer Make(string name, string? value, Basis basis, ImmutableArray<Evidence> evidence) =>
        new(
            name,
            value,
            basis,
            [.. evidence.Where(e => !e.Method.EndsWith(NotTaken, StringComparison.Ordinal))],
            [.. evidence.Where(e => e.Method.EndsWith(NotTaken, StringComparison.Ordinal))]
        );
}
