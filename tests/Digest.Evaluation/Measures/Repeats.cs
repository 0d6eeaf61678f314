namespace Digest.Evaluation;

/// <summary>Folding: is every paragraph that stands word for word twice, in an article or in a story-year, folded?</summary>
internal sealed class Repeats : IMeasure
{
    private const int Words12 = 12;
    private static readonly ImmutableArray<string> Files = ["basil.jsonl", "ecbplus-topics-1-22.jsonl", "fnc1.jsonl", "gvc-val.jsonl"];

    /// <inheritdoc/>
    public string Name => "repeats";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [.. Files.Select(f => "stories/" + f)];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        var (lines, errors) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<Wrong>());
        var (folded, inside, joined, across) = (0, 0, 0, 0);
        foreach (var file in Files)
        {
            using var inputs = new Inputs();
            foreach (var r in Gold.Rows(data, "stories", file))
            {
                inputs.AddMarkdown(
                    Inputs.Name(r.Must("id")),
                    Inputs.Paragraphs(r.Must("text")),
                    ("title", r.Text("title")),
                    ("date", r.Text("date")),
                    ("outlet", r.Text("outlet")),
                    ("story", "s-" + Inputs.Name(r.Must("story")))
                );
            }

            var built = Built.Of(inputs);
            var (f, i) = Inside(built, errors);
            var (j, a) = Across(built, errors);
            lines.Add($"{file}: inside an article {f} of {i} folded, across a story-year {j} of {a} pairs joined");
            (folded, inside, joined, across) = (folded + f, inside + i, joined + j, across + a);
        }

        return new Outcome(
            lines.ToImmutable(),
            [
                new Figure
                {
                    What = "word-for-word passages joined, repeats folded",
                    Data = "the four story sets",
                    N = inside + across,
                    Ours = $"{joined:N0} of {across:N0}, {folded} of {inside}",
                    Aim = "all",
                    Met = (folded, joined) == (inside, across),
                },
            ],
            errors.ToImmutable()
        );
    }

    private static (int Folded, int All) Inside(Built built, ImmutableArray<Wrong>.Builder errors)
    {
        var (folded, all) = (0, 0);
        foreach (var report in built.Reports)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var part in report.Kept.Where(IsLong).Where(p => !seen.Add(Words.Squeezed(p.Text))))
            {
                all++;
                folded += part.Status == "repeat" ? 1 : 0;
                if (part.Status != "repeat")
                {
                    errors.Add(new Wrong("repeat not folded", report.Name, $"{report.Name} block {part.N}", "", part.Text));
                }
            }
        }

        return (folded, all);
    }

    private static (int Joined, int All) Across(Built built, ImmutableArray<Wrong>.Builder errors)
    {
        var reports = built.Reports.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var (joined, all) = (0, 0);
        foreach (var year in built.Years)
        {
            var together = new HashSet<((string, int), (string, int))>();
            foreach (var passage in year.Passages)
            {
                together.UnionWith(Pairs([.. passage.Distinct()]));
            }

            var same = year
                .Articles.SelectMany(id =>
                    reports[id].Parts.Where(p => p.Status == "kept" && IsLong(p)).Select(p => (Place: (id, p.N), p.Text))
                )
                .GroupBy(p => Words.Squeezed(p.Text), StringComparer.Ordinal);
            foreach (var pair in same.SelectMany(g => Pairs([.. g.Select(p => p.Place)])).Where(p => p.A.Article != p.B.Article))
            {
                all++;
                var ok = together.Contains(pair);
                joined += ok ? 1 : 0;
                if (!ok)
                {
                    errors.Add(
                        new Wrong(
                            "word for word, not joined",
                            pair.A.Article,
                            $"{pair.A} {pair.B}",
                            "",
                            reports[pair.A.Article].Parts[pair.A.Block - 1].Text
                        )
                    );
                }
            }
        }

        return (joined, all);
    }

    private static bool IsLong(Part part) => part.IsKept && part.Kind == "paragraph" && Words.Count(part.Text) >= Words12;

    private static IEnumerable<((string Article, int Block) A, (string Article, int Block) B)> Pairs(
        List<(string Article, int Block)> places
    )
    {
        places.Sort(static (a, b) => string.CompareOrdinal(a.Article, b.Article) is not 0 and var c ? c : a.Block.CompareTo(b.Block));
        return places.SelectMany((a, i) => places.Skip(i + 1).Select(b => (a, b)));
    }
}
