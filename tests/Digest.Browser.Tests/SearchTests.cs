using System.Text;
using Digest.Rendering.Search;
using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>A small site made for looking things up in, built and served once.</summary>
public sealed class SearchSite : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StaticServer _server;

    public SearchSite()
    {
        Article("a", "Envoy brings a letter", "2016-11-09", "The Evening Lamp", Envoy);
        Article("b", "A letter is brought", "2016-11-09", "The Morning Wick", Envoy);
        Article(
            "c",
            "Ferry counts its guests",
            "2021-03-02",
            "The Evening Lamp",
            "The ferry to São Tomé carried 2 000 guests and a goat.\n\n"
                + "“We lost a hat,” said Ada Pell. “It was a good hat,” said Ada Pell.\n\n"
                + "It is a <img src=x onerror=alert(1)> <script>alert(2)</script> markedword for all."
        );
        Article("d", "图书馆开放", "2022-05-01", "北京日报", "北京大学的学生昨天在新图书馆读书。");
        Article(
            "e",
            "ข่าวอากาศ",
            "2022-06-01",
            "ข่าวไทย",
            "โรงเรียนในเมืองปิดสองวัน\n\nประเทศไทยมีฝนตกหนักเมื่อวานนี้ และถนนหลายสายถูกน้ำท่วม\n\nโรงเรียนในเมืองปิดสองวัน"
        );
        Article("f", "وصول الوزير", "2022-07-01", "صحيفة النيل", "وصل مُحَمَّد إلى القاهرة صباح الاثنين.");
        File.WriteAllText(_folder["input/people.yml"], "- name: Ada Pell\n");
        var built = Command.Run(_folder.Path, "build", "--input", "input", "--output", "site");
        Assert.True(Directory.Exists(_folder["site"]), built.All);
        _server = new StaticServer(_folder["site"]);
    }

    private const string Envoy =
        "Putin’s envoy read the semi-official letter of 2,000 words aloud in the hall of mirrors at noon.\n\n"
        + "Nobody in the hall understood the old clerk who translated it.";

    /// <summary>Address of the home page.</summary>
    public string Home => _server.Home;

    /// <inheritdoc/>
    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private void Article(string name, string title, string date, string outlet, string text)
    {
        Directory.CreateDirectory(_folder["input/articles"]);
        File.WriteAllText(_folder[$"input/articles/{name}.md"], $"---\ntitle: {title}\ndate: {date}\noutlet: {outlet}\n---\n{text}\n");
    }
}

/// <summary>The search in a browser: it finds what it should, by keyboard, in the address, and asks nobody else.</summary>
public sealed class SearchTests(BuiltSite browser, SearchSite site) : IClassFixture<SearchSite>, IDisposable
{
    private readonly List<string> _wrong = [];

    /// <inheritdoc/>
    public void Dispose() => Assert.Empty(_wrong);

    [Theory]
    [InlineData("putin", "Putin’s")]
    [InlineData("Putin’s", "Putin’s")]
    [InlineData("putin's envoy", "Putin’s|envoy")]
    [InlineData("semi official", "semi-official")]
    [InlineData("semiofficial", "semi-official")]
    [InlineData("semi-official", "semi-official")]
    [InlineData("2000 words", "2,000|words")]
    [InlineData("2,000 words", "2,000|words")]
    [InlineData("2 000 words", "2,000|words")]
    [InlineData("2.000 words", "2,000|words")]
    [InlineData("2000 guests", "2 000|guests")]
    [InlineData("Sao Tome", "São|Tomé")]
    [InlineData("lette envo", "letter|envoy", false)]
    [InlineData("envoy lette", "envoy|letter")]
    [InlineData("\"hall of mirrors\"", "of|hall|mirrors")]
    [InlineData("\"mirrors of hall\"", "", false)]
    [InlineData("大学", "大学")]
    [InlineData("图书", "图书")]
    [InlineData("北学", "", false)]
    [InlineData("ฝน", "ฝน")]
    [InlineData("القاهرة محمد", "مُحَمَّد|القاهرة")]
    [InlineData("markedword", "markedword")]
    [InlineData("hall ferry", "", false)]
    [InlineData("constructor", "", false)]
    public async Task What_is_looked_for_is_found_once_and_marked(string query, string marked, bool found = true)
    {
        var page = await Open("search/?q=" + Uri.EscapeDataString(query));
        await using var context = page.Context;
        var passages = await Passages(page);
        if (!found)
        {
            Assert.Empty(passages);
            return;
        }

        Assert.Single(passages);
        Assert.Equal(
            marked,
            string.Join('|', (await page.Locator("blockquote mark").AllTextContentsAsync()).Distinct(StringComparer.Ordinal))
        );
        var link = await page.Locator("#results section:last-child a").First.GetAttributeAsync("href");
        await page.GotoAsync(new Uri(new Uri(site.Home + "search/"), link).AbsoluteUri);
        Assert.Equal(1, await page.Locator(":target").CountAsync());
    }

    [Fact]
    public async Task Names_come_before_passages_and_filters_narrow_both()
    {
        var page = await Open("search/?q=a");
        await using var context = page.Context;
        await Passages(page);
        await page.FillAsync("#q", "letter");
        await Expect(page, "Found: 3.");
        Assert.Equal(2, await page.Locator("#results section").CountAsync());
        Assert.Equal(2, await page.Locator("#results section:first-child li").CountAsync());
        await page.SelectOptionAsync("#outlet", "the-morning-wick");
        await page.SelectOptionAsync("#year", "2021");
        await Expect(page, "Nothing was found.");
        await page.SelectOptionAsync("#outlet", "the-evening-lamp");
        await page.FillAsync("#q", "goat");
        await Expect(page, "Found: 1.");
        Assert.Equal("?q=goat&year=2021&outlet=the-evening-lamp", new Uri(page.Url).Query);
        await page.FillAsync("#q", "ada pell");
        await Expect(page, "Found: 2.");
        Assert.Contains(
            "Speaker",
            await page.Locator("#results section:first-child li").First.TextContentAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task It_is_used_by_keyboard_and_the_way_back_leads_to_what_was_asked()
    {
        var page = await Open("search/");
        await using var context = page.Context;
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("goat");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page, "Found: 1.");
        await page.FillAsync("#q", "clerk");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("blockquote mark").GetByText("clerk").WaitForAsync();
        await page.GoBackAsync();
        await page.Locator("blockquote mark").GetByText("goat").WaitForAsync();
        Assert.Equal("goat", await page.InputValueAsync("#q"));
        await page.FocusAsync("#q");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("A", await page.EvaluateAsync<string>("document.activeElement.nodeName"));
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("article :target").WaitForAsync();
        await page.GoBackAsync();
        await page.Locator("blockquote mark").GetByText("goat").WaitForAsync();
    }

    [Fact]
    public async Task Without_JavaScript_it_is_a_list_from_A_to_Z()
    {
        await using var context = await browser.Context(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Home + "search/");
        Assert.False(await page.Locator("#search").IsVisibleAsync());
        Assert.True(await page.Locator("noscript").IsVisibleAsync());
        foreach (var kind in (string[])["stories/", "speakers/", "outlets/"])
        {
            Assert.NotEqual(0, await page.Locator($".letters a[href^='../{kind}']").CountAsync());
        }

        foreach (var link in await page.Locator(".letters nav a").EvaluateAllAsync<string[]>("all => all.map(a => a.hash)"))
        {
            Assert.Equal(1, await page.Locator(link).CountAsync());
        }
    }

    [Fact]
    public async Task What_the_front_page_is_asked_is_looked_for_on_the_search_page()
    {
        var page = await Open("");
        await using var context = page.Context;
        await page.GetByLabel("Words to look for").FillAsync("goat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page, "Found: 1");
        Assert.Equal(site.Home + "search/?q=goat", page.Url);
        Assert.Equal("goat", await page.Locator("#q").InputValueAsync());
        Assert.Empty(_wrong);
    }

    [Fact]
    public async Task Without_scripts_the_front_page_leads_to_the_list_from_A_to_Z()
    {
        await using var context = await browser.Context(new BrowserNewContextOptions { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Home);
        var box = page.GetByLabel("Words to look for");
        await box.FillAsync("goat");
        await box.PressAsync("Enter");
        // Asked again and again: the page may have come before anybody waits for it.
        await Assertions.Expect(page).ToHaveURLAsync(site.Home + "search/?q=goat");
        await Assertions.Expect(page.Locator("#letters")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_script_and_the_index_cut_texts_into_the_same_words()
    {
        var page = await Open("search/");
        await using var context = page.Context;
        var texts = Directory.EnumerateFiles(SampleSite.Awkward).SelectMany(File.ReadAllLines).Concat(Odd(3000)).ToArray();
        var theirs = await page.EvaluateAsync<string[]>("all => all.map(t => words(t).map(w => w.key + '@' + w.at).join(' '))", texts);
        var ours = texts.Select(t => string.Join(' ', SearchWords.Of(t).Select(w => w.Key + "@" + w.At))).ToList();
        var apart = texts
            .Zip(ours, theirs)
            .Where(x => x.Second != x.Third)
            .Take(5)
            .Select(x => $"{x.First}\n  ours   {x.Second}\n  theirs {x.Third}");
        Assert.Empty(apart);
    }

    private async Task<IPage> Open(string address)
    {
        var context = await browser.Context(new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning")
            {
                _wrong.Add("console says " + m.Text);
            }
        };
        page.PageError += (_, e) => _wrong.Add(e);
        page.Dialog += (_, d) =>
        {
            _wrong.Add("an article opened a dialog: " + d.Message);
            _ = d.DismissAsync();
        };
        page.Request += (_, r) =>
        {
            if (!r.Url.StartsWith(site.Home, StringComparison.Ordinal))
            {
                _wrong.Add("asks for " + r.Url);
            }
        };
        await page.GotoAsync(site.Home + address);
        return page;
    }

    private static Task Expect(IPage page, string status) =>
        Until(page, "s => document.getElementById('search-status').textContent.startsWith(s)", status);

    private static async Task<IReadOnlyList<string>> Passages(IPage page)
    {
        await Until(
            page,
            "() => document.getElementById('search-status').textContent"
                + " && [...document.querySelectorAll('blockquote')].every(b => b.textContent)"
        );
        return await page.Locator("#results blockquote").AllTextContentsAsync();
    }

    // Playwright's own waiting for a function is what the policy of the pages forbids.
    private static async Task Until(IPage page, string holds, string? argument = null)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await page.EvaluateAsync<bool>($"x => !!({holds})(x)", argument))
            {
                return;
            }

            await page.WaitForTimeoutAsync(50);
        }

        Assert.Fail($"never: {holds} {argument}; it says \"{await page.Locator("#search-status").TextContentAsync()}\"");
    }

    // Strings of what is hard: every kind of character that a rule names, in any order. The same in every run.
    private static IEnumerable<string> Odd(int count)
    {
        string[] some =
        [
            "a",
            "S",
            "s",
            "é",
            "e\u0301",
            "İ",
            "ß",
            "Ø",
            "Σ",
            "ς",
            "ﬁ",
            "Ａ",
            "1",
            "12",
            "345",
            "6789",
            "４",
            "٣",
            ".",
            ",",
            "-",
            "‑",
            "'",
            "’",
            "ʼ",
            " ",
            "\u00A0",
            "\u202F",
            "\u00AD",
            "\u200C",
            "\u200D",
            "\uFEFF",
            "\u0301",
            "½",
            "²",
            "京",
            "大",
            "。",
            "々",
            "が",
            "ｶ",
            "ﾞ",
            "한",
            "ท",
            "ี",
            "๒",
            "ខ",
            "្",
            "မ",
            "א",
            "ִ",
            "ك",
            "ی",
            "م",
            "ُ",
            "ـ",
            "𠀀",
            "𝐀",
            "𝟙",
            "\uD800",
            "\uFFFE",
            "_",
            "“",
            "%",
            "/",
            "\t",
            "constructor",
            "x00",
            "s’s",
            "1.234",
            "’s",
        ];
        var seed = 20161109u;
        for (var n = 0; n < count; n++)
        {
            var text = new StringBuilder();
            for (var length = n % 12; length >= 0; length--)
            {
                seed = (seed * 1664525) + 1013904223;
                text.Append(some[(int)((seed >> 8) % (uint)some.Length)]);
            }

            yield return text.ToString();
        }
    }
}
