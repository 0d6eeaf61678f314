using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>Headline, byline and date of plain text as a reader sees it. Where nothing says so, the right answer is none.</summary>
internal sealed class Heads(string name, string file, string data, bool isUniversal, HeadAims aims) : IMeasure
{
    /// <summary>English pages of sixteen publishers.</summary>
    public static readonly Heads Fundus = new(
        "heads",
        "heads/fundus.jsonl",
        "fundus-evaluation",
        isUniversal: false,
        new("F ≥ .95, one wrong at most", t => t.F1 >= 0.95 && t.Wrong + t.False <= 1, "F ≥ .75, P ≥ .85", t => t.F1 >= 0.75 && t.P >= 0.85)
    );

    /// <summary>
    /// Pages of 2014–2017 in many languages. Dates of this gold are days of a moment in universal time: a day either way is right.
    /// </summary>
    public static readonly Heads Mercury = new(
        "heads-mercury",
        "heads/mercury-half.jsonl",
        "postlight parser's fixtures, half of them",
        isUniversal: true,
        new("F ≥ .93", t => t.F1 >= 0.93, "F ≥ .80", t => t.F1 >= 0.8)
    );

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [file];

    /// <inheritdoc/>
    public Outcome Run(string folder)
    {
        var rows = Gold.Rows(folder, Needs[0]);
        using var inputs = new Inputs();
        foreach (var row in rows)
        {
            inputs.AddText(Inputs.Name(row.Must("id")), row.Must("text") + "\n");
        }

        var built = Built.Of(inputs);
        var errors = ImmutableArray.CreateBuilder<Wrong>();
        var date = Field(
            "published",
            rows,
            r => r.Text("date_visible"),
            r => Of(r)?.Day,
            (_, said, gold) => IsSameDay(said, gold),
            (r, said) => !IsSameDay(said, r.Text("date")),
            errors
        );
        var title = Field(
            "headline",
            rows,
            r => r.Text("title"),
            r => Of(r)?.Headline,
            (r, said, gold) => Words.Normal(said) == Words.Normal(gold),
            (_, _) => true,
            errors
        );
        var author = Field(
            "byline",
            rows,
            r => r.Text("authors_visible"),
            r => Of(r)?.Byline,
            (r, said, gold) => Words.Set(said, "by", "and").SetEquals(Words.Set(gold, "and")),
            (_, _) => true,
            errors
        );
        return new Outcome(
            [.. Line("published", date), .. Line("headline", title), .. Line("byline", author)],
            [
                Row("date", date.All, ".900", aims.Date, aims.IsDateMet(date.All)),
                Row("headline", title.All, ".500", "F ≥ .85", title.All.F1 >= 0.85),
                Row("byline", author.All, ".448", aims.Byline, aims.IsBylineMet(author.All)),
            ],
            errors.ToImmutable()
        );

        Report? Of(JsonElement row) => built.ByName.GetValueOrDefault(Inputs.Name(row.Must("id")));
    }

    private static HalvedTally Field(
        string key,
        List<JsonElement> rows,
        Func<JsonElement, string?> gold,
        Func<JsonElement, string?> ours,
        Func<JsonElement, string, string, bool> same,
        Func<JsonElement, string, bool> isFalse,
        ImmutableArray<Wrong>.Builder errors
    )
    {
        var tally = new HalvedTally();
        foreach (var row in rows)
        {
            var (want, said) = (gold(row) ?? "", ours(row) ?? "");
            string? kind = null;
            if (want.Length > 0)
            {
                kind = tally.Add(row.Source(), said.Length > 0, same(row, said, want));
            }
            else if (said.Length > 0 && isFalse(row, said))
            {
                tally.AddFalse(row.Source());
                kind = "given where nothing says so";
            }

            if (kind is not null)
            {
                errors.Add(new Wrong($"{key} {kind}", row.Source(), row.Must("id"), said, want));
            }
        }

        return tally;
    }

    private static ImmutableArray<string> Line(string key, HalvedTally halves)
    {
        var t = halves.All;
        return
        [
            $"{key}: P {Score.Long(t.P)} R {Score.Long(t.R)} F {Score.Long(t.F1)} (visible {t.Asked}, right {t.Right}, "
                + $"wrong {t.Wrong}, given where nothing says so {t.False})",
            "  " + halves.Halves(h => h.F1),
        ];
    }

    /// <summary>Whether a day is the gold's; where that is of a moment in universal time, a day either way is.</summary>
    private bool IsSameDay(string said, string? gold) => said == gold || (isUniversal && Days.IsBeside(said, gold));

    private Figure Row(string what, Tally t, string known, string aim, bool met) =>
        new()
        {
            What = what + " of plain text",
            Data = data,
            N = t.Asked,
            Ours = $"{Score.Prf(t.P, t.R)}; {t.Wrong + t.False} wrong",
            Known = $"F {known} (simple rules)",
            Aim = aim,
            Met = met,
        };
}

/// <summary>What a set of heads is to reach.</summary>
/// <param name="Date">The aim for dates, in words.</param>
/// <param name="IsDateMet">Whether it is met.</param>
/// <param name="Byline">The aim for bylines, in words.</param>
/// <param name="IsBylineMet">Whether it is met.</param>
internal sealed record HeadAims(string Date, Func<Tally, bool> IsDateMet, string Byline, Func<Tally, bool> IsBylineMet);
