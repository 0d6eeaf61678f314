using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Explaining;
using Digest.Tests.Cases;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>
/// What the pages count: every block of a report once, the same numbers on the card, the page and the story-year, and every part that is
/// carried elsewhere linked from both ends. Asked of the sample and of every case.
/// </summary>
[Collection(nameof(Site))]
public sealed partial class CountTests(Site site)
{
    [Fact]
    public void The_pages_of_the_sample_count_alike()
    {
        using var data = JsonDocument.Parse(File.ReadAllText(site.DataFile));
        Assert.Empty(Wrong(data.RootElement, f => site.Pages.GetValueOrDefault(f)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_pages_of_a_case_count_alike(string name)
    {
        using var folder = new TempFolder();
        foreach (var part in CaseFile.Read(name).Parts.Where(p => p.Path.StartsWith("input/", StringComparison.Ordinal)))
        {
            folder.Write(part.Path, part.Bytes());
        }

        Assert.Empty(Wrong(folder));
    }

    /// <summary>They are not ours to publish, so it is asked where they are at hand.</summary>
    [Fact]
    public void The_pages_of_the_seeds_count_alike()
    {
        var seeds = Path.Combine(Repo.Shared, "seeds");
        if (!Directory.Exists(seeds))
        {
            Assert.Skip("NOT CHECKED: ../shared is not beside the repository. The cases cover the same ground with texts of our own.");
        }

        using var folder = new TempFolder();
        foreach (var file in Directory.EnumerateFiles(seeds, "*.txt"))
        {
            folder.Write("input/articles/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        Assert.Empty(Wrong(folder));
    }

    private static IEnumerable<string> Wrong(TempFolder folder)
    {
        Directory.CreateDirectory(folder["input"]);
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["site"],
            Data = folder["data.json"],
            Jobs = 2,
        };
        if (!Pipeline.Run(options, new Diagnostics()).Written)
        {
            return [];
        }

        var parser = new HtmlParser();
        var pages = Directory
            .EnumerateFiles(folder["site"], "*.html", SearchOption.AllDirectories)
            .ToDictionary(
                f => Path.GetRelativePath(folder["site"], f).Replace('\\', '/'),
                f => (IDocument)parser.ParseDocument(File.ReadAllText(f)),
                StringComparer.Ordinal
            );
        var json = File.ReadAllText(folder["data.json"]);
        using var data = JsonDocument.Parse(json);
        var known = Pipeline.Read(options, new Diagnostics());
        return
        [
            .. Wrong(data.RootElement, pages.GetValueOrDefault),
            .. pages
                .SelectMany(p => p.Value.QuerySelectorAll("a[href*='#p-']"))
                .Select(a => a.GetAttribute("href")!)
                .Select(to => to[(to.IndexOf('#', StringComparison.Ordinal) + 1)..])
                .Distinct(StringComparer.Ordinal)
                .Where(id =>
                    Target.Of(id, known, options.Input).Trouble is not null || !json.Contains($"\"{id}\"", StringComparison.Ordinal)
                )
                .Select(id => $"a page links to {id}, which digest explain or the data knows nothing of"),
        ];
    }

    /// <summary>The cases about what folds, what is noted and what is shown, those with a theme of their own left out.</summary>
    public static TheoryData<string> Cases() =>
        [
            .. CaseFile
                .All()
                .Where(n => n.StartsWith('5') || n.StartsWith('6') || n.StartsWith('7'))
                .Where(n => CaseFile.Read(n).Parts.All(p => !p.Path.Contains("theme/", StringComparison.Ordinal))),
        ];

    private static IEnumerable<string> Wrong(JsonElement data, Func<string, IDocument?> page)
    {
        var articles = Items(data, "articles").ToDictionary(a => Text(a, "id"), StringComparer.Ordinal);
        return Items(data, "stories")
            .SelectMany(s => Items(s, "years"))
            .SelectMany(year =>
            {
                var file = Text(year, "address") + "index.html";
                var reports = Items(year, "order").Select(id => articles[id.GetString()!]).ToList();
                return page(file) is not { } document
                    ? [file + ": no such page"]
                    : Year(year, reports, document)
                        .Concat(
                            reports.SelectMany(r =>
                                Report(
                                    r,
                                    reports.Count,
                                    reports.Count == 1 ? document : page(Text(year, "address") + "apparatus/index.html")!,
                                    page
                                )
                            )
                        )
                        .Select(w => file + ": " + w);
            });
    }

    private static IEnumerable<string> Year(JsonElement year, List<JsonElement> reports, IDocument page)
    {
        var told = Items(year, "tellings")
            .SelectMany(t => Items(t, "same").Concat(Items(t, "wordings")).Concat(Items(t, "repeats")).Append(t.GetProperty("shown")))
            .Select(at => (Text(at, "article"), at.GetProperty("block").GetInt32()))
            .Distinct()
            .ToList();
        var blocks = reports.SelectMany(r => Items(r, "blocks").Select(b => (Article: Text(r, "id"), Block: b))).ToList();
        var own = blocks.Where(b => !b.Block.TryGetProperty("chrome", out _)).ToList();
        var kept = own.Where(b => Text(b.Block, "status") is "kept" or "repeat").Select(b => (b.Article, N(b.Block))).ToList();
        foreach (var missing in kept.Except(told))
        {
            yield return $"block {missing} is told nowhere";
        }

        if (Number(page.QuerySelector("figure.tally figcaption b")) != own.Count)
        {
            yield return $"{own.Count} blocks came in, the page says {page.QuerySelector("figure.tally figcaption b")?.TextContent}";
        }

        if (reports.Count > 1)
        {
            var only = page.QuerySelectorAll(".ptext.only:not(.k-heading):not(.k-caption)").Length;
            var counted = reports.Sum(r => Items(r, "onlyBlocks").Count());
            if (only != counted)
            {
                yield return $"{only} paragraphs are marked as only in one report, the reports count {counted}";
            }
        }

        // A part leads to the other place, and that one leads back here.
        foreach (var link in page.QuerySelectorAll(".ptext .wit a[href^='#p-']"))
        {
            var here = link.Closest(".ptext")!;
            var there = page.GetElementById(link.GetAttribute("href")![1..])?.Closest(".ptext");
            if (
                there is null
                || there == here
                || there
                    .QuerySelectorAll(".wit a[href^='#p-']")
                    .All(back => page.GetElementById(back.GetAttribute("href")![1..])?.Closest(".ptext") != here)
            )
            {
                yield return $"the part at {link.GetAttribute("href")} does not lead back";
            }
        }
    }

    private static IEnumerable<string> Report(JsonElement report, int reports, IDocument cards, Func<string, IDocument?> page)
    {
        var key = Text(report, "key");
        var card = cards.GetElementById("s-" + key.ToLowerInvariant());
        if (card is null || page(Text(report, "address") + "index.html") is not { } own)
        {
            yield return $"{key} has no card or no page";
            yield break;
        }

        var body = report.GetProperty("bodyBlocks").GetInt32();
        int Count(string name) => Items(report, name).Count();
        var (only, part) = (Count("onlyBlocks"), Count("partBlocks"));
        var strip = own.QuerySelector(".strip")!.TextContent;
        if (reports > 1 && body > 0)
        {
            var shares = card.QuerySelectorAll("p").Select(p => p.TextContent).FirstOrDefault(t => Shares().IsMatch(t)) ?? "";
            var said = Shares().Match(shares) is { Success: true } m ? m.Value : "(nothing)";
            int[] numbers = [body, .. new[] { only, part, body - only - part }.Where(n => n > 0)];
            var expected = only == body ? [body] : numbers;
            if (!Digits().Matches(said).Select(d => int.Parse(d.Value, CultureInfo.InvariantCulture)).SequenceEqual(expected))
            {
                yield return $"the card of {key} says “{said}”, the data {string.Join(", ", expected)}";
            }

            if (!strip.Contains(said, StringComparison.Ordinal))
            {
                yield return $"the page of {key} says “{strip}”, its card “{said}”";
            }

            var fresh = Count("newBlocks");
            var words =
                fresh == 0 ? "known to be earlier"
                : fresh == body ? (body == 1 ? "It has something" : "All have something")
                : string.Create(CultureInfo.InvariantCulture, $"{fresh} of them {(fresh == 1 ? "has" : "have")} something");

            // Where no report is known to be earlier all is new, and nothing is said of it.
            var silent = fresh == body && !shares.Contains("known to be earlier", StringComparison.Ordinal);
            if (only < body && !silent && !shares.Contains(words, StringComparison.Ordinal))
            {
                yield return $"the card of {key} says “{shares}”, {fresh} are new";
            }
        }

        var display = Text(report, "display");
        if (display != "full")
        {
            yield break;
        }

        var marked = own.QuerySelectorAll(".ptext.only").Length;
        var parts = own.QuerySelectorAll(".ptext.part").Length;
        if (reports > 1 && (marked, parts) != (only, part))
        {
            yield return $"the page of {key} marks {marked} paragraphs as only here and {parts} in part, the data counts {only} and {part}";
        }

        var removed = Items(report, "blocks").Count(b => Text(b, "status") == "removed" && !b.TryGetProperty("chrome", out _));
        var rows = own.QuerySelectorAll("section[aria-labelledby=removed] > :not(#lifted) ~ * tbody tr").Length;
        var lifted = Items(report, "blocks").Count(b => Text(b, "status") == "lifted" && !b.TryGetProperty("chrome", out _));
        if (rows != removed + lifted && rows != 0)
        {
            yield return $"the page of {key} lists {rows} lines, the data {removed} removed and {lifted} that became facts";
        }

        if (!strip.Contains(removed.ToString(CultureInfo.InvariantCulture) + " line", StringComparison.Ordinal))
        {
            yield return $"the page of {key} says “{strip}”, {removed} lines were removed";
        }

        if (removed > 0 && !card.TextContent.Contains(removed.ToString(CultureInfo.InvariantCulture) + " line", StringComparison.Ordinal))
        {
            yield return $"the card of {key} does not say that {removed} lines were removed";
        }
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement of, string name) =>
        of.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static int N(JsonElement block) => block.GetProperty("n").GetInt32();

    private static int Number(IElement? of) =>
        Digits().Match(of?.TextContent ?? "") is { Success: true } m ? int.Parse(m.Value, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex("[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[0-9]+ paragraphs?(?:, only here\.|: [^.]*\.)", RegexOptions.NonBacktracking)]
    private static partial Regex Shares();
}
