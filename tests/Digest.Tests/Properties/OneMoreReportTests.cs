using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>
/// What has nothing to do with a new report stays as it was, byte for byte: a publisher's diff shows the news, not the site.
/// </summary>
public sealed class OneMoreReportTests
{
    [Fact]
    public void A_report_that_has_nothing_to_do_with_the_others_leaves_nine_in_ten_pages_as_they_were()
    {
        using var folder = new TempFolder();
        SampleSite.Input(folder["input"]);
        var before = Build(folder, "before");
        folder.Write(
            "input/articles/one-more.txt",
            "Otters back in the Quern\n\nThe Combe Herald, 3 June 2022\n\nA pair of otters has been seen below the "
                + "weir of the Quern for the first time "
                + "since the tannery closed, a warden of the river trust wrote on Friday.\n\nShe asks walkers to keep "
                + "their dogs on a lead as far as the old sluice.\n"
        );
        var after = Build(folder, "after");

        var pages = before.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        var changed = pages.Where(p => after.GetValueOrDefault(p.Key) != p.Value).Select(p => p.Key).ToList();
        Assert.True(changed.Count * 10 <= pages.Count, $"{changed.Count} of {pages.Count} pages changed: {string.Join(", ", changed)}");
        Assert.Contains("index.html", changed);
    }

    private static ImmutableSortedDictionary<string, string> Build(TempFolder folder, string into)
    {
        var ended = Command.Run(folder.Path, "build", "--input", "input", "--output", into, "--base-url", SampleSite.BaseUrl);
        Assert.True(Directory.Exists(folder[into]), ended.All);
        return TempFolder.Hashes(folder[into]);
    }
}
