using System.Text.Json;
using Digest.Tests.Support;

namespace Digest.Browser.Tests;

/// <summary>
/// A second engine: Firefox opens every kind of page at three widths and follows links into folds. Without JavaScript it opens all again,
/// and prints a story with the words of its folds.
/// </summary>
public sealed class FirefoxTests(BuiltSite site)
{
    [Fact]
    public async Task Firefox_shows_every_kind_of_page_and_prints_what_is_folded()
    {
        var firefox = Tools.Find("firefox-esr", "firefox-esr") ?? Tools.Find("firefox", "firefox");
        Tools.Need(firefox, "Firefox");
        var node = Tools.Find("node", "nodejs");
        Tools.Need(node, "Node");
        var tools = Tools.NpmOf(Path.Combine(Repo.Root, "tests", "tools"));
        Tools.Need(tools, "puppeteer-core, of the registry of npm");
        var text = Tools.Find("pdftotext", "poppler-utils");
        Tools.Need(text, "pdftotext");

        var folded = site.LongestYear;
        using var folder = new TempFolder();
        folder.Write("pages.json", JsonSerializer.Serialize(site.Kinds.Where(p => p != folded).Append(folded).Select(site.Address)));
        var ended = Command.Start(
            node,
            folder.Path,
            null,
            Path.Combine(tools, "firefox.js"),
            firefox,
            folder["pages.json"],
            folder["page.pdf"]
        );
        Assert.True(ended.Exit == 0, ended.Out + ended.Error);
        Assert.Contains(" 0 wrong", ended.Out, StringComparison.Ordinal);

        Command.Start(text, folder.Path, null, "page.pdf", "page.txt");
        FoldTests.IsPrinted(await site.FoldedWords(folded), await File.ReadAllTextAsync(folder["page.txt"]));
    }
}
