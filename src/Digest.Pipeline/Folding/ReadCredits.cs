namespace Digest.Folding;

/// <summary>
/// Says who credits whom in a year, and what part each report has in its paragraphs: first to have them, under a credit, after another
/// without one, or beside another in an order that nobody knows. Never says why.
/// </summary>
internal sealed class ReadCredits(FoldedPlaces places, Precedence order)
{
    /// <summary>Who credits whom, in the order of the reports.</summary>
    public static ImmutableArray<CreditGiven> In(ImmutableArray<Report> reports) =>
        [
            .. reports
                .Where(r => r.Article.Outlet.Value is not null)
                .SelectMany(r => r.Article.Origins.Select(to => (From: r.Article.Outlet.Value!, To: to, r.Article.Id)))
                .GroupBy(x => (x.From, x.To), x => x.Id)
                .Select(g => new CreditGiven(g.Key.From, g.Key.To, [.. g])),
        ];

    /// <summary>The report with its credited blocks and those that others have too without a credit.</summary>
    public Report Of(Report report)
    {
        var article = report.Article;
        var outlet = article.Outlet.Value;
        var whole = article.Credit.Links.Any(name => name != outlet);
        var parts = article
            .PassageCredits.Where(c => c.Block is not null && c.Links.Any(name => name != outlet))
            .Select(c => c.Block!.Value)
            .ToHashSet();
        var shares = article.Shares.SelectMany(c => c.Links).ToHashSet(StringComparer.Ordinal);
        var fresh = report.NewBlocks.ToHashSet();
        // Where the report that is credited is here too, what it has not is the outlet's own.
        var links = article.Credit.Links.Where(name => name != outlet).ToHashSet(StringComparer.Ordinal);
        var nearest = article.Credit.Links.LastOrDefault(links.Contains);
        var comparable = nearest is not null && places.Articles.Any(a => a.Id != article.Id && a.Outlet.Value == nearest);
        var credited = ImmutableArray.CreateBuilder<int>();
        var uncredited = ImmutableArray.CreateBuilder<int>();
        var undecided = ImmutableArray.CreateBuilder<int>();
        var stands = new Dictionary<HashSet<string>, Stand>();
        foreach (var block in article.Blocks.Where(b => b.IsBody))
        {
            if (
                (whole && (!comparable || IsOf(new BlockRef(article.Id, block.N), links)))
                || parts.Contains(block.N)
                || (!fresh.Contains(block.N) && IsOf(new BlockRef(article.Id, block.N), shares))
            )
            {
                credited.Add(block.N);
            }
            else if (Standing(block) is var standing && standing == Stand.After)
            {
                // A paragraph that says more than those before it is no copy of them.
                if (!fresh.Contains(block.N))
                {
                    uncredited.Add(block.N);
                }
            }
            else if (standing == Stand.Unknown)
            {
                undecided.Add(block.N);
            }
        }

        return report with
        {
            CreditedBlocks = credited.ToImmutable(),
            UncreditedBlocks = uncredited.ToImmutable(),
            UndecidedBlocks = undecided.ToImmutable(),
        };

        // Most blocks of a report have the same carriers: they are looked through once.
        Stand Standing(Block block)
        {
            var carriers = places.Carriers.Of(new BlockRef(article.Id, block.N));
            if (!stands.TryGetValue(carriers, out var known))
            {
                stands[carriers] = known = StandOf(article.Id, outlet, carriers);
            }

            return known;
        }
    }

    // What an outlet has from its own report is its own.
    private Stand StandOf(string article, string? outlet, HashSet<string> carriers)
    {
        var stand = Stand.Alone;
        foreach (var other in carriers)
        {
            if (other == article || (places.Report(other).Article.Outlet.Value is { } name && name == outlet))
            {
                continue;
            }

            if (order.IsBefore(other, article))
            {
                return Stand.After;
            }

            stand = stand != Stand.Unknown && order.IsBefore(article, other) ? Stand.Before : Stand.Unknown;
        }

        return stand;
    }

    // What a report has after one that it credits is on that credit.
    private bool IsOf(BlockRef at, HashSet<string> outlets) =>
        outlets.Count > 0
        && places.Carriers.Of(at).Any(o => o != at.Article && places.Report(o).Article.Outlet.Value is { } name && outlets.Contains(name));

    // When a report had a block, beside the others that have it.
    private enum Stand
    {
        Alone,
        Before,
        After,
        Unknown,
    }
}
