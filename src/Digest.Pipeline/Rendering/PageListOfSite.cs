using System.Text;
using Digest.Rendering.Feeds;
using Digest.Rendering.Making;
using Digest.Rendering.Search;
using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering;

/// <content>The pages and files about the site itself: the editor's own, the method, the data, the feeds, what has moved.</content>
internal sealed partial class PageList
{
    private void OwnPagesAndAbout()
    {
        var about = _site.Annotations.Pages.FirstOrDefault(p => p.Slug == "about");
        Add(
            "about",
            "about/",
            null,
            () =>
                (
                    about is null ? OwnPages.Titled(_s.Say("nav.about")) : OwnPages.Of(about),
                    new Head(about?.Title ?? _s.Say("nav.about"), _site.Description)
                )
        );
        Add("method", "about/method/", null, () => (Overviews.Method(_site), new Head(_s.Say("nav.method"), _s.Say("method.lead"))));
        Add(
            "corrections",
            "about/corrections/",
            null,
            () =>
                (
                    new CorrectionsView { Items = Corrections.Of(_site, _site.Corrections) },
                    new Head(_s.Say("nav.corrections"), _s.Say("corrections.lead")) { Feeds = Links(frame.Feeds?.Corrections()) }
                )
        );
        Feed(frame.Feeds?.Corrections());
        Add(
            "feeds",
            "feeds/",
            null,
            () =>
                (
                    FeedsPage.Of(_site, frame.Feeds, frame.FeedEntries),
                    new Head(_s.Say("nav.feeds"), _s.Say("feeds.lead")) { Feeds = Links(frame.Feeds?.Whole()) }
                )
        );
        Add(
            "data",
            "data/",
            null,
            () =>
                (
                    new DataView
                    {
                        Years =
                        [
                            .. _site.Years.Select(y => new DataYearView
                            {
                                Title = _site.Title(y),
                                Address = y.Address,
                                Files =
                                [
                                    new LinkView { Text = _s.Say("data.export_data"), Address = y.Address + "data.json" },
                                    .. ExportsOf(y),
                                ],
                            }),
                        ],
                    },
                    new Head(_s.Say("nav.data"), _s.Say("data.lead"))
                )
        );
        var taken = Taken();
        var all = new Lazy<ImmutableArray<ListedReportView>>(() => OwnPages.Reports(_site));
        foreach (var own in _site.Annotations.Pages.Where(p => p.Slug != "about").OrderBy(p => p.Path, StringComparer.Ordinal))
        {
            if (own.Slug is "index" or "" || !taken.Add((own.Slug + "/index.html").ToLowerInvariant()))
            {
                continue; // Acquiring has told it
            }

            var template = TemplateOf(own.Editor, "page");
            Add(
                template,
                own.Slug + "/",
                null,
                () =>
                    (
                        template == "page" ? OwnPages.Of(own) : OwnPages.Of(own) with { Reports = all.Value },
                        new Head(own.Title, own.Editor.Text("summary") ?? _site.Description)
                    )
            );
        }

        var root = _site.Settings.BaseUrl is { } url && WebAddress.Parse(url) is { } uri ? uri.AbsolutePath : "/";
        _pages.Add(
            frame.File(
                "404",
                "404.html",
                "404.html",
                () =>
                    (
                        OwnPages.Titled(_s.Say("missing.title")),
                        new Head(_s.Say("missing.title"), _s.Say("missing.lead"))
                        {
                            NoIndex = true,
                            NoCanonical = true,
                            Root = root,
                        }
                    )
            )
        );
    }

    // The kind of page, or the template of the theme's own that the editor names for this one.
    private string TemplateOf(EditorKeys keys, string kind)
    {
        if (keys["template"] is not { } key || keys.Text("template") is not { } name || name == kind)
        {
            return kind;
        }

        var added = frame.Theme.AddedTemplates;
        if (added.Contains(name))
        {
            return name;
        }

        var near = Nearest.To(name, added);
        diagnostics.Warn(
            DiagnosticCodes.NoSuchTemplate,
            key.Path,
            key.Line,
            key.Column,
            $"template: \"{name}\" is no template that the theme adds; {kind}.html shows the page",
            near is null
                ? "A template of the built-in theme is given what its own kind of page shows, and no other"
                : $"\"{near}\" may be meant",
            near is not null ? $"Write {near}"
                : added.IsEmpty ? "Put it into the theme as templates/NAME.html, or leave the key out"
                : $"The theme adds {string.Join(", ", added)}"
        );
        return kind;
    }

    private HashSet<string> Taken() =>
        [.. _pages.Select(p => p.Path.ToLowerInvariant()), .. late ? (string[])[SearchPages.Address + "index.html"] : []];

    // How many files the search takes shows only when all of it is worked out.
    private (ImmutableArray<Page> Pages, ImmutableArray<string> Addresses) Search()
    {
        var files = new SearchFiles(_site, _search.Value);
        var search = new SearchPages(_site, _search.Value, files.Version);
        var pages = new List<(string Address, string Title, Func<SearchView> Make)>
        {
            (SearchPages.Address, _s.Say("search.nav"), search.All),
        };
        pages.AddRange(search.OfLetters().Select(l => (l.Address, _s.Say("search.letter", l.Label), l.Make)));
        return (
            [
                .. pages.Select(p =>
                    Traced(frame.Page("search", p.Address, () => (p.Make(), new Head(p.Title, _s.Say("search.description"))), 0), default)
                ),
                .. files.All.Select(f => new Page(f.Path, () => f.Bytes)),
            ],
            [.. pages.Select(p => p.Address)]
        );
    }

    private void Files()
    {
        Feed(frame.Feeds?.Whole());
        if (_site.LastDate is null)
        {
            diagnostics.Info(
                DiagnosticCodes.NothingDated,
                null,
                0,
                0,
                "Nothing on the site is dated: it has no feeds",
                "A feed must say when each of its entries was last changed",
                "Write date: for at least one report, if readers are to follow the site"
            );
        }

        var root = _site.Settings.BaseUrl;
        if (root is null)
        {
            diagnostics.Info(
                DiagnosticCodes.AddressUnknown,
                null,
                0,
                0,
                "The address of the site is not known: its sitemap names no page, and of feeds there is Atom only",
                "A sitemap, RSS and JSON Feed name whole addresses",
                "Set base_url: in digest.yml, or give --base-url"
            );
        }

        _pages.Add(new Page("sitemap.xml", () => Sitemap.Write(root, Map())));
        _pages.Add(new Page("robots.txt", () => Encoding.UTF8.GetBytes(Sitemap.Robots(root))));
        _pages.Add(new Page(".nojekyll", () => ReadOnlyMemory<byte>.Empty));
        _pages.Add(_data.Page());
        foreach (var path in frame.Theme.AssetPaths())
        {
            _pages.Add(new Page(path, () => frame.Theme.Files[path]));
        }
    }

    private List<(string Address, string? Date)> Map() =>
        [.. _map.Concat(_found!.Value.Addresses.Select(a => (a, (string?)null))).OrderBy(m => m.Item1, StringComparer.Ordinal)];

    // The formats of a feed share what they tell.
    private void Feed(FeedSource? source, ImmutableArray<YearEntry> of = default)
    {
        if (source is null)
        {
            return;
        }

        var formats = FeedFormat.Of(_site.Settings);
        var once = new FeedOnce(source.Make, formats.Length);
        foreach (var format in formats)
        {
            var file = source.Folder + format.File;
            var page = new Page(file, () => format.Write(once.Take(), file));
            _pages.Add(of.IsDefault ? page : Traced(page, [.. of.Select(y => y.Story).Distinct()], frame.Feeds!.KeyOf(of)));
        }
    }

    // Where the feed is the page's own, in every format; where it is that of something the page belongs to, in the first.
    private ImmutableArray<FeedLinkView> Links(FeedSource? feed) => feed is null ? [] : FeedsPage.Links(_site, feed);

    private ImmutableArray<FeedLinkView> Named(FeedSource? feed) => feed is null ? [] : [FeedsPage.First(_site, feed)];

    private void Moved()
    {
        var taken = Taken();
        foreach (var moved in Redirects.Of(_site, taken, diagnostics))
        {
            var up = string.Concat(Enumerable.Repeat("../", moved.From.Count(c => c == '/')));
            _pages.Add(
                frame.File(
                    "redirect",
                    moved.From,
                    moved.To,
                    () => (new RedirectView { Target = up + moved.To, Title = moved.Title }, new Head(moved.Title, "") { NoIndex = true })
                )
            );
        }
    }
}
