using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>Saved pages: main text, date, title and authors against hand-made gold. What the gold holds decides what is scored.</summary>
internal sealed class Pages(string name, string data, string[] aims) : IMeasure
{
    private static readonly ImmutableArray<string> Small = ["by", "and", "von", "und"];

    /// <summary>English pages with hand-copied paragraphs.</summary>
    public static readonly Pages English = new("pages-en", "fundus-evaluation, 16 publishers", []);

    /// <summary>German pages, among others, with pieces that must and must not be there.</summary>
    public static readonly Pages German = new("pages-de", "trafilatura's evaluation", ["date", "title", "author"]);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [name + "/gold.jsonl", name + "/html"];

    /// <inheritdoc/>
    public Outcome Run(string folder)
    {
        var gold = Gold.Rows(folder, name, "gold.jsonl");
        using var inputs = new Inputs();
        foreach (var page in gold)
        {
            Add(inputs, Path.Combine(folder, name), page);
        }

        var built = Built.Of(inputs);
        var errors = ImmutableArray.CreateBuilder<Wrong>();
        var lines = new List<string> { $"{gold.Count} pages, {built.Reports.Length} articles" };
        var figures = new List<Figure>();
        var body = new PageText(built, gold, errors);
        body.Tell(lines, figures);
        foreach (var field in (ImmutableArray<string>)["date", "title", "author"])
        {
            var tally = new Tally();
            foreach (var page in gold.Where(p => p.Text(field) is { Length: > 0 }))
            {
                var (want, report) = (page.Text(field)!, built.ByName.GetValueOrDefault(Inputs.Name(page.Must("id"))));
                var said =
                    (
                        field switch
                        {
                            "date" => report?.Day,
                            "title" => report?.Headline,
                            _ => report?.Byline,
                        }
                    ) ?? "";
                var right = field switch
                {
                    "date" => said == (want.Length >= 10 ? want[..10] : null),
                    "title" => Words.Normal(said) == Words.Normal(want),
                    _ => Words.Set(said, Small.AsSpan()).SetEquals(Words.Set(want, Small.AsSpan())),
                };
                if (tally.Add(said.Length > 0, right) is { } kind)
                {
                    errors.Add(new Wrong($"{field} {kind}", page.Source(), page.Must("id"), said, want));
                }
            }

            if (tally.Asked > 0)
            {
                var (p, r) = (tally.P, Score.Ratio(tally.Right, tally.Right + tally.None));
                var f = Score.Ratio(2 * tally.Right, (2 * tally.Right) + tally.Wrong + tally.None);
                lines.Add(
                    $"{field}: P {Score.Long(p)} R {Score.Long(r)} accuracy "
                        + $"{Score.Long(Score.Ratio(tally.Right, tally.Asked))} F {Score.Long(f)} (n {tally.Asked})"
                );
                figures.Add(
                    Aimed(
                        new Figure
                        {
                            What = $"{field} of a saved page",
                            Data = data,
                            N = tally.Asked,
                            Ours = $"P {Score.Short(p)} F {Score.Short(f)}",
                        },
                        field,
                        p,
                        f
                    )
                );
            }
        }

        return new Outcome([.. lines], [.. figures.Select(f => f with { Data = data })], errors.ToImmutable());
    }

    /// <summary>Adds a saved page, with its address beside it.</summary>
    public static void Add(Inputs inputs, string folder, JsonElement page)
    {
        var id = page.Must("id");
        var (packed, plain) = (Path.Combine(folder, "html", id + ".html.gz"), Path.Combine(folder, "html", id + ".html"));
        if (File.Exists(packed))
        {
            using var zip = new GZipStream(File.OpenRead(packed), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            zip.CopyTo(bytes);
            inputs.AddBytes(Inputs.Name(id) + ".html", bytes.ToArray());
        }
        else if (File.Exists(plain))
        {
            inputs.AddBytes(Inputs.Name(id) + ".html", File.ReadAllBytes(plain));
        }

        if (page.Text("url") is { Length: > 0 } url)
        {
            inputs.AddBytes(
                Inputs.Name(id) + ".yml",
                System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"url: {Inputs.Quoted(url)}"))
            );
        }
    }

    private Figure Aimed(Figure figure, string field, double p, double f) =>
        !aims.Contains(field)
            ? figure
            : field switch
            {
                "date" => figure with { Aim = "P ≥ .93, F ≥ .85", Met = p >= 0.93 && f >= 0.85 },
                "title" => figure with { Aim = "F ≥ .85", Met = f >= 0.85 },
                _ => figure with { Aim = "P ≥ .80", Met = p >= 0.8 },
            };
}
