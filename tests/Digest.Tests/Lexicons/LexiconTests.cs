using Digest.Text;

namespace Digest.Tests.Lexicons;

/// <summary>The files of words: their format, what an error says, and that a language is one file.</summary>
public sealed class LexiconTests
{
    /// <summary>Esperanto, which the house does not read.</summary>
    private const string Esperanto = """
        # A language of no country.

        [months]
        3 = marto
        9 = septembro

        [weekdays]
        monday = lundo

        [negation]
        neniam

        [numbers]
        7 = sep kaj du

        [date-published]
        publikigita
        """;

    [Fact]
    public void A_new_language_is_one_file()
    {
        var more = Lexicon.Shared.With("eo.txt", Esperanto);
        var (before, after) = (new CalendarTable(Lexicon.Shared), new CalendarTable(more));

        Assert.Equal((0, 9), (before.Month("Septembro"), after.Month("Septembro")));
        Assert.Equal(DayOfWeek.Monday, after.Weekday("LUNDO"));
        Assert.Equal((9, 9), (after.Month("September"), after.Month("września")));
        Assert.Contains("neniam", more.Set("negation").AsEnumerable());
        Assert.DoesNotContain("neniam", Lexicon.Shared.Set("negation").AsEnumerable());
        Assert.Contains("nie", more.Set("stop-words").AsEnumerable());
        Assert.Equal("7", more.Map("numbers", n => n)["sep kaj du"]);
        Assert.Contains(more.Sections("date-published"), s => s.Language == "eo" && s.Entries[0].Text == "publikigita");
    }

    [Fact]
    public void Languages_stand_in_their_order_then_new_ones_then_files_of_none()
    {
        var lexicon = Lexicon.Of([
            ("units.txt", "[x]\nu"),
            ("aa.txt", "[x]\na"),
            ("order.txt", "[languages]\nen\nde\n"),
            ("de.txt", "[x]\nd"),
            ("zz.txt", "[x]\nz"),
            ("en.txt", "[x]\ne\n[y]\n1"),
        ]);

        Assert.Equal(["en", "de", "aa", "zz", "units"], lexicon.Sections("x").Select(s => s.Language));
        Assert.Equal(["x", "y"], lexicon.Names);
    }

    [Fact]
    public void Where_two_languages_disagree_the_earlier_one_is_right()
    {
        const string order = "[languages]\nfr\nen";
        var lexicon = Lexicon.Of([("order.txt", order), ("en.txt", "[n]\n7 = sept\n8 = eight"), ("fr.txt", "[n]\n9 = sept")]);

        Assert.Equal("9", lexicon.Map("n", n => n)["sept"]);
        Assert.Equal("8", lexicon.Map("n", n => n)["eight"]);
    }

    [Fact]
    public void Words_of_one_line_have_its_number_in_common()
    {
        var groups = Lexicon.Of([("en.txt", "[g]\ncity | town\nroad | street | city")]).Groups("g");

        Assert.Equal((0, 0, 1, 1), (groups["city"], groups["town"], groups["road"], groups["street"]));
    }

    [Theory]
    [InlineData("word\n[a]\nb", "xx.txt(1): an entry before the first [section].")]
    [InlineData("# why\n[a]\nb\n\n[a]\nc", "xx.txt(5): the section [a] stands in this file already.")]
    [InlineData("[a]\nb\nc\nb", "xx.txt(4): \"b\" stands in [a] already.")]
    [InlineData("[a]\nb \n", "xx.txt(2): white space at the beginning or the end of a line.")]
    [InlineData("[a]\n  b\n", "xx.txt(2): white space at the beginning or the end of a line.")]
    [InlineData("[A b]\nc", "xx.txt(1): a section is named in small letters, figures and hyphens: [months].")]
    [InlineData("[a\nc", "xx.txt(1): a section is named in small letters, figures and hyphens: [months].")]
    [InlineData("[a]\n[b]\nc", "xx.txt(2): the section [a] is empty.")]
    public void A_file_that_breaks_the_format_is_named_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Lexicon.Of([("xx.txt", text)])).Message);

    [Theory]
    [InlineData("[months]\n13 = foo", "eo.txt(2): \"13 = foo\": a month is a number from 1 to 12.")]
    [InlineData("[months]\nfoo", "eo.txt(2): \"foo\": a line \"key = word\" is wanted here.")]
    [InlineData("# why\n[weekdays]\nlundi = lundo", "eo.txt(3): \"lundi = lundo\": a weekday is sunday, monday ... saturday.")]
    public void A_line_that_its_reader_cannot_use_is_named_too(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new CalendarTable(Lexicon.Shared.With("eo.txt", text))).Message);

    [Fact]
    public void A_section_nobody_wrote_is_told() =>
        Assert.Contains("[monhts]", Assert.Throws<ArgumentException>(() => Lexicon.Shared.Set("monhts")).Message, StringComparison.Ordinal);

    [Fact]
    public void Line_ends_of_Windows_change_nothing() =>
        Assert.Equal(["a", "b"], Lexicon.Of([("xx.txt", "[s]\r\na\r\nb\r\n")]).Entries("s").Select(e => e.Text));
}
