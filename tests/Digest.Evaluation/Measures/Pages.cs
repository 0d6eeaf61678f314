using System.Globalization;
using System.IO.Compression;
using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>Saved pages: main text, date, title and authors against hand-made gold. What the gold holds decides what is scored.</summary>
internal sealed class Pages(string name, string data, string known, ImmutableArray<Aim> aims, bool isUniversal = false) : IMeasure
{
    private static readonly ImmutableArray<string> Small = ["by", "and", "von", "und"];

    /// <summary>English pages with hand-copied paragraphs.</summary>
    public static readonly Pages English = new("pages-en", "fundus-evaluation, 16 publishers", "", [Aim.Paragraphs(0.92)]);

    /// <summary>German pages, among others, with pieces that must and must not be there.</summary>
    public static readonly Pages German = new(
        "pages-de",
        "trafilatura's evaluation",
        "",
        [Aim.Pieces(0.925), new("date", 0.93, 0.85), new("title", 0, 0.85), new("author", 0.8, 0)]
    );

    /// <summary>Pages with their day.</summary>
    public static readonly Pages Dates = new(
        "pages-dates",
        "htmldate's evaluation, half of it",
        "F .949 (htmldate, on the whole)",
        [new("date", 0.95, 0.95)]
    );

    /// <summary>Pages of 2014–2017 in many languages, with title, author and the day of a moment in universal time.</summary>
    public static readonly Pages Headed = new(
        "pages-heads",
        "postlight parser's fixtures, half of them",
        "",
        [new("date", 0, 0.92), new("title", 0, 0.95), new("author", 0, 0.8)],
        isUniversal: true
    );

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
        body.Tell(lines, figures, aims);
        var (open, unseen) = (Half(isOpen: true), Half(isOpen: false));
        lines.AddRange(open.Zip(unseen, (o, u) => $"  half looked at {o}; half unseen {u}"));
        foreach (var field in (ImmutableArray<string>)["date", "title", "author"])
        {
            var halves = new HalvedTally();
            var near = 0;
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
                if (isUniversal && field == "date" && !right && Days.IsBeside(said, want))
                {
                    // Wrong in the line, as the outside script counts, and right in the row: the gold is a day of another clock.
                    near++;
                    halves.Add(page.Source(), given: true, right: false);
                }
                else if (halves.Add(page.Source(), said.Length > 0, right) is { } kind)
                {
                    errors.Add(new Wrong($"{field} {kind}", page.Source(), page.Must("id"), said, want));
                }
            }

            var tally = halves.All;
            if (tally.Asked > 0)
            {
                var (p, r) = (tally.P, Score.Ratio(tally.Right, tally.Right + tally.None));
                lines.Add(
                    $"{field}: P {Score.Long(p)} R {Score.Long(r)} accuracy "
                        + $"{Score.Long(Score.Ratio(tally.Right, tally.Asked))} F {Score.Long(F(tally, 0))} (n {tally.Asked})"
                );
                lines.Add("  " + halves.Halves(h => F(h, 0)) + (near > 0 ? $"; the day before or after in {near}, by another clock" : ""));
                var (nearP, nearF) = (Score.Ratio(tally.Right + near, tally.Right + tally.Wrong), F(tally, near));
                figures.Add(
                    new Figure
                    {
                        What = $"{field} of a saved page",
                        Data = data,
                        N = tally.Asked,
                        Ours = $"P {Score.Short(nearP)} F {Score.Short(nearF)}",
                        Known = known,
                        Aim = aims.FirstOrDefault(a => a.Field == field)?.Words ?? "",
                        Met = aims.FirstOrDefault(a => a.Field == field)?.IsMet(nearP, nearF),
                    }
                );
            }
        }

        return new Outcome([.. lines], [.. figures.Select(f => f with { Data = data })], errors.ToImmutable());

        List<string> Half(bool isOpen)
        {
            var told = new List<string>();
            new PageText(built, [.. gold.Where(p => ErrorList.IsOpen(p.Source()) == isOpen)], ImmutableArray.CreateBuilder<Wrong>()).Tell(
                told,
                [],
                aims
            );
            return told;
        }
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

    private static double F(Tally t, int near) => Score.Ratio(2 * (t.Right + near), (2 * (t.Right + near)) + t.Wrong - near + t.None);
}
