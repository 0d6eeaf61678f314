using System.Globalization;

namespace Digest.Benchmarks;

/// <summary>
/// Makes a corpus with known stories: happenings of a few hundred kinds (so that every one has look-alikes of its kind with other names,
/// figures and days),
/// each told by several outlets, some of which copy paragraphs from another; one report in ten bears no date. The same for the same seed.
/// </summary>
internal static class Generator
{
    private const int Kinds = 300;
    private const int PerStory = 20;

    /// <summary>The articles, and the happening that each, by id, is of.</summary>
    public static (ImmutableArray<Article> Articles, Dictionary<string, int> Gold) Make(int count, ulong seed)
    {
        var dice = new Dice(seed);
        var articles = ImmutableArray.CreateBuilder<Article>(count);
        var gold = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var happening = 0; articles.Count < count; happening++)
        {
            var scene = Scene.Of(dice, dice.Next(Kinds));
            var told = new List<ImmutableArray<string>>();
            for (var n = 1 + dice.Next((2 * PerStory) - 1); n > 0 && articles.Count < count; n--)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{dice.Next(1000):000}/{articles.Count:000000}");
                var (headline, paragraphs, day) = Report(dice, scene, told);
                articles.Add(Article(id, headline, dice.OneIn(10) ? null : day, paragraphs));
                told.Add(paragraphs);
                gold.Add(id, happening);
            }
        }

        return (articles.MoveToImmutable(), gold);
    }

    private static (string Headline, ImmutableArray<string> Paragraphs, DateOnly Day) Report(
        Dice dice,
        Scene scene,
        List<ImmutableArray<string>> told
    )
    {
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        for (var n = 2 + dice.Next(3); n > 0; n--)
        {
            paragraphs.Add(told.Count > 0 && dice.OneIn(6) ? dice.Of(dice.Of([.. told])) : scene.Sentence(dice));
        }

        return (scene.Headline(dice), paragraphs.ToImmutable(), scene.Day.AddDays(dice.Next(4)));
    }

    private static Article Article(string id, string headline, DateOnly? day, ImmutableArray<string> paragraphs) =>
        new()
        {
            Id = id,
            Path = "articles/" + id + ".txt",
            Format = "txt",
            Charset = "utf-8",
            Address = "articles/" + id + "/",
            Blocks =
            [
                .. paragraphs.Select(
                    (p, i) =>
                        new Block
                        {
                            N = i + 1,
                            Kind = BlockKind.Paragraph,
                            Text = p,
                            Start = 0,
                            End = 0,
                        }
                ),
            ],
            Headline = Fact<string>.Of(headline, Basis.Stated),
            Published = day is { } d ? Fact<PartialDate>.Of(PartialDate.Of(d), Basis.Stated) : Fact<PartialDate>.NotStated,
        };
}
