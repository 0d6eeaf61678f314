using System.Text.RegularExpressions;
using Digest.Tests.Importing;
using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>
/// The tutorial once more, through the desk: from an empty folder, its two pages imported from a server, and then by clicks and keys alone.
/// </summary>
public sealed partial class DeskTutorialTests(BuiltSite browser) : IDisposable
{
    private const string Lost = "articles/2024/lost-bell-of-harrow-vale-is-back";
    private readonly TempFolder _folder = new();
    private readonly LoopbackSite _site = new();

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Its_steps_can_be_done_on_the_desk()
    {
        Run("init", "press");
        string[] pages = ["bell.html", "lost-bell.html"];
        foreach (var (name, text) in pages.Zip(Html().Matches(File.ReadAllText(Path.Join(Repo.Root, "src/TUTORIAL.md")))))
        {
            _site.Page("/" + name, text.Groups[1].Value);
        }

        Run([
            "import",
            .. pages.Select(p => _site["/" + p]),
            "--into",
            "2024",
            "--input",
            "press/input",
            "--allow-private",
            "--pause",
            "0",
        ]);
        using var served = new Served(_folder.Path, "press/input");
        var (context, page) = await DeskHand.Open(browser);
        await using var _ = context;
        await page.GotoAsync(served.Desk);
        await DeskHand.Check(page, "desk");

        // The outlet is asked for.
        await page.GetByRole(AriaRole.Combobox, new() { NameRegex = new Regex("^outlet: Who published this") }).FocusAsync();
        await page.Keyboard.TypeAsync("The Creamery Post");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "This will be written" }).WaitForAsync();
        await DeskHand.Check(page, "plan");
        await DeskHand.Write(page, Lost + ".yml");
        Assert.Contains("outlet: The Creamery Post\n", Read(Lost + ".yml"), StringComparison.Ordinal);

        // The day was worked out from the other report, and is corrected on the page of this one.
        await page.GotoAsync(served.Home + Lost + "/");
        await page.Locator("main").GetByText("The Creamery Post").First.WaitForAsync();
        await Corner(page, "This report");
        await DeskHand.Check(page, "report");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "date", Exact = true }).FillAsync("2024-06-05");
        await page.Keyboard.PressAsync("Enter");
        await DeskHand.Write(page, Lost + ".yml");
        Assert.Contains("date: 2024-06-05\n", Read(Lost + ".yml"), StringComparison.Ordinal);
        await page.GotoAsync(served.Home + Lost + "/");
        await page.Locator("main").GetByText("5 June 2024").First.WaitForAsync();

        // The report is moved to a story of its own; then the desk asks whether the two are one, and they are.
        await Corner(page, "This report");
        var story = page.GetByRole(AriaRole.Combobox, new() { Name = "story", Exact = true });
        await story.FillAsync("lost-bell");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("There is no story “lost-bell” yet: it is made").WaitForAsync();
        await DeskHand.Write(page, Lost + ".yml");
        await page.GotoAsync(served.Home + "_digest/desk");
        await DeskHand.Check(page, "desk-filing");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^They are one: Are these one story") }).PressAsync("Enter");
        await DeskHand.Write(page, "stories.yml");
        Assert.Contains("- id: lost-bell\n  members:\n", Read("stories.yml"), StringComparison.Ordinal);
        await page.GotoAsync(served.Home + "stories/lost-bell/2024/");
        await page.Locator("main").GetByText("Two cyclists heard it ring").First.WaitForAsync();

        // What was written is listed, and each is taken back where nothing was written over it.
        await page.GotoAsync(served.Home + "_digest/desk");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Take back: stories.yml") }).PressAsync("Enter");
        await page.GetByText("Taken back.").WaitForAsync();
        Assert.DoesNotContain("id: lost-bell\n", Read("stories.yml"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Take back: .*story: lost-bell") }).PressAsync("Enter");
        await page.GetByText("Taken back.").WaitForAsync();
        Assert.DoesNotContain("story:", Read(Lost + ".yml"), StringComparison.Ordinal);

        // The story as it is filed is pinned from its page.
        await page.GotoAsync(served.Home + "stories/bell-of-saint-orla-found-in-a-hedge/2024/");
        await page.Locator("digest-preview summary").WaitForAsync();
        await DeskHand.Check(page, "site");
        await Corner(page, "This story");
        await DeskHand.Check(page, "story");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pin this story" }).PressAsync("Enter");
        await DeskHand.Write(page, "stories.yml");
        Assert.Contains("- 2024/lost-bell-of-harrow-vale-is-back: 2024\n", Read("stories.yml"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to where you were" }).ClickAsync();
        await page.GetByText("This story is pinned").WaitForAsync();

        // The two weights are a difference; the register is noted beside the second.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^They differ: .*90 kilograms|^They differ: .*90") })
            .PressAsync("Enter");
        await DeskHand.Write(page, "verdicts.yml");
        Assert.StartsWith(
            "- differ:\n    - article: 2024/bell-of-saint-orla-found-in-a-hedge\n",
            Entry("verdicts.yml"),
            StringComparison.Ordinal
        );
        await page.GotoAsync(served.Home + Lost + "/");
        await DeskHand.Choose(page, "70 kilograms");
        await page.GetByRole(AriaRole.Link, new() { Name = "Note on “70 kilograms”" }).PressAsync("Enter");
        await page.GetByLabel("The note", new() { Exact = true }).FillAsync("The parish register has 90, and so has the founder's mark.");
        await page.Keyboard.PressAsync("Enter");
        await DeskHand.Write(page, "notes/notes.yml");
        await DeskHand.Check(page, "desk-written");
        await page.GotoAsync(served.Home + "stories/bell-of-saint-orla-found-in-a-hedge/2024/");
        await page.GetByText("and so has the founder").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await page.GetByText("set by the editor").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        var check = Run("check", "--strict", "--input", "press/input", "--output", "press/output");
        Assert.Contains("0 errors, 0 warnings", check, StringComparison.Ordinal);
    }

    private static async Task Corner(IPage page, string link)
    {
        var summary = page.Locator("digest-preview summary");
        await summary.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = link, Exact = true }).WaitForAsync();
    }

    private string Run(params string[] args)
    {
        var ended = Command.Run(_folder.Path, args);
        Assert.True(ended.Exit == 0, $"digest {string.Join(' ', args)}: {ended.Exit}\n{ended.All}");
        return ended.All;
    }

    private string Read(string file) => File.ReadAllText(_folder["press/input/" + file]);

    // What stands in a file of the editor's below its comments.
    private string Entry(string file) => Read(file) is var text ? text[(text.IndexOf("\n- ", StringComparison.Ordinal) + 1)..] : "";

    [GeneratedRegex("```html\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Html();
}
