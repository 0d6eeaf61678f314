using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Digest.Tests.Whole;

/// <summary>
/// No page puts words into the mouth of a report that never printed them: of each place where words changed, what is not marked and what is
/// underlined stands in the other report, what is not marked and what is struck in the one it is held against.
/// </summary>
[Collection(nameof(Site))]
public sealed partial class SaidByTests(Site site)
{
    [Fact]
    public void Each_changed_wording_is_that_of_the_reports_it_names()
    {
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var (file, page) in site.RealPages.Where(p => p.Value.QuerySelector(".changed") is not null))
        {
            foreach (var place in page.QuerySelectorAll(".changed > li"))
            {
                tried++;
                var who = place.QuerySelector(".why")!.TextContent;
                var keys = Against().Match(who);
                Assert.True(keys.Success, who);
                Look(keys.Groups["shown"].Value, "ins");
                Look(keys.Groups["other"].Value, "del");

                void Look(string key, string left)
                {
                    var copy = (IElement)place.QuerySelector("p")!.Clone();
                    copy.QuerySelectorAll(".vh, " + left).ToList().ForEach(e => e.Remove());
                    var all = Letters(ReportOf(page, key));
                    foreach (var piece in copy.TextContent.Split('…').Select(Letters).Where(p => p.Length > 0))
                    {
                        if (!all.Contains(piece, StringComparison.Ordinal))
                        {
                            wrong.Add($"{file}: {key} does not say “{copy.TextContent.Trim()}”");
                        }
                    }
                }
            }
        }

        Assert.True(tried > 10, $"only {tried} places");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void No_reading_says_what_follows_its_place()
    {
        var (wrong, tried) = (new List<string>(), 0);
        foreach (var (file, page) in site.RealPages)
        {
            foreach (var slot in page.QuerySelectorAll(".slot"))
            {
                tried++;
                var after = slot.NextSibling?.TextContent.Trim() ?? "";
                wrong.AddRange(
                    slot.QuerySelectorAll(".rd b")
                        .Where(r =>
                            after.Contains(' ', StringComparison.Ordinal)
                            && r.TextContent.Contains(after, StringComparison.OrdinalIgnoreCase)
                        )
                        .Select(r => $"{file}: “{r.TextContent}” {after}")
                );
            }
        }

        Assert.True(tried > 10);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_doors_to_the_apparatus_count_what_stands_behind_them()
    {
        var tried = 0;
        foreach (var (file, year) in site.RealPages.Where(p => p.Value.QuerySelector("a[href='apparatus/#readings']") is not null))
        {
            tried++;
            var apparatus = site.Pages[file.Replace("index.html", "apparatus/index.html", StringComparison.Ordinal)];
            var places = apparatus.QuerySelectorAll(".app > li > ul > li:not(.apart)").Length;
            var passages = year.QuerySelectorAll(".told .ptext > a.n").Length;
            Assert.StartsWith(places + " ", Door("apparatus/#readings"), StringComparison.Ordinal);
            Assert.StartsWith(passages + " ", Door("apparatus/#carried"), StringComparison.Ordinal);

            string Door(string to) => year.QuerySelector($".doors a[href='{to}'] + span")!.TextContent;
        }

        Assert.True(tried > 3);
    }

    private string ReportOf(IDocument page, string key)
    {
        var link = page.QuerySelector($"#s-{key.ToLowerInvariant()} .rep a")!.GetAttribute("href")!;
        var file = link[link.IndexOf("articles/", StringComparison.Ordinal)..] + "index.html";
        return string.Join(
            ' ',
            site.Pages[Uri.UnescapeDataString(file)].QuerySelectorAll(".told .ptext > :not(.n, .wit)").Select(e => e.TextContent)
        );
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"^(?<other>[A-Z]+)\b.* against (?<shown>[A-Z]+)\.")]
    private static partial Regex Against();
}
