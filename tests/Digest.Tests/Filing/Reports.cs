namespace Digest.Tests.Filing;

/// <summary>Invented articles as Describing would hand them over.</summary>
internal static class Reports
{
    private static readonly string[] Kinds =
    [
        "fire warehouse smoke brigade insurance",
        "strike drivers depot wages timetable",
        "flood dyke pumps evacuation harvest",
        "verdict court jury appeal bribery",
        "merger shareholders factory dividend board",
        "eclipse telescope crowd shadow observatory",
    ];
    private static readonly string[] Beginnings =
    [
        "Bal",
        "Cor",
        "Dren",
        "Far",
        "Gol",
        "Hes",
        "Jar",
        "Kel",
        "Lom",
        "Mar",
        "Nor",
        "Ost",
        "Pel",
        "Quin",
        "Ras",
        "Sel",
        "Tor",
        "Ulm",
        "Vel",
        "Wes",
    ];
    private static readonly string[] Ends = ["burg", "dale", "ford", "sky", "ton", "mont", "stad", "wick", "ova", "etti"];

    /// <summary>An article of these paragraphs.</summary>
    public static Article Of(string id, string? date, string? headline, params string[] paragraphs) =>
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
            Headline = headline is null ? Fact<string>.NotStated : Fact<string>.Of(headline, Basis.Stated),
            Published = PartialDate.TryParse(date, out var d) ? Fact<PartialDate>.Of(d!, Basis.Stated) : Fact<PartialDate>.NotStated,
        };

    /// <summary>
    /// A corpus of invented stories, several reports each; every seventh report undated when asked for. The same for the same seed.
    /// </summary>
    public static ImmutableArray<Article> Corpus(int count, int seed, bool undated)
    {
        var state = (uint)seed;
        int Next(int n)
        {
            state = (state * 1664525) + 1013904223;
            return (int)((state >> 8) % (uint)n);
        }

        string Name() => Beginnings[Next(Beginnings.Length)] + Ends[Next(Ends.Length)];
        var articles = ImmutableArray.CreateBuilder<Article>();
        while (articles.Count < count)
        {
            var (place, one, two, kind) = (Name(), Name(), Name(), Kinds[Next(Kinds.Length)].Split(' '));
            var day = new DateOnly(2019, 1, 1).AddDays(Next(1000));
            var members = 1 + Next(6);
            for (var m = 0; m < members && articles.Count < count; m++)
            {
                var at = day.AddDays(Next(5)).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
                string Sentence() =>
                    $"In {place} the {kind[Next(5)]} and the {kind[Next(5)]} kept {one} {two} busy, {Next(90) + 2} "
                    + $"people said near the {kind[Next(5)]}.";
                articles.Add(
                    Of(
                        $"{Next(100000):00000}-{articles.Count:000}",
                        undated && Next(7) == 0 ? null : at,
                        $"{place}: {kind[Next(5)]} and {kind[Next(5)]} worry {two}",
                        Sentence(),
                        Sentence(),
                        Sentence(),
                        Sentence()
                    )
                );
            }
        }

        return articles.ToImmutable();
    }

    /// <summary>Where each article was filed.</summary>
    public static SortedDictionary<string, string> Filed(
        ImmutableArray<Article> articles,
        Pins? pins = null,
        int jobs = 1,
        Diagnostics? diagnostics = null
    )
    {
        var filed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var story in (diagnostics ?? new Diagnostics()).Take(Digest.Filing.FilingStage.File(articles, pins ?? new Pins(), jobs)))
        {
            foreach (var year in story.Years)
            {
                foreach (var article in year.Articles)
                {
                    filed.Add(
                        article.Id,
                        $"{story.Id}/{year.Segment} {article.Published.Value?.ToString() ?? "-"} {article.Published.Basis}"
                    );
                }
            }
        }

        return filed;
    }
}
