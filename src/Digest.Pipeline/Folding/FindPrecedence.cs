namespace Digest.Folding;

/// <summary>
/// Finds which reports are known to have come before which for another reason than their dates: a report that credits another's outlet came
/// after that outlet's report, and a version after the one before it. Stated times overrule both, and links that run in a circle prove
/// nothing.
/// </summary>
internal static class FindPrecedence
{
    /// <summary>The links between the reports of a year, in the order of the reports.</summary>
    public static ImmutableArray<Preceding> In(ImmutableArray<Article> articles, ImmutableArray<ReportVersions> versions)
    {
        var byOutlet = articles.Where(a => a.Outlet.Value is not null).ToLookup(a => a.Outlet.Value!, StringComparer.OrdinalIgnoreCase);
        var links = articles
            .SelectMany(
                static later => later.Origins,
                (later, origin) => (Later: later, Origin: origin, Earlier: FirstOf([.. byOutlet[origin].Where(a => a != later)]))
            )
            .Where(x => x.Earlier is not null && !Precedence.IsEarlier(x.Later, x.Earlier))
            .DistinctBy(x => (x.Earlier!.Id, x.Later.Id))
            .Select(x => new Preceding(x.Earlier!.Id, x.Later.Id, OrderBasis.Credit, Proof(x.Later, x.Origin)))
            .Concat(ByVersion(articles, versions))
            .DistinctBy(l => (l.Earlier, l.Later))
            .ToImmutableArray();
        var next = links.ToLookup(l => l.Earlier, l => l.Later, StringComparer.Ordinal);
        return links.RemoveAll(l => Leads(next, l.Later, l.Earlier));
    }

    private static IEnumerable<Preceding> ByVersion(ImmutableArray<Article> articles, ImmutableArray<ReportVersions> versions)
    {
        var byId = articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        return versions
            .Where(v => v.Ordered)
            .SelectMany(v => v.Articles.Zip(v.Articles.Skip(1), (a, b) => new Preceding(a, b, OrderBasis.Version, v.Evidence)))
            .Where(l => !Precedence.IsEarlier(byId[l.Later], byId[l.Earlier]));
    }

    // Of several reports of the credited outlet it may be any: only the first of them is sure to have been there before.
    private static Article? FirstOf(ImmutableArray<Article> articles) =>
        articles.Length == 1 ? articles[0] : articles.FirstOrDefault(a => articles.All(b => a == b || Precedence.IsEarlier(a, b)));

    private static ImmutableArray<Evidence> Proof(Article later, string origin) =>
        [
            .. later
                .PassageCredits.Prepend(later.Credit)
                .Concat(later.Shares)
                .Where(c => c.Links.Contains(origin, StringComparer.Ordinal))
                .SelectMany(c => c.Evidence)
                .Take(1)
                .Select(e => e with { Article = e.Article ?? later.Id }),
        ];

    private static bool Leads(ILookup<string, string> next, string from, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var at))
        {
            foreach (var further in next[at].Where(seen.Add))
            {
                open.Push(further);
            }
        }

        return seen.Contains(to);
    }
}
