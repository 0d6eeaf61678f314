using System.Text.Encodings.Web;
using CsCheck;
using Digest.Acquiring;
using Digest.Tests.Support;
using static Digest.Tests.Support.Seeds;

namespace Digest.Tests.Acquiring;

/// <summary>
/// However broken a page is, a block's span holds its words, in order, and begins and ends with them or with what nobody sees.
/// </summary>
public sealed class BrokenPageTests
{
    // "@" becomes a word that stands nowhere else on the page, "%" one that begins with a capital.
    private static readonly Gen<string> Words = Gen.Select(
        Gen.Int[1, 6],
        OneOf(" ", " &amp; ", " &nbsp;", "\r\n", " \0", " &lt;b&gt; ", " &#x42F; "),
        OneOf(".", "", " ", "\n"),
        static (n, between, end) => string.Join(between, Enumerable.Repeat("@", n)) + end
    );

    private static readonly Gen<string> Tag = OneOf(
        "p",
        "div",
        "b",
        "i",
        "a",
        "em",
        "nobr",
        "font",
        "table",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "caption",
        "ul",
        "li",
        "blockquote",
        "h2",
        "section",
        "article",
        "form",
        "span",
        "select",
        "option",
        "button",
        "pre",
        "svg",
        "math",
        "template",
        "figure",
        "figcaption",
        "center",
        "noscript",
        "iframe",
        "object",
        "video",
        "canvas",
        "dl",
        "dd",
        "ruby",
        "rp",
        "foreignObject",
        "mi",
        "title",
        "textarea",
        "q",
        "time"
    );

    private static readonly Gen<string> Odd = OneOf(
        "<br>",
        "<br><br>",
        "<!-- c -->",
        "</body>",
        "</html>",
        "<hr>",
        "<img alt='@ &amp; @'>",
        "<",
        "</",
        "<3 ",
        "&#0;",
        "&bogus;",
        "<body>",
        "<html lang=x>",
        "<p/>",
        "</p>",
        "</br>",
        "<![CDATA[@ & @]]>",
        "<?php @ ?>",
        "<img class=latex alt='@'>",
        "</% ",
        "</%>",
        "<textarea>\n@ </% &lt;/w </% @</textarea>"
    );

    private static readonly Gen<string> Page = Gen.Select(
        OneOf("", "<!DOCTYPE html>", "\uFEFF", "@"),
        Gen.Frequency(
            (42, Words),
            (
                28,
                Gen.Select(
                    Tag,
                    OneOf("", "", " class=x", " id=\"a>b\"", " hidden", " class=sr-only"),
                    static (tag, with) => $"<{tag}{with}>"
                )
            ),
            (22, Tag.Select(static tag => $"</{tag}>")),
            (8, Odd)
        ).List[4, 60],
        static (head, parts) => NumberedWords.Fill(head + string.Concat(parts))
    );

    [Fact]
    public void Of_any_broken_page_the_words_of_a_block_lie_in_its_span() =>
        Page.Holds(static page => Check(page, Blocks(new HtmlReader(), page, 0)), iter: 1_500);

    [Fact]
    public void Of_any_broken_body_of_a_news_item_the_words_of_a_block_lie_in_its_span() =>
        Page.Holds(
            static page =>
            {
                var json = "{\"uri\":\"u\",\"body_xhtml\":\"" + JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(page) + "\"}";
                Check(json, Blocks(new NinjsReader(), json, 0));
            },
            iter: 500
        );

    [Fact]
    public void What_is_nested_too_deep_keeps_its_places() =>
        Page.Holds(
            static page =>
            {
                var deep = "---\ntitle: 𝄞\n---\n<p>First.</p>" + string.Concat(Enumerable.Repeat("<div>", HtmlGuard.MaxDepth)) + page;
                Check(deep, Blocks(new HtmlReader(), deep, deep.IndexOf("<p>", StringComparison.Ordinal)));
            },
            iter: 60
        );

    [Theory]
    [InlineData("<body><p>a</p><title>Mill </Sold on Monday</title>", "Mill </Sold on Monday")]
    [InlineData("<p>a</p><textarea>\r\n\r\n&lt;/MILL </MILL\r\n</Mi&amp;ll </mill</textarea>", "</MILL </MILL </Mi&ll </mill")]
    [InlineData("<p>a</p><xmp></Mill</xmp><p>b</p><xmp>Sold</Mill</xmp>", "</Mill", "Sold</Mill")]
    [InlineData("<p>a</p><table><textarea></Mill &amp; </Sold</textarea><tr><td>b</td></tr></table>", "</Mill & </Sold")]
    [InlineData("<p>a</p><template><textarea>A</Mill</textarea></template>", "A</Mill")]
    public void What_looks_like_an_end_tag_and_ends_nothing_keeps_its_capitals(string page, params string[] texts) =>
        Assert.Equal(
            texts,
            Blocks(new HtmlReader(), page, 0).Select(b => b.Text).Where(static t => t.Contains("</", StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(
        "<p>before</p><table>foster<tr><td>cell</td></tr>more</table>after",
        "<p>before</p>",
        "<table>foster<tr><td>cell</td></tr>more",
        "cell",
        "</table>after"
    )]
    [InlineData("<p>one <b>two<p>three</b> four", "<p>one <b>two", "<p>three</b> four")]
    [InlineData("</p>a &amp; b</body><!-- c --> tail</html>\r\nend", "</p>a &amp; b</body><!-- c --> tail</html>\r\nend")]
    public void A_block_whose_element_stands_elsewhere_has_the_place_of_its_words(string page, params string[] spans) =>
        Assert.Equal(spans, Blocks(new HtmlReader(), page, 0).Select(b => page[b.Start..b.End]));

    private static ImmutableArray<Block> Blocks(IDraftReader reader, string text, int from) =>
        reader.Read(new SourceText("a", text, "utf-8"), from, new OddCharacters(), new Diagnostics()).SingleOrDefault()?.Blocks ?? [];

    private static void Check(string text, ImmutableArray<Block> blocks)
    {
        var points = text.EnumerateRunes().Select(static r => r.ToString()).ToArray();
        var unseen = blocks.Where(UnseenRules.Took).SelectMany(static b => NumberedWords.In(b.Text)).ToHashSet(StringComparer.Ordinal);
        var all = blocks.SelectMany(static b => NumberedWords.In(b.Text)).ToHashSet(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var slice = NumberedWords.In(string.Concat(points[block.Start..block.End]));
            var own = NumberedWords.In(block.Text);
            Assert.True(
                NumberedWords.AreWithin(own, slice),
                $"“{block.Text}” is not in “{string.Concat(points[block.Start..block.End])}”: {text}"
            );
            var before = slice.TakeWhile(w => !own.Contains(w)).Concat(Enumerable.Reverse(slice).TakeWhile(w => !own.Contains(w)));
            Assert.True(
                own.Count == 0 || before.All(w => unseen.Contains(w) || !all.Contains(w)),
                $"“{block.Text}” spans more than it says: {string.Concat(points[block.Start..block.End])}\n{text}"
            );
        }
    }
}
