using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>The newsroom that authors of themes build against (<c>digest theme sample</c>): what it promises to show comes up.</summary>
public sealed class AwkwardNewsroomTests(AwkwardNewsroomTests.Built built) : IClassFixture<AwkwardNewsroomTests.Built>
{
    [Fact]
    public void It_builds_without_an_error()
    {
        Assert.DoesNotContain(built.Told, d => d.Level == DiagnosticLevel.Error);
        Assert.Equal([DiagnosticCodes.NoteFitsNowhere], built.Told.Where(d => d.Level == DiagnosticLevel.Warning).Select(d => d.Code));
    }

    [Fact]
    public void Every_kind_of_page_comes_up()
    {
        var kinds = Directory
            .EnumerateFiles(Path.Combine(Repo.Root, "themes", "default", "templates"), "*.html")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(k => k != "layout");
        var made = built
            .Pages.Values.Select(p =>
                p.QuerySelector("meta[http-equiv=refresh]") is not null ? "redirect" : p.Body!.ClassName!["page-".Length..]
            )
            .ToHashSet(StringComparer.Ordinal);
        Assert.Empty(kinds.Except(made));
    }

    // What comes up, and where it is seen: a page, a place on it.
    [Theory]
    [InlineData("text from right to left", "articles/awkward/rtl/", "[dir=rtl]")]
    [InlineData("a report in another language than the site", "articles/roof/2022-wochenblatt/", ":root[lang=de]")]
    [InlineData("a report without a headline", "articles/roof/2022-notice/", "h1.none")]
    [InlineData("a text shown in part", "articles/roof/2022-gazette/", "p.withheld")]
    [InlineData("versions", "articles/roof/2022-wire-2/", "ins")]
    [InlineData("a correction", "articles/roof/2022-courier/", "time[datetime='2022-03-01']")]
    [InlineData("a page kept out of search engines", "articles/alone/", "meta[name=robots]")]
    [InlineData("differences", "stories/market-hall-roof/2022/apparatus/", "table")]
    [InlineData("years compared", "stories/market-hall-roof/", "table")]
    [InlineData("a note that fits nowhere", "stories/report-97949081/2020/", "#orphans")]
    [InlineData("removed lines", "articles/roof/2022-courier/", "th[scope=row]")]
    [InlineData("a table", "articles/roof/2022-courier/", "table")]
    [InlineData("code", "imprint/", "pre")]
    [InlineData("an undated year", "years/undated/", "main")]
    [InlineData("an outlet with a long name", "outlets/", "a[href*='wochenblatt-fur-seeburg']")]
    [InlineData("a sentence at the head of every page", "stories/", ".banner")]
    [InlineData("a contact for errors", "stories/", "footer a[href='mailto:desk@digest.example']")]
    [InlineData("a contact for takedowns", "about/", "a[href='https://digest.example/takedown/']")]
    public void It_comes_up(string what, string page, string place) =>
        Assert.True(built.Pages[page + "index.html"].QuerySelector(place) is not null, $"{what}: no {place} on {page}");

    [Fact]
    public void Texts_that_may_not_be_shown_are_not() =>
        Assert.All(
            built.Pages,
            p => Assert.DoesNotContain("insurers of the hall did not answer", p.Value.Body!.TextContent, StringComparison.Ordinal)
        );

    [Fact]
    public void Reports_come_in_four_languages() =>
        Assert.Superset(
            new HashSet<string> { "ar", "de", "en", "ja" },
            built.Pages.Values.Select(p => p.DocumentElement.GetAttribute("lang")!).ToHashSet(StringComparer.Ordinal)
        );

    /// <summary>The site, built once.</summary>
    public sealed class Built : IDisposable
    {
        private readonly TempFolder _folder = new();

        public Built()
        {
            var diagnostics = new Diagnostics();
            Pipeline.Run(
                new BuildOptions
                {
                    Input = Path.Combine(Repo.Root, "themes", "sample"),
                    Output = _folder["site"],
                    Jobs = 1,
                },
                diagnostics
            );
            Told = diagnostics.Sorted();
            var parser = new HtmlParser();
            Pages = TempFolder
                .Hashes(_folder["site"])
                .Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal))
                .ToImmutableSortedDictionary(
                    f => f,
                    f => (IDocument)parser.ParseDocument(File.ReadAllText(_folder["site/" + f])),
                    StringComparer.Ordinal
                );
        }

        internal ImmutableArray<Diagnostic> Told { get; }

        internal ImmutableSortedDictionary<string, IDocument> Pages { get; }

        public void Dispose() => _folder.Dispose();
    }
}
