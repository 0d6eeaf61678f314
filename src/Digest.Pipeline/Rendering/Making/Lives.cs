using Digest.Rendering.Engine;
using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Says what became of a report: which version it is and what changed, whether it was corrected or taken back, and by whom.
/// </summary>
internal static class Lives
{
    /// <summary>The life of a report within its year.</summary>
    public static LifeView Of(YearPage page, Report report)
    {
        var (site, facts, article, year) = (page.Site, page.Facts, report.Article, page.Entry.Year.Folded);
        var gone = year.Withdrawals.FirstOrDefault(w => w.Article == article.Id);
        var versions = VersionsOf(year, article);
        var step = versions?.Steps.FirstOrDefault(s => s.To == article.Id);
        return new LifeView
        {
            Any = gone is not null || article.Notice is not null || versions is not null || !article.Corrected.IsEmpty,
            Status = gone?.Status,
            StatusWords = gone is null ? null : site.Strings.Say("life." + gone.Status),
            By = gone?.Notice is { } by && site.Report(by) is { } notice ? Link(site, notice.Report) : null,
            Evidence = gone is null ? [] : facts.Evidence(gone.Evidence, article),
            NoticeWords = article.Notice is { } own ? site.Strings.Say(KeyOf(own)) : null,
            About =
            [
                .. year
                    .Withdrawals.Where(w => w.Notice == article.Id)
                    .Select(w => page.Entry.Index.Report(w.Article))
                    .OfType<Report>()
                    .Select(r => Link(site, r)),
            ],
            Corrected = article.Display == Display.None ? [] : facts.Evidence(article.Corrected, article),
            VersionWords = versions is null ? null : Which(site.Strings, versions, article.Id),
            VersionEvidence = versions is null ? [] : facts.Evidence(versions.Evidence, article),
            Versions = versions is null
                ? []
                :
                [
                    .. versions
                        .Articles.Where(id => id != article.Id)
                        .Select(id => (Id: id, Report: page.Entry.Index.Report(id)))
                        .Where(x => x.Report is not null)
                        .Select(x => Link(site, x.Report!) with { Note = Which(site.Strings, versions, x.Id) }),
                ],
            ChangedWords =
                versions is not { Ordered: true } || step is null ? null
                : step.Changes.IsEmpty ? site.Strings.Say("life.unchanged")
                : site.Strings.Say("life.changed", step.Changes.Length),
        };
    }

    /// <summary>The sentence of the theme that says what a notice is.</summary>
    public static string KeyOf(Notice notice) => "life.notice_" + notice.Kind.ToString().ToLowerInvariant();

    /// <summary>The report's versions; null where it is the only one.</summary>
    public static ReportVersions? VersionsOf(FoldedYear year, Article article) =>
        year.Versions.FirstOrDefault(v => v.Articles.Contains(article.Id));

    /// <summary>What changed from the version before to this one.</summary>
    public static ImmutableArray<ChangeView> Changes(YearPage page, Report report)
    {
        var year = page.Entry.Year.Folded;
        return VersionsOf(year, report.Article) is { } versions && versions.Steps.FirstOrDefault(s => s.To == report.Article.Id) is { } step
            ? [.. step.Changes.Select(c => Change(page, c))]
            : [];
    }

    private static ChangeView Change(YearPage page, VersionChange change)
    {
        var strings = page.Site.Strings;
        var before = change.Before is { } b ? Text(page, b) : null;
        var after = change.After is { } a ? Text(page, a) : null;
        var kind =
            change.Before is null ? "new"
            : change.After is null ? "gone"
            : "reworded";
        var diff =
            change is { Before: { } from, After: { } to } && before is not null && after is not null
                ? DiffMarks.Of(
                    before,
                    after,
                    page.Entry.Index.Alignments.Of(from, new Span(0, before.Text.Length), to, new Span(0, after.Text.Length)),
                    strings.Say("life.only_before"),
                    strings.Say("life.only_after")
                )
                : null;
        return new ChangeView
        {
            Kind = kind,
            KindWords = strings.Say("life." + kind),
            Text = (after ?? before)?.Text ?? strings.Say("not_shown"),
            Former = kind == "reworded" && diff is null ? before?.Text : null,
            Diff = diff,
        };
    }

    // As far as rights let it out.
    private static TextLayer? Text(YearPage page, BlockRef at)
    {
        var article = page.Entry.Index.Report(at.Article)!.Article;
        var block = article.Block(at.Block);
        return Shown.Text(article, block) is not { } text ? null
            : text.Length == block.Text.Length ? block.Layer
            : new TextLayer(text);
    }

    private static string Which(Strings strings, ReportVersions versions, string id) =>
        versions.Same && !versions.Ordered ? strings.Say("life.copy", versions.Articles.Length)
        : versions.Ordered ? strings.Say("life.version", versions.Articles.IndexOf(id) + 1, versions.Articles.Length)
        : strings.Say("life.unordered", versions.Articles.Length);

    private static LinkView Link(Site site, Report report) => new() { Text = site.Title(report.Article), Address = report.Article.Address };
}
