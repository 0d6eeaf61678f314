using CsCheck;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Folding;

/// <summary>What two texts have in common, kept as runs.</summary>
public sealed class WordAlignmentTests
{
    private static readonly string[] Vocabulary = ["the", "pier", "was", "not", "re-built", "42", "«oak»"];
    private static readonly Gen<string> Texts = Gen.Int[0, Vocabulary.Length - 1]
        .Array[0, 12]
        .Select(words => string.Join(' ', words.Select(w => Vocabulary[w])));

    [Fact]
    public void Runs_rise_on_both_sides_and_hold_equal_words() =>
        Gen.Select(Texts, Texts)
            .Holds(
                (a, b) =>
                {
                    var (x, y) = (Words.Of(a), Words.Of(b));
                    var alignment = WordAlignment.Of(x, y);
                    var pairs = alignment.Pairs();
                    return pairs.Length == alignment.Common
                        && pairs.All(p => x[p.A].Key == y[p.B].Key)
                        && pairs.Zip(pairs.Skip(1)).All(p => p.First.A < p.Second.A && p.First.B < p.Second.B)
                        && alignment
                            .Runs.Zip(alignment.Runs.Skip(1))
                            .All(r => (r.First.A + r.First.Length, r.First.B + r.First.Length) != (r.Second.A, r.Second.B));
                }
            );

    [Fact]
    public void A_diff_of_an_alignment_is_the_diff_of_its_texts() =>
        Gen.Select(Texts, Texts)
            .Holds(
                (a, b) =>
                {
                    var (x, y) = (new TextLayer(a), new TextLayer(b));
                    return WordDiff.Of(x, y, WordAlignment.Of(x.Words, y.Words)).SequenceEqual(WordDiff.Of(a, b));
                }
            );

    [Theory]
    [InlineData("the pier was rebuilt", "the pier was not rebuilt", 4, 1, 1.0)]
    [InlineData("the pier", "an oak", 0, 2, 0.0)]
    [InlineData("", "an oak", 0, 2, 1.0)]
    public void It_counts_what_is_in_common(string a, string b, int common, int distance, double share)
    {
        var alignment = WordAlignment.Of(Words.Of(a), Words.Of(b));

        Assert.Equal((common, distance, share), (alignment.Common, alignment.Distance, alignment.Share));
        Assert.Equal(alignment, WordAlignment.Of(Words.Of(a), Words.Of(b)));
    }

    [Fact]
    public void A_part_of_a_text_has_the_words_that_lie_wholly_inside()
    {
        var whole = new TextLayer("“Nobody sails,” she said. It’s late.");
        var part = whole.Part(new Span(1, 13));

        Assert.Equal("Nobody sails", part.Text);
        Assert.Equal(Words.Of("Nobody sails"), part.Words);
        Assert.Equal(["nobody"], whole.Part(new Span(1, 10)).Words.Select(w => w.Key));
        Assert.Same(whole, whole.Part(new Span(0, whole.Text.Length)));
    }
}
