using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says of each report what it is to the others of its year, as a tree: below each stand those that follow it. A later version follows the
/// version before it, a report that credits another follows that one, one that has another's paragraphs without a credit follows the one
/// most of them are in. Of two that follow each other neither does: what is not known is said, not drawn.
/// </summary>
internal static class Roles
{
    private const int MostFollowed = 12;
    private const int Deepest = 4;
    private const int MostUnsure = 3;

    private sealed record Following(Report Report, Report? Source, string Tie, int Count);

    /// <summary>
    /// The reports that follow none, in the order of the reports, each with those that follow it; and how many of them are not listed.
    /// </summary>
    public static (ImmutableArray<RoleView> Roles, int More) Of(YearPage page)
    {
        var reports = page.Entry.Reports;
        if (reports.Length < 2)
        {
            return ([], 0);
        }

        var twins = page
            .Entry.Year.Folded.Lines.SelectMany(l => l.Ties)
            .Where(t => t.Kind == TieKind.Report)
            .ToLookup(t => t.B, t => t.A, StringComparer.Ordinal);
        var places = reports.Select((r, i) => (r.Article.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var following = reports.ToDictionary(r => r.Article.Id, r => Follows(page.Entry, r, twins, places), StringComparer.Ordinal);
        Untie(following, reports);
        var followed = reports.Where(r => following[r.Article.Id].Source is not null).ToLookup(r => following[r.Article.Id].Source!);
        var roots = reports.Where(r => following[r.Article.Id].Source is null).ToList();
        var first = page.Entry.Order.First;
        var ordered = roots.OrderBy(r => r.Article.Id == first ? 0 : 1).ToList();
        return (
            [.. ordered.Take(MostFollowed).Select(r => View(page, r, following, followed, 1))],
            Math.Max(0, roots.Count - MostFollowed)
        );
    }

    // Whoever follows somebody who follows them, by however many steps, stands on their own.
    private static void Untie(Dictionary<string, Following> following, ImmutableArray<Report> reports)
    {
        foreach (var report in reports)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { report.Article.Id };
            for (var at = following[report.Article.Id].Source; at is not null; at = following[at.Article.Id].Source)
            {
                if (!seen.Add(at.Article.Id))
                {
                    following[report.Article.Id] = following[report.Article.Id] with { Source = null };
                    break;
                }
            }
        }
    }

    private static Following Follows(YearEntry entry, Report report, ILookup<string, string> twins, Dictionary<string, int> places)
    {
        var links = entry.Order.LinksTo(report.Article.Id).ToList();
        foreach (var (basis, tie) in (ReadOnlySpan<(OrderBasis, string)>)[(OrderBasis.Version, "version"), (OrderBasis.Credit, "credited")])
        {
            // The nearest of them: not the one that another of them follows in its turn.
            var earlier = links.Where(l => l.By == basis).Select(l => l.Earlier).ToList();
            var nearest = earlier.Find(e => !earlier.Exists(o => o != e && entry.Order.IsBefore(e, o))) ?? earlier.FirstOrDefault();
            if (nearest is not null && entry.Index.Report(nearest) is { } source)
            {
                var shared = Shared(entry, report, source);
                var partly = basis == OrderBasis.Credit && shared < report.BodyBlocks;
                return new Following(report, source, partly ? "partly" : tie, shared);
            }
        }

        // Copies of one report: nobody is the source of the other.
        if (twins[report.Article.Id].Select(entry.Index.Report).FirstOrDefault() is { } twin)
        {
            return new Following(report, twin, "twin", report.BodyBlocks);
        }

        // What is said in two languages and credited nowhere is no copy that anybody could see.
        return (Foreign(entry, report) is not null ? new Following(report, null, "own", 0) : null)
            ?? Copied(report.UncreditedBlocks, r => entry.Order.IsBefore(r.Article.Id, report.Article.Id), "same")
            ?? Copied(report.UndecidedBlocks, r => places[r.Article.Id] < places[report.Article.Id], "undecided")
            ?? new Following(report, null, "own", 0);

        // The report that has the most of some paragraphs, among those that may be the source: the first of those that have as many. Most
        // paragraphs of a report have the same carriers.
        Following? Copied(ImmutableArray<int> blocks, Func<Report, bool> maySource, string tie)
        {
            var carriers = blocks
                .GroupBy(n => entry.Index.Carriers.Of(new BlockRef(report.Article.Id, n)))
                .Select(g => (All: g.Key, Blocks: g.Count()))
                .ToList();
            var (source, most) = ((Report?)null, 0);
            foreach (var other in entry.Reports)
            {
                var id = other.Article.Id;
                var count = id == report.Article.Id ? 0 : carriers.Sum(c => c.All.Contains(id) ? c.Blocks : 0);
                if (count > most && maySource(other))
                {
                    (source, most) = (other, count);
                }

                if (most == blocks.Length)
                {
                    break;
                }
            }

            return source is null ? null : new Following(report, source, tie, Shared(entry, report, source));
        }
    }

    // How many paragraphs the page shows both to have, in the same words or in others.
    private static int Shared(YearEntry entry, Report report, Report source) =>
        report.Article.Blocks.Count(b =>
            b.IsBody && entry.Index.Carriers.Of(new BlockRef(report.Article.Id, b.N)).Contains(source.Article.Id)
        );

    private static RoleView View(
        YearPage page,
        Report report,
        Dictionary<string, Following> following,
        ILookup<Report, Report> followed,
        int depth
    )
    {
        var article = report.Article;
        var mine = following[article.Id];
        var others = depth < Deepest ? followed[report].ToList() : [];
        var published = page.Facts.Of(article.Published, article);
        return new RoleView
        {
            Key = report.Siglum,
            Anchor = page.Ids.Take(Reports.Anchor(report)),
            Name = page.ShortName(report),
            Address = article.Address,
            Date = published.Known ? published.Text : null,
            Datetime = published.Datetime,
            Basis = published.Known && published.Basis is not ("stated" or "editor") ? published.BasisWords : null,
            Tie = mine.Tie is "undecided" or "twin" ? "same" : mine.Tie,
            Words = Words(page, mine),
            Unsaid = Unsaid(page, report, mine),
            Followed = [.. others.Take(MostFollowed).Select(r => View(page, r, following, followed, depth + 1))],
            More = depth < Deepest ? Math.Max(0, others.Count - MostFollowed) : Below(report, followed),
        };
    }

    private static int Below(Report report, ILookup<Report, Report> followed) => followed[report].Sum(r => 1 + Below(r, followed));

    private static string Words(YearPage page, Following mine)
    {
        var (strings, report) = (page.Site.Strings, mine.Report);
        var sentences = new List<string>();
        if (page.Entry.Order.First == report.Article.Id)
        {
            sentences.Add(strings.Say("tree.first"));
        }

        sentences.Add(
            mine switch
            {
                { Source: { } source, Tie: "credited" } => strings.Say("tree.credited", source.Siglum),
                { Source: { } source, Tie: "partly", Count: > 0 } => strings.Say(
                    "tree.partly",
                    source.Siglum,
                    mine.Count,
                    report.BodyBlocks
                ),
                { Source: { } source, Tie: "partly" } => strings.Say("tree.named", source.Siglum),
                { Source: { } source, Tie: "twin" } => strings.Say("tree.twin", source.Siglum),
                { Source: { } source, Tie: "version" } => strings.Say("tree.version", source.Siglum),
                { Source: { } source, Tie: "same" } => strings.Say("tree.same", source.Siglum, mine.Count, report.BodyBlocks),
                { Source: { } source } => strings.Say("tree.undecided", source.Siglum, mine.Count, report.BodyBlocks),
                _ => Own(page, report),
            }
        );
        if (mine.Source is not null && UnreadOrigin(page.Entry, report) is { } origin)
        {
            sentences.Add(strings.Say("tree.elsewhere", origin));
        }

        if (!page.Entry.Year.Folded.Stands(report.Article))
        {
            sentences.Add(strings.Say("tree.taken_back"));
        }

        return string.Join(' ', sentences.Where(s => s.Length > 0));
    }

    private static string Own(YearPage page, Report report)
    {
        var (strings, article) = (page.Site.Strings, report.Article);
        return Foreign(page, report) is { } language ? strings.Say("tree.foreign", language)
            : UnreadOrigin(page.Entry, report) is { } origin ? strings.Say("tree.elsewhere", origin)
            : report.BodyBlocks > 0 && report.OnlyBlocks.Length == report.BodyBlocks ? strings.Say("tree.alone")
            : page.Entry.Order.First == article.Id ? ""
            : strings.Say("tree.own");
    }

    // The medium a report as a whole comes from, where none of its reports is read here.
    private static string? UnreadOrigin(YearEntry entry, Report report) =>
        report.Article.Credit.Links is [{ } origin, ..]
        && origin != report.Article.Outlet.Value
        && !entry.Reports.Any(r => r.Article.Outlet.Value == origin)
            ? origin
            : null;

    /// <summary>The language of a report in words, where most of the year's reports are in another.</summary>
    public static string? Foreign(YearPage page, Report report) =>
        Foreign(page.Entry, report) is { } language && page.Site.Strings.Has("language." + language)
            ? page.Site.Strings.Say("language." + language)
            : null;

    private static string? Foreign(YearEntry entry, Report report)
    {
        var own = YearEntry.LanguageOf(report);
        return own is null || own == entry.Language ? null : own;
    }

    // What decides who was first, and is not known.
    private static string Unsaid(YearPage page, Report report, Following mine)
    {
        var (entry, strings) = (page.Entry, page.Site.Strings);
        if (mine.Tie is "credited" or "partly" or "version" or "twin" || !entry.Year.Folded.Stands(report.Article))
        {
            return "";
        }

        var first = entry.Order.First;
        if (mine.Tie == "undecided" || first is not null)
        {
            return mine.Tie == "undecided" ? strings.Say("tree.unknown") : "";
        }

        var unsure = entry
            .Reports.Where(r => r != report && entry.Year.Folded.Stands(r.Article))
            .Where(r => entry.Order.Between(r.Article.Id, report.Article.Id) is null && !entry.Order.Later.Contains(r.Article.Id))
            .Select(r => r.Siglum)
            .Take(MostUnsure + 1)
            .ToList();
        return unsure.Count is 0 or > MostUnsure ? "" : strings.Say("tree.unknown_than", Lists.Of(strings, unsure));
    }
}
