using Digest.Rendering.Engine;
using Digest.Rendering.Making;
using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering.Feeds;

/// <summary>How much of a story-year a feed holds: what is left out is counted and one link away.</summary>
/// <param name="Room">About how many UTF-16 units of the reports' own text; 0 for none.</param>
/// <param name="Reports">How many reports are listed: a year of four hundred is read on its page.</param>
/// <param name="Differences">How many points on which reports differ.</param>
internal sealed record FeedDepth(int Room, int Reports, int Differences);

/// <summary>
/// Makes the content of a story-year in a feed, the answer first: which report came first, the reports with outlet and time, where they
/// differ; then the passages as told, under the names of who carries them. It stands alone: nothing in it needs a style sheet, a script or
/// the page. What reports that keep search engines away say is not in it, since a feed cannot keep them away.
/// </summary>
internal sealed class FeedContent(Site site, YearEntry entry, FeedLinks links, FeedDepth depth)
{
    private const int MostNamed = 12;

    // Less than this is not worth a cut.
    private const int Remainder = 200;

    private readonly Strings _s = site.Strings;
    private readonly FeedMarkup _to = new(links);

    /// <summary>The content.</summary>
    /// <param name="order">Which report came first, in words; empty where there is nothing to say.</param>
    /// <param name="reports">The reports of the year that are listed.</param>
    public string Make(string order, ImmutableArray<Report> reports)
    {
        if (order.Length > 0)
        {
            _to.Tags("<p>").Text(order).Tags("</p>");
        }

        List(reports);
        if (MayQuote(entry))
        {
            Differences();
        }

        var more = Told(MayQuote(entry) ? depth.Room : 0);
        if (more > 0)
        {
            _to.Tags("<p>").Link(entry.Address, _s.Say("feed.more", more)).Tags("</p>");
        }

        if (Rights(site, reports) is { } rights)
        {
            _to.Tags("<p><small>").Text(rights).Tags("</small></p>");
        }

        return _to.ToString();
    }

    /// <summary>Whether the words of a year's reports may stand in a feed: no report may ask search engines to stay away.</summary>
    public static bool MayQuote(YearEntry entry) => entry.Reports.All(r => r.Article.Index);

    /// <summary>What some reports say of their rights, report by report; null where they say nothing.</summary>
    public static string? Rights(Site site, ImmutableArray<Report> reports)
    {
        var said = reports
            .Where(r => r.Article.Rights.Value is { Length: > 0 })
            .Select(r => site.Strings.Say("feed.rights_of", site.Name(r.Article), r.Article.Rights.Value!))
            .Distinct(StringComparer.Ordinal)
            .Take(MostNamed)
            .ToList();
        return said.Count == 0 ? null : string.Join(site.Strings.Say("list.clause"), said);
    }

    private void List(ImmutableArray<Report> reports)
    {
        var facts = new Facts(site);
        _to.Tags("<ul>");
        foreach (var report in reports.Take(depth.Reports))
        {
            var article = report.Article;
            var date = article.Published.Value is { } d ? site.Dates.Of(d) : _s.Say("date_not_stated");
            _to.Tags("<li>").Text(Orders.Capital(_s.Say("feed.report", Name(report), date), report)).Tags(" ");
            _to.Link(article.Address, site.PublicTitle(article), facts.Language(article.Language.Value));
            if (Orders.After(site, entry, report) is { Length: > 0 } after)
            {
                _to.Tags(". ").Text(after);
            }

            if (!entry.Year.Folded.Stands(article))
            {
                _to.Tags(" <b>").Text(_s.Say("feed.off")).Tags("</b>");
            }

            _to.Tags("</li>");
        }

        More(reports.Length - depth.Reports, "feed.more_reports");
        _to.Tags("</ul>");
    }

    private static int Rank(Difference difference) =>
        difference.Class switch
        {
            DifferenceClass.Contradicts => 0,
            DifferenceClass.MoreExact => 2,
            _ => 1,
        };

    // What contradicts comes before what is only more exact.
    private void Differences()
    {
        var differences = entry.Year.Folded.Differences;
        if (differences.IsEmpty || depth.Differences == 0)
        {
            return;
        }

        var finding = new FeedFinding(site, entry);
        _to.Tags("<h3>").Text(_s.Say("feed.differ")).Tags("</h3><ul>");
        foreach (var difference in differences.OrderBy(Rank).Take(depth.Differences))
        {
            _to.Tags("<li>");
            finding.Append(_to, difference);
            _to.Tags("</li>");
        }

        More(differences.Length - depth.Differences, "feed.more_differences");
        _to.Tags("</ul>");
    }

    private void More(int count, string key)
    {
        if (count > 0)
        {
            _to.Tags("<li>").Link(entry.Address, _s.Say(key, count)).Tags("</li>");
        }
    }

    // How many passages found no room.
    private int Told(int room)
    {
        var (tellings, index) = (entry.Year.Folded.Tellings, entry.Index);
        if (room == 0)
        {
            return Enumerable.Range(0, tellings.Length).Count(i => index.Number(i) > 0);
        }

        var page = new YearPage(site, entry, []);
        var (left, last, rest, begun) = (room, "", 0, false);
        for (var i = 0; i < tellings.Length; i++)
        {
            if (!tellings[i].Repeats.IsEmpty)
            {
                continue;
            }

            if (left <= 0)
            {
                rest += index.Number(i) > 0 ? 1 : 0;
                continue;
            }

            if (!begun)
            {
                _to.Tags("<h3>").Text(_s.Say("feed.told")).Tags("</h3>");
                begun = true;
            }

            if (entry.Reports.Length > 1 && index.Number(i) > 0 && Carriers(page.MarksOf(i)) is var carriers && carriers != last)
            {
                _to.Tags("<p><i>").Text(carriers).Tags("</i></p>");
                last = carriers;
            }

            var used = Block(page, Tellings.Visible(index, tellings[i]), left, out var whole);
            rest += whole || index.Number(i) == 0 ? 0 : 1;
            left -= used;
            if (whole)
            {
                left -= Beyond(page, tellings[i]);
            }
        }

        return rest;
    }

    private int Beyond(YearPage page, StoryStep telling)
    {
        var used = 0;
        foreach (var sentence in Folds.Beyond(page, telling))
        {
            _to.Tags("<p><small>").Text(sentence).Tags("</small></p>");
            used += sentence.Length;
        }

        return used;
    }

    // The units used; one past what there is room for where the block is cut, so that the next one finds none.
    private int Block(YearPage page, BlockRef at, int left, out bool whole)
    {
        var article = entry.Index.Report(at.Article)!.Article;
        var block = article.Block(at.Block);
        var language = LanguageTags.Valid(block.Language) is { } tag
            ? (tag, Languages.Direction(tag))
            : page.Facts.Language(article.Language.Value);
        var text = Shown.Text(article, block);
        whole = true;
        if (text is null)
        {
            _to.Tags("<p>").Text(_s.Say("not_shown")).Tags("</p>");
            return 0;
        }

        if (block.Kind == BlockKind.Table)
        {
            whole = text.Length <= left + Remainder;
            _to.Markup(whole ? Prose.Table(text) : Html.Empty);
            return whole ? text.Length : left;
        }

        whole = text.Length <= left + Remainder;
        var length = whole ? text.Length : Cuts.AtWord(text, left);
        var (first, second) = Elements(block.Kind);
        _to.Open(first, language)
            .Tags(second is null ? "" : "<" + second + ">")
            .Markup(Prose.Of(block, length, []))
            .Tags(whole ? "" : " …")
            .Tags(second is null ? "" : "</" + second + ">")
            .Tags("</" + first + ">");
        return whole ? text.Length : left;
    }

    private static (string First, string? Second) Elements(BlockKind kind) =>
        kind switch
        {
            BlockKind.Heading => ("h4", null),
            BlockKind.Quote => ("blockquote", "p"),
            BlockKind.List => ("ul", "li"),
            BlockKind.Code => ("pre", "code"),
            BlockKind.Caption => ("p", "small"),
            _ => ("p", null),
        };

    /// <summary>Who carries a step, by name; how many, where they are too many to name.</summary>
    private string Carriers(ImmutableArray<Views.MarkView> marks)
    {
        var by = marks.ToLookup(m => m.State is "base" ? "same" : m.State, m => entry.Reports.First(r => r.Siglum == m.Key));
        if (marks.Count(m => m.State != "no") == 1)
        {
            return _s.Say("feed.carried_only", Name(by["same"].First()));
        }

        var parts = new List<string>();
        foreach (var state in (string[])["same", "near", "wording", "part"])
        {
            List<Report> reports = [.. by[state]];
            if (reports.Count > 0)
            {
                var names = reports.Count > MostNamed ? _s.Say("count.reports", reports.Count) : Lists.Of(_s, [.. reports.Select(Name)]);
                parts.Add(_s.Say("feed.carried_" + state, names));
            }
        }

        return _s.Say("feed.carried", string.Join(_s.Say("list.clause"), parts));
    }

    private string Name(Report report) => Orders.Name(_s, report);
}
