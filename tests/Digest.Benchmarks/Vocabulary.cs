namespace Digest.Benchmarks;

/// <summary>Made-up words and names: plain words by rank, so that Zipf's law can draw them, and names that no word is like.</summary>
internal static class Vocabulary
{
    private static readonly ImmutableArray<string> Onsets =
    [
        "b",
        "br",
        "c",
        "d",
        "dr",
        "f",
        "fl",
        "g",
        "gr",
        "h",
        "j",
        "k",
        "l",
        "m",
        "n",
        "p",
        "pl",
        "r",
        "s",
        "sk",
        "st",
        "t",
        "tr",
        "v",
        "w",
    ];
    private static readonly ImmutableArray<string> Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly ImmutableArray<string> Codas = ["", "n", "r", "l", "st", "nd", "ck", "m"];

    /// <summary>Plain words, commonest first.</summary>
    public static readonly ImmutableArray<string> Plain = Make(20000, 11, 2);

    /// <summary>Given names, surnames and places.</summary>
    public static readonly ImmutableArray<string> Names = [.. Make(30000, 12, 3).Select(w => char.ToUpperInvariant(w[0]) + w[1..])];

    private static ImmutableArray<string> Make(int count, ulong seed, int syllables)
    {
        var dice = new Dice(seed);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var words = ImmutableArray.CreateBuilder<string>(count);
        while (words.Count < count)
        {
            var word = string.Concat(
                Enumerable
                    .Range(0, syllables + dice.Next(2))
                    .Select(_ => dice.Of(Onsets) + dice.Of(Vowels) + (dice.OneIn(2) ? dice.Of(Codas) : ""))
            );
            if (seen.Add(word))
            {
                words.Add(word);
            }
        }

        return words.MoveToImmutable();
    }
}
