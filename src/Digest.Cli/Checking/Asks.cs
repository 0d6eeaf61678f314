using Digest.Explaining;

namespace Digest.Checking;

/// <summary>
/// What only the editor can know: facts that no report, no file name and no comparison gave, with the lines to write and where.
/// </summary>
internal static class Asks
{
    /// <summary>One remark an article that lacks something, by path.</summary>
    public static IEnumerable<Diagnostic> Of(Known known, string input) =>
        known
            .Stories.SelectMany(s => s.Years)
            .SelectMany(y => y.Folded.Reports.Select(r => (r.Article, y.Folded.Year.Year)))
            .OrderBy(a => a.Article.Order, StringComparer.Ordinal)
            .Select(a => Of(a.Article, a.Year, input))
            .OfType<Diagnostic>();

    private static Diagnostic? Of(Article article, int? year, string input)
    {
        (string Name, string Yaml, bool Missing)[] wanted =
        [
            ("headline", "headline: …", article.Headline.Value is null && article.Title is null),
            ("outlet", "outlet: …", article.Outlet.Value is null),
            ("date", "date: YYYY-MM-DD", article.Published.Value is null),
            ("year", "year: YYYY", article.Published.Value is null && year is null),
        ];
        var missing = wanted.Where(w => w.Missing).ToList();
        return missing.Count == 0
            ? null
            : new Diagnostic
            {
                Code = FindingCodes.NotStated,
                Level = DiagnosticLevel.Info,
                Path = article.Path,
                Line = article.Part.Line,
                Column = article.Part.Column,
                Message = $"{string.Join(", ", missing.Select(m => m.Name))} {(missing.Count == 1 ? "is" : "are")} not known",
                Remedy =
                    $"If you know better, write in {Shelf.Of(article, input)}: "
                    + $"{string.Join(" | ", missing.Where(m => m.Name != "year").Select(m => m.Yaml))}"
                    + (missing.Exists(m => m.Name == "year") ? " (or, where only the year is known, year: YYYY)" : ""),
            };
    }
}
