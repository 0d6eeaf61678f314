using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>Headline, byline and date of plain text as a reader sees it. Where nothing says so, the right answer is none.</summary>
internal sealed class Heads : IMeasure
{
    /// <inheritdoc/>
    public string Name => "heads";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => ["heads/fundus.jsonl"];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        var rows = Gold.Rows(data, Needs[0]);
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
            (r, said, gold) => said == gold,
            (r, said) => said != r.Text("date"),
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
            [Line("published", date), Line("headline", title), Line("byline", author)],
            [
                Row("date", date, ".900", "F ≥ .95, one wrong at most", date.F1 >= 0.95 && date.Wrong + date.False <= 1),
                Row("headline", title, ".500", "F ≥ .85", title.F1 >= 0.85),
                Row("byline", author, ".448", "F ≥ .75, P ≥ .85", author.F1 >= 0.75 && author.P >= 0.85),
            ],
            errors.ToImmutable()
        );

        Report? Of(JsonElement row) => built.ByName.GetValueOrDefault(Inputs.Name(row.Must("id")));
    }

    private static Tally Field(
        string key,
        List<JsonElement> rows,
        Func<JsonElement, string?> gold,
        Func<JsonElement, string?> ours,
        Func<JsonElement, string, string, bool> same,
        Func<JsonElement, string, bool> isFalse,
        ImmutableArray<Wrong>.Builder errors
    )
    {
        var tally = new Tally();
        foreach (var row in rows)
        {
            var (want, said) = (gold(row) ?? "", ours(row) ?? "");
            string? kind = null;
            if (want.Length > 0)
            {
                kind = tally.Add(said.Length > 0, same(row, said, want));
            }
            else if (said.Length > 0 && isFalse(row, said))
            {
                tally.AddFalse();
                kind = "given where nothing says so";
            }

            if (kind is not null)
            {
                errors.Add(new Wrong($"{key} {kind}", row.Source(), row.Must("id"), said, want));
            }
        }

        return tally;
    }

    private static string Line(string key, Tally t) =>
        $"{key}: P {Score.Long(t.P)} R {Score.Long(t.R)} F {Score.Long(t.F1)} (visible {t.Asked}, right {t.Right}, "
        + $"wrong {t.Wrong}, given where nothing says so {t.False})";

    private static Figure Row(string what, Tally t, string known, string aim, bool met) =>
        new()
        {
            What = what + " of plain text",
            Data = "fundus-evaluation",
            N = t.Asked,
            Ours = $"{Score.Prf(t.P, t.R)}; {t.Wrong + t.False} wrong",
            Known = $"F {known} (simple rules)",
            Aim = aim,
            Met = met,
        };
}
