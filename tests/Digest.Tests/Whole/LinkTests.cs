using AngleSharp.Dom;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>Every link of the site leads somewhere, wherever the site is put.</summary>
[Collection(nameof(Site))]
public sealed class LinkTests(Site site)
{
    private static readonly Uri Base = new(SampleSite.BaseUrl);

    [Fact]
    public void Every_internal_link_and_fragment_resolves() =>
        Assert.Empty(site.Pages.SelectMany(p => Links(p.Value).Select(link => Broken(p.Key, link)).OfType<string>()).Take(20));

    [Fact]
    public void Links_are_relative_so_that_any_base_path_works() =>
        Assert.Empty(
            Site.Wrong(
                    site.Pages.Where(p => p.Key != "404.html"),
                    d => Links(d).Where(l => l.StartsWith('/') || l.StartsWith("https://digest.example/repo/", StringComparison.Ordinal))
                )
                .Take(20)
        );

    [Fact]
    public void Every_page_can_be_reached_from_the_home_page()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "index.html" };
        var todo = new Queue<string>(seen);
        while (todo.TryDequeue(out var at))
        {
            foreach (
                var target in Links(site.Pages[at])
                    .Select(l => Target(at, l)?.File)
                    .OfType<string>()
                    .Where(site.Pages.ContainsKey)
                    .Where(seen.Add)
            )
            {
                todo.Enqueue(target);
            }
        }

        var lost = string.Join(", ", site.RealPages.Select(p => p.Key).Except(seen).Except(["404.html"]));
        Assert.True(lost.Length == 0, $"no way of links leads from the home page to: {lost}");
    }

    [Fact]
    public void Links_out_of_the_site_give_nothing_away() =>
        Assert.Empty(
            Site.Wrong(
                site.Pages,
                d =>
                    d.QuerySelectorAll("a[href^=http]")
                        .Where(a =>
                            !(a.GetAttribute("rel") ?? "").Split(' ').Contains("noopener")
                            && d.QuerySelector("meta[name=referrer][content=no-referrer]") is null
                        )
                        .Select(a => a.GetAttribute("href"))
            )
        );

    private static IEnumerable<string> Links(IDocument page) =>
        page.QuerySelectorAll("a[href], area[href], link[href]:not([rel=canonical])")
            .Select(e => e.GetAttribute("href")!)
            .Concat(page.QuerySelectorAll("[src]").Select(e => e.GetAttribute("src")!))
            .Where(l => !l.StartsWith("mailto:", StringComparison.Ordinal) && !l.StartsWith("data:", StringComparison.Ordinal));

    private string? Broken(string from, string link)
    {
        if (Target(from, link) is not { } target)
        {
            return null;
        }

        if (!site.Files.Contains(target.File))
        {
            return $"{from}: {link} leads to no file ({target.File})";
        }

        return
            target.Fragment.Length > 0 && site.Pages.TryGetValue(target.File, out var page) && page.GetElementById(target.Fragment) is null
            ? $"{from}: {link} leads to no place on the page"
            : null;
    }

    private static (string File, string Fragment)? Target(string from, string link)
    {
        var at = new Uri(new Uri(Base, from), link);
        if (at.Host != Base.Host)
        {
            return null;
        }

        var path = Uri.UnescapeDataString(at.AbsolutePath["/repo/".Length..]);
        var fragment = Uri.UnescapeDataString(at.Fragment.TrimStart('#'));
        return (path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path, fragment.Split(":~:")[0]);
    }
}
