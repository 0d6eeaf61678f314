using CsCheck;
using Digest.Rendering.Exports;

namespace Digest.Tests.Rendering;

/// <summary>The pieces of a wording are the wording, whatever the others are.</summary>
public sealed class TeiSegmentTests
{
    private static readonly Gen<string> Wording = Gen.Int[0, 4]
        .Select(i => "abcde"[i] + (i > 2 ? "." : ""))
        .Array[0, 12]
        .Select(w => string.Join(' ', w));

    [Fact]
    public void Pieces_one_behind_the_other_are_the_wording() =>
        Gen.OneOf(Wording, Gen.String)
            .Array[1, 4]
            .Sample(wordings =>
            {
                var pieces = TeiSegments.Of([.. wordings]);
                for (var i = 0; i < wordings.Length; i++)
                {
                    Assert.Equal(wordings[i], string.Concat(pieces.Select(p => p.Length == 1 ? p[0] : p[i])));
                }

                Assert.All(pieces, p => Assert.True(p.Length == 1 || p.Length == wordings.Length));
            });

    [Fact]
    public void What_all_have_stands_once() =>
        Assert.Equal(
            ["The ", "old |", "crane fell at ", "noon.|one."],
            TeiSegments.Of(["The old crane fell at noon.", "The crane fell at one."]).Select(p => string.Join('|', p))
        );

    [Fact]
    public void Wordings_with_little_in_common_stand_whole() =>
        Assert.Single(TeiSegments.Of(["One two three four", "four five six seven"]));
}
