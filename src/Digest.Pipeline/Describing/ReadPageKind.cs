namespace Digest.Describing;

/// <summary>
/// A page that holds no report (a list of reports, the results of a search, a log-in) is told, and signed and dated by nothing: the names
/// and days on it are those of what it leads to.
/// </summary>
internal static class ReadPageKind
{
    /// <summary>Takes the writers of such a page back.</summary>
    public static void Unsign(ArticleLayout sheet, Clues found)
    {
        if (Of(sheet) is not null)
        {
            found.Byline.RemoveAll(static c => c.Rank != Ranks.Editor);
        }
    }

    /// <summary>Takes the days of such a page back and tells what it is.</summary>
    public static void Settle(ArticleLayout sheet, Clues found)
    {
        if (Of(sheet) is not { } kind)
        {
            return;
        }

        found.Published.RemoveAll(static c => c.Rank is not (Ranks.Editor or Ranks.FileName));
        found.Updated.RemoveAll(static c => c.Rank != Ranks.Editor);
        found.Dates.Clear();
        found.Windows.Clear();
        sheet.Told.Warn(
            DiagnosticCodes.NoReport,
            sheet.Draft.Path,
            0,
            0,
            kind switch
            {
                "log-in" => "The page asks to log in and shows no report",
                "search" => "The page shows the results of a search, no report of its own",
                _ => "The page lists reports and is none itself",
            },
            kind == "log-in" ? "It was saved without being logged in" : "It was saved in the place of one of the reports it leads to",
            "Save the report itself, or set “draft: true”; no day and no writer was taken from the page"
        );
    }

    private static string? Of(ArticleLayout sheet) =>
        sheet.Draft.Declared.FirstOrDefault(static d => d.Field == DeclaredField.PageKind)?.Value;
}
