using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>Who says what stands between quotation marks. Precision is over the gold's quotations that were given a speaker.</summary>
internal sealed class Quotes : IMeasure
{
    private static readonly string[] Titles =
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "sen",
        "rep",
        "gov",
        "president",
        "senator",
        "governor",
        "the",
        "a",
        "an",
        "of",
    ];

    /// <inheritdoc/>
    public string Name => "quotes";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => ["quotes/polnear-dev.jsonl", "quotes/quoted-units-dev.jsonl"];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        var units = Gold.Rows(data, Needs[1])
            .GroupBy(q => q.Must("doc"), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        using var inputs = new Inputs();
        foreach (var row in Gold.Rows(data, Needs[0]).Where(r => units.ContainsKey(r.Must("id"))))
        {
            inputs.AddText(Inputs.Name(row.Must("id")), row.Must("text"));
        }

        var built = Built.Of(inputs);
        var answers = units.SelectMany(d => d.Value.Select(q => Answer(d.Key, q, built))).ToList();
        var lines = ImmutableArray.CreateBuilder<string>();
        var (p, r, n) = (0.0, 0.0, 0);
        foreach (
            var (name, taken) in (ImmutableArray<(string, Func<Unit, bool>)>)
                [("named", u => u.Kind == "named"), ("pronoun", u => u.Kind == "pronoun"), ("named+pronoun+none", _ => true)]
        )
        {
            var some = answers.Where(taken).ToList();
            n = some.Count(u => u.HasSource);
            (p, r) = (Score.Ratio(some.Count(u => u.Right), some.Count(u => u.Ours.Length > 0)), Score.Ratio(some.Count(u => u.Right), n));
            lines.Add($"{name}: P {Score.Long(p)} R {Score.Long(r)} F1 {Score.Long(Score.F1(p, r))} (units with a source {n})");
        }

        var errors = answers
            .Where(u => !u.Right && (u.HasSource || u.Ours.Length > 0))
            .Select(u => new Wrong(
                u.Ours.Length == 0 ? "speaker not found"
                    : u.HasSource ? "wrong speaker"
                    : "speaker where the gold has none",
                u.Doc.Split('_')[0],
                $"{u.Doc}: {u.Text}",
                u.Ours,
                u.Gold
            ));
        return new Outcome(
            lines.ToImmutable(),
            [
                new Figure
                {
                    What = "speaker of a quotation",
                    Data = "PolNeAR dev",
                    N = n,
                    Ours = Score.Prf(p, r),
                    Known = "P .882 F .603 (regular expression)",
                    Aim = "P ≥ .92, F ≥ .80",
                    Met = p >= 0.92 && Score.F1(p, r) >= 0.8,
                },
            ],
            [.. errors]
        );
    }

    private static Unit Answer(string doc, JsonElement q, Built built)
    {
        var (start, end) = (q.GetProperty("start").GetInt32(), q.GetProperty("end").GetInt32());
        var kind = q.Text("gold") ?? "";
        var want = (q.Text("resolved") is { Length: > 0 } resolved ? resolved : q.Text("source")) ?? "";
        var said = built.ByName.TryGetValue(Inputs.Name(doc), out var report)
            ? report
                .Quotes.Where(x => x.Start < end && start < x.End && x.Speaker.Length > 0)
                .OrderByDescending(x => Math.Min(x.End, end) - Math.Max(x.Start, start))
                .FirstOrDefault()
            : null;
        var has = kind is "named" or "pronoun";
        var right = has && said is not null && Words.Set(want, Titles).Overlaps(Words.Set(said.Speaker + " " + said.Mention, Titles));
        return new Unit(
            doc,
            q.Text("quote") ?? "",
            kind,
            has,
            said is null ? ""
                : said.Mention.Length > 0 && said.Mention != said.Speaker ? $"{said.Speaker} (“{said.Mention}”)"
                : said.Speaker,
            want,
            right
        );
    }

    private sealed record Unit(string Doc, string Text, string Kind, bool HasSource, string Ours, string Gold, bool Right);
}
