using System.Text;
using System.Text.Json;
using Digest.Tests.Properties;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>
/// What a page weighs beside what it prints of the reports, in bytes of UTF-8: a report's page beside its own text, a story-year's page
/// beside the passages that it shows, each once.
/// </summary>
[Collection(nameof(Site))]
public sealed class WeightTests(Site site)
{
    // Aimed at are 6 and 12 KB. These are a ratchet: what the heaviest pages take today, rounded up, and lowered with the markup.
    private const int ArticleTimes = 2;
    private const int ArticleRest = 12 << 10;
    private const int YearTimes = 3;
    private const int YearRest = 28 << 10;

    [Fact]
    public void No_page_of_the_sample_weighs_more_than_its_text_allows() => Assert.Empty(TooHeavy(site.Root, site.DataFile));

    [Fact]
    public void No_page_of_a_generated_town_weighs_more_than_its_text_allows()
    {
        using var folder = new TempFolder();
        foreach (var (path, _, text) in Town.Reports(11, 12))
        {
            folder.Write("input/articles/" + path, Encoding.UTF8.GetBytes(text));
        }

        Corpora.Build(folder, "input", "site", jobs: 2);
        Assert.Empty(TooHeavy(folder["site"], folder["site.json"]));
    }

    private static List<string> TooHeavy(string root, string dataFile)
    {
        using var data = JsonDocument.Parse(File.ReadAllBytes(dataFile));
        var heavy = new List<string>();
        var texts = new Dictionary<(string Article, int Block), int>();
        foreach (var article in data.RootElement.GetProperty("articles").EnumerateArray())
        {
            var sum = 0;
            foreach (var block in article.GetProperty("blocks").EnumerateArray())
            {
                var bytes = Encoding.UTF8.GetByteCount(block.GetProperty("text").GetString()!);
                texts[(article.GetProperty("id").GetString()!, block.GetProperty("n").GetInt32())] = bytes;
                sum += bytes;
            }

            Weigh(article.GetProperty("address").GetString()!, sum, ArticleTimes, ArticleRest);
        }

        var years = data
            .RootElement.GetProperty("stories")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("years").EnumerateArray())
            .ToList();
        Assert.NotEmpty(years);
        foreach (var year in years)
        {
            var shown = year.GetProperty("tellings").EnumerateArray().Select(t => t.GetProperty("shown"));
            var sum = shown.Sum(s => texts[(s.GetProperty("article").GetString()!, s.GetProperty("block").GetInt32())]);
            Weigh(year.GetProperty("address").GetString()!, sum, YearTimes, YearRest);
        }

        return heavy;

        void Weigh(string address, int text, int times, int rest)
        {
            var page = new FileInfo(Path.Combine(root, address, "index.html")).Length;
            if (page > (text * times) + rest)
            {
                heavy.Add($"{address}: {page} bytes for {text} of text, {page - (text * times) - rest} too many");
            }
        }
    }
}
