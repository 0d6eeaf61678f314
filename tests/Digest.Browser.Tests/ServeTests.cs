using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>A newsroom of three reports, shown by <c>digest serve</c> in a process of its own.</summary>
public sealed class ServedNewsroom : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly Served _served;

    public ServedNewsroom()
    {
        Write("articles/wire.md", "---\ntitle: Lamp of the pier goes out\noutlet: Quay Wire\ndate: 2024-03-04\n---\n\n" + Text);
        Write("articles/lamp.md", "---\ntitle: Pier without its lamp\noutlet: The Evening Lamp\ndate: 2024-03-05\n---\n\n" + Text);
        Write("articles/slip.txt", "A slip of paper found on the pier says that the keeper of the lamp has gone fishing until Whitsun.\n");
        _served = new Served(_folder.Path, "input");
    }

    private const string Text =
        "The lamp at the end of the pier went out on Sunday night and stayed dark for four hours, the harbour office said.\n\n"
        + "Two boats waited outside until the keeper had found his matches.\n";

    public string Home => _served.Home;

    public string Desk => _served.Desk;

    public void Write(string path, string text) => _folder.Write("input/" + path, text);

    public string Read(string path) => File.ReadAllText(_folder["input/" + path]);

    public bool Has(string path) => File.Exists(_folder["input/" + path]);

    public void Dispose()
    {
        _served.Dispose();
        _folder.Dispose();
    }
}

/// <summary><c>digest serve</c> in a browser: a save is seen, and the desk is worked with by mouse and by keyboard.</summary>
public sealed class ServeTests(BuiltSite browser, ServedNewsroom newsroom) : IClassFixture<ServedNewsroom>
{
    [Fact]
    public async Task A_save_is_seen_without_a_hand_on_the_page()
    {
        var (context, page) = await DeskHand.Open(browser);
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
        var (context, page) = await DeskHand.Open(browser);
        await using var _ = context;
        await page.GotoAsync(newsroom.Desk);
        await DeskHand.Check(page, "serve");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "date: When was this published: articles/slip.txt?" }).FocusAsync();
        await page.Keyboard.TypeAsync("2024-03-07");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "This will be written" }).WaitForAsync();
        Assert.False(newsroom.Has("articles/slip.yml"));
        await DeskHand.Check(page, "serve");
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
        var (context, page) = await DeskHand.Open(browser);
        await using var _ = context;
        await page.GotoAsync(newsroom.Desk);
        await page.GotoAsync(newsroom.Home + "articles/lamp/");
        await page.Locator("digest-preview a[href='/_digest/desk']").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await DeskHand.Choose(page, "found his matches");
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
}
