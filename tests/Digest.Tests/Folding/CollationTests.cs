using CsCheck;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Folding;

/// <summary>Several wordings laid beside a base: the places where they part.</summary>
public sealed class CollationTests
{
    private const string Base = "The dialogue is based on equality and a real regard for others.";

    private static readonly string[] Vocabulary = ["the", "ship", "sank", "at", "noon", "off", "Nessmouth"];
    private static readonly Gen<string> Texts = Gen.Int[0, Vocabulary.Length - 1]
        .List[0, 12]
        .Select(words => string.Join(' ', words.Select(w => Vocabulary[w])));

    [Fact]
    public void Each_wording_has_its_own_words_at_every_place_where_one_departs()
    {
        string[] wordings =
        [
            "The dialogue on equality and regard for others.",
            "The dialogue is based on equality and a real regard for others now.",
        ];
        var places = Places(Base, wordings)
            .Select(p => string.Join(" | ", p.Readings.Select((r, i) => r.In(wordings[i]).Trim()).Prepend(p.Base.In(Base).Trim())));
        Assert.Equal(["is based |  | is based", "a real |  | a real", " |  | now."], places);
    }

    [Fact]
    public void Equal_wordings_part_nowhere() => Assert.Empty(Places(Base, [Base, Base.ToUpperInvariant()]));

    [Fact]
    public void Readings_follow_one_another_in_every_wording() =>
        Gen.Select(Texts, Texts, Texts)
            .Holds(
                (shown, one, two) =>
                {
                    string[] wordings = [one, two];
                    var (at, ends) = (0, new int[2]);
                    foreach (var place in Places(shown, wordings))
                    {
                        if (place.Base.Start < at || place.Base.End > shown.Length)
                        {
                            return false;
                        }

                        at = place.Base.End;
                        for (var i = 0; i < wordings.Length; i++)
                        {
                            var reading = place.Readings[i];
                            if (reading.Start < ends[i] || reading.End < reading.Start || reading.End > wordings[i].Length)
                            {
                                return false;
                            }

                            ends[i] = reading.End;
                        }
                    }

                    return true;
                }
            );

    private static ImmutableArray<Variant> Places(string shown, string[] wordings)
    {
        var first = new TextLayer(shown);
        return Collation.Of(first, [.. wordings.Select(w => new TextLayer(w)).Select(w => (w, WordAlignment.Of(first.Words, w.Words)))]);
    }
}
