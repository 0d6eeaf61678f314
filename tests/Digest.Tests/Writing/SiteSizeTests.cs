using Digest.Writing;

namespace Digest.Tests.Writing;

/// <summary>A site that Pages would soon refuse is told, with what weighs most in it; one that is small enough is not.</summary>
public sealed class SiteSizeTests
{
    [Fact]
    public void A_large_site_is_told_with_the_kinds_that_weigh_most()
    {
        var diagnostics = new Diagnostics();
        SiteSize.Tell(
            new SiteFiles(
                [File("a/data.json", 500_000_000), File("a/index.html", 300_000_000), File("b/index.html", 300_000_000), File("CNAME", 1)],
                []
            ),
            diagnostics
        );
        var told = Assert.Single(diagnostics.Sorted());
        Assert.Equal((DiagnosticCodes.LargeSite, DiagnosticLevel.Warning), (told.Code, told.Level));
        Assert.Equal("The site has 1,100 MB; GitHub Pages publishes 1,000 MB at most", told.Message);
        Assert.Equal("Most of it: .html 600 MB in 2 files, .json 500 MB in 1 file, no ending 0 MB in 1 file", told.Cause);
    }

    [Fact]
    public void One_of_900_megabytes_is_not()
    {
        var diagnostics = new Diagnostics();
        SiteSize.Tell(new SiteFiles([File("a", 450_000_000), File("b", 450_000_000)], []), diagnostics);
        Assert.Empty(diagnostics.Sorted());
    }

    private static SiteFile File(string path, long length) =>
        new()
        {
            Path = path,
            Length = length,
            Modified = 0,
            Hash = 0,
        };
}
