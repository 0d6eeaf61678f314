using System.Text;
using Digest.Acquiring;
using Digest.Tests.Support;

namespace Digest.Tests.Acquiring;

/// <summary>
/// Each limit of an article has a text just within it that is read, and one just over it that is refused by name or read as plain text.
/// </summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("txt", ArticleReader.MaxBlocks, null)]
    [InlineData("txt", ArticleReader.MaxBlocks + 1, "The text has 50001 paragraphs, at most 50000 are read; the article is left out")]
    [InlineData("md", ArticleReader.MaxBlocks + 1, "The text has 50001 paragraphs, at most 50000 are read; the article is left out")]
    [InlineData("txt", 1_000_000, "The text has 1000000 paragraphs, at most 50000 are read; the article is left out")]
    public void An_article_has_so_many_paragraphs_and_no_more(string kind, int paragraphs, string? refusal) =>
        Refused("a." + kind, Repeat(i => $"Line {i}.\n\n", paragraphs), refusal);

    [Theory]
    [InlineData(ArticleReader.MaxText, null)]
    [InlineData(ArticleReader.MaxText + 1, "The text has 8388609 characters, at most 8388608 are read; the article is left out")]
    public void An_article_has_so_many_characters_and_no_more(int length, string? refusal) =>
        Refused(
            "a.txt",
            new string('a', 1_000_000) + "\n" + Repeat(_ => new string('b', 999_999) + "\n", 7) + new string('c', length - 7_999_993),
            refusal
        );

    [Theory]
    [MemberData(nameof(Crowds))]
    public void Markdown_over_a_limit_is_read_as_plain_text_and_loses_no_word(string within, string over, string message)
    {
        var diagnostics = new Diagnostics();
        Assert.NotNull(Read("a.md", within, diagnostics));
        Assert.Empty(diagnostics.Sorted());
        var draft = Read("a.md", over, diagnostics)!;
        var one = Assert.Single(diagnostics.Sorted());
        Assert.Equal(("DG1202", DiagnosticLevel.Warning), (one.Code, one.Level));
        Assert.Equal($"The Markdown has {message}; it is read as plain text", one.Message);
        Assert.Contains(draft.Blocks, b => b.Text.Contains("the last words", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Crowds =>
        new()
        {
            { Repeat(_ => "*a ", 1000) + End, Repeat(_ => "*a ", 6001) + End, Pairs },
            { Repeat(_ => "[a](b) ", 10_000) + End, Repeat(_ => "[a](", 6001) + End, Pairs },
            {
                Repeat(_ => "- a\n", 40_000) + End,
                Repeat(i => "a ` b" + (i % 1000 == 0 ? "\n\n" : " "), 200_001) + End,
                "more than 200000 marks"
            },
            {
                Repeat(i => $"[a{i}]: b\n", 10_000) + End,
                Repeat(i => $"[a{i}]: b\n", 10_001) + End,
                "more than 10000 definitions of links or footnotes"
            },
            { Table(500, 500) + End, Table(500, 600) + End, "tables of more than 300000 cells" },
        };

    // Each of these once took the square of its length; at this length that is minutes.
    [Theory]
    [InlineData("[a](", "")]
    [InlineData("[", "](b)")]
    [InlineData("*a ", "")]
    [InlineData("<http", "")]
    public void A_line_of_one_mark_over_and_over_is_read_as_plain_text_in_time(string before, string after)
    {
        var diagnostics = new Diagnostics();
        var draft = Read("a.txt", Repeat(_ => before, 200_000) + "the last words" + Repeat(_ => after, 200_000) + "\n", diagnostics)!;
        Assert.Empty(diagnostics.Sorted());
        Assert.Contains("the last words", Assert.Single(draft.Blocks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sidecar_of_five_thousand_notes_is_read()
    {
        using var folder = new TempFolder();
        var draft = Read(folder, "notes:\n" + Repeat(Note, 5000), out var diagnostics);
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(5000, Assert.Single(draft).Notes.Length);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void A_sidecar_over_its_limit_costs_its_article_by_name(int over, bool refused)
    {
        using var folder = new TempFolder();
        var draft = Read(folder, "display: none\n#" + new string('x', Sidecars.MaxBytes - 16 + over) + "\n", out var diagnostics);
        Assert.Equal(refused, draft.IsEmpty);
        string[] named = refused ? ["DG1101 articles/a.txt", "DG1202 articles/a.yml"] : [];
        Assert.Equal(named, diagnostics.Sorted().Select(d => $"{d.Code} {d.Path}").Order(StringComparer.Ordinal));
    }

    private const string Pairs = "so many marks in one paragraph that they make more than 36000000 pairs";

    private const string End = "\n\nThese are the last words of it.\n";

    private static string Note(int i) =>
        $"  - quote: \"words\"\n    note: This is the note of the number {i}, which says a little more than nothing.\n";

    private static string Table(int columns, int rows) =>
        Repeat(_ => "|a", columns) + "|\n" + Repeat(_ => "|-", columns) + "|\n" + Repeat(_ => "|b|\n", rows);

    private static string Repeat(Func<int, string> piece, int times)
    {
        var to = new StringBuilder();
        for (var i = 0; i < times; i++)
        {
            to.Append(piece(i));
        }

        return to.ToString();
    }

    private static ImmutableArray<Draft> Read(TempFolder folder, string sidecar, out Diagnostics diagnostics)
    {
        folder.Write("articles/a.txt", "The words of the article.\n");
        folder.Write("articles/a.yml", sidecar);
        diagnostics = new Diagnostics();
        return [.. diagnostics.Take(Acquired.From(folder.Path, false, 1)).Select(diagnostics.Take)];
    }

    private static Draft? Read(string path, string text, Diagnostics diagnostics) =>
        ArticleReader.Read(new RawFile { Path = "articles/" + path, Bytes = Encoding.UTF8.GetBytes(text) }, diagnostics).SingleOrDefault();

    private static void Refused(string path, string text, string? refusal)
    {
        var diagnostics = new Diagnostics();
        var draft = Read(path, text, diagnostics);
        Assert.Equal(refusal is null, draft is not null);
        Assert.Equal(refusal is null ? [] : [refusal], diagnostics.Sorted().Select(d => d.Message));
    }
}
