using Digest.Describing;

namespace Digest.Tests.Describing;

public sealed class QuoteTests
{
    [Theory]
    [InlineData("Ada Pell said: “It stays closed.”", "Ada Pell", "Ada Pell", "said")]
    [InlineData("“It stays closed,” Ada Pell said.", "Ada Pell", "Ada Pell", "said")]
    [InlineData("“It stays closed,” said Ada Pell, the mayor of Utrecht.", "Ada Pell", "Ada Pell", "said")]
    [InlineData("\"It stays closed\", said Ada Pell.", "Ada Pell", "Ada Pell", "said")]
    [InlineData("“It stays closed,” — said Pell.", "Pell", "Pell", "said")]
    [InlineData("Ada Pell, the mayor of Utrecht, told reporters: “It stays closed.”", "Ada Pell", "Ada Pell", "told")]
    [InlineData("According to Ada Pell, “it stays closed for good.”", "Ada Pell", "Ada Pell", "according to")]
    [InlineData("City spokesman Bram Dahl said it was “closed for a good reason.”", "Bram Dahl", "City spokesman Bram Dahl", "said")]
    [InlineData("“Is it closed?” Ada Pell asked.", "Ada Pell", "Ada Pell", "asked")]
    public void A_cue_names_the_speaker(string text, string speaker, string mention, string cue)
    {
        var quote = Assert.Single(Read(text));
        Assert.Equal((speaker, mention, cue), (quote.Speaker, quote.Mention, quote.Cue));
    }

    [Theory]
    [InlineData("He had read “The Old Bridge” twice.")]
    [InlineData("The so-called “quay question” was not on the list.")]
    [InlineData("“It stays closed.”")]
    public void Without_a_name_nobody_speaks(string text) => Assert.All(Read(text), q => Assert.Null(q.Speaker));

    [Fact]
    public void A_description_is_no_name()
    {
        var quote = Read("A spokesman said it was “closed for a good reason.”").Single();
        Assert.Equal(("a spokesman", null), (quote.Speaker, quote.Named));
    }

    [Fact]
    public void A_surname_takes_its_full_name_and_a_pronoun_the_last_speaker() =>
        Assert.Equal(
            ["Ada Pell", "Ada Pell"],
            Read("Mayor Ada Pell came. “It stays closed,” Pell said. “I am sorry,” she added.").Select(q => q.Speaker)
        );

    [Fact]
    public void A_role_takes_the_person_introduced_with_it() =>
        Assert.Equal(
            "Sofie Kool",
            Read("Opposition leader Sofie Kool came with Ada Pell.", "“Look again,” the opposition leader said.").Single().Speaker
        );

    [Fact]
    public void A_role_that_two_people_bear_names_nobody() =>
        Assert.Null(Read("Senator Ada Pell met Senator Sofie Kool.", "“Look again,” the senator said.").Single().Named);

    [Fact]
    public void A_paragraph_of_nothing_but_quotation_goes_on_with_the_last_speaker() =>
        Assert.Equal(["Ada Pell", "Ada Pell"], Read("“It stays closed,” Ada Pell said.", "“I am sorry for it.”").Select(q => q.Speaker));

    [Fact]
    public void An_agency_that_reports_is_no_speaker() =>
        Assert.Equal("Ada Pell", Read("Ada Pell said she hoped for “a dry winter and a low river,” Reuters reported.").Single().Speaker);

    [Fact]
    public void Aliases_of_the_editor_name_the_speaker()
    {
        var knowledge = new Knowledge
        {
            People =
            [
                new Person
                {
                    Name = "Ada Pell",
                    Aliases = ["Mama Pell"],
                    Roles = [],
                },
            ],
        };
        Assert.Equal("Ada Pell", Read(knowledge, "“It stays closed,” said Mama Pell.").Single().Speaker);
    }

    [Theory]
    [InlineData("Ada Pell said: “It stays closed.”", QuoteKind.Direct)]
    [InlineData("Ada Pell called the river “a bad neighbour”.", QuoteKind.Mixed)]
    public void Utterances_are_direct_and_fragments_mixed(string text, QuoteKind kind) =>
        Assert.Equal(kind, Assert.Single(Read(text)).Kind);

    private static ImmutableArray<Quote> Read(params string[] paragraphs) => Read(new Knowledge(), paragraphs);

    private static ImmutableArray<Quote> Read(Knowledge knowledge, params string[] paragraphs) =>
        QuoteReader.Read(
            [
                .. paragraphs.Select(
                    (p, i) =>
                        new Block
                        {
                            N = i + 1,
                            Kind = BlockKind.Paragraph,
                            Text = p,
                            Start = 0,
                            End = p.Length,
                        }
                ),
            ],
            knowledge,
            EditorKeys.None
        );
}
