using System.Text.Json;
using System.Text.RegularExpressions;
using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>
/// A newsroom in which plain markup that would run, or ask another server, stands in every place that a text of others reaches: a file of
/// each format, a page that was imported, what the editor quotes.
/// </summary>
public sealed class CanaryNewsroom : IDisposable
{
    // Alone, and behind the end of whatever it may stand in.
    internal const string Canary =
        "Ferry\"> '> </title></textarea></style></script>--> ]]> <script>alert(1)</script><img src=\"x\" onerror=\"alert(2)\">"
        + "<svg onload=\"alert(3)\"></svg><a href=\"javascript:alert(4)\">words</a><b onmouseover=\"alert(5)\">words</b>"
        + "<img src=\"https://canary.invalid/6\"><iframe src=\"https://canary.invalid/7\"></iframe>"
        + "<link rel=\"stylesheet\" href=\"https://canary.invalid/8\">"
        + "<meta http-equiv=\"refresh\" content=\"0;url=https://canary.invalid/9\">"
        + "[words](javascript:alert(10)) ![words](https://canary.invalid/11)";

    private const string Words = "The ferry stays in the harbour of Ellery until its papers are in order, the harbour office said.";

    private readonly TempFolder _folder = new();

    public CanaryNewsroom()
    {
        var json = JsonSerializer.Serialize(Canary);
        var escaped = System.Net.WebUtility.HtmlEncode(Canary);
        var keys = $"outlet: {json}\nbyline: {json}\nurl: {json}\ntags: [{json}]\n";
        Write("digest.yml", "title: Canaries\nbase_url: https://digest.example/\nexports: [data, annotations, passages, texts]\n");
        Write("stories.yml", $"- id: ferry\n  title: {json}\n  members: [text, mark]\n");
        Write("people.yml", $"- name: {json}\n  role: {json}\n");
        Write("articles/text.txt", $"{Canary}\n\n{Words}\n\n{Canary}\n");
        Write("articles/text.yml", $"{keys}date: 2016-11-09\nnotes:\n- quote: stays in the harbour\n  note: {json}\n  url: {json}\n");
        Write(
            "articles/mark.md",
            $"---\ntitle: {json}\ndate: 2016-11-10\n{keys}---\n\n{Words}\n\n{Canary}\n\n“{Canary},” said Ada {Canary}.\n"
        );
        Write("articles/item.json", $$"""{"type": "text", "headline": {{json}}, "byline": {{json}}, "body_text": {{json}}}""");
        Write(
            "articles/item.nitf",
            $"<nitf><head><title>{escaped}</title></head><body><body.head><hedline><hl1>{escaped}</hl1></hedline></body.head>"
                + $"<body.content><p>{Words}</p><p>{escaped}</p></body.content></body></nitf>"
        );
        var page =
            $"<!DOCTYPE html><html><head><title>{escaped}</title><meta name=\"author\" content=\"{escaped}\"></head><body><article>"
            + $"<h1>{escaped}</h1><p>{Words}</p><p>{escaped}</p>{Canary}<p>{Words}</p></article></body></html>";
        Write("articles/page.html", page);
        _folder.Write("saved.html", page.Replace("Ellery", "Norvik", StringComparison.Ordinal));
        var imported = Command.Run(_folder.Path, "import", "saved.html", "--input", "input");
        Assert.True(imported.Exit == 0, imported.All);
        var built = Command.Run(_folder.Path, "build", "--input", "input", "--output", "site");
        Assert.True(Directory.Exists(Site), built.All);
    }

    internal string Path => _folder.Path;

    internal string Site => _folder["site"];

    /// <summary>The addresses of its pages, with a slash in front.</summary>
    internal ImmutableArray<string> Pages =>
        [
            .. Directory
                .EnumerateFiles(Site, "*.html", SearchOption.AllDirectories)
                .Select(f => "/" + System.IO.Path.GetRelativePath(Site, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private void Write(string path, string text) => _folder.Write("input/" + path, text);

    public void Dispose() => _folder.Dispose();
}

/// <summary>Nothing that an article says runs in a browser, or asks for anything; the policy of the page is not what keeps it.</summary>
public sealed partial class CanaryTests(BuiltSite browser, CanaryNewsroom newsroom) : IClassFixture<CanaryNewsroom>
{
    // Handlers of events, and addresses that a browser would run.
    private const string Odd = """
        () => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
          .filter(a => /^on/i.test(a.name)
            || /(^|:)(href|src|srcdoc|action|formaction|data|poster)$/i.test(a.name) && !/^(https?:|mailto:|[^:]*$|[.\/#?])/i.test(a.value))
          .map(a => `${e.localName} ${a.name}=${a.value.slice(0, 60)}`))
        """;

    [Fact]
    public async Task A_page_that_is_not_escaped_is_found_out()
    {
        const string Quiet = "<b onmouseover=\"alert(1)\">words</b><a href=\"javascript:alert(2)\">words</a>";
        await using (
            var loud = await Watch.Begin(browser, "http://digest.test", _ => "<!doctype html><title>t</title>" + CanaryNewsroom.Canary)
        )
        {
            await loud.Look("/");
            Assert.Contains(loud.Found, f => f.StartsWith("runs", StringComparison.Ordinal));
            Assert.Contains(loud.Found, f => f.StartsWith("asks", StringComparison.Ordinal));
        }

        // In a tab of its own: the page above leads away, and would take this one with it.
        await using var quiet = await Watch.Begin(browser, "http://digest.test", _ => "<!doctype html><title>t</title>" + Quiet);
        await quiet.Look("/quiet");
        Assert.Equal(["holds /quiet b onmouseover=alert(1)", "holds /quiet a href=javascript:alert(2)"], quiet.Found);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_that_an_article_says_runs_or_asks_for_anything(bool withPolicy)
    {
        Assert.True(newsroom.Pages.Length > 20);
        await using var watch = await Watch.Begin(
            browser,
            "http://digest.test",
            path =>
            {
                var file = newsroom.Site + path;
                return !File.Exists(file) ? null
                    : withPolicy || !path.EndsWith(".html", StringComparison.Ordinal) ? File.ReadAllText(file)
                    : Policy().Replace(File.ReadAllText(file), "", 1);
            }
        );
        foreach (var page in newsroom.Pages)
        {
            await watch.Look(page);
        }

        Assert.Empty(watch.Found);
    }

    [Fact]
    public async Task Nor_in_the_preview_and_at_its_desk()
    {
        using var served = new Served(newsroom.Path, "input");
        await using var watch = await Watch.Begin(browser, served.Home.TrimEnd('/'), null);
        await watch.Look(served.Desk[(served.Home.Length - 1)..]);
        foreach (var id in new[] { "text", "mark", "item", "page" })
        {
            await watch.Look($"/articles/{id}/");
            await watch.Look($"/_digest/report?page=%2Farticles%2F{id}%2F");
        }

        await watch.Look("/stories/ferry/");
        await watch.Look("/_digest/story?id=ferry");
        Assert.Empty(watch.Found);
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Policy();

    /// <summary>A tab, with what runs in it, what it asks others for, and what of its pages would where it was clicked.</summary>
    private sealed class Watch : IAsyncDisposable
    {
        private readonly IBrowserContext _context;
        private readonly string _origin;
        private readonly Func<string, string?>? _answer;
        private string _at = "";

        private Watch(IBrowserContext context, string origin, Func<string, string?>? answer) =>
            (_context, _origin, _answer) = (context, origin, answer);

        public List<string> Found { get; } = [];

        /// <summary>Opens a tab. Pages come from a server at the origin, or are answered here; nothing else is ever asked.</summary>
        public static async Task<Watch> Begin(BuiltSite browser, string origin, Func<string, string?>? answer)
        {
            var watch = new Watch(await browser.Context(new BrowserNewContextOptions { AcceptDownloads = false }), origin, answer);
            watch._context.SetDefaultTimeout(60_000);
            await watch._context.RouteAsync("**/*", watch.Answer);
            var page = await watch._context.NewPageAsync();
            page.Dialog += (_, dialog) =>
            {
                watch.Found.Add("runs " + watch._at);
                _ = dialog.DismissAsync();
            };
            return watch;
        }

        /// <summary>Looks at a page.</summary>
        public async Task Look(string path)
        {
            _at = path;
            try
            {
                var page = _context.Pages[0];
                await page.GotoAsync(_origin + path);
                Found.AddRange((await page.EvaluateAsync<string[]>(Odd)).Select(o => $"holds {path} {o}"));
            }
            catch (PlaywrightException e) when (_answer is not null && Found.Count > 0)
            {
                // A page that leads away while it is looked at: it is found out already.
                Found.Add("asks " + e.Message.Split('\n')[0]);
            }
        }

        private async Task Answer(IRoute route)
        {
            var url = route.Request.Url;
            if (!url.StartsWith(_origin + "/", StringComparison.Ordinal))
            {
                Found.Add($"asks {_at} {url}");
                await route.AbortAsync();
            }
            else if (_answer is null)
            {
                // The stream of what is new would never end.
                await (url.Contains("/_digest/events", StringComparison.Ordinal) ? route.AbortAsync() : route.ContinueAsync());
            }
            else if (_answer(Uri.UnescapeDataString(new Uri(url).AbsolutePath)) is { } text)
            {
                await route.FulfillAsync(new() { Body = text, ContentType = TypeOf(url) });
            }
            else
            {
                await route.FulfillAsync(new() { Status = 404, Body = "" });
            }
        }

        private static string TypeOf(string url) =>
            System.IO.Path.GetExtension(new Uri(url).AbsolutePath) switch
            {
                ".css" => "text/css",
                ".js" => "text/javascript",
                ".svg" => "image/svg+xml",
                _ => "text/html; charset=utf-8",
            };

        public async ValueTask DisposeAsync() => await _context.DisposeAsync();
    }
}
