using Digest.Filing;
using Digest.Shared;

namespace Digest.Tests.Filing;

/// <summary>A story is named by the headline that says what happened, plainly; and its id stays whatever the title becomes.</summary>
public sealed class TitleTests
{
    private const string Text =
        "Mayor Ada Pell closed the bridge at Pellworth on Monday. Engineers of the county said that Ada Pell and the "
        + "bridge at Pellworth would wait for NATO lorries.";

    [Theory]
    [InlineData("Bridge closed at Pellworth - The Marsh Gazette", "Bridge closed at Pellworth")]
    [InlineData("Bridge closed at Pellworth | Marsh Gazette", "Bridge closed at Pellworth")]
    [InlineData("Bridge closed at Pellworth | County news", "Bridge closed at Pellworth")]
    [InlineData("The Marsh Gazette: Bridge closed at Pellworth", "Bridge closed at Pellworth")]
    [InlineData("BREAKING: Bridge closed at Pellworth", "Bridge closed at Pellworth")]
    [InlineData("UPDATE 3 - Bridge closed at Pellworth (VIDEO)", "Bridge closed at Pellworth")]
    [InlineData("LIVE UPDATES | Bridge closed at Pellworth – as it happened", "Bridge closed at Pellworth")]
    [InlineData("Bridge closed at Pellworth – marshgazette.example", "Bridge closed at Pellworth")]
    [InlineData("Bridge closed - mayor blames lorries", "Bridge closed - mayor blames lorries")]
    [InlineData("Pellworth: bridge closed to lorries", "Pellworth: bridge closed to lorries")]
    [InlineData("Report: bridge closed to all lorries", "bridge closed to all lorries")]
    [InlineData("Bridge | tunnel", "Bridge | tunnel")]
    public void Labels_and_the_name_of_the_outlet_are_no_part_of_a_headline(string printed, string clean) =>
        Assert.Equal(clean, Headlines.Clean(printed, ["The Marsh Gazette"]));

    [Theory]
    [InlineData("MAYOR ADA PELL CLOSES BRIDGE AT PELLWORTH", "Mayor Ada Pell closes bridge at Pellworth")]
    [InlineData("PELLWORTH'S BRIDGE WAITS FOR NATO", "Pellworth's bridge waits for NATO")]
    [InlineData("Mayor CLOSED bridge for NATO lorries", "Mayor closed bridge for NATO lorries")]
    [InlineData("Mayor closes bridge", "Mayor closes bridge")]
    public void A_headline_does_not_shout(string printed, string title) =>
        Assert.Equal(title, Titles.Of([Report("a", printed)], null).Value);

    [Theory]
    [InlineData("Bridge at Pellworth closed", "BRIDGE AT PELLWORTH CLOSED")]
    [InlineData("Bridge at Pellworth closed", "Is the bridge at Pellworth closed?")]
    [InlineData("Bridge at Pellworth closed by mayor", "bridge at pellworth closed by mayor ada pell")]
    [InlineData("Ada Pell closes bridge at Pellworth", "“We closed the bridge at Pellworth”")]
    [InlineData("Ada Pell closes bridge at Pellworth", "Opinion: Ada Pell was right about the bridge at Pellworth")]
    [InlineData("Ada Pell closes bridge at Pellworth", "Here's what you need to know about the bridge at Pellworth")]
    [InlineData(
        "Ada Pell closes bridge at Pellworth",
        "Ada Pell closes bridge at Pellworth to lorries, buses, coaches, tractors, vans, carts and whatever else "
            + "weighs more than nine tonnes"
    )]
    public void The_plainer_of_two_headlines_is_taken_whichever_came_first(string plain, string other)
    {
        Assert.Equal(plain, Titles.Of([Report("a", plain), Report("b", other)], null).Value);
        Assert.Equal(plain, Titles.Of([Report("a", other), Report("b", plain)], null).Value);
    }

    [Fact]
    public void The_headline_that_has_most_in_common_with_the_others_is_taken()
    {
        string[] headlines =
        [
            "A long Monday in the county",
            "Mayor closes bridge at Pellworth",
            "Bridge at Pellworth closed by mayor",
            "Ferry tickets dearer after mayor closes bridge",
        ];
        var title = Titles.Of([.. headlines.Select((h, i) => Report("r" + i, h))], null);
        Assert.Contains("ridge at Pellworth", title.Value, StringComparison.Ordinal);
        Assert.Equal(Basis.Matched, title.Basis);
        Assert.Equal(title.Value, Assert.Single(title.Evidence).Text);
    }

    [Fact]
    public void The_editors_title_is_taken_as_it_is() =>
        Assert.Equal(
            "BREAKING: my own",
            Titles.Of([Report("a", "Bridge closed")], new StoryPin { Id = "x", Title = "BREAKING: my own" }).Value
        );

    [Fact]
    public void A_better_headline_changes_the_title_and_never_the_id()
    {
        var first = Reports.Of("a", "2019-05-04", "IS PELLWORTH BRIDGE UNSAFE?", Text);
        var later = Reports.Of("b", "2019-05-05", "Mayor Ada Pell closes bridge at Pellworth", Text);
        var (before, after) = (Stories([first]), Stories([first, later]));
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.Title.Value, after.Title.Value);
    }

    [Fact]
    public void Of_two_headlines_that_are_as_good_title_and_address_take_the_same()
    {
        string[] headlines = ["Mayor closes bridge at Pellworth", "Bridge at Pellworth closed by mayor"];
        foreach (var (one, other) in new[] { (headlines[0], headlines[1]), (headlines[1], headlines[0]) })
        {
            var story = Stories([Reports.Of("a", "2019-05-04", one, Text), Reports.Of("b", "2019-05-05", other, Text)]);
            Assert.Equal(one, story.Title.Value);
            Assert.Equal(Slugs.Of(one), story.Id);
        }
    }

    [Fact]
    public void Where_the_founding_report_has_no_headline_the_first_of_its_day_names_title_and_address()
    {
        var first = Reports.Of("a", "2019-05-04", null, Text);
        var sameDay = Reports.Of("b", "2019-05-04", "Mayor closes bridge at Pellworth", Text);
        var story = Stories([first, sameDay]);
        Assert.Equal("Mayor closes bridge at Pellworth", story.Title.Value);
        Assert.Equal("mayor-closes-bridge-at-pellworth", story.Id);

        // What comes on a later day renames nothing.
        var later = sameDay with
        {
            Published = Reports.Of("b", "2019-05-05", null, Text).Published,
        };
        Assert.Equal(Stories([first]).Id, Stories([first, later]).Id);
    }

    [Fact]
    public void What_becomes_known_of_the_founding_report_does_not_rename_its_story()
    {
        var plain = Reports.Of("a", "2019-05-04", "Bridge closed at Pellworth - The Marsh Gazette", Text);
        var known = plain with { Outlet = Fact<string>.Of("The Marsh Gazette", Basis.Editor) };
        Assert.Equal(Stories([plain]).Id, Stories([known]).Id);
    }

    [Theory]
    [InlineData("Con", "con-x")]
    [InlineData("LPT1", "lpt1-x")]
    [InlineData("Contact", "contact")]
    [InlineData("Wait...", "wait")]
    [InlineData("Ärger in Österreich", "arger-in-osterreich")]
    [InlineData("Пожар на мосту", "pozhar-na-mostu")]
    [InlineData("…", "x")]
    public void A_slug_is_ascii_and_fits_every_file_system(string text, string slug) => Assert.Equal(slug, Slugs.Of(text));

    [Fact]
    public void A_slug_is_at_most_eighty_bytes_and_ends_with_a_whole_word()
    {
        var slug = Slugs.Of(string.Join(' ', Enumerable.Repeat("straße", 30)));
        Assert.InRange(slug.Length, 70, 80);
        Assert.EndsWith("-strasse", slug, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_cut_short_is_not_the_name_of_a_device_either() =>
        Assert.Equal("con-x", Stories([Report("a", "Con Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz")]).Id);

    private static Article Report(string id, string headline) => Reports.Of(id, "2019-05-04", headline, Text);

    private static Story Stories(ImmutableArray<Article> articles) => Assert.Single(FilingStage.File(articles, new Pins(), 1).Value);
}
