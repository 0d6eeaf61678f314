using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>A hand at the desk: what it looks at and how it works there.</summary>
internal static class DeskHand
{
    private static readonly string? Shots = Environment.GetEnvironmentVariable("DIGEST_SHOTS") is { Length: > 0 } folder ? folder : null;

    /// <summary>A page as narrow as the narrowest phone.</summary>
    public static async Task<(IBrowserContext Context, IPage Page)> Open(BuiltSite browser)
    {
        var context = await browser.Context(
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = 320, Height = 640 },
            }
        );
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        return (context, page);
    }

    /// <summary>
    /// The page is read by everybody, in light and dark, and nothing stands beside the screen. <c>DIGEST_SHOTS</c> names a folder that gets
    /// pictures of it.
    /// </summary>
    public static async Task Check(IPage page, string name)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => v.Id + ": " + v.Nodes[0].Html)));
            await Shoot(page, $"{name}-320-{scheme.ToString().ToLowerInvariant()}");
        }

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        if (Shots is not null)
        {
            await page.SetViewportSizeAsync(1200, 800);
            await Shoot(page, name + "-wide");
            await page.SetViewportSizeAsync(320, 640);
        }
    }

    /// <summary>Chooses words that stand in one text of the page.</summary>
    public static Task Choose(IPage page, string words) =>
        page.EvaluateAsync(
            """
            words => {
              const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf(words);
                if (at >= 0) return getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + words.length);
              }
            }
            """,
            words
        );

    /// <summary>Reads the plan by keyboard, and writes it: the button has the focus.</summary>
    public static async Task Write(IPage page, string file)
    {
        await page.GetByRole(AriaRole.Heading, new() { Name = "This will be written" }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText($"Written: {file}.").WaitForAsync();
    }

    private static Task Shoot(IPage page, string name) =>
        Shots is null ? Task.CompletedTask : page.ScreenshotAsync(new() { Path = Path.Combine(Shots, name + ".png"), FullPage = true });
}
