using CsCheck;
using static Digest.Tests.Support.Seeds;

namespace Digest.Tests.Properties;

/// <summary>
/// Makes small corpora of awkward reports: copies of each other's lines, page furniture, odd white space and odd letters.
/// </summary>
internal static class Messy
{
    private static readonly ImmutableArray<string> Lines =
    [
        "The ferry to Stonehaven was cancelled on Tuesday after a crack was found in its hull.",
        "The ferry to Stonehaven was cancelled on Wednesday after a crack was found in its hull.",
        "“We will not sail until the hull is safe,” said Mara Finch, who runs the line.",
        "\"We shall not be sailing before the hull is safe\", said Mara Finch, the head of the line.",
        "Mara Finch said that no passenger had been hurt, and that 214 tickets would be paid back.",
        "No passenger was hurt; 241 tickets will be paid back, according to the Coastal News Agency.",
        "STONEHAVEN (Coastal News Agency) — The harbour stayed closed for three days.",
        "By Ola Brandt",
        "12 March 2019",
        "0 Comments:",
        "Post a Comment",
        "Read also: ten harbours to see",
        "Photo gallery",
        "© 2019 The Stonehaven Post. All rights reserved.",
        "Share this on Facebook",
        "Subscribe to our newsletter",
        "Die Fähre nach Stonehaven fiel am Dienstag aus.",
        "Паром в Стоунхейвен отменён во вторник, сообщило агентство.",
        "🛳️ Ferry 👩‍👩‍👧 news: a\u0301 and á are one letter; ﬁ is a ligature; 𝒻𝑒𝓇𝓇𝓎.",
        "عبارة ستونهافن ألغيت يوم الثلاثاء.",
        "x",
        "—",
        "* * *",
        "1.",
        "…",
        "Ferry\u00A0No.\u20096",
        "a\u00ADb soft\u200Bhyphens",
        "http://example.org/ferry?id=1&x=<y>",
        "<b>not bold</b> & {{ 7 * 7 }}",
        "# not a heading",
        "--- not front matter ---",
        "key: value",
    ];

    // What means something in Markdown, by itself or broken off.
    private static readonly ImmutableArray<string> Marks =
    [
        "1.",
        "2016.",
        "3. The harbour master",
        "7) Nine boats",
        "- the crew",
        "-",
        "*",
        "  - a nested item",
        "> she said",
        "> > and he",
        "    indented by four",
        "```",
        "~~~ text",
        "The ferry[^1] sank.",
        "[^1]: No, it did not.",
        "[^9]: A note nobody calls.",
        "| port | boats |",
        "|---|---|",
        "| Ellery | 9 |",
        "===",
        "---",
        "***",
        "## Boats",
        "![The ferry](ferry.jpg)",
        "*a* **b** ~~c~~ `d` ***e",
        "[the line](http://example.org/line)",
        "[the line][no such]",
        "\\",
        "&amp; &copy; &bogus;",
        "<http://example.org/boats>",
        "<!-- a remark -->",
        "<div>",
        "Boats  ",
    ];

    private static readonly Gen<string> Break = OneOf(["\n", "\n\n", "\r\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n", "\u2029", "  \n"]);

    private static readonly Gen<string> Line = Gen.Frequency(
        (12, OneOf(Lines)),
        (1, Gen.String[Gen.Char[" \t.,a0é\u0301\u05D0"], 0, 12]),
        (1, Gen.Select(OneOf(Lines), OneOf(Lines), (a, b) => a + "  " + b))
    );

    private static readonly Gen<string> MarkdownText = Gen.Select(
            Gen.Frequency((2, Line), (3, OneOf(Marks))),
            Break,
            (line, end) => line + end
        )
        .List[0, 16]
        .Select(string.Concat);

    private static readonly Gen<string> Text = Gen.Select(Line, Break, (line, end) => line + end).List[0, 16].Select(string.Concat);

    /// <summary>One to five reports by file name.</summary>
    public static readonly Gen<IReadOnlyDictionary<string, string>> Corpus = Named(Text, "txt");

    /// <summary>The same with the marks of Markdown among the lines.</summary>
    public static readonly Gen<IReadOnlyDictionary<string, string>> Markdown = Named(MarkdownText, "md");

    private static Gen<IReadOnlyDictionary<string, string>> Named(Gen<string> texts, string ending) =>
        texts
            .List[1, 5]
            .Select(texts =>
                (IReadOnlyDictionary<string, string>)
                    texts.Select((text, i) => (Name: $"r{i}.{ending}", text)).ToDictionary(x => x.Name, x => x.text, StringComparer.Ordinal)
            );
}
