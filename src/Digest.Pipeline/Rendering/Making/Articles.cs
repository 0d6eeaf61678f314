using System.Globalization;
using System.Text;
using Digest.Rendering.Engine;
using Digest.Rendering.Views;
using Digest.Shared;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes the page of one report: complete, in its own order, with what is new in it marked, and the ledger of what was taken out.
/// </summary>
internal static class Articles
{
    /// <summary>The view of a report.</summary>
    public static ArticleView Of(Site site, ReportEntry entry, ImmutableArray<LinkView> data)
    {
        var (report, year) = (entry.Report, entry.Year);
        var article = report.Article;
        var notes = year.Year.Notes.Where(n =>
            (n.Article ?? n.At?.Article) == article.Id
            // How a date or a translation is known stands among the facts at the head of the page.
            // and what it says of its rights there too.
            && n.Kind is NoteKind.Editor
        );
        var page = new YearPage(site, year, notes.Where(n => (n.Article ?? n.At?.Article) == article.Id));
        var view = Reports.Of(page, report);
        var blocks = Blocks(page, report);
        return new ArticleView
        {
            Report = view,
            Story = new LinkView { Text = site.Title(year.Story), Address = year.StoryAddress },
            Year = new LinkView { Text = site.Dates.YearLabel(year.Year.Folded.Year.Year), Address = year.Address },
            Facts = Facts(page, article, view),
            Blocks = blocks,
            Changes = Lives.Changes(page, report),
            Single = year.Reports.Length == 1,
            Display = article.Display switch
            {
                Display.None => "none",
                Display.Excerpt => "excerpt",
                _ => "full",
            },
            Notes = page.End(),
            Corrections = Corrections.Of(site, site.CorrectionsOf(year.Story.Story.Id).Where(c => c.Correction.Article == article.Id)),
            Cite = Cite(site, article),
            Turns = Turns(site, year, article),
            File = Printable(article.Path),
            Extra = ThemeParams.Of(article.Editor),
            Data = data,
        };
    }

    private static ImmutableArray<ArticleBlockView> Blocks(YearPage page, Report report)
    {
        var article = report.Article;
        if (article.Display == Display.None)
        {
            return [];
        }

        var views = ImmutableArray.CreateBuilder<ArticleBlockView>();
        var (only, part) = (report.OnlyBlocks.ToHashSet(), report.PartBlocks.ToHashSet());
        (string State, HashSet<string>? Carriers)? run = null;
        for (var i = 0; i < article.Blocks.Length; i++)
        {
            var block = article.Blocks[i];
            if (block.Status == BlockStatus.Repeat)
            {
                var repeats = article.Blocks[i..].TakeWhile(b => b.Status == BlockStatus.Repeat).ToList();
                var fold = Folds.OfRepeats(
                    page,
                    [.. repeats.Select(b => new BlockRef(article.Id, b.N))],
                    report,
                    repeats.Select(b => article.Paragraph(b.RepeatOf ?? 0)),
                    article.Paragraph(block.N)
                );
                views.Add(
                    new ArticleBlockView
                    {
                        Block = fold.Repeats[0],
                        State = "none",
                        Label = "",
                        Fold = fold,
                    }
                );
                i += repeats.Count - 1;
                run = null;
                continue;
            }

            if (block.Status != BlockStatus.Kept)
            {
                continue;
            }

            var at = new BlockRef(article.Id, block.N);
            var state =
                page.Entry.Reports.Length == 1 || !block.IsBody ? "none"
                : only.Contains(block.N) ? "only"
                : part.Contains(block.N) ? "part"
                : "many";
            var carriers = state == "many" ? page.Entry.Index.Carriers.Of(at) : null;
            var goesOn = run is { } before && before.State == state && Alike(before.Carriers, carriers, article.Id);
            var labelled = state is "only" or "many" && !goesOn;
            var others = labelled && carriers is not null ? page.Entry.Index.Links(carriers, article.Id, Link) : [];
            var label =
                !labelled ? ""
                : state == "only" ? page.Site.Strings.Say("article.only", Run(article, only, i))
                : page.Site.Strings.Say("article.also", Lists.Some(page.Site.Strings, [.. others.Select(o => o.Text)]));
            run = state == "none" ? run : (state, carriers);
            views.Add(
                new ArticleBlockView
                {
                    Block = page.Block(at),
                    State = state,
                    Label = label,
                    Run = labelled && carriers is not null ? Alike(page, article, i, carriers) : 1,
                    Parts = state is "part" or "many" ? Elsewhere.OfBlock(page, at) : [],
                    Others = others,
                    InStory = !others.IsEmpty ? InStory(page, at) : null,
                }
            );
        }

        return views.ToImmutable();

        LinkView Link(Report other) =>
            new()
            {
                Text = other.Siglum,
                Address = other.Article.Address,
                Note = page.ShortName(other),
            };
    }

    // A file may bear any name; what steers a reader's screen is shown as a sign that something stood there.
    private static string Printable(string path) =>
        string.Concat(
            path.EnumerateRunes()
                .Select(r =>
                    Rune.GetUnicodeCategory(r)
                        is UnicodeCategory.Control
                            or UnicodeCategory.Format
                            or UnicodeCategory.PrivateUse
                            or UnicodeCategory.OtherNotAssigned
                            or UnicodeCategory.LineSeparator
                            or UnicodeCategory.ParagraphSeparator
                        ? "\uFFFD"
                        : r.ToString()
                )
        );

    private static LinkView? InStory(YearPage page, BlockRef at) =>
        page.Entry.Index.Number(page.Entry.Index.Telling(at)) is > 0 and var n
            ? new LinkView { Text = page.Site.Strings.Say("told.place", n), Address = page.Entry.Address + "#" + page.Entry.Index.Id(at) }
            : null;

    // A report beside one in a list, as a step to go on reading.
    private static LinkView? Step(Site site, ReportLink? to, string key) =>
        to is null ? null : new LinkView { Text = site.Strings.Say(key, to.Name), Address = to.Address };

    private static ReportLink? Beside(Site site, YearEntry year, int at) =>
        at >= 0 && at < year.Reports.Length ? new ReportLink(site.Name(year.Reports[at].Article), year.Reports[at].Article.Address) : null;

    private static ImmutableArray<LinkView> Turns(Site site, YearEntry year, Article article)
    {
        var at = year.Index.Report(article.Id) is { } own ? year.Reports.IndexOf(own) : -1;
        var (older, newer) = site.Turns(article);
        LinkView?[] all =
        [
            Step(site, Beside(site, year, at > 0 ? at - 1 : -1), "article.before"),
            Step(site, Beside(site, year, at >= 0 ? at + 1 : -1), "article.after"),
            Step(site, older, "article.older"),
            Step(site, newer, "article.newer"),
        ];
        return [.. all.OfType<LinkView>()];
    }

    // How many paragraphs in a row nobody else carries.
    private static int Run(Article article, HashSet<int> only, int from) =>
        article.Blocks[from..].Where(b => b.IsBody).TakeWhile(b => only.Contains(b.N)).Count();

    // How many paragraphs in a row the same others carry.
    private static int Alike(YearPage page, Article article, int from, HashSet<string> carriers) =>
        article
            .Blocks[from..]
            .Where(b => b.Status != BlockStatus.Removed && b.Status != BlockStatus.Lifted)
            .TakeWhile(b => b.IsBody && Alike(page.Entry.Index.Carriers.Of(new BlockRef(article.Id, b.N)), carriers, article.Id))
            .Count();

    // Whether the others are the same, whether the report itself is among them or not.
    private static bool Alike(HashSet<string>? one, HashSet<string>? other, string own) =>
        one == other
        || (
            one is not null
            && other is not null
            && one.Count - (one.Contains(own) ? 1 : 0) == other.Count - (other.Contains(own) ? 1 : 0)
            && one.All(a => a == own || other.Contains(a))
        );

    private static ImmutableArray<FactRowView> Facts(YearPage page, Article article, ReportView view)
    {
        var (s, facts) = (page.Site.Strings, page.Facts);
        var rows = ImmutableArray.CreateBuilder<FactRowView>();
        Row("headline", view.Headline);
        if (article.Title is not null && article.Title != article.Headline.Value)
        {
            Row("title", facts.Editor(article.Title));
        }

        Row("outlet", view.Outlet, address: view.OutletAddress);
        Row("byline", view.Byline);
        Row("dateline", view.Dateline);
        Row("published", view.Published, "date");
        Optional("updated", facts.Of(article.Updated, article), "date");
        Optional("embargo", facts.Of(article.Embargo, article), "date");
        Row("language", Named(facts.Of(article.Language, article)));
        Optional("translated_from", Named(facts.Of(article.TranslatedFrom, article)));
        Optional("translation", facts.Of(article.Translation, article));
        Row("url", facts.Of(article.Url, article), "link", url: view.Url);
        Optional(
            "archived_url",
            article.Editor["archived_url"] is null ? facts.Stated(article.ArchivedUrl) : facts.Editor(article.ArchivedUrl),
            "link",
            view.ArchivedUrl
        );
        Optional("rights", facts.Of(article.Rights, article));
        return rows.ToImmutable();

        FactView Named(FactView fact) =>
            fact.Text is { } tag && s.Has("language." + Languages.Primary(tag))
                ? fact with
                {
                    Text = s.Say("language." + Languages.Primary(tag)),
                }
                : fact;

        void Row(string key, FactView fact, string kind = "text", string? address = null, string? url = null) =>
            rows.Add(
                new FactRowView
                {
                    Label = s.Say("fact." + key),
                    Fact = fact,
                    Kind = kind == "link" && url is null ? "text" : kind,
                    Address = address,
                    Url = url,
                }
            );

        void Optional(string key, FactView fact, string kind = "text", string? url = null)
        {
            if (fact.Known)
            {
                Row(key, fact, kind, null, url);
            }
        }
    }

    private static string Cite(Site site, Article article) =>
        Cited(site, article)
        + (
            site.Settings.BaseUrl is { } root
                ? site.Strings.Say("cite.read_in", site.Settings.Title, root + article.Address)
                : site.Strings.Say("cite.read", site.Settings.Title)
        );

    /// <summary>A report as it is cited: who, what, where, when, its address; what is not stated is said not to be.</summary>
    public static string Cited(Site site, Article article)
    {
        var s = site.Strings;
        var parts = new List<string>();
        if (article.Byline.Value is { Names.Length: > 0 } names)
        {
            parts.Add(names.ToString());
        }

        parts.Add(article.Headline.Value is { } headline ? s.Say("cite.quoted", headline) : site.Title(article));
        parts.Add(article.Outlet.Value ?? s.Say("outlet_not_stated"));
        parts.Add(article.Published.Value is { } date ? site.Dates.Of(date.DayOnly()) : s.Say("date_not_stated"));
        if (SafeUrl.External(article.Url.Value) is { } url)
        {
            parts.Add(url);
        }

        return string.Join(s.Say("cite.joint"), parts);
    }
}
