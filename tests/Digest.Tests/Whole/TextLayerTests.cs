using System.Collections.Concurrent;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Whole;

/// <summary>What every stage asks of a text is made once, and is what a cut of its own would give.</summary>
public sealed class TextLayerTests
{
    private static readonly string[] Paragraphs =
    [
        "The harbour master closed the north quay on Friday, and the ferry to Lower Combe was held until the tide had turned at noon.",
        "“Nobody was hurt, and nobody will sail before the divers have looked at the piles,” the harbour master Ada Pell told the council.",
        "Three hundred passengers waited in the hall of the old customs house, where the town served soup and bread until the evening.",
    ];

    [Fact]
    public void A_paragraph_is_cut_into_words_once_in_a_whole_build()
    {
        using var folder = new TempFolder();
        string[] own =
        [
            "The Combe Herald counted nine cracked piles below the quay.",
            "The Quern Post says that the council knew of two of them in spring.",
        ];
        for (var i = 0; i < own.Length; i++)
        {
            folder.Write(
                $"in/articles/{i}.md",
                $"---\ntitle: Ferry held at Combe\noutlet: Outlet {i}\ndate: 2022-06-0{i + 1}\n---\n\n"
                    + $"{string.Join("\n\n", Paragraphs)}\n\n{own[i]}\n"
            );
        }

        var cuts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        WordCount.Listen(text => cuts.AddOrUpdate(text, 1, (_, n) => n + 1));
        var result = Pipeline.Run(
            new BuildOptions
            {
                Input = folder["in"],
                Output = folder["out"],
                Data = folder["data.json"],
                Jobs = 2,
            },
            new Diagnostics()
        );

        Assert.True(result.Written);
        Assert.All(Paragraphs, p => Assert.Equal(own.Length, cuts[p]));
        Assert.All(own, p => Assert.Equal(1, cuts[p]));
    }

    [Fact]
    public void The_words_of_a_sentence_are_those_that_a_cut_of_the_sentence_gives()
    {
        foreach (
            var text in Paragraphs.Append("A 1,200-seat hall. “It’s Ada Pell’s,” he said… 東京です。だから、2.5 km. Done! ").Append("")
        )
        {
            var layer = new TextLayer(text);
            Assert.Equal(Words.Of(text), layer.Words);
            Assert.Equal(Words.Count(text), layer.Count);
            Assert.Equal(Words.Count(text), new TextLayer(text).Count);
            Assert.Equal(Sentences.Of(text), layer.Sentences);
            Assert.Equal(Normal.Key(text), layer.Key);
            Assert.All(layer.Sentences, s => Assert.Equal(Words.Of(s.In(text)), layer.WordsIn(s)));
        }
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(2, "“It’s late")]
    [InlineData(3, "“It’s late,” Ada")]
    [InlineData(4, "“It’s late,” Ada said.")]
    public void The_first_words_end_where_the_last_of_them_does(int most, string first) =>
        Assert.Equal(first, "“It’s late,” Ada said."[..Words.EndOfFirst("“It’s late,” Ada said.", most)]);

    [Fact]
    public void Copies_of_a_block_share_its_layer_and_new_words_get_their_own()
    {
        var block = new Block
        {
            N = 1,
            Kind = BlockKind.Paragraph,
            Text = Paragraphs[0],
            Start = 0,
            End = 1,
        };

        Assert.Same(block.Layer, (block with { Status = BlockStatus.Repeat }).Layer);
        Assert.Equal(Paragraphs[1], (block with { Text = Paragraphs[1] }).Layer.Text);
        Assert.Equal(block, block with { Text = Paragraphs[0] });
    }

    [Fact]
    public void A_word_keeps_its_place_and_its_marks_when_one_of_them_is_changed()
    {
        var word = Words.Of("on 12 May")[1];

        Assert.Equal(new Word(3, 9, "12may", capital: false, digit: true), word with { End = 9, Key = "12may" });
        Assert.Equal(
            (3, 5, false, false),
            (word with { Digit = false }) is var plain ? (plain.Start, plain.End, plain.Capital, plain.Digit) : default
        );
    }
}
