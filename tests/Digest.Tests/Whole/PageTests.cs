namespace Digest.Tests.Whole;

/// <summary>What holds of every page of the site, looked at as a tree.</summary>
[Collection(nameof(Site))]
public sealed class PageTests(Site site)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; base-uri "
        + "'none'; form-action 'self'";

    [Fact]
    public void The_front_page_asks_the_search_page()
    {
        var form = site.Pages["index.html"].QuerySelectorAll("form[role=search]").Single();
        Assert.Equal(("get", "./search/"), (form.GetAttribute("method"), form.GetAttribute("action")));
        var field = form.QuerySelector("input[type=search]")!;
        Assert.Equal("Words to look for", form.QuerySelector($"label[for={field.Id}]")?.TextContent);
        Assert.NotNull(form.QuerySelector("button"));
        Assert.Equal(field.GetAttribute("name"), site.Pages["search/index.html"].QuerySelector("#search input")?.GetAttribute("name"));
    }

    [Fact]
    public void Every_kind_of_page_is_there()
    {
        string[] kinds =
        [
            "index.html",
            "404.html",
            "stories/index.html",
            "search/index.html",
            "search/index.json",
            "assets/search.js",
            "outlets/index.html",
            "speakers/index.html",
            "years/index.html",
            "about/index.html",
            "about/method/index.html",
            "about/corrections/index.html",
            "data/index.html",
            "robots.txt",
            "sitemap.xml",
            ".nojekyll",
        ];
        Assert.Empty(kinds.Except(site.Files));
        Assert.Contains(
            site.Files,
            f =>
                System.Text.RegularExpressions.Regex.IsMatch(
                    f,
                    "^stories/[^/]+/(?:[0-9]{4}|undated)/index.html$",
                    default,
                    TimeSpan.FromSeconds(1)
                )
        );
        Assert.Contains(
            site.Files,
            f => f.StartsWith("articles/", StringComparison.Ordinal) && f.EndsWith("/index.html", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_policy_comes_first_in_every_head() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    [
                        d.Head!.Children.FirstOrDefault(e => !e.HasAttribute("charset")) is { } first
                        && first.GetAttribute("http-equiv") == "Content-Security-Policy"
                        && first.GetAttribute("content") == Policy
                            ? null
                            : "another policy, or not first: " + d.Head.Children.FirstOrDefault(e => !e.HasAttribute("charset"))?.OuterHtml,
                    ]
            )
        );

    [Fact]
    public void No_page_has_a_style_or_a_script_inside() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    d.QuerySelectorAll(
                            "[style], style, script:not([src]):not([type='application/ld+json']), iframe, object, "
                                + "embed, base, form[action^=http]"
                        )
                        .Select(e => e.OuterHtml)
                        .Concat(
                            d.All.SelectMany(e => e.Attributes)
                                .Where(a =>
                                    a.Name.StartsWith("on", StringComparison.Ordinal)
                                    || a.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                                )
                                .Select(a => $"{a.Name}={a.Value}")
                        )
            )
        );

    [Fact]
    public void Nothing_is_loaded_from_elsewhere() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    d.QuerySelectorAll("[src], [srcset], link[rel=stylesheet], link[rel=icon], image[href], use[href]")
                        .Where(e =>
                            new[] { "src", "srcset", "href" }.Any(a =>
                                e.GetAttribute(a) is { } v
                                && (
                                    v.Contains("//", StringComparison.Ordinal)
                                    && !v.StartsWith("data:", StringComparison.Ordinal)
                                    && !v.StartsWith("https://digest.example/", StringComparison.Ordinal)
                                )
                            )
                        )
                        .Select(e => e.OuterHtml)
            )
        );

    [Fact]
    public void Each_page_has_a_language_a_title_and_one_main_heading() =>
        Assert.Empty(
            Site.Wrong(
                site.RealPages,
                d =>
                    [
                        string.IsNullOrEmpty(d.DocumentElement.GetAttribute("lang")) ? "no language" : null,
                        string.IsNullOrWhiteSpace(d.Title) ? "no title" : null,
                        d.QuerySelectorAll("h1").Length == 1 ? null : $"{d.QuerySelectorAll("h1").Length} main headings",
                        d.QuerySelectorAll("main").Length == 1 ? null : "not one main",
                    ]
            )
        );

    [Fact]
    public void Titles_tell_the_pages_of_a_kind_apart() =>
        Assert.Empty(
            site.RealPages.GroupBy(p =>
                    (
                        Kind: p.Key.Split('/')[0],
                        Depth: p.Key.StartsWith("articles/", StringComparison.Ordinal) ? 0 : p.Key.Count(c => c == '/'),
                        p.Value.Title
                    )
                )
                .Where(g => g.Count() > 1)
                .Select(g => g.Key.Title + ": " + string.Join(", ", g.Select(p => p.Key).Take(4)))
        );

    [Fact]
    public void Ids_are_unique() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    d.All.Select(e => e.GetAttribute("id"))
                        .Where(i => i is not null)
                        .GroupBy(i => i, StringComparer.Ordinal)
                        .Where(g => g.Count() > 1)
                        .Select(g => g.Key)
            )
        );

    [Fact]
    public void Folds_are_told_apart_and_hold_no_second_control() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    d.QuerySelectorAll("summary")
                        .GroupBy(s => s.TextContent.Trim(), StringComparer.Ordinal)
                        .Where(g => g.Count() > 1)
                        .Select(g => "two folds say: " + g.Key)
                        .Concat(
                            d.QuerySelectorAll("summary h1, summary h2, summary h3, summary h4, summary a, summary button, details details")
                                .Select(e => "inside a fold or its summary: " + e.OuterHtml)
                        )
            )
        );

    [Fact]
    public void Notes_keep_the_rules_of_their_roles() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    d.QuerySelectorAll("[role=doc-endnote]")
                        .Select(_ => "doc-endnote is deprecated")
                        .Concat(
                            d.QuerySelectorAll("[role=doc-endnotes]")
                                .Where(e => e.LocalName is "ol" or "ul" || e.QuerySelector("ol, ul") is null)
                                .Select(_ => "doc-endnotes is a list or holds none")
                        )
                        .Concat(
                            d.QuerySelectorAll("[role=doc-noteref], [role=doc-backlink]")
                                .Where(e => e.LocalName != "a")
                                .Select(e => e.OuterHtml)
                        )
            )
        );

    [Fact]
    public void Pictures_say_what_they_show_and_wide_tables_can_be_reached() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    d.QuerySelectorAll("img:not([alt])")
                        .Select(e => e.OuterHtml)
                        .Concat(
                            d.QuerySelectorAll("svg:not([aria-hidden=true])")
                                .Where(e => e.GetAttribute("role") != "img" || e.QuerySelector("title") is null)
                                .Select(_ => "a picture without role or title")
                        )
                        .Concat(
                            d.QuerySelectorAll("[role=region]")
                                .Where(e =>
                                    e.GetAttribute("tabindex") != "0"
                                    || !(e.HasAttribute("aria-label") || e.HasAttribute("aria-labelledby"))
                                )
                                .Select(_ => "a region without a name or a way in by keyboard")
                        )
            )
        );

    [Fact]
    public void Words_of_an_article_are_never_markup_nor_template()
    {
        Assert.Empty(
            Site.Wrong(site.Pages, d => d.QuerySelectorAll("[onerror], [onload], [onmouseover], svg[onload]").Select(e => e.OuterHtml))
        );
        Assert.DoesNotContain(
            site.Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)),
            f => File.ReadAllText(site.FileOf(f)) is var t && t.Contains("1337 people", StringComparison.Ordinal)
        );
        var page = site.Pages.First(p => p.Key.EndsWith("awkward/markup/index.html", StringComparison.Ordinal)).Value;
        Assert.Contains("{{ 7 * 191 }} people", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
