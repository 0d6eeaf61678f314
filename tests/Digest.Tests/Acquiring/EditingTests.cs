using Digest.Tests.Support;

namespace Digest.Tests.Acquiring;

/// <summary>
/// What is added to an editor's file is added: nothing that stood there moves, changes or goes, and a second time adds nothing.
/// </summary>
public sealed class EditingTests : IDisposable
{
    private static readonly StoryWish Bridge = new()
    {
        Id = "bridge",
        Was = ["old-bridge"],
        Moved = [new MovedYear("bridge", "undated", "2019")],
        Members = ["2019/wire"],
        Years = ImmutableDictionary<string, int>.Empty.Add("2019/wire", 2019),
    };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a new file", "")]
    [InlineData("comments only", "# Pins\n# and nothing else\n")]
    [InlineData("another entry", "- id: owls\n  members: [a]\n")]
    [InlineData("no line end at the end", "- id: owls\n  title: Owls")]
    [InlineData("an entry of its own", "- id: bridge # the old one\n  title: The bridge\n- id: owls\n")]
    [InlineData("an entry with other keys first", "- title: The bridge\n  id: bridge\n")]
    [InlineData("a flow entry", "- { id: bridge, title: \"The bridge\" }\n- { id: owls }\n")]
    [InlineData("a flow list", "- id: bridge\n  was: [older, \"oldest\"]\n  members: []\n")]
    [InlineData("a flow list of several lines", "- id: bridge\n  was: [older,\n    oldest]\n")]
    [InlineData("a block list", "- id: bridge\n  was:\n    - older\n    # the oldest\n    - oldest # of all\n  title: The bridge\n")]
    [InlineData("a block list that is not indented", "- id: bridge\n  members:\n  - a\n  - b\n")]
    [InlineData("one text", "- id: bridge\n  was: older\n  members: 'b'\n")]
    [InlineData("an empty key", "- id: bridge\n  was:\n  members: # none yet\n  title: The bridge\n")]
    [InlineData("below a key", "stories:\n  - id: owls\n    members: [a]\n")]
    [InlineData("a long first text", "- title: >\n    The bridge\n    is closed\n  id: bridge\n  was: [older]\n  members: [a]\n")]
    [InlineData("a document mark", "---\n- id: owls\n")]
    public void An_entry_is_added_to_whatever_form_it_has(string form, string before)
    {
        foreach (var text in (string[])[before, before.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + before])
        {
            Start(text);
            var made = Amend(Bridge);
            Assert.True(made.Refused.IsEmpty, form);
            var file = Assert.Single(made.Files);
            Pipeline.Save(Options, made);
            var after = File.ReadAllText(_folder["input/stories.yml"], Repo.Utf8);
            Assert.True(IsWithin(text, after), $"{form}: something that stood there is gone or has moved:\n{after}");
            Assert.Equal(text.Contains('\r', StringComparison.Ordinal), after.Contains('\r', StringComparison.Ordinal));
            Assert.DoesNotContain(after.Split('\n')[..^1], l => text.Contains('\r', StringComparison.Ordinal) && !l.EndsWith('\r'));
            var diagnostics = new Diagnostics();
            var pin = diagnostics
                .Take(Digest.Acquiring.AcquiringStage.ReadEditorFiles(_folder["input"], null))
                .Pins.Stories.Single(s => s.Id == "bridge");
            Assert.DoesNotContain(diagnostics.Sorted(), d => d.Level == DiagnosticLevel.Error);
            Assert.Contains("old-bridge", pin.Was);
            Assert.Contains(new MovedYear("bridge", "undated", "2019"), pin.Moved);
            Assert.Equal(2019, pin.Years["2019/wire"]);
            Assert.Empty(Amend(Bridge).Files);
            Assert.Equal(file.After, after.TrimStart('\uFEFF'));
        }
    }

    [Theory]
    [InlineData("[{ id: owls }]\n")]
    [InlineData("id: owls\ntitle: Owls\n")]
    [InlineData("- id: [\n")]
    [InlineData("just words\n")]
    public void What_cannot_be_added_to_is_left_alone_and_told_with_what_to_write(string before)
    {
        Start(before);
        var made = Amend(Bridge);
        Assert.Empty(made.Files);
        Assert.Contains(
            "old-bridge/undated",
            Assert.Single(made.Refused).Replace("bridge/undated", "old-bridge/undated", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_in_another_charset_is_not_rewritten()
    {
        _folder.Write("input/stories.yml", [0x2D, 0x20, 0x69, 0x64, 0x3A, 0x20, 0xE9, 0x0A]);
        Assert.Empty(Amend(Bridge).Files);
    }

    [Theory]
    [InlineData("Ein Tag/a: b #1", "\"Ein Tag/a: b #1\"")]
    [InlineData("2016/a b", "2016/a b")]
    [InlineData("- x", "\"- x\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("say \"a\"", "\"say \\\"a\\\"\"")]
    public void Ids_that_yaml_would_misread_are_quoted(string id, string written)
    {
        Start("");
        var made = Amend(new StoryWish { Id = "x", Members = [id] });
        Assert.Contains("    - " + written + "\n", Assert.Single(made.Files).After, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/a.txt", "Text.", null, "articles/a.yml", "aliases: [old/place/]\n")]
    [InlineData("articles/a.txt#2", "Text.", null, "articles/a#2.yml", "aliases: [old/place/]\n")]
    [InlineData("articles/a.txt", "Text.", "outlet: The Lamp\n", "articles/a.yml", "outlet: The Lamp\naliases: [old/place/]\n")]
    [InlineData("articles/a.txt", "Text.", "aliases: one/\n", "articles/a.yml", "aliases: [one/, old/place/]\n")]
    [InlineData(
        "articles/a.md",
        "---\ntitle: A day\n---\nText.\n",
        null,
        "articles/a.md",
        "---\ntitle: A day\naliases: [old/place/]\n---\nText.\n"
    )]
    [InlineData("articles/a.md", "---\nalias: [one/]\n---\nText.\n", null, "articles/a.md", "---\nalias: [old/place/, one/]\n---\nText.\n")]
    [InlineData("articles/a.md", "Text.\n", null, "articles/a.yml", "aliases: [old/place/]\n")]
    [InlineData(
        "articles/a.md",
        "---\ntitle: A day\n---\nText.\n",
        "outlet: The Lamp\n",
        "articles/a.yml",
        "outlet: The Lamp\naliases: [old/place/]\n"
    )]
    [InlineData(
        "articles/a.md",
        "---\nsummary: |\n  Two\n  lines\n---\nText.\n",
        null,
        "articles/a.md",
        "---\nsummary: |\n  Two\n  lines\naliases: [old/place/]\n---\nText.\n"
    )]
    public void A_former_address_goes_where_the_editor_speaks_of_the_article(
        string article,
        string text,
        string? sidecar,
        string file,
        string after
    )
    {
        _folder.Write("input/" + article, text);
        if (sidecar is not null)
        {
            _folder.Write("input/" + Path.ChangeExtension(article, ".yml"), sidecar);
        }

        var made = Amend(new AliasWish(article, "old/place/"));
        Assert.Equal((file, after), (Assert.Single(made.Files).Path, made.Files[0].After));
        Pipeline.Save(Options, made);
        Assert.Empty(Amend(new AliasWish(article, "old/place/")).Files);
    }

    private BuildOptions Options => new() { Input = _folder["input"], Output = _folder["site"] };

    private EditPlan Amend(FileEdit wish) => Pipeline.Amend(Options, [wish]);

    private void Start(string text)
    {
        Directory.CreateDirectory(_folder["input/articles"]);
        File.Delete(_folder["input/stories.yml"]);
        if (text.TrimStart('\uFEFF').Length > 0)
        {
            File.WriteAllText(_folder["input/stories.yml"], text, Repo.Utf8);
        }
    }

    // Whether every character of one text stands in the other, in order.
    private static bool IsWithin(string less, string more)
    {
        var at = 0;
        foreach (var c in more.TrimStart('\uFEFF'))
        {
            at += at < less.TrimStart('\uFEFF').Length && less.TrimStart('\uFEFF')[at] == c ? 1 : 0;
        }

        return at == less.TrimStart('\uFEFF').Length;
    }
}
