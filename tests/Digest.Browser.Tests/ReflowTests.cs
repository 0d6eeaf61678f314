using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>A narrow screen shows all of a page without scrolling sideways, whatever the reader does to the text.</summary>
public sealed class ReflowTests(BuiltSite site)
{
    private const string Spaced =
        "*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}p{margin-block-end:2em !important}";

    [Theory]
    [InlineData("")]
    [InlineData("spaced")]
    [InlineData("right to left")]
    [InlineData("open folds")]
    public async Task Nothing_scrolls_sideways_at_320_pixels(string change)
    {
        await using var context = await site.Context(
            new BrowserNewContextOptions
            {
                JavaScriptEnabled = false,
                BypassCSP = true,
                ViewportSize = new ViewportSize { Width = 320, Height = 640 },
            }
        );
        var page = await context.NewPageAsync();
        var wide = new List<string>();
        foreach (
            var p in site
                .Kinds.Concat(site.Pages.Where(p => p.Contains("awkward", StringComparison.Ordinal) || HasEndlessWords(p)))
                .Distinct(StringComparer.Ordinal)
        )
        {
            await page.GotoAsync(site.Address(p));
            if (change == "spaced")
            {
                await page.EvaluateAsync(
                    "css => document.head.append(Object.assign(document.createElement('style'), { textContent: css }))",
                    Spaced
                );
            }
            else if (change.Length > 0)
            {
                await page.EvaluateAsync(
                    change == "right to left"
                        ? "document.documentElement.dir = 'rtl'"
                        : "document.querySelectorAll('details').forEach(d => d.open = true)"
                );
            }

            var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (over > 0)
            {
                wide.Add(
                    $"{p}: {over} px too wide: "
                        + await page.EvaluateAsync<string>(
                            """
                            [...document.body.querySelectorAll('*')]
                                .filter(e => {
                                    const r = e.getBoundingClientRect();
                                    return r.width > 0 && (r.right > 321 || r.left < -1) && !e.closest('[role=region]');
                                })
                                .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
                            """
                        )
                );
            }
        }

        Assert.True(wide.Count == 0, string.Join('\n', wide));
    }

    // Pages that tell of the two reports in which headline, outlet and names are words of 60 letters and more: a page of every kind does.
    private bool HasEndlessWords(string page) =>
        File.ReadAllText(site.FileOf(page)).Contains("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio", StringComparison.Ordinal);
}
