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
        foreach (var file in run.Articles.GroupBy(a => a.Path, StringComparer.Ordinal))
        {
            var bytes = run.Inputs.First(i => i.Path == file.Key).Bytes;
            Accounting.Check([.. file], Decode(bytes, file.First().Charset));
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

    [Fact]
    public void Nothing_of_a_download_of_an_archive_is_lost() =>
        Gen.Int[0, Marks.Length - 1]
            .Array[4, 40]
            .Holds(
                lines =>
                    Check(
                        new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["a.txt"] = string.Join('\n', lines.Select((l, i) => Marks[l].Replace("#", $"{i}", StringComparison.Ordinal))),
                        }
                    ),
                iter: 200
            );

    // What downloads are made of: labels, marks between reports, and lines of text.
    private static readonly string[] Marks =
    [
        "",
        "",
        "The mill on the hill was sold on Monday for # crowns.",
        "It is said to be haunted, and # buyers came.",
        "Mill # is sold",
        "                     1 of 3 DOCUMENTS",
        "                     The Ferrow Observer",
        "                     March 4, 2011 Friday",
        "March 5, 2011",
        "BYLINE: Ann Reed #",
        "LENGTH: # words",
        "LOAD-DATE: March #, 2011",
        "Body",
        "Load-Date: March 9, 2011",
        "End of Document",
        "          Copyright 2011 Ferrow Observer",
        "HD   Mill # is sold",
        "BY   By Ann Reed",
        "WC   # words",
        "PD   4 March 2011",
        "LP",
        "TD   The mill was sold again, # times.",
        "AN   Document FERRO00020110304e#",
        "12 words",
        "English",
        "(c) 2011 Ferrow Observer",
        "Document FERRO000201103040000#",
        "____________________________________________________________",
        "Document 1 of 2",
        "Author: Reed, Ann",
        "Full text: The mill was sold, # times over.",
        "Publication title: The Ferrow Observer",
        "ProQuest document ID: 10#",
        "Subject: Mills",
    ];

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
        foreach (var file in seen.GroupBy(a => a.Path, StringComparer.Ordinal).Where(f => !left.Contains(f.Key)))
        {
            Accounting.Check([.. file], texts[file.Key["articles/".Length..]]);
        }

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
