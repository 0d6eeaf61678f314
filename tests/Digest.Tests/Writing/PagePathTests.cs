using Digest.Writing;

namespace Digest.Tests.Writing;

/// <summary>No two pages want one place, and none wants a place outside the site.</summary>
public sealed class PagePathTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../out.html")]
    [InlineData("a/../b.html")]
    [InlineData("a//b.html")]
    [InlineData("a/")]
    [InlineData("./a")]
    [InlineData("a\\b.html")]
    [InlineData("C:/a.html")]
    [InlineData("a\nb.html")]
    [InlineData("a\0b")]
    public void A_path_that_leads_elsewhere_is_told_and_left_out(string path)
    {
        var diagnostics = new Diagnostics();
        Assert.Empty(PagePaths.Check([Of(path)], diagnostics));
        Assert.Equal(DiagnosticCodes.BadPagePath, Assert.Single(diagnostics.Sorted()).Code);
    }

    [Fact]
    public void The_limit_of_a_name_is_counted_in_bytes()
    {
        Assert.Null(PagePaths.Fault(new string('a', 255) + "/" + new string('b', 255)));
        Assert.NotNull(PagePaths.Fault(new string('a', 256)));
        Assert.NotNull(PagePaths.Fault(new string('Ä', 128)));
    }

    [Theory]
    [InlineData("Aa/index.html", "aA/index.html")]
    [InlineData("caf\u00E9.html", "cafe\u0301.html")]
    [InlineData("a", "a/index.html")]
    [InlineData("a/index.html", "A")]
    public void Of_two_pages_for_one_place_the_first_is_written_and_both_are_named(string first, string second)
    {
        var diagnostics = new Diagnostics();
        Assert.Equal(first, Assert.Single(PagePaths.Check([Of(first), Of(second)], diagnostics)).Path);
        var d = Assert.Single(diagnostics.Sorted());
        Assert.Equal(DiagnosticCodes.TwinPages, d.Code);
        Assert.Contains(first, d.Message, StringComparison.Ordinal);
        Assert.Contains(second, d.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_in_one_folder_are_no_twins()
    {
        var diagnostics = new Diagnostics();
        Assert.Equal(3, PagePaths.Check([Of("a/b/index.html"), Of("a/c/index.html"), Of("a/index.html")], diagnostics).Length);
        Assert.Empty(diagnostics.Sorted());
    }

    private static Page Of(string path) => new(path, () => default);

    [Theory]
    [InlineData("con/index.html")]
    [InlineData("assets/AUX.css")]
    [InlineData("a/com1/b.html")]
    [InlineData("a/lpt\u00B2.txt")]
    [InlineData("a/nul .txt")]
    [InlineData("a/b./c.html")]
    [InlineData("a/b /c.html")]
    [InlineData("a/what?.html")]
    [InlineData("a/<b>.html")]
    [InlineData("a/b*.html")]
    [InlineData("a/\"b\".html")]
    public void A_name_that_Windows_refuses_is_told_and_left_out(string path) =>
        Assert.Contains("Windows", PagePaths.Fault(path), StringComparison.Ordinal);

    [Theory]
    [InlineData("console/index.html")]
    [InlineData("a/com.html")]
    [InlineData("a/com10.html")]
    [InlineData("a/b.con")]
    [InlineData(".nojekyll")]
    public void A_name_that_only_looks_like_a_device_is_written(string path) => Assert.Null(PagePaths.Fault(path));
}
