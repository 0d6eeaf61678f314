using Digest.Writing;

namespace Digest.Tests.Writing;

/// <summary>The published folder is always the whole old or the whole new site.</summary>
public sealed class WritingTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly Sites _sites = new();

    public void Dispose() => _sites.Dispose();

    [Fact]
    public void A_first_build_makes_the_folder_and_leaves_nothing_beside_it()
    {
        var result = _sites.Write(("index.html", "home"), ("stories/a/index.html", "story"));
        Assert.Equal(2, result);
        Assert.Equal("index.html=home\nstories/a/index.html=story", _sites.Files());
        Assert.Empty(_sites.Leftovers());
        Assert.Empty(_sites.Told.Sorted());
    }

    [Fact]
    public void A_second_build_sweeps_pages_that_are_gone_and_says_which_addresses()
    {
        _sites.Write(("index.html", "home"), ("articles/a/index.html", "a"), ("articles/b/index.html", "b"), ("feed.xml", "x"));
        _sites.Write(("index.html", "home 2"), ("articles/b/index.html", "b"));
        Assert.Equal("articles/b/index.html=b\nindex.html=home 2", _sites.Files());
        var told = Assert.Single(_sites.Told.Sorted());
        Assert.Equal(DiagnosticCodes.VanishedAddresses, told.Code);
        Assert.Contains("articles/a/", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_file_is_the_old_file_and_a_changed_one_is_not()
    {
        _sites.Write(("a.txt", "same"), ("b.txt", "old!"));
        File.SetLastWriteTimeUtc(Path.Combine(_sites.Output, "a.txt"), LongAgo);
        File.SetLastWriteTimeUtc(Path.Combine(_sites.Output, "b.txt"), LongAgo);
        _sites.Write(("a.txt", "same"), ("b.txt", "new!"));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(_sites.Output, "a.txt")));
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(_sites.Output, "b.txt")));
        _sites.Write(_sites.Options with { Clean = true }, ("a.txt", "same"), ("b.txt", "new!"));
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(_sites.Output, "a.txt")));
    }

    [Fact]
    public void Dotfiles_and_CNAME_of_the_old_folder_outlive_a_build()
    {
        _sites.Folder.Write("site/.gitignore", "*\n");
        _sites.Folder.Write("site/.git/objects/ab/cd", "blob");
        _sites.Folder.Write("site/.well-known/security.txt", "mail");
        _sites.Folder.Write("site/CNAME", "example.org");
        _sites.Write(("index.html", "1"), (".nojekyll", ""));
        _sites.Write(("index.html", "2"), (".nojekyll", ""));
        Assert.Equal(
            ".git/objects/ab/cd=blob\n.gitignore=*\n\n.nojekyll=\n.well-known/security.txt=mail\nCNAME=example.org\nindex.html=2",
            _sites.Files()
        );
    }

    [Fact]
    public void A_page_wins_over_a_dotfile_of_its_name()
    {
        _sites.Write((".nojekyll", "old"), ("index.html", "1"));
        _sites.Write((".nojekyll", "new"), ("index.html", "1"));
        Assert.Equal(".nojekyll=new\nindex.html=1", _sites.Files());
    }

    [Fact]
    public void A_folder_that_no_build_has_made_is_refused_by_the_name_of_a_file_in_it()
    {
        _sites.Folder.Write("site/thesis.txt", "years of work");
        Assert.False(_sites.Told.Take(WritingStage.Check(_sites.Options)));
        Assert.Null(_sites.Write(("index.html", "home")));
        Assert.Null(_sites.Write(_sites.Options with { Clean = true }, ("index.html", "home")));
        Assert.Equal("thesis.txt=years of work", _sites.Files());
        Assert.All(_sites.Told.Sorted(), d => Assert.Contains("thesis.txt", d.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("input", "input/site")]
    [InlineData("site/input", "site")]
    [InlineData("input", "input")]
    public void Input_and_output_never_lie_inside_one_another(string input, string output)
    {
        Directory.CreateDirectory(_sites.Folder[input]);
        var options = _sites.Options with { Input = _sites.Folder[input], Output = _sites.Folder[output] };
        Assert.False(_sites.Told.Take(WritingStage.Check(options)));
        Assert.Equal(DiagnosticCodes.CannotWrite, Assert.Single(_sites.Told.Sorted()).Code);
    }

    [Fact]
    public void A_data_file_inside_the_site_is_refused() =>
        Assert.False(_sites.Told.Take(WritingStage.Check(_sites.Options with { Data = _sites.Folder["site/data.json"] })));

    [Fact]
    public void An_output_that_is_a_link_is_followed_and_stays_a_link()
    {
        Directory.CreateDirectory(_sites.Folder["elsewhere"]);
        Directory.CreateSymbolicLink(_sites.Output, "elsewhere");
        _sites.Write(("index.html", "1"));
        _sites.Write(("index.html", "2"));
        Assert.Equal("elsewhere", new DirectoryInfo(_sites.Output).LinkTarget);
        Assert.Equal("2", File.ReadAllText(_sites.Folder["elsewhere/index.html"]));
    }

    [Fact]
    public void A_link_in_the_old_site_is_replaced_by_a_file_and_what_it_led_to_is_left_alone()
    {
        _sites.Write(("a/index.html", "page"), ("b.txt", "b"));
        _sites.Folder.Write("outside/index.html", "page");
        File.Delete(Path.Combine(_sites.Output, "b.txt"));
        Directory.Delete(Path.Combine(_sites.Output, "a"), recursive: true);
        File.CreateSymbolicLink(Path.Combine(_sites.Output, "b.txt"), _sites.Folder["outside/index.html"]);
        Directory.CreateSymbolicLink(Path.Combine(_sites.Output, "a"), _sites.Folder["outside"]);
        File.SetLastWriteTimeUtc(_sites.Folder["outside/index.html"], LongAgo);
        _sites.Write(("a/index.html", "page"), ("b.txt", "page"));
        Assert.Null(new FileInfo(Path.Combine(_sites.Output, "b.txt")).LinkTarget);
        Assert.Null(new DirectoryInfo(Path.Combine(_sites.Output, "a")).LinkTarget);
        Assert.NotEqual(LongAgo, File.GetLastWriteTimeUtc(Path.Combine(_sites.Output, "a/index.html")));
        Assert.Equal("page", File.ReadAllText(_sites.Folder["outside/index.html"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_page_that_cannot_be_made_leaves_the_old_site(int jobs)
    {
        _sites.Write(("index.html", "old"));
        var edition = Sites.Edition(("index.html", "new"), ("b.html", "b")) with { };
        edition = edition with
        {
            Pages =
            [
                edition.Pages[0],
                new Page("c.html", () => throw new ThemeException("c.html", 3, 4, "no such name")),
                new Page("d.html", () => throw new ThemeException("d.html", 1, 1, "later")),
            ],
        };
        var e = Assert.Throws<ThemeException>(() => WritingStage.Write(edition, _sites.Options with { Jobs = jobs }));
        Assert.Equal("c.html", e.Path);
        Assert.Equal("index.html=old", _sites.Files());
        Assert.Empty(_sites.Leftovers());
    }

    [Fact]
    public void A_page_that_describes_others_is_made_after_them()
    {
        var made = new System.Collections.Concurrent.ConcurrentQueue<string>();
        Page Make(string path, bool last = false) =>
            new(
                path,
                () =>
                {
                    made.Enqueue(path);
                    return "x"u8.ToArray();
                }
            )
            {
                Last = last,
            };
        WritingStage.Write(new Edition { Pages = [Make("a", last: true), Make("b"), Make("c")], Data = () => default }, _sites.Options);
        Assert.Equal("a", made.Last());
    }

    [Fact]
    public void The_data_file_is_replaced_whole_through_a_link_too()
    {
        _sites.Folder.Write("data/real.json", "old");
        File.CreateSymbolicLink(_sites.Folder["data/link.json"], "real.json");
        _sites.Write(_sites.Options with { Data = _sites.Folder["data/link.json"] }, ("index.html", "1"));
        Assert.Equal("{}\n", File.ReadAllText(_sites.Folder["data/real.json"]));
        Assert.Equal(
            ["link.json", "real.json"],
            Directory.EnumerateFiles(_sites.Folder["data"]).Select(Path.GetFileName).Order(StringComparer.Ordinal)!
        );
    }

    [Fact]
    public void A_data_file_that_cannot_be_written_keeps_the_old_site_too()
    {
        _sites.Write(("index.html", "old"));
        Directory.CreateDirectory(_sites.Folder["taken"]);
        Assert.Null(_sites.Write(_sites.Options with { Data = _sites.Folder["taken"] }, ("index.html", "new")));
        Assert.Equal("index.html=old", _sites.Files());
        Assert.Empty(_sites.Leftovers());
    }
}
