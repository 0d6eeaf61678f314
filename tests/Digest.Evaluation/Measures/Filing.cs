using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>Filing: are the reports of one happening filed under one story and year, and look-alike happenings apart?</summary>
internal sealed class Filing : IMeasure
{
    private static readonly ImmutableArray<(string File, string Data, string Known, double F, double P)> Sets =
    [
        ("fnc1.jsonl", "Fake News Challenge", ".930", 0.96, 0),
        ("gvc-val.jsonl", "Gun Violence Corpus", "1.000", 0.99, 0),
        ("basil.jsonl", "BASIL", ".957", 0.98, 0),
        ("ecbplus-topics-1-22.jsonl", "ECB+ 1–22", ".916", 0.93, 0),
        ("giveme5w1h-half.jsonl", "Giveme5W1H, half of it", ".918", 0.94, 0.97),
    ];

    /// <inheritdoc/>
    public string Name => "filing";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [.. Sets.Select(s => "stories/" + s.File)];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        var (lines, figures, errors) = (ImmutableArray.CreateBuilder<string>(), new List<Figure>(), ImmutableArray.CreateBuilder<Wrong>());
        var (sum, all) = (0.0, 0);
        Figure? alike = null;
        foreach (var (file, set, known, leastF, leastP) in Sets)
        {
            var rows = Gold.Rows(data, "stories", file);
            var built = Build(rows);
            var gold = rows.ToDictionary(r => Inputs.Name(r.Must("id")), r => r.Must("story"), StringComparer.Ordinal);
            var found = gold
                .Keys.Where(n => built.ByName.TryGetValue(n, out var r) && r.Story.Length > 0)
                .ToDictionary(n => n, n => built.ByName[n].Story + " " + built.ByName[n].Year, StringComparer.Ordinal);
            var c = Clustering.Of(gold, found);
            (sum, all) = (sum + c.F1, all + c.N);
            lines.Add(
                $"{file}: n {c.N} stories {c.Stories} found {c.Found} P {Score.Long(c.P)} R {Score.Long(c.R)} F1 "
                    + $"{Score.Long(c.F1)} ARI {Score.Long(c.Ari)} pairF1 {Score.Long(c.PairF1)} lost "
                    + $"{gold.Keys.Count(n => !built.ByName.ContainsKey(n))}"
            );
            var (open, unseen) = (Half(isOpen: true), Half(isOpen: false));
            lines.Add(
                $"  half looked at F {Score.Long(open.F1)} (n {open.N}), half unseen F {Score.Long(unseen.F1)} (n {unseen.N}), by story"
            );
            figures.Add(
                new Figure
                {
                    What = "filing, BCubed",
                    Data = set,
                    N = c.N,
                    Ours = $"{Score.Prf(c.P, c.R)}; ARI {Score.Short(c.Ari)}, pairs F {Score.Short(c.PairF1)}",
                    Known = $"F {known} (TF-IDF, average link)",
                    Aim = new Aim("filing", leastP, leastF).Words,
                    Met = c.P >= leastP && c.F1 >= leastF,
                }
            );
            errors.AddRange(Mistakes(rows, gold, found));
            Clustering Half(bool isOpen) =>
                Clustering.Of(gold.Where(g => ErrorList.IsOpen(g.Value) == isOpen).ToDictionary(StringComparer.Ordinal), found);

            if (rows.Any(r => r.Text("topic") is { Length: > 0 }))
            {
                var (merged, pairs) = Alike(rows, found);
                var share = Score.Ratio(merged, pairs);
                lines.Add(
                    $"  pairs of different happenings of one kind filed in one story-year: {Score.Long(share)} of "
                        + $"{pairs} (lower is better, beside R)"
                );
                alike = new Figure
                {
                    What = "look-alike happenings filed together",
                    Data = set,
                    N = pairs,
                    Ours = Score.Short(share),
                    Known = ".105 (TF-IDF, average link)",
                    Aim = "≤ .06",
                    Met = share <= 0.06,
                };
            }
        }

        var macro = sum / Sets.Length;
        lines.Add($"macro BCubed F1 {Score.Long(macro)} over {Sets.Length} set(s)");
        figures.Insert(
            0,
            new Figure
            {
                What = "filing, macro BCubed F1",
                Data = "the five sets below",
                N = all,
                Ours = Score.Short(macro),
                Known = ".944 (TF-IDF, average link)",
                Aim = "≥ .96",
                Met = macro >= 0.96,
            }
        );
        return new Outcome(lines.ToImmutable(), alike is null ? [.. figures] : [.. figures, alike], errors.ToImmutable());
    }

    private static Built Build(List<JsonElement> rows)
    {
        using var inputs = new Inputs();
        foreach (var r in rows)
        {
            inputs.AddMarkdown(
                Inputs.Name(r.Must("id")),
                Inputs.Paragraphs(r.Must("text")),
                ("title", r.Text("title")),
                ("date", r.Text("date")),
                ("outlet", r.Text("outlet")),
                ("url", r.Text("url"))
            );
        }

        return Built.Of(inputs);
    }

    private static (int Merged, int Pairs) Alike(List<JsonElement> rows, Dictionary<string, string> found)
    {
        var (merged, pairs) = (0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            for (var j = i + 1; j < rows.Count; j++)
            {
                if (rows[i].Text("topic") == rows[j].Text("topic") && rows[i].Text("story") != rows[j].Text("story"))
                {
                    pairs++;
                    merged +=
                        found.TryGetValue(Inputs.Name(rows[i].Must("id")), out var a)
                        && found.TryGetValue(Inputs.Name(rows[j].Must("id")), out var b)
                        && a == b
                            ? 1
                            : 0;
                }
            }
        }

        return (merged, pairs);
    }

    /// <summary>Each story the gold keeps whole and we part, each of ours that holds several of the gold's.</summary>
    private static IEnumerable<Wrong> Mistakes(List<JsonElement> rows, Dictionary<string, string> gold, Dictionary<string, string> found)
    {
        var titles = rows.ToDictionary(
            r => Inputs.Name(r.Must("id")),
            r => r.Text("title") ?? r.Must("text")[..Math.Min(80, r.Must("text").Length)],
            StringComparer.Ordinal
        );
        string Group(string n) => found.GetValueOrDefault(n, "alone " + n);
        string Tell(IEnumerable<IGrouping<string, string>> parts) =>
            string.Join(
                " ‖ ",
                parts
                    .OrderByDescending(p => p.Count())
                    .ThenBy(p => p.Key, StringComparer.Ordinal)
                    .Select(p => $"{p.Count()}× {titles[p.First()]}")
            );
        foreach (var story in gold.Keys.GroupBy(n => gold[n], StringComparer.Ordinal))
        {
            var parts = story.GroupBy(Group, StringComparer.Ordinal).ToList();
            if (parts.Count > 1)
            {
                yield return new Wrong("one story parted", story.Key, "story " + story.Key, Tell(parts), $"one story of {story.Count()}");
            }
        }

        foreach (var group in gold.Keys.GroupBy(Group, StringComparer.Ordinal))
        {
            var parts = group.GroupBy(n => gold[n], StringComparer.Ordinal).ToList();
            if (parts.Count > 1)
            {
                yield return new Wrong(
                    "several stories in one",
                    gold[group.First()],
                    group.Key,
                    $"one story of {group.Count()}",
                    Tell(parts)
                );
            }
        }
    }
}
