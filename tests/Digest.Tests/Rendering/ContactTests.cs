using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>Whom readers turn to: from the foot of every page and from the page about the site, and nobody where nobody is named.</summary>
public sealed class ContactTests : IDisposable
{
    private const string Correction = "- date: 2024-05-07\n  article: bridge\n  text: It was Saturday.\n";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mailto:desk@example.org?subject=An+error", "mailto:desk@example.org?subject=An+error", "desk@example.org")]
    [InlineData("https://example.org/contact/", "https://example.org/contact/", "example.org/contact")]
    [InlineData("https://bank.example@evil.example/", "https://evil.example/", "evil.example")]
    public void An_error_is_reported_where_the_editor_says(string errors, string address, string text)
    {
        Build($"contact:\n  errors: \"{errors}\"\n  takedown: mailto:law@example.org\n", Correction);
        Assert.All(
            ["index.html", "stories/index.html", "articles/bridge/index.html", "404.html"],
            file => Assert.Equal(address, Foot(file)?.GetAttribute("href"))
        );
        var about = Page("about/index.html").QuerySelectorAll("article p a");
        Assert.Equal([address, "mailto:law@example.org"], about.Select(a => a.GetAttribute("href")));
        Assert.Equal([text, "law@example.org"], about.Select(a => a.TextContent));
    }

    [Fact]
    public void Without_a_contact_nothing_says_report_an_error_for_a_list_of_corrections_takes_none()
    {
        Build("", Correction);
        Assert.Null(Foot("stories/index.html"));
        Assert.Empty(Page("about/index.html").QuerySelectorAll("article p a"));
    }

    [Fact]
    public void Without_a_contact_and_corrections_no_link_leads_to_an_empty_page()
    {
        Build("contact:\n  takedown: https://example.org/takedown\n", null);
        Assert.Null(Foot("stories/index.html"));
        Assert.Equal(
            ["https://example.org/takedown"],
            Page("about/index.html").QuerySelectorAll("article p a").Select(a => a.GetAttribute("href"))
        );
    }

    [Fact]
    public void A_page_about_the_site_of_the_editors_own_names_the_contact_too()
    {
        _folder.Write("input/pages/about.md", "# Us\n\nWe are two.\n");
        Build("contact:\n  takedown: mailto:law@example.org\n", null);
        var main = Page("about/index.html").QuerySelector("main")!;
        Assert.Contains("We are two.", main.TextContent, StringComparison.Ordinal);
        Assert.NotNull(main.QuerySelector("a[href='mailto:law@example.org']"));
    }

    private void Build(string settings, string? corrections)
    {
        _folder.Write("input/articles/bridge.md", "---\ndate: 2024-05-06\n---\n\nThe bridge is closed until Friday, the mayor said.\n");
        _folder.Write("input/digest.yml", settings);
        if (corrections is not null)
        {
            _folder.Write("input/corrections.yml", corrections);
        }

        var diagnostics = new Diagnostics();
        var options = new BuildOptions
        {
            Input = _folder["input"],
            Output = _folder["site"],
            Jobs = 1,
        };
        Assert.True(Pipeline.Run(options, diagnostics).Written);
        Assert.DoesNotContain(diagnostics.Sorted(), d => d.Level == DiagnosticLevel.Error);
    }

    private IDocument Page(string file) => new HtmlParser().ParseDocument(File.ReadAllText(_folder["site/" + file]));

    private IElement? Foot(string file) => Page(file).QuerySelectorAll("footer a").SingleOrDefault(a => a.TextContent == "Report an error");
}
