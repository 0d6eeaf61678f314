using System.Globalization;

namespace Digest.Folding;

/// <summary>
/// Puts versions of one report into their order: by the numbers that their newsroom gave them, else by the moments that they state, else by
/// what they are (a first word before the story, what stands in place of another after it). Where none of it decides, the order is not
/// known.
/// </summary>
internal static class VersionOrder
{
    /// <summary>The versions in order, by path where it isn't known; and whether it is.</summary>
    public static (ImmutableArray<Article> Order, bool Known) Of(ImmutableArray<Article> versions)
    {
        ImmutableArray<Article> byPath = [.. versions.OrderBy(a => a.Order, StringComparer.Ordinal)];
        var ids = byPath.Select(a => a.Item.Id).Distinct(StringComparer.Ordinal).Count() == 1 && byPath[0].Item.Id is not null;
        var numbers = byPath.Select(a => ids ? Number(a) : null).ToList();
        if (numbers.TrueForAll(n => n is not null) && numbers.Distinct().Count() == byPath.Length)
        {
            return ([.. byPath.OrderBy(a => Number(a))], true);
        }

        var sorted = byPath.ToList();
        var known = true;
        // Insertion: few versions, and a comparison that may not decide.
        for (var i = 1; i < sorted.Count; i++)
        {
            for (var j = i; j > 0 && Compare(sorted[j - 1], sorted[j]) > 0; j--)
            {
                (sorted[j - 1], sorted[j]) = (sorted[j], sorted[j - 1]);
            }
        }

        for (var i = 1; i < sorted.Count; i++)
        {
            known &= Compare(sorted[i - 1], sorted[i]) < 0;
        }

        return ([.. sorted], known);
    }

    private static int? Number(Article article) =>
        int.TryParse(article.Item.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static int Compare(Article a, Article b)
    {
        if (Moment(a) is { } x && Moment(b) is { } y)
        {
            if (x is { Time: not null } && y is { Time: not null } && x.CompareTo(y) is not 0 and var c)
            {
                return c;
            }

            if (x.Last < y.First || y.Last < x.First)
            {
                return x.Last < y.First ? -1 : 1;
            }
        }

        return Stage(a).CompareTo(Stage(b));
    }

    // What the version itself is from: its last change, else its publication.
    private static PartialDate? Moment(Article article) => article.Updated.Value ?? article.Published.Value;

    private static int Stage(Article article) =>
        article.Urgent is not null ? 0
        : article.Notice is { Kind: NoticeKind.Replacement } ? 2
        : 1;
}
