using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>
/// What bears no date is said to bear none, in the words for that, wherever a year would stand; it comes after all years, and no feed
/// makes a date up for it.
/// </summary>
public sealed class UndatedTests
{
    [Theory]
    [InlineData("en", "date not stated", "undated")]
    [InlineData("de", "Datum nicht angegeben", "undatiert")]
    [InlineData("fr", "date non indiquée", "non daté")]
    [InlineData("es", "fecha no indicada", "sin datar")]
    [InlineData("ru", "дата не указана", "недатирован")]
    [InlineData("ar", "التاريخ غير مذكور", "undated")]
    public void No_page_and_no_feed_makes_a_year_of_it(string language, string none, string never)
    {
        using var folder = new TempFolder();
        folder.Write("input/digest.yml", $"title: Aa\nlanguage: {language}\n");
        folder.Write(
            "input/articles/a.md",
            "---\ntitle: Bridge closed\ndate: 2019-05-04\n---\nThe bridge at Pellworth is closed, Ada Pell said.\n"
        );
        folder.Write(
            "input/articles/b.md",
            "---\ntitle: Owls settled\n---\nThree owls have settled in the old mill of Quillan, Tomas Bree says.\n"
        );
        var ended = Command.Run(folder.Path, "build", "--output", "site", "--base-url", SampleSite.BaseUrl);
        Assert.True(ended.Exit == 0, ended.All);
        var parser = new HtmlParser();
        foreach (
            var file in TempFolder
                .Hashes(folder["site"])
                .Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal) && f != "about/method/index.html")
        )
        {
            var page = parser.ParseDocument(File.ReadAllText(folder["site/" + file]));
            var read = page.Title + "\n" + page.Body!.TextContent;
            Assert.DoesNotContain(never, read.Replace("/undated/", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        }

        var years = parser
            .ParseDocument(File.ReadAllText(folder["site/years/index.html"]))
            .QuerySelectorAll("main li")
            .Select(Text)
            .ToList();
        Assert.Contains("2019", years[0], StringComparison.Ordinal);
        Assert.Contains(none, years[^1], StringComparison.OrdinalIgnoreCase);
        var search = parser.ParseDocument(File.ReadAllText(folder["site/search/index.html"]));
        Assert.Contains(
            none,
            search.QuerySelectorAll("option[value=undated], input[value=undated]").Select(o => Text(o.ParentElement!)).Single(),
            StringComparison.Ordinal
        );
        var own = parser.ParseDocument(File.ReadAllText(folder["site/years/undated/index.html"]));
        Assert.Equal(none, Text(own.QuerySelector("h1")!), ignoreCase: true);
        Assert.Contains(
            none,
            parser.ParseDocument(File.ReadAllText(folder["site/stories/owls-settled/undated/index.html"])).Title!,
            StringComparison.Ordinal
        );
        foreach (var feed in (string[])["atom.xml", "rss.xml", "feed.json"])
        {
            var text = File.ReadAllText(folder["site/" + feed]);
            Assert.DoesNotContain("1970", text, StringComparison.Ordinal);
            Assert.DoesNotContain(", " + never, text, StringComparison.OrdinalIgnoreCase);
        }

        // The card has no year, and its words none either.
        var alt = parser
            .ParseDocument(File.ReadAllText(folder["site/stories/owls-settled/undated/index.html"]))
            .QuerySelector("meta[property='og:image:alt']")!
            .GetAttribute("content");
        Assert.StartsWith("Owls settled.", alt, StringComparison.Ordinal);
    }

    private static string Text(IElement element) => element.TextContent.Trim();
}
