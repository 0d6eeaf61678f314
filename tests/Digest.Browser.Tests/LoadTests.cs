using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>Every page of the site, opened without JavaScript: it loads, complains of nothing, asks nobody for anything.</summary>
public sealed class LoadTests(BuiltSite site)
{
    [Fact]
    public Task Every_page_loads_without_JavaScript_and_asks_nobody_else() => Load(javaScript: false);

    [Fact]
    public Task Every_page_loads_with_JavaScript_and_runs_nothing_of_an_article() => Load(javaScript: true);

    [Fact]
    public async Task A_page_that_is_not_there_says_so_at_any_depth()
    {
        var page = await site.Open("no/such/page/at/all/");
        await using var context = page.Context;
        Assert.Equal(1, await page.Locator("h1").CountAsync());
        // The 404 page alone needs the address of the site: its style sheet must not hang on the depth it is shown at.
        Assert.All(
            await page.Locator("link[rel=stylesheet]").EvaluateAllAsync<string[]>("all => all.map(l => l.getAttribute('href'))"),
            href =>
                Assert.StartsWith("/repo/", new Uri(new Uri("https://digest.example/repo/"), href).AbsolutePath, StringComparison.Ordinal)
        );
    }

    private async Task Load(bool javaScript)
    {
        await using var context = await site.Context(new BrowserNewContextOptions { JavaScriptEnabled = javaScript });
        var page = await context.NewPageAsync();
        var at = "";
        var wrong = new List<string>();
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning")
            {
                wrong.Add($"{at}: console says {m.Text}");
            }
        };
        page.PageError += (_, e) => wrong.Add($"{at}: {e}");
        page.Dialog += (_, d) =>
        {
            wrong.Add($"{at}: an article opened a dialog");
            _ = d.DismissAsync();
        };
        page.Request += (_, r) =>
        {
            if (!r.Url.StartsWith(site.Origin + "/repo/", StringComparison.Ordinal) && !r.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                wrong.Add($"{at}: asks for {r.Url}");
            }
        };
        page.Response += (_, r) =>
        {
            if (r.Status >= 400)
            {
                wrong.Add($"{at}: {r.Status} for {r.Url}");
            }
        };

        // A redirect leads away while the next page is being asked for; where it leads is opened in its own right.
        foreach (
            var p in site.Pages.Where(p =>
                p != "404.html" && !File.ReadAllText(site.FileOf(p)).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)
            )
        )
        {
            at = p;
            await page.GotoAsync(site.Address(p));
        }

        Assert.Empty(wrong);
    }
}
