using System.Globalization;
using System.Security.Cryptography;
using Digest.Shared;
using Digest.Tests.Properties;
using Digest.Tests.Support;

namespace Digest.Tests.Caching;

/// <summary>
/// A build after an edit gives what a build from nothing gives, byte for byte, and tells the same: whatever was edited, whatever was kept,
/// and whatever became of the cache and of the output folder between.
/// </summary>
public sealed class IncrementalTests
{
    private static readonly int Steps = int.Parse(Environment.GetEnvironmentVariable("DIGEST_STEPS") ?? "25", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_sequence_of_edits_gives_what_a_build_from_nothing_gives(int seed)
    {
        using var folder = new TempFolder();
        var edits = new RandomEdits(folder, seed);
        for (var step = 0; step < Steps; step++)
        {
            var what = step == 0 ? "begin" : edits.Next();
            var (kept, told) = Build(folder, "kept", cache: true);
            var (clean, toldClean) = Build(folder, "clean", cache: false);
            var different = clean
                .Where(f => kept.GetValueOrDefault(f.Key) != f.Value)
                .Select(f => f.Key)
                .Concat(kept.Keys.Except(clean.Keys))
                .ToList();
            Assert.True(different.Count == 0, $"seed {seed}, step {step}, {what}: {string.Join(", ", different.Take(5))}");
            Assert.Equal(toldClean, told);
        }
    }

    [Fact]
    public void A_build_of_what_has_not_changed_looks_and_is_done()
    {
        using var folder = new TempFolder();
        Town.Write(folder, Town.Reports(7, 6));
        var stages = new List<string>();
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["output"],
            Cache = folder["cache"],
            Jobs = 2,
        };
        var (first, second) = (new Diagnostics(), new Diagnostics());
        var made = Pipeline.Run(options, first);
        var figures = new RunFigures();
        var again = Pipeline.Run(options, second, new Heard(stages), figures);
        Assert.Equal(["Acquiring"], stages);
        Assert.True(figures.Unchanged);
        Assert.Equal(made, again);
        Assert.Equal(first.Sorted(), second.Sorted());

        // A copy or a checkout gives files other times: their bytes are looked at then.
        var home = folder["output/index.html"];
        File.SetLastWriteTimeUtc(home, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Pipeline.Run(options, new Diagnostics(), null, figures = new RunFigures());
        Assert.True(figures.Unchanged);
        File.AppendAllText(home, " ");
        Pipeline.Run(options, new Diagnostics(), null, figures = new RunFigures());
        Assert.False(figures.Unchanged);
        Assert.Equal((made.Articles, 0), figures.Cache["articles"]);
        Assert.False(File.ReadAllText(home).EndsWith(' '));
    }

    [Fact]
    public void After_an_edit_of_one_report_only_it_is_read_for_filing_and_only_its_stories_for_the_search()
    {
        using var folder = new TempFolder();
        Town.Write(folder, Town.Reports(7, 6));
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["output"],
            Cache = folder["cache"],
            Jobs = 2,
        };
        var made = Pipeline.Run(options, new Diagnostics());
        var report = Directory
            .EnumerateFiles(folder["input/articles"], "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        File.AppendAllText(report, "\n\nNobody has seen the lamp of the third pier since Martinmas, it was said in the harbour.\n");
        var figures = new RunFigures();
        made = Pipeline.Run(options, new Diagnostics(), null, figures);
        var (read, found) = (figures.Cache["articles"].Missed, figures.Cache["search"]);
        Assert.InRange(read, 1, made.Articles - 1);
        Assert.Equal((made.Articles - read, read), figures.Cache["features"]);
        Assert.InRange(found.Missed, figures.Cache["stories"].Missed, made.Years - 1);
        Assert.Equal(made.Years, found.Found + found.Missed);
    }

    [Fact]
    public void Every_page_that_is_made_of_some_stories_can_be_known_again()
    {
        using var folder = new TempFolder();
        var options = new BuildOptions
        {
            Input = Path.Combine(Repo.Root, "input"),
            Output = folder["output"],
            Cache = folder["cache"],
            BaseUrl = "https://marsh.example/",
        };
        var told = new Diagnostics();
        var edition = Pipeline.Make(Pipeline.Read(options, told), options, told);
        var made = edition.Pages.Select(p => (p.Path, p.Origin, Text: Repo.Utf8.GetString(p.Content().Span))).ToList();
        var unknown = made.Where(p => IsOfSome(p.Path) && PageMarks.Of(p.Text).MovedTo is null && p.Origin?.Asked is null);
        Assert.Empty(unknown.Select(p => p.Path));
        Assert.Contains(edition.Pages, p => p.Origin is null); // the front page, for one
    }

    private static bool IsOfSome(string path) =>
        path.Split('/') switch
        {
            ["stories" or "outlets" or "speakers", "index.html"] => false,
            ["stories" or "outlets" or "speakers" or "articles", ..] => true,
            _ => false,
        };

    private sealed class Heard(List<string> stages) : IProgress<string>
    {
        public void Report(string value) => stages.Add(value);
    }

    private static (Dictionary<string, string> Files, ImmutableArray<string> Told) Build(TempFolder folder, string output, bool cache)
    {
        var told = new Diagnostics();
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder[output],
            Cache = cache ? folder["cache"] : null,
            Jobs = 2,
        };
        string end;
        try
        {
            end = Pipeline.Run(options, told).ToString();
        }
        catch (ThemeException e)
        {
            end = e.Message;
        }

        var root = folder[output];
        var files = !Directory.Exists(root)
            ? []
            : Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    f => Path.GetRelativePath(root, f),
                    f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))),
                    StringComparer.Ordinal
                );
        return (files, [.. told.Sorted().Select(d => d.ToString()), end]);
    }
}
