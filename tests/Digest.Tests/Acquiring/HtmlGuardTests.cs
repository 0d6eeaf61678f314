using Digest.Acquiring;

namespace Digest.Tests.Acquiring;

/// <summary>The look at a page before it is parsed, and the time that awkward pages take.</summary>
public sealed class HtmlGuardTests
{
    [Fact]
    public void A_page_nested_too_deep_is_read_flat_and_keeps_its_words_and_places()
    {
        var diagnostics = new Diagnostics();
        var html = string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>Down here.</p>";
        var safe = HtmlGuard.Check(new SourceText("a.html", html, "utf-8"), 0, diagnostics)!;
        Assert.Equal(html.Length, safe.Length);
        Assert.Equal(html.IndexOf("Down", StringComparison.Ordinal), safe.IndexOf("Down", StringComparison.Ordinal));
        Assert.Equal(HtmlGuard.MaxDepth, safe.Split("<div>").Length - 1);
        Assert.Equal(
            (DiagnosticCodes.TooLarge, DiagnosticLevel.Warning),
            (Assert.Single(diagnostics.Sorted()).Code, diagnostics.Sorted()[0].Level)
        );
    }

    [Theory]
    [InlineData("<p>one", 3_000)]
    [InlineData("<ul><li>one<li>two</ul>", 3_000)]
    [InlineData("<tr><td>one<td>two", 3_000)]
    [InlineData("<a href='x'>one", 3_000)]
    [InlineData("<script>if (a <b) write('<div><div>')</script>", 3_000)]
    [InlineData("<!-- <div> -->", 3_000)]
    [InlineData("<span title='<div>'>one</span>", 3_000)]
    [InlineData("<div><span>one</div>", 3_000)]
    public void What_html_closes_by_itself_does_not_nest(string part, int times)
    {
        var diagnostics = new Diagnostics();
        var html = string.Concat(Enumerable.Repeat(part, times));
        Assert.Equal(html, HtmlGuard.Check(new SourceText("a.html", html, "utf-8"), 0, diagnostics));
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory]
    [InlineData("one<br><br>")]
    [InlineData("<li>one</li>")]
    [InlineData("<b>one</b> ")]
    [InlineData("<div class='a b c'>one</div>")]
    [InlineData("<i class=x>one<p>two</i>")]
    [InlineData("<q <p>one \"'<")]
    public async Task A_page_with_a_hundred_thousand_of_one_thing_is_read_in_good_time(string part)
    {
        var html = "<ol>" + string.Concat(Enumerable.Repeat(part, 100_000 / (part.Contains("<i", StringComparison.Ordinal) ? 100 : 1)));
        var reading = Task.Run(
            () => new HtmlReader().Read(new SourceText("a.html", html, "utf-8"), 0, new OddCharacters(), new Diagnostics()),
            TestContext.Current.CancellationToken
        );
        Assert.Same(reading, await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)));
    }
}
