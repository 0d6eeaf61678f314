namespace Digest.Tests.Folding;

/// <summary>What a report prints again.</summary>
public sealed class RepeatTests
{
    private const string One = "The river rose by two metres in the night and reached the steps of the town hall.";
    private const string Two = "Firemen carried the archive to the upper floors by hand.";

    [Fact]
    public void A_body_printed_three_times_is_told_once_with_each_further_copy_folded_in_its_place()
    {
        var year = Fold.Year(Fold.Report("a", null, One, Two, One, Two, "The water fell at noon.", Two, One));
        Assert.Equal(
            [(3, 1), (4, 2), (6, 2), (7, 1)],
            year.Reports[0].Article.Blocks.Where(b => b.Status == BlockStatus.Repeat).Select(b => (b.N, b.RepeatOf!.Value))
        );
        Assert.Equal(
            ["1", "2", "3 4", "5", "6 7"],
            year.Tellings.Select(t =>
                t.Repeats.IsEmpty
                    ? t.Shown.Block.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    : string.Join(' ', t.Repeats.Select(r => r.Block))
            )
        );
    }

    [Fact]
    public void A_short_line_may_come_back()
    {
        var year = Fold.Year(Fold.Report("a", null, "He declined to comment.", One, "He declined to comment."));
        Assert.DoesNotContain(year.Reports[0].Article.Blocks, b => b.Status == BlockStatus.Repeat);
        Assert.Equal(3, year.Passages.Select(p => p.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("Firemen carried the archive upstairs by hand today.", true)]
    [InlineData("Firemen carried the archive upstairs by hand.", false)]
    public void Eight_words_that_come_back_are_a_repeat_and_seven_are_not(string line, bool repeat)
    {
        var year = Fold.Year(Fold.Report("a", null, line, One, line));
        Assert.Equal(repeat, year.Reports[0].Article.Blocks[2].Status == BlockStatus.Repeat);
    }

    [Fact]
    public void Two_short_lines_in_a_row_may_come_back()
    {
        string[] lines = ["The river rose.", "The bridge held."];
        var year = Fold.Year(Fold.Report("a", null, [.. lines, One, .. lines]));
        Assert.DoesNotContain(year.Reports[0].Article.Blocks, b => b.Status == BlockStatus.Repeat);
    }

    [Fact]
    public void A_repeat_is_no_witness()
    {
        var year = Fold.Year(Fold.Report("a", null, One, One), Fold.Report("b", null, One));
        Assert.DoesNotContain(year.Passages.SelectMany(p => p.Witnesses), w => w.At == new BlockRef("a", 2));
    }

    [Fact]
    public void A_body_printed_twice_in_another_order_is_all_repeats()
    {
        string[] body = [One, Two, "The water fell at noon, and by the evening the square was dry again."];
        var year = Fold.Year(Fold.Report("a", null, [.. body, body[2], body[0], body[1]]));
        Assert.Equal([3, 1, 2], year.Reports[0].Article.Blocks.Where(b => b.Status == BlockStatus.Repeat).Select(b => b.RepeatOf!.Value));
        Assert.Equal(3, year.Reports[0].BodyBlocks);
    }

    [Fact]
    public void A_paragraph_that_comes_back_with_a_sentence_more_is_no_repeat()
    {
        var year = Fold.Year(Fold.Report("a", null, One, Two, One + " It stood there until noon."));
        Assert.DoesNotContain(year.Reports[0].Article.Blocks, b => b.Status == BlockStatus.Repeat);
        Assert.Equal(3, year.Reports[0].BodyBlocks);
    }

    [Fact]
    public void Three_short_lines_in_a_row_that_come_back_are_a_body_printed_again()
    {
        string[] lines = ["The river rose.", "The bridge held.", "Nobody was hurt."];
        var year = Fold.Year(Fold.Report("a", null, [.. lines, One, .. lines]));
        Assert.Equal([1, 2, 3], year.Reports[0].Article.Blocks.Where(b => b.Status == BlockStatus.Repeat).Select(b => b.RepeatOf!.Value));
    }
}
