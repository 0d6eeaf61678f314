using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>
/// The sample site built and served once, and a browser to open it in, for all tests of the project; or the site of the input folder that
/// <c>DIGEST_GATES_INPUT</c> names, for the tests that hold for any site (tests/README.md says which).
/// </summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private StaticServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Given => Environment.GetEnvironmentVariable("DIGEST_GATES_INPUT") is { Length: > 0 } input ? input : null;

    /// <summary>How many a test must have tried to be one: of the sample so many, of another site one.</summary>
    public static int AtLeast(int ofSample) => Given is null ? ofSample : 0;

    /// <summary>The built folder.</summary>
    public string Root => _folder["site"];

    /// <summary>Scheme, host and port it is served from.</summary>
    public string Origin => _server!.Origin;

    /// <summary>Every page, relative to the site: <c>stories/a/2016/</c>.</summary>
    public ImmutableArray<string> Pages { get; private set; } = [];

    /// <summary>Of each kind of page the longest.</summary>
    public ImmutableArray<string> Kinds { get; private set; } = [];

    /// <summary>The longest page of a story's year that has a fold.</summary>
    public string LongestYear =>
        Kinds.First(p =>
            p.StartsWith("stories/", StringComparison.Ordinal) && File.ReadAllText(FileOf(p)).Contains("<details", StringComparison.Ordinal)
        );

    /// <summary>The words of five letters and more that stand in the shut folds of a page.</summary>
    public async Task<string[]> FoldedWords(string longest)
    {
        var page = await Open(longest);
        await using var context = page.Context;
        // Cells and items of a list stand close together in the markup: each text by itself, or two words would run into one.
        return await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('details:not([open]) > :not(summary)')].flatMap(e => {
              const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
              const found = [];
              while (texts.nextNode()) found.push(...(texts.currentNode.data.match(/[A-Za-z]{5,}/g) ?? []));
              return found;
            })
            """
        );
    }

    /// <summary>Full address of a page.</summary>
    public string Address(string page) => _server!.Home + page;

    /// <summary>Opens a page in a context of its own; the caller disposes of the context.</summary>
    public async Task<IPage> Open(string page, BrowserNewContextOptions? options = null)
    {
        Tools.Need(_browser, "Chromium");
        var context = await _browser.NewContextAsync(options ?? new BrowserNewContextOptions { JavaScriptEnabled = false });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(Address(page));
        return tab;
    }

    /// <summary>A context without a page.</summary>
    public async Task<IBrowserContext> Context(BrowserNewContextOptions options)
    {
        Tools.Need(_browser, "Chromium");
        return await _browser.NewContextAsync(options);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var built = Given is { } input
            ? SampleSite.Build(_folder, Path.GetFullPath(input, Repo.Root), SampleSite.BaseUrl)
            : SampleSite.Build(_folder, SampleSite.BaseUrl);
        Assert.True(Directory.Exists(Root), built.All);
        Pages =
        [
            .. Directory
                .EnumerateFiles(Root, "*.html", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
                .Select(f => f.EndsWith("index.html", StringComparison.Ordinal) ? f[..^"index.html".Length] : f)
                .Order(StringComparer.Ordinal),
        ];
        Kinds =
        [
            .. Pages
                .GroupBy(Kind, StringComparer.Ordinal)
                .Select(g => g.MaxBy(p => new FileInfo(FileOf(p)).Length)!)
                .Order(StringComparer.Ordinal),
        ];
        _server = new StaticServer(Root);
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.Launch(_playwright);
    }

    /// <summary>The file of a page.</summary>
    public string FileOf(string page) => Path.Combine(Root, page.Length == 0 || page.EndsWith('/') ? page + "index.html" : page);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _server?.Dispose();
        _folder.Dispose();
    }

    // stories/a/2016/ and stories/b/undated/ are of one kind, stories/a/ of another; a page of the site itself is a kind of its own.
    private static string Kind(string page) =>
        page.Split('/') switch
        {
            ["articles", ..] => "articles/*",
            ["stories", not "", "", ..] => "stories/*",
            ["stories", not "", _, "", ..] => "stories/*/*",
            ["stories", not "", _, var below, ..] => "stories/*/*/" + below,
            [var folder, not "", ..] when folder is not ("about" or "feeds" or "data") => folder + "/*",
            _ => page,
        };
}
