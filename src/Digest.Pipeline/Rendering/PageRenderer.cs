using Digest.Rendering.Cards;
using Digest.Rendering.Engine;
using Digest.Rendering.Feeds;
using Digest.Rendering.Making;
using Digest.Rendering.Views;
using Scriban.Runtime;

namespace Digest.Rendering;

/// <summary>What all pages of a site have in common: the theme, the site's view, and how a view becomes the bytes of a page.</summary>
internal sealed class PageRenderer
{
    // A title of a story is shortened before its year and the name of the page are put to it; other names are here.
    private const int MostOfTitle = Lists.MostOfName + 60;

    private readonly Templates _templates;
    private readonly SiteView _siteView;

    /// <summary>Makes a frame; every template is parsed, so that a theme's mistake ends the run before a page is made.</summary>
    /// <exception cref="ThemeException">The theme has a mistake.</exception>
    public PageRenderer(Theme theme, Strings strings, Site site)
    {
        (Site, Theme) = (site, theme);
        Params = ThemeParams.Read(theme, site.Settings.Params);
        Assets = new Assets(theme);
        FeedEntries = Math.Max(1, ThemeParams.Number(Params, "feed_entries", 50));
        Feeds = site.LastDate is null ? null : new SiteFeeds(site, FeedEntries, ThemeParams.Text(Params, "notes_license"));
        _templates = new Templates(theme, Functions.Of(strings, Assets));
        _templates.Check();
        var settings = site.Settings;
        _siteView = new SiteView
        {
            Title = settings.Title,
            Description = site.Description,
            Language = settings.Language,
            Dir = Languages.Direction(settings.Language),
            BaseUrl = settings.BaseUrl,
            Params = Params,
            AsOf = site.AsOf is { } date ? site.Dates.Of(date.DayOnly()) : null,
            AsOfDatetime = site.AsOf?.DayOnly().ToString(),
            Articles = site.Years.Sum(y => y.Reports.Length),
            Stories = site.Stories.Length,
            Years = site.Years.Length,
            HasCorrections = !site.Annotations.Corrections.IsEmpty,
            Errors = ContactOf(settings.Contact.Errors),
            Takedown = ContactOf(settings.Contact.Takedown),
            Pages =
            [
                .. site
                    .Annotations.Pages.Where(p => p.Slug is not ("about" or "index"))
                    .OrderBy(p => p.Slug, StringComparer.Ordinal)
                    .Select(p => new LinkView { Text = p.Title, Address = p.Slug + "/" }),
            ],
        };
        site.Totals = _siteView.Get;
    }

    /// <summary>Hears of each view as its page is made, with the name of its template.</summary>
    public Action<string, View>? Shows { get; init; }

    /// <summary>The corpus.</summary>
    public Site Site { get; }

    /// <summary>The theme.</summary>
    public Theme Theme { get; }

    /// <summary>The theme's parameters.</summary>
    public ScriptObject Params { get; }

    /// <summary>The feeds of the site; null where nothing is dated, since a feed would have to make up dates.</summary>
    public SiteFeeds? Feeds { get; }

    /// <summary>How many entries a feed holds at most.</summary>
    public int FeedEntries { get; }

    /// <summary>The theme's assets.</summary>
    public Assets Assets { get; }

    /// <summary>A page at an address that ends in <c>/</c> (empty for home), made when its bytes are asked for.</summary>
    public Page Page(string template, string address, Func<(View It, Head Head)> make, int weight = 0) =>
        File(template, address + "index.html", address, make) with
        {
            Weight = weight,
        };

    /// <summary>A page in a file of another name.</summary>
    public Page File(string template, string file, string address, Func<(View It, Head Head)> make) =>
        new(
            file,
            () =>
            {
                var (it, head) = make();
                Shows?.Invoke(template, it);
                return Bytes(template, file, address, it, head);
            }
        );

    private static ContactView? ContactOf(string? url) =>
        url is null ? null
        : url.StartsWith("mailto:", StringComparison.Ordinal) ? new ContactView { Url = url, Text = url["mailto:".Length..].Split('?')[0] }
        : new ContactView { Url = url, Text = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/') };

    private byte[] Bytes(string template, string file, string address, View it, Head head)
    {
        var root =
            head.Root ?? (file.Count(c => c == '/') is var depth && depth > 0 ? string.Concat(Enumerable.Repeat("../", depth)) : "./");
        var canonical = Site.Settings.BaseUrl is { } url && !head.NoCanonical ? url + (head.CanonicalOf ?? address) : null;
        var image =
            Site.Settings.BaseUrl is { } baseUrl && (head.Card?.Address ?? Assets.Address("card.png")) is { } card ? baseUrl + card : null;
        (int Width, int Height)? pixels =
            image is null ? null
            : head.Card is null ? Assets.PixelsOf("card.png")
            : (CardLayout.Width, CardLayout.Height);
        var page = new PageView
        {
            Kind = template,
            Lang = head.Lang,
            Title = Lists.Short(head.Title, MostOfTitle),
            Description = head.Description,
            Address = address,
            Canonical = canonical,
            Noindex = head.NoIndex,
            JsonLd = head.JsonLd,
            Feeds = WithSite(head.Feeds),
            OgType = head.Published is null ? "website" : "article",
            Published = head.Published,
            Image = image,
            ImageWidth = pixels?.Width,
            ImageHeight = pixels?.Height,
            ImageAlt = head.Card?.Alt,
        };
        KeyValuePair<string, object?>[] globals = [new("site", _siteView), new("page", page), new("root", root), new("it", it)];
        return _templates.Page(template, globals, layout: template != "redirect");
    }

    private ImmutableArray<FeedLinkView> WithSite(ImmutableArray<FeedLinkView> own) =>
        Feeds is null ? []
        : own.Any(f => f.Address == FeedFormat.Atom.File) ? own
        : [FeedsPage.First(Site, Feeds.Whole()), .. own];
}

/// <summary>What a page says of itself in its head.</summary>
/// <param name="Title">For <c>title</c>, without the site's name.</param>
/// <param name="Description">One or two sentences.</param>
internal sealed record Head(string Title, string Description)
{
    /// <summary>True asks search engines to stay away.</summary>
    public bool NoIndex { get; init; }

    /// <summary>True for pages without an address of their own (404).</summary>
    public bool NoCanonical { get; init; }

    /// <summary>The page that this one says again in another form; null for a page of its own.</summary>
    public string? CanonicalOf { get; init; }

    /// <summary>Language of all its reports, where that is another than the site's; its own words stay in the site's.</summary>
    public string? Lang { get; init; }

    /// <summary>JSON-LD.</summary>
    public Html? JsonLd { get; init; }

    /// <summary>Feeds of this page; the site's comes before them where it is none of them.</summary>
    public ImmutableArray<FeedLinkView> Feeds { get; init; } = [];

    /// <summary>Its own card; null for the theme's.</summary>
    public StoryCard? Card { get; init; }

    /// <summary>Stated date of an article.</summary>
    public string? Published { get; init; }

    /// <summary>Overrides the relative way to the site's root.</summary>
    public string? Root { get; init; }
}
