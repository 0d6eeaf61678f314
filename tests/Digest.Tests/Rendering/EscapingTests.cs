using System.Text.Json;
using System.Xml.Linq;
using Digest.Rendering.Engine;
using Digest.Rendering.Feeds;
using Digest.Rendering.Making;
using Digest.Shared;

namespace Digest.Tests.Rendering;

/// <summary>Text of articles comes out as text in every sink.</summary>
public sealed class EscapingTests
{
    private const string Nasty = "<script>alert(1)</script> \"quoted\" & 'single' </title>]]>{{ 1336 + 1 }}";

    public static TheoryData<string> Ways =>
        new(
            "{{ x }}",
            "{{ capture c }}{{ x }}{{ end }}{{ c }}",
            "{{ include 'parts/show' x }}",
            "{{ y = x }}{{ y }}",
            "{{ x | string.append '' }}",
            "{{ [x] | array.join ', ' }}",
            "{{ \"\" + x }}",
            "{{ x ? x : '' }}",
            "{{ for i in [x] }}{{ i }}{{ end }}",
            "{{ func f }}{{ x }}{{ end }}{{ f }}"
        );

    [Theory]
    [MemberData(nameof(Ways))]
    public void Text_is_escaped_once_on_whatever_way_it_takes_through_a_template(string template)
    {
        var html = Themes.Render(
            template,
            new Dictionary<string, object?> { ["x"] = Nasty },
            ThemeContext.MaxSteps,
            ("templates/parts/show.html", "{{ $1 }}")
        );
        Assert.Equal(
            "&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; &#39;single&#39; &lt;/title&gt;]]&gt;{{ 1336 + 1 }}",
            html.Trim()
        );
    }

    [Fact]
    public void Words_of_the_theme_with_values_of_an_article_are_escaped_too() =>
        Assert.Equal("Hello &lt;b&gt;", Themes.Render("{{ t 'hello' x }}", new Dictionary<string, object?> { ["x"] = "<b>" }));

    [Fact]
    public void Template_syntax_in_an_article_is_only_text() =>
        Assert.DoesNotContain(
            "1337",
            Themes.Render(
                "{{ x }}{{ include 'parts/show' x }}",
                new Dictionary<string, object?> { ["x"] = Nasty },
                ThemeContext.MaxSteps,
                ("templates/parts/show.html", "{{ $1 }}")
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Only_the_type_made_for_it_passes_as_markup() =>
        Assert.Equal(
            "<b>&lt;b&gt;",
            Themes.Render("{{ h }}{{ x }}", new Dictionary<string, object?> { ["h"] = new Html("<b>"), ["x"] = "<b>" })
        );

    [Fact]
    public void Control_characters_do_not_reach_a_page() => Assert.Equal("a\uFFFDb\uFFFDc\td", HtmlEscape.Of("a\0b\u009Fc\td"));

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(" JaVaScRiPt:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("//evil.example/x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://user:secret@bank.example/a?b=c#d", "https://bank.example/a?b=c#d")]
    [InlineData("https://b\u00fccher.example/", "https://xn--bcher-kva.example/")]
    [InlineData("http://a.example:8080/x y", "http://a.example:8080/x%20y")]
    [InlineData("mailto:a@b.example", "mailto:a@b.example")]
    public void Addresses_outside_are_web_or_mail_without_users(string url, string? expected) =>
        Assert.Equal(expected, SafeUrl.External(url));

    [Theory]
    [InlineData("java\tscript:alert(1)", "#")]
    [InlineData("/\\evil.example", "#")]
    [InlineData("../a/", "../a/")]
    [InlineData("#p-1", "#p-1")]
    public void Addresses_of_templates_stay_inside_or_are_of_the_web(string url, string expected) =>
        Assert.Equal(expected, SafeUrl.Any(url));

    [Fact]
    public void Json_in_a_script_element_cannot_close_it()
    {
        var html = JsonScript
            .Of(json =>
            {
                json.WriteStartObject();
                json.WriteString("x", Nasty + "\u2028<!--");
                json.WriteEndObject();
            })
            .Text;
        Assert.DoesNotContain("<", html, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(html);
        Assert.Equal(Nasty + "\u2028<!--", read.RootElement.GetProperty("x").GetString());
    }

    [Fact]
    public void A_feed_survives_characters_that_xml_cannot_hold()
    {
        var bytes = XmlSafe.Write(xml => xml.WriteElementString("a", XmlSafe.Text(Nasty + "\0\u0008\uFFFE\uD800 \U0001F600")));
        Assert.Equal(Nasty + "\uFFFD \U0001F600", XDocument.Parse(System.Text.Encoding.UTF8.GetString(bytes.Span)).Root!.Value);
    }

    [Fact]
    public void Marks_that_only_overlap_come_out_nested()
    {
        var block = new Block
        {
            N = 1,
            Kind = BlockKind.Paragraph,
            Text = "He said \"one <two> three\" then.",
            Start = 0,
            End = 31,
            Inlines =
            [
                new Inline(InlineKind.Emphasis, 3, 13),
                new Inline(InlineKind.Strong, 9, 24),
                new Inline(InlineKind.Link, 14, 17, "javascript:x"),
                new Inline(InlineKind.Link, 20, 31, "https://u@a.example/?q=\""),
            ],
        };
        var html = Prose.Of(block, block.Text.Length, [new NoteRef("n-1", 1, "Note 1")]).Text;
        Assert.Equal(
            "He <em>said &quot;<strong>one </strong></em><strong>&lt;two&gt; t<a href=\"https://a.example/?q=%22\" rel=\"nofollow "
                + "noopener noreferrer ugc\">hree</a></strong><a href=\"https://a.example/?q=%22\" rel=\"nofollow noopener "
                + "noreferrer ugc\">&quot; then.</a>\u00A0<a class=\"ref\" role=\"doc-noteref\" href=\"#n-1\" id=\"r-n-1\" "
                + "aria-label=\"Note 1\"><sup>1</sup></a>",
            html
        );
    }
}
