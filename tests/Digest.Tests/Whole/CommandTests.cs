using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>The command as a process: what it says, how it ends, what it leaves behind.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Good =
        "The ferry to Stonehaven was cancelled on 12 March 2019, the line said.\n\nNobody was hurt, and all tickets will be paid back.\n";
    private readonly TempFolder _folder = new();

    [Fact]
    public void A_clean_build_ends_with_0_and_says_what_it_did()
    {
        _folder.Write("input/articles/a.txt", Good);
        var ended = Build();
        Assert.Equal(0, ended.Exit);
        Assert.Contains("1 article", ended.All, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder["site/index.html"]));
    }

    [Fact]
    public void A_broken_file_costs_itself_and_the_exit_code()
    {
        _folder.Write("input/articles/a.txt", Good);
        _folder.Write("input/articles/b.md", "---\ntitle: Two: colons\n---\nText.\n");
        var ended = Build();
        Assert.Equal(1, ended.Exit);
        Assert.Matches(@"b\.md\(2,\d+\): error DG1101: ", ended.All);
        Assert.True(File.Exists(_folder["site/articles/a/index.html"]));
    }

    [Fact]
    public void A_warning_counts_only_when_strict()
    {
        _folder.Write("input/articles/a.md", "---\nheadlin: The ferry\n---\n" + Good);
        Assert.Equal(0, Build().Exit);
        Assert.Equal(1, Build("--strict").Exit);
    }

    [Fact]
    public void An_unknown_option_and_a_folder_that_is_not_there_end_with_2()
    {
        Assert.Equal(2, Command.Run(_folder.Path, "build", "--no-such-option").Exit);
        Assert.Equal(2, Command.Run(_folder.Path, "build", "--input", "nowhere").Exit);
    }

    [Fact]
    public void A_theme_with_a_mistake_ends_with_3_and_leaves_the_old_site()
    {
        _folder.Write("input/articles/a.txt", Good);
        Assert.Equal(0, Build().Exit);
        var before = TempFolder.Hashes(_folder["site"]);
        _folder.Write("input/theme/templates/home.html", "{{ for x in }}");
        var ended = Build();
        Assert.Equal(3, ended.Exit);
        Assert.Matches(@"(?m)^templates/home\.html\(1,\d+\)", ended.All);
        Assert.Equal(before, TempFolder.Hashes(_folder["site"]));
    }

    [Fact]
    public void What_git_and_the_host_need_in_the_output_stays_and_what_is_stale_goes()
    {
        _folder.Write("input/articles/a.txt", Good);
        Assert.Equal(0, Build().Exit);
        foreach (var file in (string[])[".git/HEAD", ".gitignore", ".gitattributes", "CNAME", "articles/gone/index.html", "old.html"])
        {
            _folder.Write("site/" + file, file);
        }

        Assert.Equal(0, Build().Exit);
        Assert.All(
            [".git/HEAD", ".gitignore", ".gitattributes", "CNAME"],
            (string f) => Assert.Equal(f, File.ReadAllText(_folder["site/" + f]))
        );
        Assert.False(File.Exists(_folder["site/old.html"]) || Directory.Exists(_folder["site/articles/gone"]), "stale pages stayed");
        Assert.Equal(
            ["input", "site"],
            Directory.EnumerateDirectories(_folder.Path).Select(Path.GetFileName).Where(d => d![0] != '.').Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_newest_article_moves_no_published_address()
    {
        SampleSite.Input(_folder["input"]);
        Assert.InRange(Build().Exit, 0, 1);
        var before = TempFolder.Hashes(_folder["site"]).Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).ToList();
        _folder.Write(
            "input/articles/newest.md",
            "---\ntitle: A new lighthouse keeper\noutlet: The Last Light\ndate: 2031-01-02\n---\nThe lighthouse of "
                + "Farness has a new keeper, the harbour office said on Thursday.\n"
        );
        Assert.InRange(Build().Exit, 0, 1);
        Assert.Empty(before.Except(TempFolder.Hashes(_folder["site"]).Keys));
    }

    [Theory]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("ar_SA.UTF-8")]
    [InlineData("th_TH.UTF-8")]
    public void The_language_of_the_machine_changes_no_byte(string language)
    {
        SampleSite.Input(_folder["input"]);
        Build();
        var first = TempFolder.Hashes(_folder["site"]);
        var words = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["LANG"] = language,
            ["LC_ALL"] = language,
            ["TZ"] = "Pacific/Kiritimati",
        };
        Command.Run(_folder.Path, words, "build", "--input", "input", "--output", "other", "--jobs", "4");
        Assert.Equal(first, TempFolder.Hashes(_folder["other"]));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private Ended Build(params ReadOnlySpan<string> more) =>
        Command.Run(_folder.Path, ["build", "--input", "input", "--output", "site", .. more]);
}
