using CsCheck;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Folding;

/// <summary>The word diff loses no character and is as short as can be.</summary>
public sealed class WordDiffTests
{
    private static readonly string[] Crumbs = ["the", "The", "pier,", "pier", "was", "not", "re-built", "42", "«oak»", "…"];

    private static readonly Gen<string> Text = Gen.Int[0, 9].Select(i => Crumbs[i]).Array[0, 14].Select(w => string.Join(' ', w));

    [Fact]
    public void The_parts_make_up_both_texts() =>
        Gen.Select(Text, Text)
            .Holds(
                (a, b) =>
                    string.Concat(WordDiff.Of(a, b).Select(p => p.A.In(a))) == a
                    && string.Concat(WordDiff.Of(a, b).Select(p => p.B.In(b))) == b
            );

    [Fact]
    public void Equal_parts_are_equal_words() =>
        Gen.Select(Text, Text)
            .Holds(
                (a, b) =>
                    WordDiff
                        .Of(a, b)
                        .All(p =>
                            p.Kind != DiffKind.Equal
                            || Words.Of(p.A.In(a)).Select(w => w.Key).SequenceEqual(Words.Of(p.B.In(b)).Select(w => w.Key))
                        )
            );

    [Theory]
    [InlineData("Northbank's text is here", "Northbank text is here", "[-Northbank's ][+Northbank ]text is here")]
    [InlineData("that's the soft part", "that is the soft part", "[-that's ][+that is ]the soft part")]
    [InlineData("he says it is hard.", "he says “it is hard”.", "he says [-it is hard.][+“it is hard”.]")]
    [InlineData("he says «it is hard».", "he says \"it is hard\".", "he says \"it is hard\".")]
    [InlineData("he says “This would do.”", "he says “That would do.”", "he says [-“This ][+“That ]would do.”")]
    [InlineData("The Ferry is Late", "the ferry, is late", "the ferry, is late")]
    public void What_is_marked_leaves_texts_that_were_printed(string a, string b, string marked) =>
        Assert.Equal(
            marked,
            string.Concat(
                WordDiff
                    .Of(a, b)
                    .Select(p =>
                        p.Kind switch
                        {
                            DiffKind.Equal => p.B.In(b),
                            DiffKind.OnlyA => $"[-{p.A.In(a)}]",
                            _ => $"[+{p.B.In(b)}]",
                        }
                    )
            )
        );

    [Fact]
    public void The_distance_is_the_least_there_is() =>
        Gen.Select(Text, Text)
            .Holds(
                (a, b) =>
                {
                    var (x, y) = (Words.Of(a), Words.Of(b));
                    var common = Enumerable.Range(0, x.Length + 1).Select(_ => new int[y.Length + 1]).ToArray();
                    for (var i = 1; i <= x.Length; i++)
                    {
                        for (var j = 1; j <= y.Length; j++)
                        {
                            common[i][j] =
                                x[i - 1].Key == y[j - 1].Key ? common[i - 1][j - 1] + 1 : Math.Max(common[i - 1][j], common[i][j - 1]);
                        }
                    }

                    return WordAlignment.Of(x, y).Distance == Math.Max(x.Length, y.Length) - common[x.Length][y.Length];
                }
            );

    [Fact]
    public void Likeness_is_symmetric() =>
        Gen.Select(Text, Text)
            .Holds(
                (a, b) => Likeness.Of(WeightedTokens.Of(a), WeightedTokens.Of(b)) == Likeness.Of(WeightedTokens.Of(b), WeightedTokens.Of(a))
            );
}
