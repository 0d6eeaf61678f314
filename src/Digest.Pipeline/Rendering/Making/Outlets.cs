using Digest.Rendering.Views;
using Digest.Shared;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes the pages about outlets: what they printed first, whom they credit, who credits them, and the furniture of their pages, kept once.
/// </summary>
internal static class Outlets
{
    /// <summary>The list of all.</summary>
    public static OutletsView All(Site site) =>
        new()
        {
            Outlets =
            [
                .. site.Outlets.Select(o => new OutletLineView
                {
                    Name = o.Name,
                    Address = o.Address,
                    Count = o.Reports.Length,
                    Type = o.Known?.Type,
                    Span = site.Dates.Span(o.Reports.Select(r => r.Report.Article.Published.Value)),
                    Roles = Crediting.Roles(site, o),
                }),
            ],
            Credits = Crediting.All(site),
            Unknown =
            [
                .. site
                    .Reports.Where(r => r.Report.Article.Outlet.Value is null)
                    .Select(r => new LinkView
                    {
                        Text = site.Title(r.Report.Article),
                        Address = r.Report.Article.Address,
                        Note = site.Title(r.Year.Story),
                    }),
            ],
        };

    /// <summary>Who credits whom, by the name of the origin: worked out once for all outlets.</summary>
    public static ILookup<string, ReportEntry> CreditedBy(Site site) =>
        site
            .Reports.SelectMany(r => r.Report.Article.Origins.Select(name => (name, r)))
            .ToLookup(x => x.name, x => x.r, StringComparer.Ordinal);

    /// <summary>One outlet.</summary>
    public static OutletView Of(Site site, OutletEntry outlet, ILookup<string, ReportEntry> creditedBy)
    {
        var facts = new Facts(site);
        var reports = outlet.Reports.Select(r => Line(site, facts, r)).ToImmutableArray();
        var furniture = outlet
            .Reports.SelectMany(r => r.Report.Article.Display == Display.None ? [] : r.Report.Article.Blocks)
            .Where(b => b is { Status: BlockStatus.Removed, Chrome: false })
            .GroupBy(b => (b.Text, b.Rule))
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key.Text, StringComparer.Ordinal);
        return new OutletView
        {
            Name = outlet.Name,
            Variants = outlet.Known?.Aliases ?? [],
            Domains = outlet.Known?.Domains ?? [],
            Owner = outlet.Known?.Owner,
            Type = outlet.Known?.Type,
            Country = outlet.Known?.Country,
            Source = outlet.Known?.Source,
            SourceUrl = SafeUrl.External(outlet.Known?.Source),
            Reports = reports,
            Original = reports.Count(r => r.Role == "original"),
            Credited = reports.Count(r => r.Role == "credited"),
            Unnamed = reports.Count(r => r.Role == "unnamed"),
            RoleWords = RoleWords(site, outlet, reports),
            Roles = Crediting.Roles(site, outlet),
            Credits = Counted(site, outlet.Reports.SelectMany(r => r.Report.Article.Origins)),
            CarriedBy = Counted(
                site,
                creditedBy[outlet.Name]
                    .Select(r =>
                        r.Report.Article.Outlet.Value
                        ?? site.Strings.Say(IsSignOff(r.Report.Article, outlet.Name) ? "outlet.signs_off" : "outlet_not_stated")
                    )
            ),
            Furniture =
            [
                .. furniture.Select(g => new LineView
                {
                    N = g.First().N,
                    Text = g.Key.Text,
                    Rule = g.Key.Rule ?? "",
                    RuleWords = Reports.RuleWords(site.Strings, g.Key.Rule),
                    Count = g.Count(),
                }),
            ],
        };
    }

    // What a report closes with may be its own name as well as that of its source, where nothing else says whose it is.
    private static bool IsSignOff(Article article, string name) =>
        article.PassageCredits.Concat(article.Shares).All(c => !c.Links.Contains(name))
        && article.Credit.Evidence.Any(e =>
            e.Method.StartsWith(EvidenceMethods.SignOff, StringComparison.Ordinal)
            && e.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whom the reports of an outlet credit: nobody, others by name, others without one.</summary>
    private static string RoleWords(Site site, OutletEntry outlet, ImmutableArray<OutletReportView> reports)
    {
        var s = site.Strings;
        var proof = outlet.Reports.Select(r => r.Report.Article).FirstOrDefault(a => a.Origins.IsEmpty && Unnamed(a) is not null);
        var words = proof is null ? "" : Quoted(s, proof);
        var parts = new[] { ("none", "original"), ("credit", "credited"), ("unnamed", "unnamed") }
            .Select(p => (Key: p.Item1, Count: reports.Count(r => r.Role == p.Item2)))
            .Where(p => p.Count > 0)
            .ToList();
        return parts is [var (key, count)]
            ? s.Say(key == "none" ? "outlet.none_credits" : "outlet.all_" + key, count, words)
            : s.Say("outlet.roles", string.Join(s.Say("list.clause"), parts.Select(p => s.Say("outlet.roles_" + p.Key, p.Count, words))));
    }

    private static string? Unnamed(Article article) =>
        article.Credit.Evidence.FirstOrDefault(e => e.Method == EvidenceMethods.UnnamedSource)?.Text;

    private static string Quoted(Engine.Strings strings, Article article) =>
        article.Display == Display.None ? strings.Say("note.words_hidden") : strings.Say("quoted", Unnamed(article)!);

    private static ImmutableArray<CountView> Counted(Site site, IEnumerable<string> names) =>
        [
            .. names
                .GroupBy(n => n, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new CountView
                {
                    Text = g.Key,
                    Address = site.OutletAddress(g.Key) ?? "",
                    Count = g.Count(),
                }),
        ];

    private static OutletReportView Line(Site site, Facts facts, ReportEntry entry)
    {
        var article = entry.Report.Article;
        var origins = article.Origins;
        var role =
            origins.Length > 0 ? "credited"
            : Unnamed(article) is null ? "original"
            : "unnamed";
        return new OutletReportView
        {
            Title = site.Title(article),
            Address = article.Address,
            Date = article.Published.Value is { } date ? site.Dates.Of(date.DayOnly()) : null,
            Datetime = article.Published.Value?.DayOnly().ToString(),
            Story = new LinkView { Text = site.Title(entry.Year.Story), Address = entry.Year.Address },
            Role = role,
            RoleWords = site.Strings.Say(
                "role." + role,
                role == "unnamed" ? Quoted(site.Strings, article) : Lists.Of(site.Strings, [.. origins])
            ),
            Lang = facts.Language(article.Language.Value).Lang,
        };
    }
}
