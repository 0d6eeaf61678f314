using Digest.Acquiring;

namespace Digest.Tests.Acquiring;

/// <summary>Files become blocks whose words, kinds and places are right.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void One_line_is_one_block_and_blank_lines_part_blocks() =>
        Assert.Equal(
            ["One line.", "Another line.", "A third."],
            Texts(new PlainTextReader(), "One line.\nAnother line.\r\n\r\n  A third.  ")
        );

    [Fact]
    public void Hard_wrapped_lines_become_one_paragraph()
    {
        const string text = """
            The bridge over the river at the lower end of the town was closed on
            Friday after a flood had damaged two of its piers, the mayor said to
            the press in the morning, and nobody knows when it will open again.

            Until then a ferry will carry people and bicycles across the water,
            ten minutes apart, while cars have to take the long way round by the
            motorway bridge in the north.
            Tickets are free.
            """;
        var blocks = Texts(new PlainTextReader(), text);
        Assert.Equal(["The bridge over", "Until then a fe", "Tickets are fre"], blocks.Select(b => b[..15]));
        Assert.EndsWith("open again.", blocks[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_broken_at_the_ends_of_lines_are_joined_and_their_own_hyphens_stay()
    {
        const string column = """
            The weir at Ostrow gave way on Monday eve-
            ning after two weeks of rain, and the mea-
            dows below the Ostrow-Lind road stood un-
            der water by night, as did the Ostrow-
            Lind road itself. Only the broad and well-
            known bridge beside it held, and with it a
            half-mended dam, the half-built barn be-
            hind it and a half-
            """;
        Assert.Equal(
            [
                "The weir at Ostrow gave way on Monday evening after two weeks of rain, and the meadows below the Ostrow-Lind road "
                    + "stood under water by night, as did the Ostrow-Lind road itself. Only the broad and well-known bridge beside it "
                    + "held, and with it a half-mended dam, the half-built barn behind it and a half-",
            ],
            Texts(new PlainTextReader(), column)
        );
        const string lists = """
            Das Wehr bei Ostrow ist am Montagabend nach
            zwei Wochen Regen gebrochen, die Wiesen im
            Norden lagen unter Wasser, auch Ober-
            und Unterdorf waren ohne Strom. Die Feuer-
            wehr pumpte bis zum Morgen.
            """;
        var read = Texts(new PlainTextReader(), lists)[0];
        Assert.Contains("auch Ober- und Unterdorf waren ohne Strom. Die Feuerwehr", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By [Ann Reed](#) and **Bo *Lind***", "By Ann Reed and Bo Lind")]
    [InlineData("**[Join us](http://example.org/a(b))** today", "Join us today")]
    [InlineData("\"We heard [Reed's] words\" 5 * 3 * 2 and snake_case_name", "\"We heard [Reed's] words\" 5 * 3 * 2 and snake_case_name")]
    [InlineData("*Emphasis* and ~~struck~~ and `code` and <https://example.org/>", "Emphasis and struck and code and https://example.org/")]
    [InlineData("See<https://example.org/a><https://example.org/b>now.", "See<https://example.org/a><https://example.org/b>now.")]
    [InlineData("See <https://example.org/a>, <https://example.org/b>.", "See https://example.org/a, https://example.org/b.")]
    [InlineData("![A bridge](x.png) seen from \\*above\\*", "A bridge seen from *above*")]
    [InlineData("[unclosed](http://example.org", "[unclosed](http://example.org")]
    public void Markdown_marks_are_taken_out_of_plain_text(string line, string words) =>
        Assert.Equal([words], Texts(new PlainTextReader(), line));

    [Fact]
    public void A_link_keeps_a_safe_address_only()
    {
        var blocks = Read(
            new PlainTextReader(),
            "[a](https://example.org/x) [b](javascript:alert(1)) [c](data:text/html,x) [d](http://user:pw@example.org/)"
        ).Blocks;
        Assert.Equal(["https://example.org/x", "http://example.org/"], blocks[0].Inlines.Select(i => i.Url));
    }

    [Fact]
    public void Shapes_of_lines_are_known()
    {
        var blocks = Read(new PlainTextReader(), "# Head\n\nTitle\n=====\n\n> quoted\n\n- item\n  - inner\n\n---\nplain").Blocks;
        Assert.Equal(
            [BlockKind.Heading, BlockKind.Heading, BlockKind.Quote, BlockKind.List, BlockKind.List, BlockKind.Paragraph],
            blocks.Select(b => b.Kind)
        );
        Assert.Equal([1, 1, 0, 1, 2, 0], blocks.Select(b => b.Level));
    }

    [Theory]
    [InlineData("😀 One **bold** word\n\nand 👍 a second", "txt")]
    [InlineData("😀 One **bold** word &amp; [a link](https://example.org/)\nwrapped 👍 here\n\n1. an item\n\n> and a *quote*", "md")]
    public void Source_runs_map_words_to_code_points_of_the_file(string text, string format)
    {
        var runes = text.EnumerateRunes().ToArray();
        foreach (var block in Read(format == "txt" ? new PlainTextReader() : MarkdownReader.Shared, text).Blocks)
        {
            foreach (var word in Digest.Text.Words.Of(block.Text))
            {
                var (start, end) = block.FileSpan(word.Start, word.End);
                if (word.Start > 0 || word.End < block.Text.Length)
                {
                    Assert.Equal(block.Text[word.Start..word.End], string.Concat(runes[start..end].Select(r => r.ToString())));
                }
            }
        }
    }

    [Fact]
    public void Markdown_becomes_blocks_without_any_html()
    {
        var blocks = Read(
            MarkdownReader.Shared,
            "# Head\n\nA *b* [c](javascript:alert(1)) <b>d</b>\n\n1. one\n2. two\n\n> q\n\n| a | b |\n|---|---|\n| 1 | "
                + "2 |\n\n```\nx\n  y\n```\n\n![alt](p.png)\n"
        ).Blocks;
        Assert.Equal(["Head", "A b c <b>d</b>", "one", "two", "q", "a\tb\n1\t2", "x\n  y", "alt"], blocks.Select(b => b.Text));
        Assert.Equal([null, null, 1, 2, null, null, null, null], blocks.Select(b => b.Ordinal));
        Assert.Equal(InlineKind.Emphasis, Assert.Single(blocks[1].Inlines).Kind);
        Assert.Equal((BlockKind.Table, BlockKind.Code, BlockKind.Caption), (blocks[5].Kind, blocks[6].Kind, blocks[7].Kind));
    }

    // Of a tab that belongs in part to a list or a quotation the parser makes spaces, in a line without a place in the file.
    [Theory]
    [InlineData("Subs of the ferry\n\n0.\t\t.", ".")]
    [InlineData("Nine boats\n\n-\t\tcode of it\n", "code of it")]
    [InlineData("Nine boats\r\n\r\n-\t\tfirst  \r\n\t\tsecond\r\n", "first  \nsecond")]
    [InlineData("Nine boats\n\n>\t\tin a quotation\n>\t\t\tand more\n", "in a quotation\n\tand more")]
    [InlineData("Nine boats\n\n-\tx\n\n\t```\n\t\tfenced\n\t```\n", "\tfenced")]
    [InlineData("Nine\0 boats\n\n- \t a\0\tb\n\n  \t\t  c\td\n", "c\td")]
    public void A_tab_that_is_half_of_a_list_keeps_the_words_behind_it(string text, string code)
    {
        foreach (var before in new[] { "", "---\ntitle: Nine boats\n---\n" })
        {
            var from = before.Length;
            var block = MarkdownReader
                .Page(new SourceText("a.md", before + text, "utf-8"), from, new OddCharacters(), new Diagnostics())
                .Blocks.Single(b => b.Kind == BlockKind.Code);
            Assert.Equal(code.Split('\n').Select(l => l.Trim()), block.Text.Split('\n').Select(l => l.Trim()));
            var at = (before + text).LastIndexOf(code.Split('\n')[0].Trim(), StringComparison.Ordinal);
            Assert.Equal(at, block.FileSpan(block.Text.IndexOf(code.Trim()[0], StringComparison.Ordinal), block.Text.Length).Start);
        }
    }

    [Fact]
    public void Markdown_nested_too_deep_is_read_as_plain_text()
    {
        var diagnostics = new Diagnostics();
        var reading = MarkdownReader.Page(
            new SourceText("a.md", new string('>', 20_000) + " deep", "utf-8"),
            0,
            new OddCharacters(),
            diagnostics
        );
        Assert.Contains("deep", Assert.Single(reading.Blocks).Text, StringComparison.Ordinal);
        Assert.Equal(DiagnosticCodes.TooLarge, Assert.Single(diagnostics.Sorted()).Code);
    }

    [Fact]
    public void Odd_characters_never_reach_the_text_and_are_told_once()
    {
        var diagnostics = new Diagnostics();
        var source = new SourceText("a.txt", "A \u202Ehidden\u202C word, a bell\u0007, jo\u0001ined and so\u00ADft", "utf-8");
        var odd = new OddCharacters();
        var blocks = new PlainTextReader().Read(source, 0, odd, diagnostics).Single().Blocks;
        odd.Tell(source, diagnostics);
        Assert.Equal("A hidden word, a bell, jo\uFFFDined and so\u00ADft", blocks[0].Text);
        var d = Assert.Single(diagnostics.Sorted());
        Assert.Equal((DiagnosticCodes.OddCharacters, 1, 3), (d.Code, d.Line, d.Column));
    }

    [Theory]
    [InlineData("---\ntitle: x\n---\nbody", 17)]
    [InlineData("---\nplain words after a rule\n---\nbody", 0)]
    [InlineData("body", 0)]
    [InlineData("---\r\ntitle: x\r\n---\r\nbody", 20)]
    public void Front_matter_is_told_from_a_rule(string text, int body) =>
        Assert.Equal(body, FrontMatter.Cut(new SourceText("a.txt", text, "utf-8"), new Diagnostics())!.Body);

    private static ImmutableArray<string> Texts(IDraftReader reader, string text) => [.. Read(reader, text).Blocks.Select(b => b.Text)];

    private static PageText Read(IDraftReader reader, string text) =>
        reader.Read(new SourceText("a." + reader.Format, text, "utf-8"), 0, new OddCharacters(), new Diagnostics()).Single();
}
