namespace Digest.Evaluation;

/// <summary>Is the wire agency that a report is owed to in its credit, and never one it is not owed to?</summary>
internal sealed class Wire : IMeasure
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Agencies = ImmutableDictionary.CreateRange<
        string,
        ImmutableArray<string>
    >([
        new("ap", ["associated press", "ap"]),
        new("afp", ["afp", "agence france presse"]),
        new("upi", ["upi", "united press international"]),
        new("reuters", ["reuters"]),
    ]);

    /// <inheritdoc/>
    public string Name => "wire";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => ["quotes/polnear-train.jsonl"];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        var rows = Gold.Rows(data, Needs[0]).Where(r => r.Text("wire_raw") != "NA").ToList();
        using var inputs = new Inputs();
        foreach (var row in rows)
        {
            inputs.AddText(Inputs.Name(row.Must("id")), row.Must("text"));
        }

        var built = Built.Of(inputs);
        var (tp, fp, fn) = (0, 0, 0);
        var errors = ImmutableArray.CreateBuilder<Wrong>();
        foreach (var row in rows)
        {
            var credit = built.ByName.GetValueOrDefault(Inputs.Name(row.Must("id")))?.Credit ?? [];
            var said = credit.Select(Words.Normal).ToHashSet(StringComparer.Ordinal);
            var wire = row.Text("wire")?.ToLowerInvariant() ?? "";
            var wanted = Agencies.TryGetValue(wire, out var names);
            var named = Agencies.Values.Any(v => v.Any(said.Contains));
            var hit = wanted && names.Any(said.Contains);
            (tp, fp, fn) = (tp + (hit ? 1 : 0), fp + (named && !hit ? 1 : 0), fn + (wanted && !hit ? 1 : 0));
            if ((named || wanted) && !hit)
            {
                errors.Add(
                    new Wrong(
                        named ? "wrong agency" : "agency not found",
                        row.Source(),
                        row.Must("id"),
                        string.Join(" → ", credit),
                        wire + " " + row.Text("credit")
                    )
                );
            }
        }

        var (p, r) = (Score.Ratio(tp, tp + fp), Score.Ratio(tp, tp + fn));
        return new Outcome(
            [$"wire: P {Score.Long(p)} R {Score.Long(r)} (with a wire {tp + fn} of {rows.Count})"],
            [
                new Figure
                {
                    What = "wire agency credited",
                    Data = "PolNeAR train",
                    N = rows.Count,
                    Ours = $"P {Score.Short(p)} R {Score.Short(r)}",
                    Known = "P 1.000 R .905 (rules)",
                    Aim = "P 1.000, R ≥ .905",
                    Met = fp == 0 && r >= 0.905,
                },
            ],
            errors.ToImmutable()
        );
    }
}
