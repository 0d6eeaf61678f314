using Digest.Rendering.Engine;
using Digest.Rendering.Views;
using Digest.Shared;

namespace Digest.Rendering.Making;

/// <summary>Makes the card and the head of a report.</summary>
internal static class Reports
{
    /// <summary>The report as its story-year and its own page see it.</summary>
    public static ReportView Of(YearPage page, Report report)
    {
        var (site, facts, article) = (page.Site, page.Facts, report.Article);
        var (lang, dir) = facts.Language(article.Language.Value);
        var blocks = article.Blocks;
        var hidden = article.Display == Display.None;
        return new ReportView
        {
            Key = report.Siglum,
            Anchor = page.Ids.Take(Anchor(report)),
            Title = site.Title(article),
            HasHeadline = article.Headline.Value is not null,
            Headline = facts.Of(article.Headline, article),
            Outlet = facts.Of(article.Outlet, article),
            OutletAddress = site.OutletAddress(article.Outlet.Value),
            OutletName = article.Outlet.Value ?? site.Strings.Say("outlet_not_stated"),
            Byline = facts.Of(article.Byline, article),
            Dateline = facts.Of(article.Dateline, article),
            Published = facts.Of(article.Published, article),
            Address = article.Address,
            Url = SafeUrl.External(article.Url.Value),
            ArchivedUrl = SafeUrl.External(article.ArchivedUrl),
            Lang = lang,
            Dir = dir,
            Body = report.BodyBlocks,
            NewCount = report.NewBlocks.Length,
            OnlyCount = report.OnlyBlocks.Length,
            PartCount = report.PartBlocks.Length,
            CarriedCount = Carried(report),
            Shares = Shares(site.Strings, page.Entry, report),
            After = Orders.After(site, page.Entry, report),
            Repeats = blocks.Count(b => b.Status == BlockStatus.Repeat),
            Removed = blocks.Count(b => b is { Status: BlockStatus.Removed, Chrome: false }),
            Credit = article.Credit.Links,
            CreditEvidence = facts.Evidence(article.Credit.Evidence, article),
            CreditShares = article.Shares.IsEmpty ? null : Lists.Of(site.Strings, [.. article.Shares.SelectMany(s => s.Links)]),
            CreditSharesEvidence = facts.Evidence([.. article.Shares.SelectMany(s => s.Evidence).Distinct()], article),
            Life = Lives.Of(page, report),
            RemovedLines = hidden ? [] : Lines(site, article, BlockStatus.Removed),
            LiftedLines = hidden ? [] : Lines(site, article, BlockStatus.Lifted),
            LedgerId = page.Ids.TakeFree(
                page.Entry.Year.Notes.Where(n => n.Kind == NoteKind.Removed && n.Article == article.Id).Select(n => n.Id).Take(1)
            )
                is [var ledger]
                ? ledger
                : null,
            Chrome = blocks.Count(b => b.Chrome),
            Hidden = hidden,
        };
    }

    /// <summary>Id of what stands for a report among the reports of its year.</summary>
    public static string Anchor(Report report) => "s-" + report.Siglum.ToLowerInvariant();

    private static int Carried(Report report) => report.BodyBlocks - report.OnlyBlocks.Length - report.PartBlocks.Length;

    // What is new in it is said only of a report that is known to have come after another: of all others it would be all.
    private static string Shares(Strings strings, YearEntry entry, Report report)
    {
        var (body, only, fresh) = (report.BodyBlocks, report.OnlyBlocks.Length, report.NewBlocks.Length);
        (string Key, int Count)[] shares = [("only", only), ("part", report.PartBlocks.Length), ("whole", Carried(report))];
        var said = shares.Where(s => s.Count > 0).Select(s => strings.Say("reports.share_" + s.Key, s.Count));
        if (body == 0 || only == body)
        {
            return body == 0 ? "" : strings.Say("reports.only_of", body);
        }

        var counted = strings.Say("reports.shares", body, string.Join(strings.Say("list.comma"), said));
        return !entry.Reports.Any(r => entry.Order.IsBefore(r.Article.Id, report.Article.Id))
            ? counted
            : counted
                + " "
                + strings.Say(
                    fresh == 0 ? "reports.new_none"
                        : fresh == body ? "reports.new_all"
                        : "reports.new_of",
                    fresh == 0 ? body : fresh
                );
    }

    /// <summary>A rule in words: the theme's, else its name with spaces.</summary>
    public static string RuleWords(Strings strings, string? rule) =>
        rule is null ? ""
        : strings.Has("rule." + rule) ? strings.Say("rule." + rule)
        : rule.Replace('-', ' ');

    private static ImmutableArray<LineView> Lines(Site site, Article article, BlockStatus status) =>
        [
            .. article
                .Blocks.Where(b => b.Status == status && !b.Chrome)
                .Select(b => new LineView
                {
                    N = article.Paragraph(b.N),
                    Text = b.Text,
                    Rule = b.Rule ?? "",
                    RuleWords = RuleWords(site.Strings, b.Rule),
                    Count = 1,
                }),
        ];
}
