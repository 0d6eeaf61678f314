using Digest.Text;

namespace Digest.Shared;

/// <summary>Why two articles are one report, or one a notice about the other.</summary>
internal enum ReportTieKind
{
    /// <summary>One newsroom gave both one id.</summary>
    Id,

    /// <summary>Both stand at one address.</summary>
    Address,

    /// <summary>The later one names the earlier one as what it kills, takes back or replaces.</summary>
    Notice,
}

/// <summary>Two articles that belong together by what they say of themselves.</summary>
/// <param name="A">Id of the one: of a notice, what it is about; else the first by day and path.</param>
/// <param name="B">Id of the other: of a notice, the notice.</param>
/// <param name="Kind">Why.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Evidence">What says so.</param>
internal sealed record ReportTie(string A, string B, ReportTieKind Kind, Basis Basis, ImmutableArray<Evidence> Evidence);

/// <summary>
/// Finds articles that are one report by their ids and addresses, and the reports that notices are about. An address alone ties nothing:
/// front pages are saved under one address too, so the two must have words in common, and no two outlets.
/// </summary>
internal static class ReportTies
{
    /// <summary>Share of the words of the shorter text that two files of one address have in common at least.</summary>
    private const double AtOneAddress = .3;

    /// <summary>Words of a slug that must stand in a headline or lead which is not named otherwise.</summary>
    private const int SlugWords = 2;

    private const int HeadLines = 6;
    private const int SlugLine = 12;
    private const int LongName = 16;

    /// <summary>All ties, in the order of the articles by day and path, notices last.</summary>
    public static ImmutableArray<ReportTie> Of(ImmutableArray<Article> articles)
    {
        var order = articles
            .OrderBy(a => a.Notice is null ? 0 : 1)
            .ThenBy(a => a.Published.Value is null ? 1 : 0)
            .ThenBy(a => a.Published.Value)
            .ThenBy(a => a.Order, StringComparer.Ordinal)
            .ToList();
        var ties = ImmutableArray.CreateBuilder<ReportTie>();
        ById(order, ties);
        ByAddress(order, ties);
        ByNotice(order, ties);
        return ties.DrainToImmutable();
    }

    /// <summary>
    /// An address without what says nothing of the page: scheme, "www.", the last stroke, fragment, tracking. Null for a front page.
    /// </summary>
    public static string? AddressKey(string? url)
    {
        if (WebAddress.Web(url) is not { } uri)
        {
            return null;
        }

        var host = WebAddress.Host(uri).ToLowerInvariant();
        var path = uri.AbsolutePath.TrimEnd('/');
        if (path.EndsWith("/amp", StringComparison.Ordinal))
        {
            path = path[..^4];
        }

        var query = string.Join(
            '&',
            uri.Query.TrimStart('?')
                .Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(static q =>
                    !q.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
                    && !q.StartsWith("fbclid", StringComparison.OrdinalIgnoreCase)
                    && !q.StartsWith("ref=", StringComparison.OrdinalIgnoreCase)
                    && !q.StartsWith("amp", StringComparison.OrdinalIgnoreCase)
                )
                .Order(StringComparer.Ordinal)
        );
        return path.Length == 0 && query.Length == 0
            ? null
            : (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + path + "?" + query;
    }

    /// <summary>Whether two outlets, as far as known, are one.</summary>
    public static bool OneOutlet(Article a, Article b) =>
        a.Outlet.Value is not { } x || b.Outlet.Value is not { } y || OutletNames.Key(x) == OutletNames.Key(y);

    private static void ById(List<Article> order, ImmutableArray<ReportTie>.Builder ties)
    {
        foreach (var group in order.Where(a => a.Item.Id is { Length: > 3 }).GroupBy(a => a.Item.Id!, StringComparer.Ordinal))
        {
            var first = group.First();
            foreach (var other in group.Skip(1).Where(o => OneOutlet(first, o)))
            {
                ties.Add(new ReportTie(first.Id, other.Id, ReportTieKind.Id, Basis.Stated, [new Evidence(group.Key, "id of the item")]));
            }
        }
    }

    private static void ByAddress(List<Article> order, ImmutableArray<ReportTie>.Builder ties)
    {
        foreach (
            var group in order
                .Select(a => (Article: a, Key: AddressKey(a.Url.Value)))
                .Where(x => x.Key is not null)
                .GroupBy(x => x.Key!, x => x.Article, StringComparer.Ordinal)
        )
        {
            if (!group.Skip(1).Any())
            {
                continue;
            }

            var first = group.First();
            var words = WordsOf(first);
            foreach (var other in group.Skip(1).Where(o => OneOutlet(first, o)))
            {
                // A page that takes a report back stands where it stood, and has other words.
                if (other.Notice is { Kind: NoticeKind.Withdrawal } || Likeness.Containment(words, WordsOf(other)) >= AtOneAddress)
                {
                    ties.Add(
                        new ReportTie(
                            first.Id,
                            other.Id,
                            ReportTieKind.Address,
                            other.Url.Basis,
                            [new Evidence(other.Url.Value!, "one address")]
                        )
                    );
                }
            }
        }
    }

    private static void ByNotice(List<Article> order, ImmutableArray<ReportTie>.Builder ties)
    {
        foreach (var notice in order.Where(a => a.Notice is { Names.IsEmpty: false }))
        {
            // What is taken back was there before; a notice takes back no notice.
            var earlier = order.Where(a => a != notice && a.Notice is null && OneOutlet(a, notice) && !IsAfter(a, notice)).ToList();
            var names = notice.Notice!.Names;
            var (target, basis) = names
                .Select(n => (Article: Exactly(earlier, Normal.Key(n)), Basis.Stated))
                .FirstOrDefault(t => t.Article is not null);
            if (target is null)
            {
                (target, basis) = names
                    .Select(n => (Article: Nearly(earlier, n), Basis.Matched))
                    .FirstOrDefault(t => t.Article is not null);
            }

            if (target is not null)
            {
                ties.Add(
                    new ReportTie(target.Id, notice.Id, ReportTieKind.Notice, basis, [notice.Notice.Evidence with { Article = notice.Id }])
                );
            }
        }
    }

    /// <summary>Whether the day of one article is known to lie behind that of another.</summary>
    public static bool IsAfter(Article a, Article b) => a.Published.Value is { } x && b.Published.Value is { } y && x.First > y.Last;

    // By its id, slug or headline, word for word.
    private static Article? Exactly(List<Article> earlier, string key) =>
        key.Length < 4
            ? null
            : earlier.FindLast(a =>
                (a.Item.Id is { } id && Normal.Key(id) == key)
                || (a.Item.Slug is { } slug && Normal.Key(slug) == key)
                || (a.Headline.Value is { } headline && Normal.Key(headline) == key)
                || a.Blocks.Take(HeadLines).Any(b => b.Layer.Count <= SlugLine && b.Layer.Key == key)
            );

    // By most of a headline, or by the words of a slug: where one report alone has them.
    private static Article? Nearly(List<Article> earlier, string name)
    {
        var key = Normal.Key(name);
        if (key.Length >= LongName)
        {
            var near = earlier.FindAll(a =>
                a.Headline.Value is { } h
                && Normal.Key(h) is { Length: >= LongName } k
                && (k.Contains(key, StringComparison.Ordinal) || key.Contains(k, StringComparison.Ordinal))
            );
            if (near.Count == 1)
            {
                return near[0];
            }
        }

        var parts = name.Split('-', '_').Where(p => p.Length > 2).Select(Normal.Key).ToList();
        if (parts.Count < SlugWords || name.Contains(' ', StringComparison.Ordinal))
        {
            return null;
        }

        var told = earlier.FindAll(a => parts.TrueForAll(LeadOf(a).Contains));
        return told.Count == 1 ? told[0] : null;
    }

    private static HashSet<string> LeadOf(Article article) =>
        [
            .. (article.Headline.Value is { } h ? Words.Of(h) : []).Select(w => w.Key),
            .. article.Blocks.Where(b => b.IsBody).Take(2).SelectMany(b => b.Layer.Words).Select(w => w.Key),
        ];

    private static HashSet<string> WordsOf(Article article) =>
        [
            .. (article.Headline.Value is { } h ? Words.Of(h) : []).Select(w => w.Key).Where(k => k.Length > 2),
            .. article.Blocks.Where(b => b.IsBody).SelectMany(b => b.Layer.Words).Select(w => w.Key).Where(k => k.Length > 2),
        ];
}
