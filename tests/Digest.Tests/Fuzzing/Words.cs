namespace Digest.Tests.Fuzzing;

/// <summary>Words that mean something in a format, so that a change reaches what stands behind the first look. A byte a letter.</summary>
internal static class Words
{
    /// <summary>Names of elements.</summary>
    public static readonly ImmutableArray<string> Elements =
    [
        .. (
            "p div article section main aside nav header footer h1 h2 h6 ul ol li dl dt dd table thead tr td th caption "
            + "pre code blockquote figure figcaption img a span b i em br hr script style template noscript iframe svg math title head "
            + "body html base meta link form input button select option textarea details summary video audio source object "
            + "frameset frame plaintext xmp ruby rt "
            + "nitf newsItem contentMeta headline body.content hedline hl1 dateline byline inlineXML block"
        ).Split(' '),
    ];

    /// <summary>Figures at which something ends.</summary>
    public static readonly ImmutableArray<string> Figures =
    [
        .. (
            "0 -1 1 00 7 31 32 99 127 128 255 256 1e3 1e400 9999 10000 65535 65536 1114111 1114112 2147483647 2147483648 -2147483648 "
            + "4294967296 9223372036854775807 9223372036854775808 99999999999999999999 0x10 0001-01-01 9999-12-31 2023-02-30 24:00 "
            + "2023-05-14T25:61:61Z 9999-12-31T23:59:59-14:00 0001-01-01T00:00:00+14:00 1,000,000 1.5.2023 \u00D9\u00A1"
        ).Split(' '),
    ];

    /// <summary>Words and strings in which something may hide.</summary>
    public static readonly ImmutableArray<string> Strings =
    [
        "",
        " ",
        "null",
        "true",
        "http://",
        "http://[::1",
        "http://ex\u00E2\u0080\u008Bample.org/",
        "https://xn--a.example/%",
        "mailto:",
        "javascript:void",
        "//example.org",
        "data:,",
        "../..",
        "a\u00CC\u0081\u00CC\u0081\u00CC\u0081",
        "\u00E2\u0080\u00AE",
        "\u00F0\u009F\u0091\u00A9\u00E2\u0080\u008D\u00F0\u009F\u0091\u00A7",
        "\u00ED\u00A0\u0080",
        "\\ud800",
        "\\u0000",
        "\\uFFFE",
        "&#xD800;",
        "&#x110000;",
        "&#0;",
        "&amp;amp;",
        "\u00E2\u0080\u009C",
        "\u00E2\u0080\u009D",
        "\u00E2\u0080\u0098 said",
        "By ",
        "said Ada Pell",
        "Monday, 14 May 2023",
        "31 December 9999",
        "1 January 0001",
        "{{ 7 * 7 }}",
        "::error::",
        "%",
        "%00",
        "=?utf-8?b?4oCc?=",
        "=?x?q?=",
        "utf-16",
        "utf-7",
        "x-user-defined",
        "us-ascii",
    ];

    private static readonly ImmutableArray<string> OfMarkup =
    [
        .. Elements.Take(44).Select(e => $"<{e}>"),
        .. Elements.Take(12).Select(e => $"</{e}>"),
        "<!--",
        "-->",
        "<!doctype html>",
        "<![CDATA[",
        "]]>",
        "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
        "<",
        "</",
        "/>",
        "&",
        "&lt;",
        " class=\"",
        " style=\"display:none\"",
        " hidden",
        " lang=\"",
        " itemprop=\"articleBody\"",
        " itemscope itemtype=\"http://schema.org/NewsArticle\"",
        " href=\"http://[\"",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"",
        "<script type=\"application/ld+json\">[[[[{\"@graph\":[",
        "<meta property=\"article:published_time\" content=\"",
        "<base href=\"//",
        "<time datetime=\"",
        "<td colspan=99999 rowspan=99999>",
        "<p xml:lang='",
        " xmlns:a=\"b\"",
        "<style>.a{display:none}",
    ];

    private static readonly ImmutableArray<string> OfJson =
    [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "[]",
        "{}",
        "true",
        "\"\\ud800\"",
        "\"\\u0000\"",
        "1e400",
        "-0",
        "\"uri\":",
        "\"body_html\":\"<p>",
        "\"body_text\":",
        "\"headline\":{",
        "\"associations\":{\"a\":",
        "\"infosources\":[[",
        "\"language\":",
        "\"versioncreated\":\"9999-12-31T23:59:59-14:00\"",
        "//",
        "\"items\":[",
    ];

    private static readonly ImmutableArray<string> OfYaml =
    [
        ":",
        ": ",
        "- ",
        "? ",
        "&a ",
        "*a",
        "!!binary ",
        "!a ",
        "|\n",
        "|2-\n",
        ">\n",
        "\"",
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        " #",
        "---\n",
        "...\n",
        "%YAML 1.2\n",
        "\t",
        "<<: ",
        "~",
        "\"\\x00\"",
        "\"\\uD800\"",
        "notes:\n  - quote: ",
        "note: ",
        "tags: ",
        "date: ",
        "date: 0000-00-00\n",
        "url: http://[\n",
        "title: ",
        "story: ",
        "slug: ",
        "members:\n    - ",
        "aliases: ",
        "extra:\n  ",
        "parts: ",
        "born: ",
    ];

    private static readonly ImmutableArray<string> OfMarkdown =
    [
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "[",
        "](",
        ")",
        "![",
        "<http://a",
        ">",
        "> > > ",
        "- ",
        "1) ",
        "# ",
        "\n===\n",
        "\n---\n",
        "|a|b|\n|-|-|\n|",
        "[^1]",
        "[^1]: ",
        "[a]: b\n",
        "    ",
        "\t",
        "<div>",
        "<!--",
        "\\",
        "&amp;",
        "&#0;",
        "  \n",
        ":::",
        "---\ntitle: ",
        "---\n",
        "+++\n",
        "$$",
        "{.a}",
    ];

    private static readonly ImmutableArray<string> OfMail =
    [
        "\r\n",
        "\n\n",
        "Content-Type: multipart/alternative; boundary=\"b\"\n\n--b\n",
        "--b\n",
        "--b--\n",
        "--",
        "Content-Type: text/html; charset=utf-7\n",
        "Content-Type: text/plain; charset=",
        "Content-Type: message/rfc822\n\n",
        "Content-Transfer-Encoding: base64\n",
        "Content-Transfer-Encoding: quoted-printable\n",
        "Content-Transfer-Encoding: x-uuencode\n",
        "=\n",
        "=C3",
        "=?utf-8?q?a=?=",
        "=?utf-8?b?????=",
        "Subject: ",
        "From: <@>,;:",
        "Date: Mon, 99 Feb 99999 25:61:61 +9999\n",
        " folded\n",
        "Content-Location: http://[\n",
        "Snapshot-Content-Location: //\n",
        "MIME-Version: 1.0\n",
        "begin 644 a\n",
    ];

    private static readonly ImmutableArray<string> OfText =
    [
        "\n",
        "\n\n",
        "\t",
        "\f",
        "    1 of 2 DOCUMENTS\n",
        "BYLINE: ",
        "LENGTH: 9 words\n",
        "Load-Date: March 9, 2011\n",
        "End of Document\n",
        "HD   ",
        "TD   ",
        "LP\n",
        "Document FERRO00020110304e1\n",
        "Full text: ",
        "ProQuest document ID: 1\n",
        "____________________________________________________________\n",
        "\u00E2\u0080\u009C",
        "\u00E2\u0080\u009D said ",
        "By Ada Pell\n",
        "(Reuters) - ",
        " per cent",
        "-\n",
    ];

    private static readonly ImmutableArray<string> OfWarc =
    [
        "WARC/1.0\r\n",
        "WARC-Type: response\r\n",
        "WARC-Type: revisit\r\n",
        "WARC-Type: continuation\r\n",
        "WARC-Truncated: length\r\n",
        "WARC-Target-URI: <http://[>\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0\r\n",
        "\r\n\r\n",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 99999999999 X\r\n",
        "Content-Encoding: gzip, br, deflate\r\n",
        "Content-Encoding: x\r\n",
        "Transfer-Encoding: chunked\r\n",
        "7fffffff\r\n",
        "0\r\n\r\n",
        "ffffffffffffffff\r\n",
        "Content-Type: text/html; charset=\"\r\n",
    ];

    private static readonly ImmutableArray<string> OfPdf =
    [
        " 0 obj\n",
        "endobj\n",
        "<<",
        ">>",
        "[",
        "]",
        "(",
        ")",
        "stream\n",
        "endstream\n",
        "/Type /Pages",
        "/Kids [1 0 R 2 0 R 3 0 R]",
        "/Count 99999",
        "/Length 99999999",
        "/Filter /FlateDecode",
        "/Filter [/LZWDecode /ASCII85Decode]",
        "/Parent 1 0 R",
        "/Prev 0",
        "xref\n",
        "startxref\n0\n",
        "trailer",
        " BT ",
        " ET ",
        " Tf ",
        " Tj ",
        " 1e38 0 0 1e38 0 0 cm ",
        " 0 Tf ",
        "/Encrypt 1 0 R",
        "1 0 R",
        "99999 0 R",
    ];

    private static readonly ImmutableArray<string> OfRobots =
    [
        "User-agent: *\n",
        "Disallow: ",
        "Allow: ",
        "*",
        "**********",
        "$",
        "#",
        ":",
        "Crawl-delay: 1e400\n",
        "Crawl-delay: -1\n",
    ];

    /// <summary>Those of a format.</summary>
    public static ImmutableArray<string> Of(GrainKind kind) =>
        kind switch
        {
            GrainKind.Text => OfText,
            GrainKind.Markdown => OfMarkdown,
            GrainKind.Html or GrainKind.Xml or GrainKind.Sitemap => OfMarkup,
            GrainKind.Json => OfJson,
            GrainKind.Mail => OfMail,
            GrainKind.Sidecar or GrainKind.Editor => OfYaml,
            GrainKind.Feed => OfFeeds,
            GrainKind.Robots => OfRobots,
            GrainKind.Warc or GrainKind.Answer => OfWarc,
            GrainKind.Pdf => OfPdf,
            _ => Strings,
        };

    private static readonly ImmutableArray<string> OfFeeds = [.. OfMarkup, .. OfJson];
}
