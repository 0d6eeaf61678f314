using AngleSharp.Html.Parser;
using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>
/// Pages as programs read them that nobody here wrote: the reader view of Firefox, the search of a browser in its page, links to words, a
/// text browser.
/// </summary>
public sealed class MachineReadingTests(BuiltSite site)
{
    private static readonly HtmlParser Parser = new();

    [Fact]
    public async Task The_reader_view_keeps_every_passage()
    {
        var at = Tools.Npm("@mozilla/readability", "0.6.0");
        Tools.Need(at, "the npm package @mozilla/readability");
        var script = File.ReadAllText(Path.Combine(at, "Readability.js"));
        await using var context = await site.Context(new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        var lost = new List<string>();
        // Below this many characters Readability takes what it finds for no article and drops every paragraph with a link.
        const int Least = 500;
        foreach (var p in Told().Where(p => Passages(p).Sum(t => t.Length) >= Least))
        {
            await page.GotoAsync(site.Address(p));
            var text = await page.EvaluateAsync<string>(
                "(() => {" + script + "; return new Readability(document.cloneNode(true)).parse()?.textContent ?? '' })()"
            );
            var kept = Bare(text);
            lost.AddRange(Passages(p).Where(t => !kept.Contains(Bare(t), StringComparison.Ordinal)).Select(t => p + ": " + t));
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task A_search_in_the_page_finds_every_paragraph_of_a_report()
    {
        await using var context = await site.Context(new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        var (lost, tried) = (new List<string>(), 0);
        foreach (var p in Told().Where(p => p.StartsWith("articles/", StringComparison.Ordinal)))
        {
            await page.GotoAsync(site.Address(p));
            foreach (var text in Passages(p))
            {
                tried++;
                if (
                    !await page.EvaluateAsync<bool>(
                        "text => { getSelection().removeAllRanges(); return window.find(text, true, false, true) }",
                        text
                    )
                )
                {
                    lost.Add(p + ": " + text);
                }
            }
        }

        Assert.True(tried > BuiltSite.AtLeast(100));
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task A_link_to_words_shows_the_paragraph_that_has_them()
    {
        await using var context = await site.Context(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 600, Height = 300 },
            }
        );
        var page = await context.NewPageAsync();
        var (lost, tried) = (new List<string>(), 0);
        foreach (var p in Told().Where(p => p.StartsWith("articles/", StringComparison.Ordinal)))
        {
            // Where the words stand more than once the first of them is meant, as the specification has it. Each link is a page opened
            // anew: every third paragraph is tried.
            var all = Bare(Parser.ParseDocument(File.ReadAllText(site.FileOf(p))).Body!.TextContent);
            var once = Passages(p)
                .Where(t => all.IndexOf(Bare(t), StringComparison.Ordinal) == all.LastIndexOf(Bare(t), StringComparison.Ordinal));
            foreach (var text in once.Where((_, i) => i % 3 == 0))
            {
                tried++;
                await page.GotoAsync("about:blank");
                var words = Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
                await page.GotoAsync(site.Address(p) + "#:~:text=" + words);
                if (!await page.EvaluateAsync<bool>(InView, text))
                {
                    lost.Add(p + ": " + text);
                }
            }
        }

        Assert.True(tried > BuiltSite.AtLeast(60));
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public void A_text_browser_shows_one_pair_of_quotation_marks()
    {
        var w3m = Tools.Find("w3m", "w3m");
        Tools.Need(w3m, "w3m");
        var (lost, tried) = (new List<string>(), 0);
        foreach (var p in Told())
        {
            var told = Command.Start(w3m, site.Root, null, "-dump", "-cols", "2000", "-T", "text/html", site.FileOf(p));
            Assert.True(told.Exit == 0, told.Error);
            var shown = Bare(told.Out);
            foreach (var text in Passages(p).Where(t => t.Any("“”„«»\"".Contains)))
            {
                tried++;
                if (!shown.Contains(Bare(text), StringComparison.Ordinal))
                {
                    lost.Add(p + ": " + text);
                }
            }
        }

        Assert.True(tried > BuiltSite.AtLeast(40));
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    // The paragraph that begins with the words, given a second to come into view.
    private const string InView = """
        async text => {
            const bare = s => s.replace(/\s+/g, ' ').trim();
            const of = [...document.querySelectorAll('.ptext > :is(p, h3, blockquote, ul, pre), .again > *')]
                .find(e => bare(e.textContent).startsWith(bare(text)));
            for (let i = 0; of && i < 60; i++) {
                const at = of.getBoundingClientRect();
                if (at.bottom > 0 && at.top < innerHeight) return true;
                await new Promise(done => setTimeout(done, 20));
            }
            return false;
        }
        """;

    private ImmutableArray<string> Told() =>
        [
            .. site.Pages.Where(p =>
                p.Split('/') is ["articles", _, ..] or ["stories", not "", not "", ""]
                && File.ReadAllText(site.FileOf(p)).Contains("class=\"ptext", StringComparison.Ordinal)
            ),
        ];

    // What is kept of the reports, as the page shows it, without the references to notes.
    private IEnumerable<string> Passages(string page)
    {
        var document = Parser.ParseDocument(File.ReadAllText(site.FileOf(page)));
        foreach (var of in document.QuerySelectorAll(Kept))
        {
            foreach (var reference in of.QuerySelectorAll("[role=doc-noteref]").ToList())
            {
                reference.Remove();
            }

            if (of.TextContent.Trim() is { Length: > 0 } text)
            {
                yield return text;
            }
        }
    }

    private const string Kept = ".ptext > p:not(.withheld), .ptext > h3, .ptext > blockquote > p, .ptext > ul > li, .ptext > pre";

    private static string Bare(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(System.Text.NormalizationForm.FormC);
}
