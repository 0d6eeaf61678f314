using System.Text.Json;
using System.Text.RegularExpressions;
using Digest.Explaining;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>
/// A link to a passage, printed on any page, is known to the data and to <c>digest explain</c>: ids are made in one place.
/// </summary>
[Collection(nameof(Site))]
public sealed partial class PassageLinkTests(Site site)
{
    private readonly ImmutableSortedSet<string> _printed =
    [
        .. site
            .Pages.Values.SelectMany(p => p.QuerySelectorAll("a[href*='#']"))
            .Select(a => Passage().Match(a.GetAttribute("href")!))
            .Where(m => m.Success)
            .Select(m => m.Groups[1].Value),
    ];

    [Fact]
    public void The_data_knows_every_passage_that_a_page_links_to()
    {
        using var data = JsonDocument.Parse(File.ReadAllText(site.DataFile));
        var blocks = data.RootElement.GetProperty("articles").EnumerateArray().SelectMany(a => a.GetProperty("blocks").EnumerateArray());
        var witnesses = data
            .RootElement.GetProperty("stories")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("years").EnumerateArray())
            .SelectMany(y => y.GetProperty("passages").EnumerateArray())
            .SelectMany(p => p.GetProperty("witnesses").EnumerateArray());
        var known = blocks
            .Concat(witnesses)
            .Where(e => e.TryGetProperty("id", out _))
            .Select(e => e.GetProperty("id").GetString()!)
            .ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(_printed);
        Assert.All(_printed, id => Assert.Contains(id, known));
    }

    [Fact]
    public void Explain_knows_every_passage_that_a_page_links_to()
    {
        using var folder = new TempFolder();
        SampleSite.Input(folder["input"]);
        var known = Pipeline.Read(
            new BuildOptions
            {
                Input = folder["input"],
                Output = folder["site"],
                Jobs = 2,
            },
            new Diagnostics()
        );
        Assert.All(_printed, id => Assert.Null(Target.Of(id, known, folder["input"]).Trouble));
    }

    [GeneratedRegex("#(?:[wr]-)?(p-[0-9a-f]{8}(?:-[0-9]+)?)", RegexOptions.NonBacktracking)]
    private static partial Regex Passage();
}
