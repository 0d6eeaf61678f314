using CsCheck;
using Digest.Describing;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Describing;

public sealed class QuoteMarkTests
{
    private static readonly string[] Bits =
    [
        "“",
        "”",
        "„",
        "«",
        "»",
        "\"",
        "‘",
        "’",
        "'",
        " ",
        ", ",
        ". ",
        "6'2\"",
        "word",
        "Ada Pell",
        "said",
        "she told reporters",
        "in a letter to ",
        "「",
        "」",
        ":",
        "—",
        "😀",
        "\u00A0",
        "went on",
        "put",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]).Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("“a b,” she said", "a b,")]
    [InlineData("\"a b,\" she said", "a b,")]
    [InlineData("„a b“, sagte sie", "a b")]
    [InlineData("„a b”, powiedziała", "a b")]
    [InlineData("„a b\", sagte sie", "a b")]
    [InlineData("»a b«, sagte sie", "a b")]
    [InlineData("»a b», sade hon", "a b")]
    [InlineData("« a b », dit-elle", "a b")]
    [InlineData("«a „b“ c», сказала она", "a „b“ c")]
    [InlineData("«a «b», сказала она", "a «b")]
    [InlineData("«a «b» c», сказала она", "a «b» c")]
    [InlineData("“a “b” c,” she said", "a “b” c,")]
    [InlineData("“a b,“ she said", "a b,")]
    [InlineData("“a b,\" she said", "a b,")]
    [InlineData("\"a 6'2\" man,\" she said", "a 6'2\" man,")]
    [InlineData("a 12\" by 10\" board", "")]
    [InlineData("“a b", "a b")]
    [InlineData("“a b, she said. “c d,” she said", "c d,")]
    [InlineData("a b” she said", "")]
    [InlineData("» read on", "")]
    [InlineData("the dogs' 'n' cats’ bowl", "")]
    public void Marks_hold_the_words_between_them(string text, string quoted) =>
        Assert.Equal(quoted, string.Join('|', Quotations.Of(text).Select(s => s.In(text))));

    [Fact]
    public void Whatever_marks_stand_where_the_spans_are_exact_and_in_order() =>
        Soup.Holds(
            text =>
            {
                var end = 0;
                foreach (var span in Quotations.Of(text))
                {
                    Assert.True(span.Start >= end && span.End > span.Start && span.End <= text.Length);
                    Assert.Equal(span.In(text).Trim(), span.In(text));
                    end = span.End;
                }
            },
            iter: 3000
        );

    [Fact]
    public void Whatever_marks_stand_where_a_quotation_is_what_its_paragraph_prints() =>
        Soup.Array[1, 3]
            .Holds(
                paragraphs =>
                {
                    ImmutableArray<Block> blocks =
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
                    ];
                    foreach (var quote in QuoteReader.Read(blocks, new Knowledge(), EditorKeys.None))
                    {
                        Assert.Equal(paragraphs[quote.Block - 1][quote.Start..quote.End], quote.Text);
                        Assert.NotEqual(QuoteKind.Indirect, quote.Kind);
                    }
                },
                iter: 2000
            );
}
