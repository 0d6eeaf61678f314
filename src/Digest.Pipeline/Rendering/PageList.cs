using Digest.Caching;
using Digest.Rendering.Data;
using Digest.Rendering.Engine;
using Digest.Rendering.Exports;
using Digest.Rendering.Feeds;
using Digest.Rendering.Making;
using Digest.Rendering.Search;
using Digest.Rendering.Views;

namespace Digest.Rendering;

/// <summary>
/// Lists every file of the site in one place. Nothing is rendered here: each page is made when Writing asks for it, on whatever thread.
/// </summary>
internal sealed partial class PageList(
    PageRenderer frame,
    UInt128? made,
    Diagnostics diagnostics,
    int jobs,
    bool late = false,
    Recall? recall = null
)
{
    private readonly Site _site = frame.Site;
    private readonly Lazy<SearchIndex> _search = new(() => SearchIndex.Of(frame.Site, jobs, recall));
    private readonly Facts _facts = new(frame.Site);
    private readonly Strings _s = frame.Site.Strings;
    private readonly DataIndex _data = new();
    private readonly ImmutableArray<Export> _exports = Export.Of(frame.Site.Settings);
    private readonly List<Page> _pages = [];
    private readonly List<(string Address, string? Date)> _map = [];
    private Lazy<(ImmutableArray<Page> Pages, ImmutableArray<string> Addresses)>? _found;

    /// <summary>All files, sorted by path; those of the search stand apart where the caller can wait for them.</summary>
    public (ImmutableArray<Page> Pages, LatePages? Late) All()
    {
        var found = _found = new(Search);
        Home();
        foreach (var story in _site.Stories)
        {
            StoryPages(story);
        }

        Reports();
        OutletPages();
        SpeakerPagesOf();
        YearPages();
        _pages.AddRange(late ? [] : found.Value.Pages);
        OwnPagesAndAbout();
        TellCards();
        Files();
        Moved();
        _pages.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return ([.. _pages], late ? new LatePages(SearchPages.Address, new(() => found.Value.Pages)) : null);
    }

    private void Home()
    {
        var cards = ThemeParams.Number(frame.Params, "home_cards", 12);
        Add(
            "home",
            "",
            null,
            () =>
                (
                    Overviews.Home(_site, cards),
                    new Head("", _site.Description) { JsonLd = SchemaOrg.Home(_site), Feeds = Links(frame.Feeds?.Whole()) }
                )
        );
        Add(
            "stories",
            "stories/",
            null,
            () => (Overviews.AllStories(_site), new Head(_s.Say("nav.stories"), _s.Say("page.stories_description", _site.Stories.Length)))
        );
    }

    private void StoryPages(AnnotatedStory story)
    {
        var address = "stories/" + story.Story.Id + "/";
        var feed = frame.Feeds?.Story(story);
        var years = _site.YearsOf(story.Story.Id).ToList();

        // A page of several years sets their words beside one another.
        var kept = years.SelectMany(y => y.Reports).Select(r => !r.Article.Index).ToList();
        var hide = years.Count > 1 ? kept.Exists(k => k) : kept.TrueForAll(k => k);
        Add(
            "story",
            address,
            null,
            () =>
                (
                    Stories.Of(_site, story),
                    new Head(_site.Title(story), _s.Say("page.story_description", years.Sum(y => y.Reports.Length), _site.Title(story)))
                    {
                        JsonLd = SchemaOrg.Story(_site, story),
                        Feeds = Links(feed),
                        NoIndex = hide,
                    }
                ),
            listed: !hide,
            of: [story]
        );
        Feed(feed, [.. years]);
        foreach (var entry in years)
        {
            StoryYear(entry, feed);
        }
    }

    private void StoryYear(YearEntry entry, FeedSource? feed)
    {
        var (title, name) = (_site.Title(entry), _site.ShortTitle(entry));
        var json = entry.Address + "data.json";
        var data = new Page(json, () => DataFile.StoryYear(entry.Story, entry.Year, _site.Notes(entry.Story), _site.Told))
        {
            Weight = entry.Year.Folded.Tellings.Length,
        };
        _pages.Add(_data.Add(Traced(data, [entry.Story]), title));
        foreach (var export in _exports)
        {
            foreach (var file in export.Files(_site, entry))
            {
                var page = Traced(new Page(entry.Address + file.File, file.Write), [entry.Story]);
                _pages.Add(_data.Add(page, title + ": " + Named(export, file)));
            }
        }

        var card = Card(entry);
        var hide = entry.Reports.Any(r => !r.Article.Index); // its words would be found through the story all the same
        Add(
            "story-year",
            entry.Address,
            entry.Newest,
            () =>
            {
                if (!late)
                {
                    _search.Value.Check(entry);
                }

                var view = StoryYears.Of(_site, entry, Data(entry));
                return (
                    view,
                    new Head(
                        name,
                        _s.Say(
                                "feed.summary",
                                view.Reports,
                                _site.OutletNames(entry),
                                view.Bar.Shown,
                                view.Bar.Paragraphs,
                                LineViews.Counted(_s, entry),
                                view.Order
                            )
                            .TrimEnd()
                    )
                    {
                        Card = card,
                        JsonLd = SchemaOrg.StoryYear(_site, entry),
                        Feeds = Named(feed),
                        Lang = Lang(entry.Reports),
                        NoIndex = hide,
                    }
                );
            },
            listed: !hide,
            weight: entry.Year.Folded.Tellings.Length,
            of: [entry.Story]
        );
        if (entry.HasSeveral)
        {
            Add(
                "apparatus",
                entry.Address + Digest.StoryYear.Apparatus,
                entry.Newest,
                () =>
                    (
                        ApparatusPages.Of(_site, entry, Data(entry)),
                        new Head(_s.Say("apparatus.title", name), _s.Say("apparatus.lead")) { NoIndex = hide }
                    ),
                listed: false,
                weight: entry.Year.Folded.Tellings.Length / 2,
                of: [entry.Story]
            );
        }

        if (entry.HasSeveral)
        {
            // The same words under a second address: one of them is enough for search engines.
            Add(
                "plain",
                entry.Address + Digest.StoryYear.Plain,
                entry.Newest,
                () =>
                    (
                        PlainPages.Of(_site, entry),
                        new Head(_s.Say("plain.title", name), _s.Say("plain.lead")) { NoIndex = true, CanonicalOf = entry.Address }
                    ),
                listed: false,
                weight: entry.Year.Folded.Tellings.Length / 2,
                of: [entry.Story]
            );
        }
    }

    private void Reports()
    {
        foreach (var entry in _site.Reports)
        {
            var article = entry.Report.Article;
            Add(
                TemplateOf(article.Editor, "article"),
                article.Address,
                article.Published.Value,
                () =>
                    (
                        Articles.Of(_site, entry, Data(entry.Year, exports: false)),
                        new Head(_site.Title(article), Summary(entry))
                        {
                            JsonLd = SchemaOrg.Report(_site, entry),
                            Feeds = Named(frame.Feeds?.Story(entry.Year.Story)),
                            Lang = Lang([entry.Report]),
                            NoIndex = !article.Index,
                            Published = article.Published.Stated is { } date ? Facts.Machine(date) : null,
                        }
                    ),
                listed: article.Index,
                of: [entry.Year.Story]
            );
        }
    }

    private void OutletPages()
    {
        Add(
            "outlets",
            "outlets/",
            null,
            () => (Outlets.All(_site), new Head(_s.Say("nav.outlets"), _s.Say("page.outlets_description", _site.Outlets.Length)))
        );
        var creditedBy = Outlets.CreditedBy(_site);
        foreach (var outlet in _site.Outlets)
        {
            var feed = frame.Feeds?.Outlet(outlet);
            Feed(feed, [.. outlet.Reports.Select(r => r.Year).Distinct()]);
            Add(
                "outlet",
                outlet.Address,
                null,
                () =>
                    (
                        Outlets.Of(_site, outlet, creditedBy),
                        new Head(outlet.Name, _s.Say("page.outlet_description", outlet.Reports.Length, outlet.Name)) { Feeds = Links(feed) }
                    ),
                of: Of(outlet.Reports.Concat(creditedBy[outlet.Name]))
            );
        }
    }

    private void SpeakerPagesOf()
    {
        Add(
            "speakers",
            "speakers/",
            null,
            () => (SpeakerPages.All(_site), new Head(_s.Say("nav.speakers"), _s.Say("page.speakers_description")))
        );
        foreach (var speaker in _site.Speakers.All.Where(s => s.Address.Length > 0))
        {
            var hide = speaker.Said.Any(s => !s.Report.Report.Article.Index);
            Add(
                "speaker",
                speaker.Address,
                null,
                () =>
                    (
                        SpeakerPages.Of(_site, speaker),
                        new Head(speaker.Name, _s.Say("page.speaker_description", speaker.Name, speaker.Count)) { NoIndex = hide }
                    ),
                listed: !hide,
                of: Of(speaker.Said.Select(s => s.Report))
            );
        }
    }

    private void YearPages()
    {
        Add(
            "years",
            "years/",
            null,
            () => (new YearsView { Years = Calendars.Counts(_site) }, new Head(_s.Say("nav.years"), _s.Say("page.years_description")))
        );
        var years = Calendars.Years(_site);
        for (var i = 0; i < years.Length; i++)
        {
            var at = i;
            var label = _site.Dates.YearHeading(years[i].Year);
            Add(
                "year",
                Calendars.Address(years[i].Year),
                null,
                () => (Calendars.Of(_site, years, at), new Head(label, _s.Say("page.year_description", label)))
            );
        }
    }

    private void Add(
        string template,
        string address,
        PartialDate? date,
        Func<(View It, Head Head)> make,
        bool listed = true,
        int weight = 0,
        ImmutableArray<AnnotatedStory> of = default
    )
    {
        _pages.Add(Traced(frame.Page(template, address, make, weight), of));
        if (listed)
        {
            _map.Add((address, date is { Day: not null } ? date.DayOnly().ToString() : null));
        }
    }

    private ImmutableArray<LinkView> Data(YearEntry entry, bool exports = true) =>
        [
            new LinkView { Text = _s.Say("data.this"), Address = entry.Address + "data.json" },
            .. exports ? ExportsOf(entry) : [],
            new LinkView { Text = _s.Say("data.all"), Address = "data/" },
        ];

    private IEnumerable<LinkView> ExportsOf(YearEntry entry) =>
        _exports.SelectMany(e => e.Files(_site, entry).Select(f => new LinkView { Text = Named(e, f), Address = entry.Address + f.File }));

    private string Named(Export export, ExportFile file) => _s.Say("data.export_" + export.Name, file.Note);

    private string? Lang(ImmutableArray<Report> reports) =>
        reports.Select(r => _facts.Language(r.Article.Language.Value).Lang).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).ToList()
            is [var only]
            ? only
            : null;

    private string Summary(ReportEntry entry)
    {
        var article = entry.Report.Article;
        var first =
            article.Editor.Text("summary")
            ?? (article.Blocks.FirstOrDefault(b => b.IsBody) is { } block ? Shown.Text(article, block) : null)
            ?? _site.Title(article);
        return first.Length <= 200 ? first : Site.Opening(first, 28);
    }
}
