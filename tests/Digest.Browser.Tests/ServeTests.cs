using System.Diagnostics;
using Deque.AxeCore.Playwright;
using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>A newsroom of three reports, shown by <c>digest serve</c> in a process of its own.</summary>
public sealed class ServedNewsroom : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Process _process;

    public ServedNewsroom()
    {
        Write("articles/wire.md", "---\ntitle: Lamp of the pier goes out\noutlet: Quay Wire\ndate: 2024-03-04\n---\n\n" + Text);
        Write("articles/lamp.md", "---\ntitle: Pier without its lamp\noutlet: The Evening Lamp\ndate: 2024-03-05\n---\n\n" + Text);
        Write("articles/slip.txt", "A slip of paper found on the pier says that the keeper of the lamp has gone fishing until Whitsun.\n");
        var info = new ProcessStartInfo("dotnet", [Repo.Command, "serve", "--input", "input", "--port", "0"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(info)!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        Home = First(_process.StandardOutput);
        Desk = First(_process.StandardOutput);
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    private const string Text =
        "The lamp at the end of the pier went out on Sunday night and stayed dark for four hours, the harbour office said.\n\n"
        + "Two boats waited outside until the keeper had found his matches.\n";

    public string Home { get; }

    public string Desk { get; }

    public void Write(string path, string text) => _folder.Write("input/" + path, text);

    public string Read(string path) => File.ReadAllText(_folder["input/" + path]);

    public bool Has(string path) => File.Exists(_folder["input/" + path]);

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _folder.Dispose();
    }

    private static string First(StreamReader output) =>
        output.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult()!.Split(' ')[0];
}

/// <summary><c>digest serve</c> in a browser: a save is seen, and the desk is worked with by mouse and by keyboard.</summary>
public sealed class ServeTests(BuiltSite browser, ServedNewsroom newsroom) : IClassFixture<ServedNewsroom>
{
    [Fact]
    public async Task A_save_is_seen_without_a_hand_on_the_page()
    {
        var (context, page) = await Open();
        await using var _ = context;
        await page.GotoAsync(newsroom.Home + "articles/wire/");
        newsroom.Write("articles/wire.md", newsroom.Read("articles/wire.md").Replace("four hours", "five hours", StringComparison.Ordinal));
        await page.Locator("main").GetByText("five hours").First.WaitForAsync();
        newsroom.Write("articles/wire.md", newsroom.Read("articles/wire.md").Replace("five hours", "four hours", StringComparison.Ordinal));
        await page.Locator("main").GetByText("four hours").First.WaitForAsync();
    }

    [Fact]
    public async Task A_date_is_set_and_taken_back_by_keyboard_alone()
    {
        var (context, page) = await Open();
        await using var _ = context;
        await page.GotoAsync(newsroom.Desk);
        await Check(page);
        await page.GetByRole(AriaRole.Textbox, new() { Name = "date: When was this published: articles/slip.txt?" }).FocusAsync();
        await page.Keyboard.TypeAsync("2024-03-07");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "This will be written" }).WaitForAsync();
        Assert.False(newsroom.Has("articles/slip.yml"));
        await Check(page);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Written: articles/slip.yml.").WaitForAsync();
        Assert.Equal("date: 2024-03-07\n", newsroom.Read("articles/slip.yml"));
        Assert.Equal(0, await page.GetByText("When was this published").CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await page.GetByText("Taken back.").WaitForAsync();
        Assert.False(newsroom.Has("articles/slip.yml"));
        await page.GetByText("When was this published").First.WaitForAsync();
    }

    [Fact]
    public async Task Chosen_words_become_a_note_on_the_page()
    {
        var (context, page) = await Open();
        await using var _ = context;
        await page.GotoAsync(newsroom.Desk);
        await page.GotoAsync(newsroom.Home + "articles/lamp/");
        await page.Locator("digest-preview a[href='/_digest/desk']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.EvaluateAsync(
            """
            () => {
              const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode.data.indexOf('found his matches');
                if (at >= 0) return getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + 17);
              }
            }
            """
        );
        await page.GetByRole(AriaRole.Link, new() { Name = "Note on “found his matches”" }).ClickAsync();
        await page.GetByLabel("The note", new() { Exact = true }).FillAsync("The office says he had a lighter.");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Write it" }).ClickAsync();
        await page.GetByText("Written: notes/notes.yml.").WaitForAsync();
        await page.GotoAsync(newsroom.Home + "articles/lamp/");
        await page.Locator("main")
            .GetByText("The office says he had a lighter.")
            .First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private async Task<(IBrowserContext Context, IPage Page)> Open()
    {
        var context = await browser.Context(
            new BrowserNewContextOptions
            {
                ViewportSize = new() { Width = 320, Height = 640 },
            }
        );
        context.SetDefaultTimeout(20_000);
        var page = await context.NewPageAsync();
        return (context, page);
    }

    // Read by everybody, in light and dark, and nothing beside the screen.
    private static async Task Check(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => v.Id + ": " + v.Nodes[0].Html)));
        }

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
