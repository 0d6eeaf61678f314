using System.Text.RegularExpressions;
using CsCheck;
using Digest.Acquiring;
using Digest.Tests.Support;
using static Digest.Tests.Support.Seeds;

namespace Digest.Tests.Acquiring;

/// <summary>However broken a Markdown text is, each of its words is said once, and a block's span holds its words, in order.</summary>
public sealed partial class BrokenMarkdownTests
{
    // "@" becomes a word that stands nowhere else in the text. No word stands where a name or an address would: those are no words.
    private static readonly Gen<string> Piece = Gen.Frequency(
        (8, OneOf("@", "@ ", "@. ", "@\n", "@ @ ")),
        (6, OneOf("|", "|", "\n", "\n", "\n\n", "\r\n", "  \n", "\t", "    ")),
        (3, OneOf("|-|-|\n", "\n|-|-|\n|", "-|-\n", "| @ | @ |\n", "@|@\n-|-\n", "> |@|\n", "\\|")),
        (4, OneOf("[", "[", "![", "]", "](http://a.example/)", "[[", "]]", "[[@|]]", "\\[", "[@](u)", "![@](u)", "[a]", "][a]")),
        (3, OneOf("[^1]", "][^1]", "[^1]: ", "[^1]: @\n    @\n", "[^2]: ", "\n[a]: u\n", "[a]: @\n", "[@]: @\n", "[@]: @ @\n", "[", "]: ")),
        (3, OneOf("*", "**", "~~", "`", "_", "\\\n", "&amp;", "&#0;", "<http://a.example/>", "<b>", "\0", "{.x}", "]{.x}", "$")),
        (3, OneOf("> ", "- ", "1. ", "- - ", "- [ ] ", "# ", "\n===\n", "\n---\n", "\n```\n", "\n:::\n", "\n::: {.a}\n"))
    );

    private static readonly Gen<string> Broken = Piece.List[3, 60].Select(static parts => NumberedWords.Fill(string.Concat(parts)));

    [Fact]
    public void Of_any_broken_Markdown_every_word_is_said_once_and_lies_in_its_span() => Broken.Holds(Check, iter: 4_000);

    [Theory]
    [InlineData("The council [ of nine", "The council [ of nine")]
    [InlineData("It said ![ nothing, and *[ went* home", "It said ![ nothing, and [ went home")]
    [InlineData("The [one [of two](https://a.example/) weirs", "The [one of two weirs")]
    [InlineData("# A head [ of it", "A head [ of it")]
    [InlineData("Nine[^1][^2] held [sic][^1].\n\n[^1]: So.\n[^2]: Not so.", "Nine[1][2] held [sic][1].", "So.", "Not so.")]
    [InlineData("In [a town][^1](b)\n\n[^1]: So.", "In [a town][1](b)", "So.")]
    [InlineData("At [[Ferrow|]], [[Upper Tarn]] and [[Ellery|the port]] [[|]]", "At Ferrow, Upper Tarn and the port [[|]]")]
    public void A_bracket_that_means_nothing_is_text(string text, params string[] blocks) =>
        Assert.Equal(blocks, Blocks(text).Select(static b => b.Text));

    [Theory]
    [InlineData("[Mayor]: No.\n\nSo said [the one][Mayor].", "[Mayor]: No.", "So said the one.")]
    [InlineData("- [Mayor]: No.\n\n  So be it.", "- [Mayor]: No.", "So be it.")]
    [InlineData("[Reporter]: Why?\r\n \t\r\n[Mayor]: No.", "[Reporter]: Why?", "[Mayor]: No.")]
    [InlineData("1. [Mayor]: No.\n\nSo be it.", "1. [Mayor]: No.", "So be it.")]
    [InlineData("Nine[^1] held.\n\n> [^1]: Ibid.", "Nine[^1] held.", "> [^1]: Ibid.")]
    [InlineData(
        "Nine [boats][b] and [b].\n\n[b]: https://a.example/ \"Boats\"\n[n]: https://b.example/",
        "Nine boats and b.",
        "[n]: https://b.example/"
    )]
    [InlineData("[b]: https://a.example/\n[Mayor]: No.\nOf [b]\n===", "[Mayor]: No.", "Of b")]
    [InlineData("Nine boats.\n\n[//]: # (to be counted)\n[comment]: <> (or not)", "Nine boats.")]
    public void What_defines_no_link_is_text(string text, params string[] blocks) =>
        Assert.Equal(blocks, Blocks(text).Select(static b => b.Text));

    [Theory]
    [InlineData("boats|ports\n-|-\n[ nine|two", "boats\tports\n[ nine\ttwo")]
    [InlineData("boats|ports\n-|-\nnine| ![ two [of them", "boats\tports\nnine\t![ two [of them")]
    [InlineData("Words [ before\nboats [ |ports|\n|-|-|\n| [ nine", "Words [ before", "boats [\tports\n[ nine\t")]
    [InlineData("*boats|ports*\n :-|-: \n*nine*|two", "*boats\tports*\nnine\ttwo")]
    public void A_table_keeps_its_brackets_and_ends_with_its_words(string text, params string[] blocks)
    {
        var read = Blocks(text);
        Assert.Equal(blocks, read.Select(static b => b.Text));
        Assert.Equal((BlockKind.Table, text.Length), (read[^1].Kind, read[^1].End));
    }

    // In the line of hyphens words would be lost, and behind the end of a line that is none of a row they would change places.
    [Theory]
    [InlineData("boats|ports\nnine*-|-\ntwo|three", "boats|ports nine*-|- two|three")]
    [InlineData("boats|ports\nR&amp;D-|-", "boats|ports R&D-|-")]
    [InlineData("boats|ports\nnine[-|-", "boats|ports nine[-|-")]
    [InlineData("|\nboats\\\n-|-", "| boats -|-")]
    [InlineData("boats|ports\n-|-\n[nine|\ntwo|](http://a.example/)|three", "boats|ports -|- nine| two||three")]
    [InlineData("_[\n](http://a.example/)|\n-|-\n|boats", "_ | -|- |boats")]
    public void What_would_lose_words_as_a_table_is_a_paragraph(string text, string words)
    {
        var block = Assert.Single(Blocks(text));
        Assert.Equal((BlockKind.Paragraph, words), (block.Kind, block.Text));
    }

    private static void Check(string text)
    {
        var blocks = Blocks(text);
        var said = string.Join('\n', blocks.Select(static b => b.Text));

        // Of a link between notes the words behind the bar are shown, and its name is none of them; nor is the language behind a fence.
        var named = Named().Matches(text).SelectMany(static m => NumberedWords.In(m.Value)).ToHashSet(StringComparer.Ordinal);
        var all = NumberedWords.In(said);
        Assert.True(
            NumberedWords
                .In(text)
                .Where(w => !named.Contains(w))
                .Order(StringComparer.Ordinal)
                .SequenceEqual(all.Where(w => !named.Contains(w)).Order(StringComparer.Ordinal)),
            $"Other words are said than stand there: {said}\n\n{text}"
        );
        var end = 0;
        foreach (var block in blocks)
        {
            Assert.True(end <= block.Start, $"Blocks overlap: {text}");
            end = block.End;
            var span = text[block.Start..block.End];
            Assert.True(
                NumberedWords.AreWithin(NumberedWords.In(block.Text), NumberedWords.In(span)),
                $"“{block.Text}” is not in “{span}”: {text}"
            );
        }
    }

    private static ImmutableArray<Block> Blocks(string text) =>
        MarkdownReader.Page(new SourceText("a.md", text, "utf-8"), 0, new OddCharacters(), new Diagnostics()).Blocks;

    [GeneratedRegex(@"\[\[[^\[\]\r\n]*\|[^\[\]\r\n]*\]\]|(?:~{3}|`{3})[^\r\n]*", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Named();
}
