using System.Text.RegularExpressions;
using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>Folded text is one action away: by a link, by a press, on paper.</summary>
public sealed partial class FoldTests(BuiltSite site)
{
    [Fact]
    public async Task A_link_to_something_folded_opens_the_fold()
    {
        await using var context = await site.Context(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        var tried = 0;
        foreach (var p in site.Kinds)
        {
            await page.GotoAsync(site.Address(p));
            var id = await page.EvaluateAsync<string?>(
                "document.querySelector('details:not([open]) > :not(summary)[id], details:not([open]) > :not(summary) [id]')?.id ?? null"
            );
            if (id is null)
            {
                continue;
            }

            tried++;
            await page.GotoAsync("about:blank");
            await page.GotoAsync(site.Address(p) + "#" + id);
            Assert.True(
                await page.EvaluateAsync<bool>("id => document.getElementById(id).closest('details').open", id),
                $"{p}#{id} stays folded"
            );
        }

        Assert.True(tried > 0, "no page has an element with an id inside a fold");
    }

    [Fact]
    public async Task A_press_opens_and_shuts_a_fold_without_JavaScript()
    {
        var folded = site.Pages.First(p => File.ReadAllText(site.FileOf(p)).Contains("<details", StringComparison.Ordinal));
        var page = await site.Open(folded);
        await using var context = page.Context;
        var fold = page.Locator("details").First;
        var before = await fold.GetAttributeAsync("open");
        await fold.Locator("summary").PressAsync("Enter");
        Assert.NotEqual(before is null, await fold.GetAttributeAsync("open") is null);
    }

    [Fact]
    public async Task Paper_holds_every_folded_word()
    {
        await using var context = await site.Context(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        var lost = new List<string>();
        foreach (var p in site.Kinds.Where(p => File.ReadAllText(site.FileOf(p)).Contains("<details", StringComparison.Ordinal)))
        {
            await page.GotoAsync(site.Address(p));
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
            lost.AddRange(
                (
                    await page.EvaluateAsync<string[]>(
                        """
                        [...document.querySelectorAll('details:not([open]) p, details:not([open]) li, details:not([open]) td')]
                            .filter(e => e.textContent.trim() && !(e.checkVisibility() && e.getBoundingClientRect().height > 0))
                            .slice(0, 3)
                            .map(e => e.textContent.trim().slice(0, 80))
                        """
                    )
                ).Select(t => $"{p}: not printed: {t}")
            );
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Null });
        }

        Assert.Empty(lost);
    }

    [Fact]
    public async Task A_PDF_of_a_story_holds_the_words_of_its_folds()
    {
        var text = Tools.Find("pdftotext", "poppler-utils");
        Tools.Need(text, "pdftotext");
        var longest = site.LongestYear;
        var words = await site.FoldedWords(longest);
        var page = await site.Open(longest);
        await using var context = page.Context;
        using var folder = new TempFolder();
        await page.PdfAsync(new PagePdfOptions { Path = folder["page.pdf"], Format = "A4" });
        Command.Start(text, folder.Path, null, "page.pdf", "page.txt");
        IsPrinted(words, await File.ReadAllTextAsync(folder["page.txt"]));
    }

    /// <summary>Holds that the words stand in the text of a printed page.</summary>
    internal static void IsPrinted(string[] words, string printed)
    {
        // Printed letters may be ligatures; a word broken at the end of a line is whole again without its hyphen.
        var whole = BrokenLine().Replace(printed.Normalize(System.Text.NormalizationForm.FormKC), "");
        var missing = words.Distinct(StringComparer.Ordinal).Where(w => !whole.Contains(w, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.True(missing.Count <= words.Length / 50, "not printed: " + string.Join(' ', missing.Take(20)));
    }

    [GeneratedRegex(@"[-\u2010\u00AD]\r?\n\s*")]
    private static partial Regex BrokenLine();
}
