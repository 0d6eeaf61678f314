using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>The pictures that pages name for those who share them.</summary>
[Collection(nameof(Site))]
public sealed class CardSiteTests(Site site)
{
    private static readonly string[] Libraries = ["SkiaSharp.dll", "HarfBuzzSharp.dll"];

    [Fact]
    public void Every_story_year_names_a_picture_of_its_own_with_its_words()
    {
        var years = site.Pages.Where(p => p.Value.Body!.ClassList.Contains("page-story-year")).ToList();
        Assert.NotEmpty(years);
        var own = 0;
        foreach (var (file, page) in years)
        {
            Assert.Equal("1200", Meta(page, "og:image:width"));
            Assert.Equal("630", Meta(page, "og:image:height"));
            var picture = file.Replace("index.html", "card.png", StringComparison.Ordinal);
            if (!site.Files.Contains(picture))
            {
                Assert.Equal(SampleSite.BaseUrl + "assets/card.png", Meta(page, "og:image"));
                Assert.Null(Meta(page, "og:image:alt"));
                continue;
            }

            own++;
            Assert.Equal(SampleSite.BaseUrl + picture, Meta(page, "og:image"));
            Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));
            var alt = Meta(page, "og:image:alt")!;
            Assert.StartsWith(Meta(page, "og:title")!, alt, StringComparison.Ordinal);
            Assert.Contains("The Sample Digest", alt, StringComparison.Ordinal);
            Assert.InRange(new FileInfo(site.FileOf(picture)).Length, 2_000, 20_000);
        }

        Assert.InRange(own, years.Count / 2, years.Count);
        Assert.All(
            site.Pages.Where(p => !p.Value.Body!.ClassList.Contains("page-story-year")),
            p => Assert.Null(Meta(p.Value, "og:image:alt"))
        );
    }

    [Fact]
    public void The_picture_tells_what_the_feed_tells()
    {
        var feed = File.ReadAllText(site.FileOf("atom.xml"));
        var alt = Meta(site.Pages["stories/port-ellery-ferry/2023/index.html"], "og:image:alt")!;
        Assert.Contains("twenty-seven", alt, StringComparison.Ordinal);
        Assert.Contains("The Aldermoor Courier says “twenty-seven”", feed, StringComparison.Ordinal);
        Assert.Contains("The Aldermoor Courier says “twenty-seven”", alt, StringComparison.Ordinal);
        Assert.Contains("4 reports", alt, StringComparison.Ordinal);
    }

    [Fact]
    public void No_picture_is_made_without_an_address_or_where_none_is_wanted()
    {
        using var folder = new TempFolder();
        SampleSite.Input(folder["input"]);
        Assert.DoesNotContain(
            Build(folder, Repo.Command),
            f => f.StartsWith("stories/", StringComparison.Ordinal) && f.EndsWith(".png", StringComparison.Ordinal)
        );
        File.AppendAllText(Path.Combine(folder["input"], "digest.yml"), "\nimages: false\nbase_url: https://digest.example/\n");
        var files = Build(folder, Repo.Command);
        Assert.DoesNotContain(
            files,
            f => f.StartsWith("stories/", StringComparison.Ordinal) && f.EndsWith(".png", StringComparison.Ordinal)
        );
        var page = File.ReadAllText(folder["site/stories/port-ellery-ferry/2023/index.html"]);
        Assert.Contains("https://digest.example/assets/card.png", page, StringComparison.Ordinal);
        Assert.DoesNotContain("twitter:card", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_what_draws_is_told_so_once_and_builds_all_the_rest()
    {
        using var folder = new TempFolder();
        folder.Write("input/articles/a.txt", "The bridge is closed until Friday, the mayor said."u8.ToArray());
        folder.Write("input/articles/b.txt", "A school stood in flames in the night, a teacher said."u8.ToArray());
        foreach (
            var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(f => !Libraries.Contains(Path.GetFileName(f)))
        )
        {
            folder.Write("program/" + Path.GetFileName(file), File.ReadAllBytes(file));
        }

        folder.Write("program/digest.runtimeconfig.json", File.ReadAllBytes(Path.ChangeExtension(Repo.Command, ".runtimeconfig.json")));
        var program = folder["program/digest.dll"];

        // Where no picture is drawn nothing of it is loaded: this build has not even the assemblies.
        Assert.Contains("index.html", Build(folder, program));
        var ended = Command.Start("dotnet", folder.Path, null, [program, "build", "--output", "site", "--base-url", SampleSite.BaseUrl]);
        Assert.True(ended.Exit == 0, ended.All);
        Assert.Equal(2, ended.All.Split("DG7203").Length);
        Assert.Contains("images: false", ended.All, StringComparison.Ordinal);
        Assert.Contains(SampleSite.BaseUrl + "assets/card.png", File.ReadAllText(folder["site/index.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_of_10000_characters_is_cut_behind_a_word_everywhere_but_in_its_heading()
    {
        using var folder = new TempFolder();
        var title = string.Join(' ', Enumerable.Repeat("The ferry that met the quay", 360));
        folder.Write(
            "input/articles/a.md",
            $"---\ntitle: {title}\ndate: 2023-05-14\n---\n\nThe ferry met the quay on Friday, the mayor said.\n"
        );
        folder.Write("input/articles/b.md", $"---\ntitle: {new string('w', 10_000)}\n---\n\nA school stood in flames in the night.\n");
        folder.Write("input/digest.yml", "base_url: https://digest.example/\n");
        var pages = Build(folder, Repo.Command).Where(f => f.EndsWith("index.html", StringComparison.Ordinal)).ToList();
        var headings = 0;
        foreach (var file in pages)
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(folder["site/" + file]));
            Assert.InRange(page.Title!.Length, 1, 290);
            Assert.InRange(Meta(page, "og:title")?.Length ?? 1, 1, 280);
            Assert.InRange(Meta(page, "og:image:alt")?.Length ?? 1, 1, 500);
            headings += page.QuerySelector("h1")?.TextContent.Contains(title, StringComparison.Ordinal) == true ? 1 : 0;
            if (file.EndsWith("2023/index.html", StringComparison.Ordinal) && file.StartsWith("stories/", StringComparison.Ordinal))
            {
                Assert.EndsWith(" \u2026, 2023", Meta(page, "og:title"), StringComparison.Ordinal);
                Assert.StartsWith(Meta(page, "og:title")!, Meta(page, "og:image:alt"), StringComparison.Ordinal);
            }
        }

        Assert.InRange(headings, 3, pages.Count); // the story, its year, the report
    }

    [Fact]
    public void A_picture_of_the_theme_has_the_size_that_it_has()
    {
        using var folder = new TempFolder();
        folder.Write("input/articles/a.txt", "The bridge is closed until Friday, the mayor said."u8.ToArray());
        folder.Write("input/digest.yml", "base_url: https://digest.example/\n");
        using (var bitmap = new SkiaSharp.SKBitmap(20, 10))
        {
            folder.Write("input/theme/assets/card.png", bitmap.Encode(SkiaSharp.SKEncodedImageFormat.Png, 100).ToArray());
        }

        Build(folder, Repo.Command);
        Assert.Equal(("20", "10"), Size("index.html"));
        folder.Write("input/theme/assets/card.png", "<svg/>"u8.ToArray());
        Build(folder, Repo.Command);
        Assert.Equal((null, null), Size("index.html"));
        File.Delete(folder["input/theme/assets/card.png"]);
        Build(folder, Repo.Command);
        Assert.Equal(("1200", "630"), Size("index.html"));

        (string?, string?) Size(string file)
        {
            var page = new HtmlParser().ParseDocument(File.ReadAllText(folder["site/" + file]));
            return (Meta(page, "og:image:width"), Meta(page, "og:image:height"));
        }
    }

    [Fact]
    public void A_name_of_the_site_that_no_picture_can_have_is_told()
    {
        using var folder = new TempFolder();
        folder.Write("input/articles/a.md", "---\ntitle: A bridge\n---\n\nThe bridge is closed until Friday, the mayor said.\n");
        folder.Write("input/digest.yml", "title: \u65B0\u805E\nbase_url: https://digest.example/\n");
        var told = new Diagnostics();
        Assert.True(Run());
        Assert.Single(told.Sorted(), d => d.Code == "DG7204" && d.Message.Contains("name of the site", StringComparison.Ordinal));
        folder.Write("input/digest.yml", "title: News\nbase_url: https://digest.example/\n");
        told = new Diagnostics();
        Assert.True(Run());
        Assert.DoesNotContain(told.Sorted(), d => d.Code == "DG7204");

        bool Run() =>
            Pipeline
                .Run(
                    new BuildOptions
                    {
                        Input = folder["input"],
                        Output = folder["site"],
                        Jobs = 1,
                    },
                    told
                )
                .Written;
    }

    private static IReadOnlyCollection<string> Build(TempFolder folder, string program)
    {
        var ended = Command.Start("dotnet", folder.Path, null, [program, "build", "--output", "site"]);
        Assert.True(ended.Exit == 0, ended.All);
        Assert.DoesNotContain("DG7203", ended.All, StringComparison.Ordinal);
        return [.. TempFolder.Hashes(folder["site"]).Keys];
    }

    private static string? Meta(IDocument page, string property) =>
        page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
}
