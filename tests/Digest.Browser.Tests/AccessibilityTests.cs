using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>What a machine can say of accessibility, on the longest page of each kind, with every fold open.</summary>
public sealed partial class AccessibilityTests(BuiltSite site)
{
    // The size of what is pressed (WCAG 2.2, 2.5.8) is a rule that axe leaves out unless it is asked for.
    private static readonly AxeRunOptions WithTargets = new()
    {
        Rules = new Dictionary<string, RuleOptions>(StringComparer.Ordinal) { ["target-size"] = new() { Enabled = true } },
    };

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task Axe_finds_nothing(ColorScheme scheme, int width)
    {
        // Axe is a script: the only context with JavaScript on and the policy off.
        await using var context = await site.Context(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                BypassCSP = true,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
            }
        );
        var page = await context.NewPageAsync();
        var found = new List<string>();
        foreach (var p in site.Kinds)
        {
            await page.GotoAsync(site.Address(p));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            var result = await page.RunAxe(WithTargets);
            found.AddRange(result.Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{p}: {v.Id} ({v.Impact}): {v.Help}: {n.Html}")));
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Fact]
    public async Task Each_page_has_one_main_heading_and_named_landmarks()
    {
        await using var context = await site.Context(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        var found = new List<string>();
        foreach (var p in site.Kinds)
        {
            await page.GotoAsync(site.Address(p));
            var tree = await page.Locator("body").AriaSnapshotAsync();
            if (Heading().Count(tree) != 1)
            {
                found.Add($"{p}: {Heading().Count(tree)} main headings");
            }

            found.AddRange(
                new[] { "main", "contentinfo" }
                    .Where(l => Landmark(l).Count(tree) != 1)
                    .Select(l => $"{p}: {Landmark(l).Count(tree)} × {l}")
            );
            var navs = Navigation().Matches(tree).Select(m => m.Value).ToList();
            found.AddRange(navs.Count == navs.Distinct(StringComparer.Ordinal).Count() ? [] : [$"{p}: two navigations of one name"]);
        }

        Assert.True(found.Count == 0, string.Join("\n", found));
    }

    [Fact]
    public async Task The_first_stop_of_the_keyboard_skips_to_the_text()
    {
        var page = await site.Open(site.Kinds.MaxBy(p => p.Length)!);
        await using var context = page.Context;
        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(":focus");
        var target = await skip.GetAttributeAsync("href");
        Assert.StartsWith("#", target, StringComparison.Ordinal);
        Assert.True(await skip.IsVisibleAsync());
        Assert.Equal(1, await page.Locator(target!).CountAsync());
    }

    private static Regex Landmark(string role) => new($"^ *- {role}\\b", RegexOptions.Multiline | RegexOptions.NonBacktracking);

    // A name with a colon makes the whole key a quoted one: - 'heading "A: b" [level=1]'.
    [GeneratedRegex(@"- '?heading .*\[level=1\]", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("- navigation[^\n:]*", RegexOptions.None, 1000)]
    private static partial Regex Navigation();
}
