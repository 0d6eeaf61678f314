using System.Text;
using CsCheck;
using Digest.Tests.Cases;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>
/// Every character of every input is accounted for: in the cases, in the seeds where they are, in texts made up to be awkward.
/// </summary>
public sealed class AccountingTests
{
    /// <summary>The case files.</summary>
    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        CaseFile.All().Select(name => new TheoryDataRow<string>(name) { TestDisplayName = "accounts for " + name });

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_of_a_case_is_lost(string name)
    {
        var run = CaseRun.Of(name);
        foreach (var article in run.Articles)
        {
            var bytes = run.Inputs.First(i => i.Path == article.Path).Bytes;
            Accounting.Check(article, Decode(bytes, article.Charset));
        }

        Assert.All(run.Stories.SelectMany(s => s.Years), y => Accounting.Check(y.Folded));
    }

    [Fact]
    public void Nothing_of_the_seeds_is_lost()
    {
        if (!Directory.Exists(Repo.Seeds))
        {
            Assert.Skip("NOT CHECKED: ../shared is not beside the repository.");
        }

        Check(
            Directory
                .EnumerateFiles(Repo.Seeds, "*.txt")
                .ToDictionary(f => Path.GetFileName(f), f => File.ReadAllText(f, Encoding.UTF8), StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Nothing_of_a_messy_text_is_lost() => Messy.Corpus.Holds(texts => Check(texts), iter: 60);

    [Fact]
    public void Nothing_of_a_messy_Markdown_text_is_lost() => Messy.Markdown.Holds(texts => Check(texts), iter: 400);

    private static void Check(IReadOnlyDictionary<string, string> texts)
    {
        using var folder = new TempFolder();
        foreach (var (name, text) in texts)
        {
            folder.Write("input/articles/" + name, text);
        }

        var diagnostics = new Diagnostics();
        var stories = Pipeline
            .Read(
                new BuildOptions
                {
                    Input = folder["input"],
                    Output = folder["site"],
                    Jobs = 1,
                },
                diagnostics
            )
            .Stories;
        var left = diagnostics.Sorted().Where(d => d.Level == DiagnosticLevel.Error).Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var years = stories.SelectMany(s => s.Years).ToList();
        var seen = years.SelectMany(y => y.Folded.Reports).Select(r => r.Article).ToList();
        Assert.All(seen, a => Accounting.Check(a, texts[a.Path["articles/".Length..]]));
        Assert.All(years, y => Accounting.Check(y.Folded));

        // A file is either published or named in an error.
        Assert.Empty(texts.Keys.Select(k => "articles/" + k).Except(seen.Select(a => a.Path)).Except(left!));
    }

    private static string Decode(byte[] bytes, string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.GetEncoding(charset), detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
