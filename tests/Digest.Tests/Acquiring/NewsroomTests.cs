using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Digest.Acquiring;
using Digest.Tests.Support;
using static Digest.Tests.Support.Seeds;

namespace Digest.Tests.Acquiring;

/// <summary>Newsroom files become blocks at their places; whatever is handed in, nothing breaks.</summary>
public sealed class NewsroomTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.Const("<p>One <b>two</b></p><p>three"),
        Gen.Const("a\\n\\nb \\\"c\\\" \\u00e9"),
        Gen.Const("\\ud800 half"),
        Gen.Const("𝄞 clef")
    );

    private static readonly Gen<string> Json = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 4
                ? Text.Select(t => $"\"{t}\"")
                : Gen.OneOf(
                    Text.Select(t => $"\"{t}\""),
                    OneOf("1", "null", "true", "[", "}", "\"", ""),
                    inner.List[0, 4].Select(items => "[" + string.Join(',', items) + "]"),
                    Gen.Select(Key, inner).List[0, 6].Select(m => "{" + string.Join(',', m.Select(x => $"\"{x.Item1}\":{x.Item2}")) + "}")
                )
    );

    private static readonly Gen<string> Xml = Gen.Recursive<string>(
        (depth, inner) =>
            depth > 6
                ? Text
                : Gen.Frequency(
                    (3, Text),
                    (
                        1,
                        OneOf(
                            "&x;",
                            "<",
                            "<!DOCTYPE nitf [<!ENTITY x \"y\">]>",
                            "<![CDATA[a<b]]>",
                            "<!-- c -->",
                            "<br/>",
                            "&#0;",
                            "&#xD800;",
                            "\r\n"
                        )
                    ),
                    (6, Gen.Select(Tag, inner.List[0, 4]).Select((tag, parts) => $"<{tag}>{string.Concat(parts)}</{tag}>"))
                )
    );

    private static Gen<string> Key =>
        OneOf(
            "uri",
            "type",
            "headline",
            "headlines",
            "byline",
            "bylines",
            "by",
            "body_text",
            "body_xhtml",
            "bodies",
            "role",
            "value",
            "contentType",
            "associations",
            "descriptions",
            "infosources",
            "altids",
            "versioncreated",
            "embargoed",
            "x"
        );

    private static Gen<string> Tag =>
        OneOf(
            "nitf",
            "body",
            "body.head",
            "body.content",
            "hedline",
            "hl1",
            "hl2",
            "byline",
            "person",
            "p",
            "bq",
            "ul",
            "ol",
            "li",
            "em",
            "a",
            "q",
            "table",
            "tr",
            "td",
            "media",
            "media-caption",
            "pre",
            "block",
            "tagline",
            "docdata"
        );

    [Fact]
    public void Whatever_JSON_comes_nothing_breaks_and_no_two_blocks_overlap() =>
        Gen.Select(Json, Text, Json)
            .Holds(
                (any, body, part) =>
                {
                    Check(new NinjsReader(), any);
                    Check(
                        new NinjsReader(),
                        $"{{\"uri\":\"u\",\"body_text\":\"{body}\",\"headlines\":{any},\"bodies\":{part},\"associations\":{any}}}"
                    );
                },
                iter: 3_000
            );

    [Fact]
    public void Whatever_XML_comes_nothing_breaks_and_no_two_blocks_overlap() =>
        Xml.Holds(
            xml =>
            {
                Check(new NitfReader(), xml);
                Check(new NitfReader(), $"<nitf><body>{xml}</body></nitf>");
            },
            iter: 3_000
        );

    [Fact]
    public void A_file_nested_a_hundred_thousand_deep_is_refused()
    {
        Assert.Null(Read(new NinjsReader(), new string('[', 100_000)));
        Assert.Null(Read(new NitfReader(), "<nitf><body>" + string.Concat(Enumerable.Repeat("<p>", 100_000))));
        Assert.NotNull(
            Read(new NinjsReader(), "{\"uri\":\"u\",\"body_xhtml\":\"" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "word\"}")
        );
    }

    [Fact]
    public void A_file_of_very_many_values_is_refused()
    {
        Assert.Null(Read(new NinjsReader(), "[" + string.Concat(Enumerable.Repeat("1,", 1_000_001)) + "1]"));
        Assert.Null(Read(new NitfReader(), "<nitf><body>" + string.Concat(Enumerable.Repeat("<p/>", 1_000_001)) + "</body></nitf>"));
    }

    [Theory]
    [InlineData(
        "{\"uri\":\"u\",\"body_text\":\"\\ud834\\udd1e \\\"One\\\" line.\\n\\nAnother.\"}",
        "\\ud834\\udd1e \\\"One\\\" line.",
        "Another."
    )]
    [InlineData("{\"uri\":\"𝄞\",\"body_xhtml\":\"<p>𝄞 One<\\/p><p>Two</p>\"}", "<p>𝄞 One<\\/p>", "<p>Two</p>")]
    public void A_block_of_an_item_has_the_place_of_its_words_in_the_file(string json, string first, string second) =>
        Assert.Equal([first, second], Spans(new NinjsReader(), json));

    [Fact]
    public void A_block_of_a_report_has_the_place_of_its_words_in_the_file() =>
        Assert.Equal(
            ["𝄞 One &amp; <em>two</em>", "Three"],
            Spans(
                new NitfReader(),
                "<nitf>\r\n<body><body.content>\r<p>𝄞 One &amp; <em>two</em></p>\r\n<p>Three</p></body.content></body></nitf>"
            )
        );

    [Fact]
    public void Every_word_of_a_report_is_in_one_block_and_in_its_span() =>
        Xml.Select(xml => Regex.Replace(xml, "[0-9]", ""))
            .Holds(
                inner =>
                {
                    var n = 0;
                    var body = inner
                        .Replace("</p>", " @</p>@", StringComparison.Ordinal)
                        .Replace("<td>", "@<td>@ ", StringComparison.Ordinal);
                    var xml = Regex.Replace(
                        $"<nitf>@<body><body.content>{body}</body.content><body.end><tagline>@</tagline>@</body.end>"
                            + $"</body>@<p>@</p></nitf>",
                        "@",
                        _ => string.Create(CultureInfo.InvariantCulture, $" w{++n}x ")
                    );
                    if (Read(new NitfReader(), xml) is not { } page)
                    {
                        return;
                    }

                    var points = xml.EnumerateRunes().Select(static r => r.ToString()).ToArray();
                    Assert.All(
                        page.Blocks,
                        b => Assert.True(WordPlaces.LieIn(b.Text, string.Concat(points[b.Start..b.End])), $"{b.Text}: {xml}")
                    );
                    Assert.Equal(
                        Enumerable.Range(1, n),
                        page.Blocks.SelectMany(static b =>
                                Regex
                                    .Matches(b.Text, "w([0-9]+)x")
                                    .Select(static m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
                            )
                            .Order()
                    );
                },
                iter: 2_000
            );

    private static PageText? Read(IDraftReader reader, string text) =>
        reader.Read(new SourceText("a", text, "utf-8"), 0, new OddCharacters(), new Diagnostics()).SingleOrDefault();

    private static IEnumerable<string> Spans(IDraftReader reader, string text)
    {
        var points = text.EnumerateRunes().Select(r => r.ToString()).ToArray();
        return Read(reader, text)!.Blocks.Select(b => string.Concat(points[b.Start..b.End]));
    }

    private static void Check(IDraftReader reader, string text)
    {
        var source = new SourceText("a", text, "utf-8");
        var end = 0;
        foreach (var block in reader.Read(source, 0, new OddCharacters(), new Diagnostics()).SelectMany(static r => r.Blocks))
        {
            Assert.True(
                block.Start >= end && block.End >= block.Start && block.End <= source.Length,
                string.Create(CultureInfo.InvariantCulture, $"{block.Start}–{block.End} after {end}: {text}")
            );
            end = block.End;
        }
    }
}
