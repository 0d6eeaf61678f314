using Digest.Shared;

namespace Digest.Folding;

/// <summary>Finds the reports of a year that no longer stand: by their own word, or by that of a notice about them.</summary>
internal static class FindWithdrawals
{
    /// <summary>One a report, in the order given.</summary>
    public static ImmutableArray<Withdrawal> Of(
        ImmutableArray<Article> articles,
        ImmutableArray<ReportTie> ties,
        ImmutableArray<ReportVersions> versions
    )
    {
        var find = articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        var found = new Dictionary<string, Withdrawal>(StringComparer.Ordinal);
        var noticed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tie in ties)
        {
            if (
                find.TryGetValue(tie.A, out var target)
                && find.TryGetValue(tie.B, out var by)
                && by.Notice is { } notice
                && target.Notice is null
            )
            {
                noticed.Add(by.Id);
                var status = notice.Kind switch
                {
                    NoticeKind.Kill => ItemStatus.Killed,
                    NoticeKind.Withdrawal => ItemStatus.Withdrawn,
                    _ => ItemStatus.Replaced,
                };

                // What is taken back is taken back in all its versions, but what stands in its place.
                foreach (var id in versions.FirstOrDefault(v => v.Articles.Contains(target.Id))?.Articles ?? [target.Id])
                {
                    if (id != by.Id && (id == target.Id || notice.Kind != NoticeKind.Replacement))
                    {
                        found.TryAdd(
                            id,
                            new Withdrawal(
                                id,
                                status,
                                by.Id,
                                tie.Basis,
                                [notice.Evidence with { Article = by.Id }, .. tie.Kind == ReportTieKind.Notice ? [] : tie.Evidence]
                            )
                        );
                    }
                }
            }
        }

        foreach (var article in articles)
        {
            // A notice in words to readers that found its report speaks of that one, not of itself.
            if (ItemStatus.IsOff(article.Status.Value) && !noticed.Contains(article.Id))
            {
                found[article.Id] = new Withdrawal(article.Id, article.Status.Value!, null, article.Status.Basis, article.Status.Evidence);
            }
        }

        foreach (var group in versions.Where(v => v.Ordered))
        {
            OfEarlierVersions(group, find, found);
        }

        return [.. articles.Where(a => found.ContainsKey(a.Id)).Select(a => found[a.Id])];
    }

    // Whoever marks the last version of an item as taken back takes the item back, not its last words alone.
    private static void OfEarlierVersions(ReportVersions group, Dictionary<string, Article> find, Dictionary<string, Withdrawal> found)
    {
        var last = find[group.Articles[^1]];
        if (!found.TryGetValue(last.Id, out var gone) || gone.Notice is not null || !ItemStatus.IsOff(gone.Status))
        {
            return;
        }

        foreach (var id in group.Articles.RemoveAt(group.Articles.Length - 1))
        {
            found.TryAdd(
                id,
                new Withdrawal(
                    id,
                    gone.Status,
                    last.Id,
                    gone.Basis,
                    [.. gone.Evidence.Take(1).Select(e => e with { Article = e.Article ?? last.Id }), .. group.Evidence]
                )
            );
        }
    }
}
