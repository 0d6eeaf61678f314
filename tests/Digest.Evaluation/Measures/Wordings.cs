using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>
/// Folding: are two wordings of one sentence joined, and two different sentences kept apart? Groups of twenty sentences, each put into
/// English by two people and two machines.
/// </summary>
internal sealed class Wordings : IMeasure
{
    private const int Size = 20;

    /// <inheritdoc/>
    public string Name => "wordings";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => ["passages/de-en.segments.jsonl"];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        var rows = Gold.Rows(data, Needs[0]);
        ImmutableArray<string> versions =
        [
            "human_A",
            "human_B",
            .. rows[0].EnumerateObject().Select(p => p.Name).Where(n => n.StartsWith("mt_", StringComparison.Ordinal)).Take(2),
        ];
        var bySegment = rows.ToDictionary(r => r.Must("seg"), StringComparer.Ordinal);
        var found = Joined(rows, versions);
        var (lines, errors, scores) = (
            ImmutableArray.CreateBuilder<string>(),
            ImmutableArray.CreateBuilder<Wrong>(),
            new List<(double P, double F)>()
        );
        for (var i = 0; i < versions.Length; i++)
        {
            for (var j = i + 1; j < versions.Length; j++)
            {
                var (u, v) = (versions[i], versions[j]);
                var able = rows.Where(r => Words.Count(r.Must(u)) >= 8 && Words.Count(r.Must(v)) >= 5)
                    .Select(r => r.Must("seg"))
                    .ToHashSet(StringComparer.Ordinal);
                var pairs = found
                    .Where(p => (p.A.Version, p.B.Version) == (u, v) && able.Contains(p.A.Segment) && able.Contains(p.B.Segment))
                    .ToList();
                var right = pairs.Count(p => Source(p.A.Segment) == Source(p.B.Segment));
                var same = pairs.Where(p => p.A.Segment == p.B.Segment).Select(p => p.A.Segment).ToHashSet(StringComparer.Ordinal);
                var (precision, recall) = (Score.Ratio(right, pairs.Count), Score.Ratio(same.Count, able.Count));
                scores.Add((precision, Score.F1(precision, recall)));
                lines.Add(
                    $"{u} ~ {v}: P {Score.Long(precision)} R {Score.Long(recall)} F1 "
                        + $"{Score.Long(Score.F1(precision, recall))} (pairs {pairs.Count}, gold {able.Count})"
                );
                errors.AddRange(
                    pairs
                        .Where(p => Source(p.A.Segment) != Source(p.B.Segment))
                        .Select(p => new Wrong(
                            "different sentences joined",
                            p.A.Segment,
                            $"{u} ~ {v}",
                            bySegment[p.A.Segment].Must(u) + " ‖ " + bySegment[p.B.Segment].Must(v),
                            ""
                        ))
                );
                errors.AddRange(
                    able.Where(s => !same.Contains(s))
                        .Select(s => new Wrong(
                            "wordings not joined",
                            s,
                            $"{u} ~ {v}",
                            "",
                            bySegment[s].Must(u) + " ‖ " + bySegment[s].Must(v)
                        ))
                );
            }
        }

        var (mean, least, human) = (scores.Average(s => s.F), scores.Min(s => s.P), scores[0]);
        lines.Add($"mean F1 {Score.Long(mean)}");
        return new Outcome(
            lines.ToImmutable(),
            [
                new Figure
                {
                    What = "wordings of one passage, mean pair F1",
                    Data = "WMT 2021 German–English, groups of twenty",
                    N = rows.Count,
                    Ours = $"{Score.Short(mean)} (P ≥ {Score.Short(least)})",
                    Known = ".951 (word sets)",
                    Aim = "≥ .97, P ≥ .98",
                    Met = mean >= 0.97 && least >= 0.98,
                },
                new Figure
                {
                    What = "the same, human against human",
                    Data = "as above",
                    N = rows.Count,
                    Ours = $"{Score.Short(human.F)} (P {Score.Short(human.P)})",
                    Known = ".934, P .918 (word sets)",
                    Aim = "≥ .95, P ≥ .98",
                    Met = human.F >= 0.95 && human.P >= 0.98,
                },
            ],
            errors.ToImmutable()
        );

        string Source(string segment) => bySegment[segment].Text("src") ?? segment;
    }

    /// <summary>The pairs of sentences that stand in one passage, once each; <c>A</c> is of the earlier version.</summary>
    private static HashSet<((string Version, string Segment) A, (string Version, string Segment) B)> Joined(
        List<JsonElement> rows,
        ImmutableArray<string> versions
    )
    {
        using var inputs = new Inputs();
        var place = new Dictionary<(string, string), string>();
        for (var g = 0; g < rows.Count; g += Size)
        {
            var group = rows.Skip(g).Take(Size).ToList();
            foreach (var v in versions)
            {
                var name = $"g{g / Size:000}-{v}";
                inputs.AddMarkdown(
                    name,
                    string.Join("\n\n", group.Select(s => s.Must(v).Replace('\n', ' '))) + "\n",
                    ("title", $"Report {g / Size}"),
                    ("date", "2021-06-01"),
                    ("outlet", v),
                    ("story", $"report-{g / Size}")
                );
                foreach (var s in group)
                {
                    place[(name, Words.Squeezed(s.Must(v)))] = s.Must("seg");
                }
            }
        }

        var built = Built.Of(inputs);
        var names = built.Reports.ToDictionary(r => r.Id, r => r.Name, StringComparer.Ordinal);
        var texts = built
            .Reports.SelectMany(r => r.Parts.Select(p => (Key: (r.Id, p.N), Text: Words.Squeezed(p.Text))))
            .ToDictionary(x => x.Key, x => x.Text);
        var found = new HashSet<((string, string), (string, string))>();
        foreach (var passage in built.Years.SelectMany(y => y.Passages))
        {
            var stands = passage
                .Select(w => (Name: names[w.Article], Segment: place.GetValueOrDefault((names[w.Article], texts.GetValueOrDefault(w, "")))))
                .Where(s => s.Segment is not null)
                .Distinct()
                .Select(s => (Version: s.Name[(s.Name.IndexOf('-', StringComparison.Ordinal) + 1)..], Segment: s.Segment!, s.Name))
                .OrderBy(s => versions.IndexOf(s.Version))
                .ToList();
            for (var i = 0; i < stands.Count; i++)
            {
                for (var j = i + 1; j < stands.Count; j++)
                {
                    if (stands[i].Name != stands[j].Name)
                    {
                        found.Add(((stands[i].Version, stands[i].Segment), (stands[j].Version, stands[j].Segment)));
                    }
                }
            }
        }

        return found;
    }
}
