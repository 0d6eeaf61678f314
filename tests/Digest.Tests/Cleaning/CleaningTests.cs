using Digest.Acquiring;
using Digest.Cleaning;
using Digest.Tests.Support;

namespace Digest.Tests.Cleaning;

/// <summary>Furniture goes into the ledger by name; a sentence of a report never does.</summary>
public sealed class CleaningTests
{
    private const string Body =
        "The bridge over the river was closed on Friday after a flood had damaged two of its piers, the mayor said.";

    [Theory]
    [InlineData("0 Comments:", "comment-box")]
    [InlineData("Post a Comment", "comment-box")]
    [InlineData("Leave a Reply", "comment-box")]
    [InlineData("Share this article", "share-bar")]
    [InlineData("Advertisement", "advertisement")]
    [InlineData("Sign up for our newsletter", "newsletter")]
    [InlineData("Become a Member of The Post", "membership")]
    [InlineData("READ MORE: Ten bridges to see", "read-also")]
    [InlineData("(Getty Images)", "photo-credit")]
    [InlineData("Photo: Ann Reed / Reuters", "photo-credit")]
    [InlineData("The original source of this article is The Post", "source-line")]
    [InlineData("Copyright © The Post, 2016", "copyright")]
    [InlineData("© 2016 The Post. All rights reserved.", "copyright")]
    [InlineData("For media inquiries: desk@example.org", "contact")]
    [InlineData("Region: Europe, Asia", "navigation")]
    [InlineData("Home > News > Europe", "navigation")]
    [InlineData("{{ message }}", "markup-residue")]
    [InlineData("Video: The Post", "video-label")]
    [InlineData("We use cookies to give you the best experience.", "cookie-notice")]
    [InlineData("Disclaimer: The views expressed are those of the author.", "disclaimer")]
    public void A_line_of_furniture_is_removed_by_its_rule(string line, string rule) =>
        Assert.Equal(rule, Clean(Body + "\n\n" + Body + "\n\n" + line)[^1].Rule);

    // Ten times as long takes ten times as long; where each was followed to the end of the line it was a hundred times.
    [Fact]
    public void Tags_that_nothing_closes_cost_no_more_than_their_length()
    {
        Spent(40_000);
        var (few, many) = (Spent(40_000), Spent(400_000));
        Assert.InRange(many.TotalMilliseconds, 0, 20 * Math.Max(50, few.TotalMilliseconds));

        static TimeSpan Spent(int tags)
        {
            var line = "a=\"b\" c=\"d\" " + string.Concat(Enumerable.Repeat("<a ", tags));
            var start = ThreadTime.Spent();
            Clean(Body + "\n\n" + line);
            return ThreadTime.Spent() - start;
        }
    }

    [Theory]
    [InlineData("Share prices fell by a tenth after the bridge was closed.")]
    [InlineData("Related work will begin in May, the mayor said.")]
    [InlineData("Copyright law does not protect the bridge's design, the court ruled.")]
    [InlineData("Video of the flood was shown at the trial on Monday.")]
    [InlineData("\"Follow us,\" the guide told the children.")]
    [InlineData("Comments by the mayor angered the ferry's owner.")]
    [InlineData("The photo gallery of the town museum reopens in June.")]
    [InlineData("Print newspapers carried the story on Saturday.")]
    [InlineData(
        "Source: close to the mayor, and nobody else, said the bridge would stay shut for three years; the town denied "
            + "it at once and promised to publish the engineers' report in full before the end of the week."
    )]
    [InlineData("More than 200 people took the ferry on its first day.")]
    [InlineData(
        "Donate blood at the town hall, the hospital asked on Friday, because twelve people had been hurt in the flood "
            + "and supplies were running low across the whole district, where two other hospitals had closed."
    )]
    public void A_sentence_of_the_report_stays(string line) =>
        Assert.Equal(BlockStatus.Kept, Clean(Body + "\n\n" + line + "\n\n" + Body)[1].Status);

    [Fact]
    public void A_gallery_card_goes_as_a_whole_and_the_text_after_it_stays()
    {
        var blocks = Clean(
            $"{Body}\n\nPhoto gallery\nThe bridge through the years\n\nIt was built in 1901. The rest is in our "
                + $"gallery.\n\nShow 9 photos\n\n{Body}"
        );
        Assert.Equal([false, true, true, true, true, false], blocks.Select(b => b.Rule == "gallery-card"));
    }

    [Fact]
    public void A_label_without_a_button_takes_nothing_with_it() =>
        Assert.Equal(
            [false, true, false, false],
            Clean($"{Body}\n\nPhoto gallery\n\n{Body}\n\n{Body}").Select(b => b.Status == BlockStatus.Removed)
        );

    // What is taken out among furniture is lost to the reader: one advertisement above a last line doesn't make the line a teaser.
    [Fact]
    public void A_last_line_below_one_advertisement_stays_and_among_boxes_goes()
    {
        const string last = "Final score: Harbour Town 3, Selby 1";
        Assert.Equal(BlockStatus.Kept, Clean($"{Body}\n\n{Body}\n\nAdvertisement\n\n{last}")[^1].Status);
        Assert.Equal("among-furniture", Clean($"{Body}\n\n{Body}\n\nAdvertisement\n\nMost read\n\n{last}")[^1].Rule);
    }

    [Fact]
    public void A_short_title_below_the_headline_is_a_caption() =>
        Assert.Equal(BlockKind.Caption, Clean($"Town closes its old bridge\n\nThe Mayor Of Harbour Town Anna Reed\n\n{Body}")[1].Kind);

    [Theory]
    [InlineData("By Anna Maria Reed")]
    [InlineData("The Harbour Post, November 09, 2016")]
    public void A_byline_or_date_line_is_no_caption(string line) =>
        Assert.Equal(BlockKind.Paragraph, Clean($"Town closes its old bridge\n\n{line}\n\n{Body}")[1].Kind);

    [Fact]
    public void The_editor_has_the_last_word()
    {
        var blocks = Clean($"---\nkeep: Post a Comment\nremove: [The ferry]\n---\n{Body}\n\nThe ferry is free.\n\nPost a Comment");
        Assert.Equal([BlockStatus.Kept, BlockStatus.Removed, BlockStatus.Kept], blocks.Select(b => b.Status));
        Assert.Equal("editor", blocks[1].Rule);
    }

    [Fact]
    public void Nothing_but_furniture_is_told_and_left_out()
    {
        var result = CleaningStage.Clean(Draft("0 Comments:\nPost a Comment", "a.txt"), LineIndex.Empty);
        Assert.Null(result.Value);
        Assert.Equal(DiagnosticCodes.OnlyFurniture, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_line_that_one_outlet_prints_under_unrelated_articles_is_removed_and_background_is_not()
    {
        const string habit = "The Harbour Post has told the truth since 1901.";
        const string background = "Hampton was elected mayor in 2012 and again in 2016.";
        var unrelated = new[] { "Zebras", "Volcanoes", "Harpsichords", "Lighthouses", "Cathedrals" }.Select(
            (s, i) => Draft($"---\noutlet: The Harbour Post\n---\n{s} were seen. {s} again. {s} they said.\n\n{habit}", $"u{i}.txt")
        );
        var related = Enumerable
            .Range(0, 5)
            .Select(i =>
                Draft(
                    $"---\noutlet: The Harbour Post\n---\nHampton spoke for the {i}th time. Hampton left. Hampton came "
                        + $"back.\n\n{background}",
                    $"r{i}.txt"
                )
            );
        ImmutableArray<Draft> drafts = [.. unrelated, .. related];
        var index = CleaningStage.Count([.. drafts.Select(CleaningStage.LinesOf)]).Value;
        Assert.Equal("corpus-line", CleaningStage.Clean(drafts[0], index).Value!.Blocks[^1].Rule);
        Assert.Null(CleaningStage.Clean(drafts[^1], index).Value!.Blocks[^1].Rule);
    }

    private static ImmutableArray<Block> Clean(string text) => CleaningStage.Clean(Draft(text, "a.txt"), LineIndex.Empty).Value!.Blocks;

    private static Draft Draft(string text, string name) =>
        ArticleReader
            .Read(new RawFile { Path = "articles/" + name, Bytes = System.Text.Encoding.UTF8.GetBytes(text) }, new Diagnostics())
            .Single();
}
