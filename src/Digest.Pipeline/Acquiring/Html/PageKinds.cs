using AngleSharp.Html.Dom;

namespace Digest.Acquiring;

/// <summary>
/// Tells pages that hold no report: a list of reports (linked titles, below each a teaser and nothing more), the results of a search, a
/// page that asks to log in. What such a page says of days and writers is said of what it leads to.
/// </summary>
internal static class PageKinds
{
    private const int Entries = 3;
    private const double Linked = 0.8;
    private const int LongestLogIn = 400;
    private const int LongestSection = 4;

    /// <summary><c>list</c>, <c>search</c> or <c>log-in</c>; null for a report, or where nothing is sure.</summary>
    public static string? Of(
        IHtmlDocument document,
        List<HtmlPiece> pieces,
        Verdict[] verdicts,
        int headline,
        ImmutableArray<Declared> declared
    )
    {
        if (declared.Any(static d => d.Field is DeclaredField.Byline or DeclaredField.Published && d.Rank <= 1))
        {
            return null;
        }

        // A list is headed by the name of a section; what is longer heads a report.
        var section = headline < 0 || pieces[headline].Block.Layer.Count <= LongestSection;
        return section && IsList(pieces, verdicts)
            ? document.QuerySelector("input[type=search][value],input[name=q][value],input[name=s][value]")?.GetAttribute("value")
                is { Length: > 0 }
                ? "search"
                : "list"
            : section && IsLogIn(document, pieces, verdicts)
                ? "log-in"
                : null;
    }

    // Titles that are links, one teaser at most below each, and no text that belongs to none of them.
    private static bool IsList(List<HtmlPiece> pieces, Verdict[] verdicts)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (told, below, loose) = (0, 0, 0);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (verdicts[i].Chrome || piece.IsHidden)
            {
                continue;
            }

            if (piece.Block.Kind == BlockKind.Heading && piece.LinkShare >= Linked)
            {
                below = keys.Add(piece.Key) ? 0 : 1;
            }
            else if (verdicts[i].IsKept && PageElements.IsRunning(piece))
            {
                told += below == 0 && keys.Count > 0 ? 1 : 0;
                loose += keys.Count == 0 || below > 0 ? 1 : 0;
                below++;
            }
        }

        return keys.Count >= Entries && told * 2 >= keys.Count && loose <= keys.Count / 4;
    }

    private static bool IsLogIn(IHtmlDocument document, List<HtmlPiece> pieces, Verdict[] verdicts)
    {
        if (document.QuerySelector("input[type=password]") is null)
        {
            return false;
        }

        var length = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            length += verdicts[i].IsKept && !pieces[i].IsHidden ? pieces[i].Length : 0;
        }

        return length <= LongestLogIn;
    }
}
