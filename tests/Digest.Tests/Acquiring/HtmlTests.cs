using Digest.Acquiring;

namespace Digest.Tests.Acquiring;

/// <summary>Saved pages: the article's blocks, what the markup declares, and the chrome, so that nothing is lost.</summary>
public sealed class HtmlTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><title>Bridge closed | The Post</title><meta property="og:site_name" content="The Post">
        <script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"headline":"Bridge closed",
        "author":[{"name":"Ann Reed"},"Bo Lind"],
        "publisher":{"name":"The Sample Post"},"datePublished":"2024-05-03"}]}</script></head>
        <body><nav><a href="/">Home</a></nav><h1>Bridge closed</h1><p>By Ann Reed</p>
        <article><p>The old bridge over the river was closed on Friday after a flood damaged two of its piers, the town said in a
        statement.</p>
        <p>Nobody knows when it will open again, mayor Carla Stone said at a press conference, and <em>asked</em> people to use the
        ferry.</p>
        <p onclick="alert(1)">Engineers will examine the structure next week &amp; a temporary bridge may be built by the army in the
        summer.<script>alert(2)</script></p>
        </article><footer>Imprint of the Post</footer></body></html>
        """;

    [Fact]
    public void The_article_is_kept_and_the_rest_is_in_the_ledger()
    {
        var blocks = Read(Page, new Diagnostics())!.Blocks;
        Assert.Equal(
            [
                "Removed chrome: Home",
                "Kept: Bridge closed",
                "Removed page-head: By Ann Reed",
                "Kept: The old bridge",
                "Kept: Nobody knows w",
                "Kept: Engineers will",
                "Removed chrome: Imprint of the",
            ],
            blocks.Select(b => $"{b.Status}{(b.Rule is null ? "" : " " + b.Rule)}: {b.Text[..Math.Min(14, b.Text.Length)].Trim()}")
        );
        Assert.DoesNotContain(blocks, b => b.Text.Contains("alert", StringComparison.Ordinal));
        Assert.All(blocks.Zip(blocks.Skip(1)), p => Assert.True(p.First.Start <= p.Second.Start && p.First.End <= p.Second.Start));
        Assert.All(
            blocks.Where(b => b.Kind == BlockKind.Paragraph && b.Status == BlockStatus.Kept),
            b => Assert.StartsWith("<p", Page[b.Start..b.End], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Declarations_come_best_source_first()
    {
        var declared = Read(Page, new Diagnostics())!.Declared;
        Assert.Equal(["JSON-LD headline", "title"], declared.Where(d => d.Field == DeclaredField.Headline).Select(d => d.Method));
        Assert.Equal(["Ann Reed", "Bo Lind"], declared.Where(d => d.Field == DeclaredField.Byline).Select(d => d.Value));
        Assert.Equal(["The Sample Post", "The Post"], declared.Where(d => d.Field == DeclaredField.Outlet).Select(d => d.Value));
        Assert.Equal([0, 1, 2, 3, 4], declared.Select(d => d.Rank).Append(3).Distinct().Order());
    }

    [Fact]
    public void Broken_json_ld_says_nothing_and_breaks_nothing() =>
        Assert.NotEmpty(
            Read(
                "<script type='application/ld+json'>{\"@type\": </script><p>A sentence that stands alone on its page.</p>",
                new Diagnostics()
            )!.Blocks
        );

    [Fact]
    public void Relative_links_lead_where_they_led_and_others_nowhere()
    {
        const string html =
            "<head><base href='/news/'><link rel='canonical' href='https://post.example/x'></head><p>See <a "
            + "href='bridge?a=1'>this</a>, <a href='//other.example/y'>that</a>, <a href='#note'>a note</a> and <a "
            + "href='javascript:alert(1)'>nothing</a> more.</p>";
        var links = Read(html, new Diagnostics())!.Blocks.SelectMany(b => b.Inlines).Select(i => i.Url);
        Assert.Equal(["https://post.example/news/bridge?a=1", "https://other.example/y"], links);
        var nowhere = Read("<p>See <a href='bridge'>this</a> for more of it.</p>", new Diagnostics())!.Blocks.SelectMany(b => b.Inlines);
        Assert.Empty(nowhere);
    }

    [Fact]
    public void What_the_page_declares_as_its_body_is_kept_whatever_it_looks_like()
    {
        const string ld =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"The old bridge over the "
            + "river was closed on Friday after a flood damaged two of its piers, the town said in a statement. Nobody "
            + "knows when it will open again. Meanwhile people use the ferry that the army has lent to the town for the "
            + "summer, and they use it gladly.\"}</script>";
        const string html =
            ld
            + "<article><h1>Bridge</h1><p>The old bridge over the river was closed on Friday after a flood damaged two "
            + "of its piers, the town said in a statement.</p><div class='promo'><p>Nobody knows when it will open "
            + "again.</p><p>Buy the town's calendar now and save the third part of its price, as long as there are any "
            + "left.</p></div><p>Meanwhile people use the ferry that the army has lent to the town for the summer, and "
            + "they use it gladly.</p></article>";
        var kept = Read(html, new Diagnostics())!
            .Blocks.Where(b => b.Status == BlockStatus.Kept)
            .Select(b => b.Text[..Math.Min(8, b.Text.Length)]);
        Assert.Equal(["Bridge", "The old ", "Nobody k", "Meanwhil"], kept);
    }

    [Fact]
    public void Every_visible_word_stands_in_exactly_one_block()
    {
        const string html =
            "<body>loose <b>words</b><div>one<p>two</p>three<ul><li>four<ul><li>five</li></ul>six</li></ul></div>"
            + "<table><tr><td>seven</td><td>eight</td></tr><tr><td>nine</td><td>ten</td></tr></table>eleven<br>"
            + "<br>twelve<pre>thir\n teen</pre></body>";
        var words = Read(html, new Diagnostics())!.Blocks.SelectMany(b => Digest.Text.Words.Of(b.Text)).Select(w => w.Key);
        Assert.Equal(
            [
                "loose",
                "words",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thir",
                "teen",
            ],
            words
        );
    }

    private static PageText? Read(string html, Diagnostics diagnostics) =>
        HtmlReader.Page(new SourceText("a.html", html, "utf-8"), 0, new OddCharacters(), diagnostics);
}
