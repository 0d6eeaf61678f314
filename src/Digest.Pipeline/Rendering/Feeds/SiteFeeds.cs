using System.Collections.Concurrent;
using Digest.Caching;
using Digest.Rendering.Engine;
using Digest.Rendering.Identity;
using Digest.Rendering.Making;
using Digest.Shared;

namespace Digest.Rendering.Feeds;

/// <summary>A feed that can be followed, in every format of the site.</summary>
/// <param name="Folder">Where its files stand, relative to the site; empty or ending in <c>/</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Make">Makes it; it is worked out anew each time.</param>
internal sealed record FeedSource(string Folder, string Title, Func<Feed> Make);

/// <summary>
/// Makes the feeds of a site: of all its story-years, of each story, of each outlet, of the corrections. An entry's dates are what its
/// reports and the corrections to them state, never the clock, so an entry changes when what it tells of does. What has no date at all has
/// the oldest one of the site: it never passes for news, and newer reports of other matters leave it alone.
/// </summary>
internal sealed class SiteFeeds
{
    /// <summary>Address of the corrections, the page and the folder of their feed.</summary>
    public const string CorrectionsAddress = "about/corrections/";

    // The site's feed is for reading; those of stories and outlets, of which there are thousands, tell the answer and lead to the page.
    // With 10,000 reports all feeds together weigh 20 MB so, and 120 MB where each tells everything.
    private static readonly FeedDepth SiteDepth = new(20_000, 20, 12);
    private static readonly FeedDepth StoryDepth = new(600, 6, 4);
    private static readonly FeedDepth OutletDepth = new(0, 4, 0);

    // More than these are no help in a list of links or names.
    private const int MostNamed = 8;

    private readonly Site _site;
    private readonly int _most;
    private readonly string _rights;
    private readonly PartialDate _oldest;
    private readonly ILookup<string, PartialDate> _onArticles;
    private readonly ILookup<string, PartialDate> _onStories;
    private readonly ConcurrentDictionary<YearEntry, SharedWork<(string Order, string Summary)>> _said = [];
    private readonly Dictionary<YearEntry, (PartialDate Published, PartialDate Updated)> _dates = [];

    /// <summary>The feeds of a site.</summary>
    /// <param name="site">The site; it must have a date (<see cref="Site.LastDate"/>).</param>
    /// <param name="most">How many entries a feed holds at most, the newest.</param>
    /// <param name="licence">The licence of the site's own notes, in words; null where none is given.</param>
    public SiteFeeds(Site site, int most, string? licence)
    {
        (_site, _most) = (site, Math.Max(1, most));
        _rights = licence is null ? site.Strings.Say("feed.rights") : site.Strings.Say("feed.rights_notes", licence);
        _onArticles = site.Annotations.Corrections.Where(c => c.Article is not null).ToLookup(c => c.Article!, c => c.Date);
        _onStories = site.Annotations.Corrections.Where(c => c.Story is not null).ToLookup(c => c.Story!, c => c.Date);
        _oldest =
            site.Reports.Select(r => r.Report.Article.Published.Value)
                .Concat(site.Years.Select(y => y.OwnDate))
                .OfType<PartialDate>()
                .MinBy(FeedTime.Moment)
            ?? site.LastDate
            ?? throw new InvalidOperationException("feeds of a site without a date");
        foreach (var entry in site.Years)
        {
            _dates.Add(entry, Dates(entry));
        }
    }

    /// <summary>The site whose feeds they are.</summary>
    public Site Of => _site;

    /// <summary>A key of what a feed of some years is made of beside the years themselves: dates, rights, how many entries.</summary>
    public UInt128 KeyOf(IEnumerable<YearEntry> years)
    {
        var key = new KeyBuilder("feed").Add(_most).Add(_rights).Add(_oldest.ToString());
        foreach (var (published, updated) in years.Select(y => _dates[y]))
        {
            key.Add(published.ToString()).Add(updated.ToString());
        }

        return key.End();
    }

    /// <summary>How many story-years of the site its feed does not hold.</summary>
    public int Older => Math.Max(0, _site.Years.Length - _most);

    /// <summary>How many story-years have no date at all.</summary>
    public int Undated => _site.Years.Count(y => y.OwnDate is null);

    /// <summary>The feed of the whole site.</summary>
    public FeedSource Whole() =>
        new(
            "",
            _site.Settings.Title,
            () => Years("", _site.Settings.Title, _site.Description, _site.Years, SiteDepth, FirstOf(_site.Years))
        );

    /// <summary>The feed of a story: one entry a year of it.</summary>
    public FeedSource Story(AnnotatedStory story)
    {
        var (address, title) = ("stories/" + story.Story.Id + "/", Titled(_site.Title(story)));
        return new FeedSource(
            address,
            title,
            () =>
            {
                List<YearEntry> years = [.. _site.YearsOf(story.Story.Id)];
                return Years(address, title, _site.Strings.Say("feed.of_story", _site.Title(story)), years, StoryDepth, FirstOf(years));
            }
        );
    }

    /// <summary>The feed of an outlet: the story-years that it has a report in.</summary>
    public FeedSource Outlet(OutletEntry outlet)
    {
        var title = Titled(outlet.Name);
        return new FeedSource(
            outlet.Address,
            title,
            () =>
            {
                List<YearEntry> years = [.. outlet.Reports.Select(r => r.Year).Distinct()];
                return Years(
                    outlet.Address,
                    title,
                    _site.Strings.Say("feed.of_outlet", outlet.Name),
                    years,
                    OutletDepth,
                    FirstOf(years),
                    outlet.Name
                );
            }
        );
    }

    /// <summary>The feed of the corrections. It is there before there is one, so that one can be waited for.</summary>
    public FeedSource Corrections()
    {
        var title = Titled(_site.Strings.Say("nav.corrections"));
        return new FeedSource(
            CorrectionsAddress,
            title,
            () =>
            {
                var links = new FeedLinks(_site.Settings.BaseUrl, CorrectionsAddress);
                var entries = _site
                    .Corrections.OrderByDescending(c => FeedTime.Moment(c.Correction.Date))
                    .Take(_most)
                    .Select(c => Entry(c.Correction, c.Id, links));
                return Feed(CorrectionsAddress, title, _site.Strings.Say("corrections.lead"), [.. entries], FirstOf(_site.Years), links);
            }
        );
    }

    private Feed Years(
        string folder,
        string title,
        string description,
        IEnumerable<YearEntry> years,
        FeedDepth depth,
        string words,
        string? outlet = null
    )
    {
        var links = new FeedLinks(_site.Settings.BaseUrl, folder);
        var entries = years
            .OrderByDescending(y => FeedTime.Moment(_dates[y].Updated))
            .ThenBy(y => y.OwnDate is null)
            .ThenBy(y => y.Address, StringComparer.Ordinal)
            .Take(_most)
            .Select(y => Entry(y, links, depth, outlet));
        return Feed(folder, title, description, [.. entries], words, links);
    }

    private Feed Feed(string page, string title, string description, ImmutableArray<FeedEntry> entries, string words, FeedLinks links) =>
        new()
        {
            Folder = page,
            Page = page,
            Id = _site.Ids.Id(page, words),
            Title = title,
            Description = description.Length == 0 ? title : description,
            Updated = FeedTime.Newest(entries.Select(e => e.Updated)) ?? _oldest,
            Entries = entries,
            Author = _site.Settings.Title,
            Language = _site.Settings.Language,
            Rights = _rights,
            Links = links,
        };

    // In an outlet's feed its own reports are named; of the others the summary tells.
    private FeedEntry Entry(YearEntry entry, FeedLinks links, FeedDepth depth, string? outlet)
    {
        ImmutableArray<Report> reports = outlet is null ? entry.Reports : [.. entry.Reports.Where(r => r.Article.Outlet.Value == outlet)];
        var outlets = reports.Select(r => r.Article.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        var originals = reports
            .Select(r => SafeUrl.External(r.Article.Url.Value))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToImmutableArray();
        var (order, summary) = _said.GetOrAdd(entry, e => new SharedWork<(string, string)>(() => Said(e))).Value;
        return new FeedEntry
        {
            Id = _site.Ids.Id(entry.Address, SiteIds.Words(entry.Reports[0].Article)),
            Title = _site.Title(entry),
            Address = entry.Address,
            Published = _dates[entry].Published,
            Updated = _dates[entry].Updated,
            Summary = summary,
            Html = new FeedContent(_site, entry, links, depth).Make(order, reports),
            Outlets = outlets.Length > MostNamed ? [] : outlets,
            Originals = originals.Length > MostNamed ? [] : originals,
            Rights = FeedContent.Rights(_site, reports),
        };
    }

    // The same in all feeds, and for a year of hundreds of reports a matter of milliseconds.
    private (string Order, string Summary) Said(YearEntry entry)
    {
        var outlets = entry.Reports.Select(r => r.Article.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        var bar = Pictures.Bar(_site, entry.Year.Folded);
        var counts = _site
            .Strings.Say(
                "feed.summary",
                entry.Reports.Length,
                outlets > MostNamed ? _site.Strings.Say("feed.outlets", outlets) : _site.OutletNames(entry),
                bar.Shown,
                bar.Paragraphs,
                LineViews.Counted(_site.Strings, entry),
                ""
            )
            .TrimEnd();
        var finding = FeedContent.MayQuote(entry) ? new FeedFinding(_site, entry).First : null;
        return (Orders.Of(_site, entry), finding is null ? counts : finding + " " + counts);
    }

    private FeedEntry Entry(Correction correction, string id, FeedLinks links)
    {
        var strings = _site.Strings;
        var target = Making.Corrections.Target(_site, correction);
        var about =
            correction.Article is { } article && _site.Report(article) is { } report ? _site.Title(report.Year)
            : target?.Text is { } story ? story
            : Site.Opening(correction.Text, 8);
        var html = new FeedMarkup(links).Tags("<p>").Text(correction.Text).Tags("</p>");
        if (target is not null)
        {
            html.Tags("<p>")
                .Text(strings.Say("corrections.on"))
                .Tags(" ")
                .Link(target.Address, Named(correction, target.Text))
                .Tags("</p>");
        }

        return new FeedEntry
        {
            Id = _site.Ids.Id(CorrectionsAddress + id, correction.Text),
            Title = strings.Say("feed.correction", about),
            Address = CorrectionsAddress + "#" + id,
            Published = correction.Date,
            Updated = correction.Date,
            Summary = correction.Text,
            Html = html.ToString(),
        };
    }

    private string Named(Correction correction, string title) =>
        correction.Article is { } id && _site.Report(id)?.Report.Article is { } article ? _site.PublicTitle(article) : title;

    private (PartialDate Published, PartialDate Updated) Dates(YearEntry entry)
    {
        var articles = entry.Reports.Select(r => r.Article);
        var published = FeedTime.Oldest(articles.Select(a => a.Published.Value).OfType<PartialDate>()) ?? entry.OwnDate ?? _oldest;
        var updated = articles
            .SelectMany(a => _onArticles[a.Id].Append(a.Published.Value).Append(a.Updated.Value))
            .Concat(_onStories[entry.Story.Story.Id])
            .OfType<PartialDate>()
            .Append(published);
        return (published, FeedTime.Newest(updated)!);
    }

    private string Titled(string part) => _site.Strings.Say("feed.title", part, _site.Settings.Title);

    // The words that tell a site without an address from any other: those of its oldest report.
    private static string FirstOf(IEnumerable<YearEntry> years) =>
        years
            .SelectMany(y => y.Reports.Select(r => r.Article))
            .OrderBy(a => a.Published.Value is { } date ? FeedTime.Moment(date) : double.MaxValue)
            .ThenBy(a => a.Order, StringComparer.Ordinal)
            .Select(SiteIds.Words)
            .FirstOrDefault("");
}
