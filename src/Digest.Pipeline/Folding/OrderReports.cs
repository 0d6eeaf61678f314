namespace Digest.Folding;

/// <summary>
/// Puts the reports of a story-year into the order of the base wording, by a dull public rule: the editor's base, then earliest dated, then
/// most complete, then path. What no longer stands comes last.
/// </summary>
internal static class OrderReports
{
    /// <summary>The articles in order.</summary>
    public static ImmutableArray<Article> Of(StoryYear year, string? editorsBase, ReportLives lives) =>
        [
            .. year
                .Articles.Select(a => (Article: a, Words: KeptWords(a)))
                .OrderBy(x => x.Article.Id == editorsBase ? 0 : 1)
                .ThenBy(x => lives.Stands(x.Article) ? 0 : 1)
                .ThenBy(x => x.Article.Published.Value is null ? 1 : 0)
                .ThenBy(x => x.Article.Published.Value)
                .ThenByDescending(x => x.Words)
                .ThenBy(x => x.Article.Order, StringComparer.Ordinal)
                .Select(x => x.Article),
        ];

    /// <summary>A, B … Z, AA, AB …</summary>
    public static string Key(int index)
    {
        var key = "";
        for (var n = index; n >= 0; n = (n / 26) - 1)
        {
            key = (char)('A' + (n % 26)) + key;
        }

        return key;
    }

    private static int KeptWords(Article article) => article.Blocks.Where(b => b.IsBody).Sum(b => b.Layer.Count);
}
