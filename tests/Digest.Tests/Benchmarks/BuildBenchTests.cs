using Digest.Benchmarks;
using Digest.Tests.Support;

namespace Digest.Tests.Benchmarks;

/// <summary>The benchmark of whole builds: its corpus is the same every time, and it measures all that it says.</summary>
public sealed class BuildBenchTests
{
    [Fact]
    public void The_corpus_is_the_same_every_time_and_of_every_kind()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "a", "b" })
        {
            var prints = Newsstand.Make(200, 1);
            Stacks.ForDigest(prints, folder[name + "/digest"]);
            Stacks.ForHugo(prints, folder[name + "/hugo"]);
        }

        var made = TempFolder.Hashes(folder["a"]);
        Assert.Equal(made, TempFolder.Hashes(folder["b"]));
        Assert.Equal(
            [".html", ".md", ".txt", ".yml"],
            made.Keys.Where(k => k.StartsWith("digest/", StringComparison.Ordinal))
                .Select(k => Path.GetExtension(k)!)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
        var all = Newsstand.Make(200, 1);
        Assert.Contains(all, p => !p.Dated);
        Assert.Contains(all.GroupBy(p => p.Story), s => s.Select(p => p.Day.Year).Distinct().Count() > 1);
        Assert.Contains(all.GroupBy(p => p.Story), s => s.SelectMany(p => p.Paragraphs[..^2]).GroupBy(t => t).Any(t => t.Count() > 1));
    }

    [Fact]
    public void A_small_run_has_every_row()
    {
        using var output = new StringWriter();
        Assert.Equal(0, BuildBench.Run(["--articles", "12", "--runs", "1", "--digest", Repo.Command], output));
        var table = output.ToString();
        foreach (var row in new[] { "Digest, from nothing", "Digest, nothing has changed", "Digest, one report has changed", "The floor" })
        {
            Assert.Contains("| " + row, table, StringComparison.Ordinal);
        }

        Assert.Contains("Hugo", table, StringComparison.Ordinal);
        Assert.Contains("of pages 12 articles", table, StringComparison.Ordinal);
        Assert.Equal(2, BuildBench.Run(["--article", "12"], output));
    }
}
