namespace Digest.Benchmarks;

/// <summary>What the reports of one happening tell of: a kind with its words, and names, figures and a day of its own.</summary>
/// <param name="Kind">Words that every happening of this kind shares.</param>
/// <param name="Own">Words of this happening alone.</param>
/// <param name="Names">People and places, the most often named first.</param>
/// <param name="Figures">Counts, ages, sums.</param>
/// <param name="Day">Its day.</param>
internal sealed record Scene(
    ImmutableArray<string> Kind,
    ImmutableArray<string> Own,
    ImmutableArray<string> Names,
    ImmutableArray<int> Figures,
    DateOnly Day
)
{
    private static readonly ImmutableArray<string> Small =
    [
        "the",
        "of",
        "and",
        "to",
        "in",
        "a",
        "on",
        "for",
        "with",
        "by",
        "after",
        "from",
        "at",
        "that",
    ];

    /// <summary>A happening of a kind.</summary>
    public static Scene Of(Dice dice, int kind)
    {
        var common = new Dice((ulong)kind + 1000);
        ImmutableArray<string> Words(Dice from, int n, int rank) =>
            [.. Enumerable.Range(0, n).Select(_ => Vocabulary.Plain[rank + from.Next(Vocabulary.Plain.Length - rank)])];
        return new Scene(
            Words(common, 40, 300),
            Words(dice, 25, 800),
            [.. Enumerable.Range(0, 12).Select(_ => Vocabulary.Names[dice.Next(Vocabulary.Names.Length)])],
            [.. Enumerable.Range(0, 6).Select(_ => 2 + dice.Zipf(2000))],
            new DateOnly(2010, 1, 1).AddDays(dice.Next(15 * 365))
        );
    }

    /// <summary>What is told of it one to four years later: the same names, half of its own words new.</summary>
    public Scene Later(Dice dice) =>
        this with
        {
            Own = [.. Own.Select((w, i) => i % 2 == 0 ? w : dice.Of(Vocabulary.Plain))],
            Day = Day.AddDays(365 * (1 + dice.Next(4))),
        };

    /// <summary>A headline.</summary>
    public string Headline(Dice dice) => $"{Names[dice.Zipf(4)]} {dice.Of(Kind)} {dice.Of(Own)} {dice.Of(Kind)} {Names[dice.Zipf(8)]}";

    /// <summary>A sentence of some twenty words.</summary>
    public string Sentence(Dice dice)
    {
        var words = Enumerable
            .Range(0, 14 + dice.Next(12))
            .Select(_ =>
                dice.Next(100) switch
                {
                    < 38 => dice.Of(Small),
                    < 64 => Vocabulary.Plain[dice.Zipf(Vocabulary.Plain.Length)],
                    < 74 => dice.Of(Kind),
                    < 84 => dice.Of(Own),
                    < 97 => Names[dice.Zipf(Names.Length)],
                    _ => dice.Of(Figures).ToString(System.Globalization.CultureInfo.InvariantCulture),
                }
            );
        return "The " + string.Join(' ', words) + ".";
    }
}
