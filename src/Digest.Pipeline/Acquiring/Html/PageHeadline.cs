using Digest.Text;

namespace Digest.Acquiring;

/// <summary>Finds the piece that is the page's headline.</summary>
internal static class PageHeadline
{
    /// <summary>
    /// The index of the headline: a heading that says what the markup declares as headline, best the h1; else the first h1; else any piece
    /// that says it; else
    /// -1. The page's <c>title</c> often adds the site's name: a heading it begins with will do.
    /// </summary>
    public static int Of(List<HtmlPiece> pieces, ImmutableArray<Declared> declared)
    {
        var wanted = declared
            .Where(d => d.Field == DeclaredField.Headline)
            .Select(d => Normal.Key(d.Value))
            .Where(k => k.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        var title = declared.FirstOrDefault(d => d.Field == DeclaredField.Headline && d.Method == "title")?.Value;
        var begins = title is null ? "" : Normal.Key(title);
        var best = (Index: -1, Rank: 0);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.IsHidden || piece.Key.Length == 0)
            {
                continue;
            }

            var says = wanted.Contains(piece.Key);
            var heading = piece.Block.Kind == BlockKind.Heading;
            var rank =
                says && piece.IsTitle ? 6
                : says && heading ? 5
                : piece.IsTitle && piece.Key.Length > 8 && begins.Contains(piece.Key, StringComparison.Ordinal) ? 4
                : piece.IsTitle ? 3
                : says && piece.LinkShare < 0.5 ? 2
                : 0;
            best = rank > best.Rank ? (i, rank) : best;
        }

        return best.Index;
    }
}
