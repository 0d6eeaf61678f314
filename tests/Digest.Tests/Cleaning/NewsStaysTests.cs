using CsCheck;
using Digest.Cleaning;
using Digest.Tests.Support;
using static Digest.Tests.Support.Seeds;

namespace Digest.Tests.Cleaning;

/// <summary>
/// Whatever furniture stands around it: a paragraph of news is never taken out, and no block is ever lost, moved or changed.
/// </summary>
public sealed class NewsStaysTests
{
    // No label of a gallery: from label to button a card has a blurb of whole sentences, and goes as one.
    private static readonly string[] Furniture =
    [
        "Share",
        "Advertisement",
        "Read more",
        "Related articles",
        "Sign up for our newsletter",
        "Comments",
        "8:02PM",
        "1709417828",
        "2 of 3",
        "Show 9 photos",
        "Follow Anna Reed on Twitter @annareed",
        "Anna Reed is a reporter for the Harbour Gazette.",
        "© 2024 Harbour Gazette. All rights reserved.",
        "* * *",
        "Log in",
        "Video: Harbour TV",
        "(Getty Images)",
        "Read also: Ferry runs every hour",
        "Home > News > Harbour",
        "FERRY COMPANY HIRES FORTY SAILORS FOR THE LONG SUMMER SEASON",
        "Old lighthouse sold to a painter",
        "Feb. 15, 2024",
        "Tom Blake",
        "Most read",
        "We use cookies to improve this site",
        "Disclaimer: the views are the author's",
        "var x = document.getElementById('a');",
        "Updated [hour]:[minute]",
        "Credit",
        "Live Reporting",
        "Читайте также",
        "Mehr zum Thema",
        "Tags: harbour, bridge",
    ];

    private static readonly Gen<string> News =
        from who in OneOf(
            "The mayor of Harbour Town",
            "A spokesman for the port",
            "Anna Reed, a reporter for the Gazette,",
            "Der Sprecher der Stadt",
            "Мэр города"
        )
        from what in OneOf(
            "said on Monday that the old bridge would be closed for repairs",
            "told the council that the ferry had been late in June",
            "signed the letter to readers after the advertisement had run",
            "shared a picture of the storm with the newsletter's readers"
        )
        from more in OneOf(
            "until the work on its bearings is done.",
            "and that nobody had asked for more money.",
            "before the vote was counted in the hall.",
            "because of the frost in January, she said."
        )
        from n in Gen.Int[1, 999]
        select $"{who} {what} {n} times {more}";

    private static readonly Gen<(string Text, bool News)> Line = Gen.OneOf(
        News.Select(n => (n, true)),
        OneOf(Furniture).Select(f => (f, false)),
        OneOf(Furniture).Select(f => (f, false))
    );

    [Fact]
    public void A_paragraph_of_news_stays_among_any_furniture() =>
        Line.Array[1, 40]
            .Holds(
                lines =>
                {
                    var draft = Draft(lines.Select(l => l.Text));
                    var copy = CleaningStage.Clean(draft, CleaningStage.Count([CleaningStage.LinesOf(draft)]).Value).Value;
                    if (copy is null)
                    {
                        return !lines.Any(l => l.News);
                    }

                    var same = copy
                        .Blocks.Select(b => (b.N, b.Text, b.Start, b.End))
                        .SequenceEqual(draft.Blocks.Select(b => (b.N, b.Text, b.Start, b.End)));
                    var named = copy.Blocks.All(b => b.Status == BlockStatus.Kept == b.Rule is null);
                    return same && named && copy.Blocks.Zip(lines).All(p => !p.Second.News || p.First.Status == BlockStatus.Kept);
                },
                iter: 400
            );

    private static Draft Draft(IEnumerable<string> lines)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var at = 0;
        foreach (var line in lines)
        {
            blocks.Add(
                new Block
                {
                    N = blocks.Count + 1,
                    Kind = BlockKind.Paragraph,
                    Text = line,
                    Start = at,
                    End = at + line.Length,
                }
            );
            at += line.Length + 1;
        }

        return new Draft
        {
            Id = "a",
            Path = "articles/a.txt",
            Format = "txt",
            Charset = "utf-8",
            Length = at,
            Slug = "a",
            Blocks = blocks.ToImmutable(),
        };
    }
}
