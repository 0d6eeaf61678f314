using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>
/// The main text of saved pages, in three measures: word shingles where the gold has the whole body, paragraphs copied exactly, pieces that
/// must and must not be there.
/// </summary>
internal sealed class PageText
{
    private readonly List<(double? P, double? R)> _shingles = [];
    private readonly List<double> _exact = [];
    private readonly ImmutableArray<Wrong>.Builder _errors;
    private int _found,
        _lacking,
        _foreign,
        _pages;

    /// <summary>Compares every page.</summary>
    public PageText(Built built, List<JsonElement> gold, ImmutableArray<Wrong>.Builder errors)
    {
        _errors = errors;
        foreach (var page in gold)
        {
            var report = built.ByName.GetValueOrDefault(Inputs.Name(page.Must("id")));
            var text = report is null ? "" : string.Join('\n', report.Kept.Select(p => p.Text));
            if ((page.Text("body") ?? page.Text("articleBody") ?? page.Text("text")) is { } body)
            {
                _shingles.Add(Shingles.Compare(text, body));
            }

            if (page.Texts("paragraphs") is { IsEmpty: false } paragraphs)
            {
                Exact(page, paragraphs, report);
            }

            if (page.TryGetProperty("with_", out var pieces) && pieces.ValueKind == JsonValueKind.Array)
            {
                Pieces(page, Words.Normal(text));
            }
        }
    }

    /// <summary>Adds the lines and rows of the measures that the gold allows.</summary>
    public void Tell(List<string> lines, List<Figure> figures, ImmutableArray<Aim> aims)
    {
        if (_shingles.Count > 0)
        {
            var (p, r) = (Score.Mean(_shingles.Select(s => s.P)), Score.Mean(_shingles.Select(s => s.R)));
            lines.Add($"4-gram shingles: P {Score.Long(p)} R {Score.Long(r)} F1 {Score.Long(Score.F1(p, r))}");
            figures.Add(
                new Figure
                {
                    What = "main text of a saved page, 4-gram shingles",
                    Data = "",
                    N = _shingles.Count,
                    Ours = Score.Prf(p, r),
                    Known = ".970 (rs_trafilatura)",
                    Aim = "F ≥ .970",
                    Met = Score.F1(p, r) >= 0.97,
                }
            );
        }

        if (_exact.Count > 0)
        {
            var f = _exact.Average();
            lines.Add($"exact paragraphs: F1 {Score.Long(f)}");
            figures.Add(
                new Figure
                {
                    What = "main text of a saved page, exact paragraphs F1",
                    Data = "",
                    N = _exact.Count,
                    Ours = Score.Short(f),
                    Known = ".905 (news-please); .957 (fundus, rules for each site)",
                    Aim = aims.FirstOrDefault(a => a.Field == "paragraphs")?.Words ?? "",
                    Met = aims.FirstOrDefault(a => a.Field == "paragraphs")?.IsMet(1, f),
                }
            );
        }

        if (_found + _lacking + _foreign > 0)
        {
            var (p, r) = (Score.Ratio(_found, _found + _foreign), Score.Ratio(_found, _found + _lacking));
            lines.Add($"pieces: P {Score.Long(p)} R {Score.Long(r)} F {Score.Long(Score.F1(p, r))}");
            figures.Add(
                new Figure
                {
                    What = "main text of a saved page, pieces",
                    Data = "",
                    N = _pages,
                    Ours = Score.Prf(p, r),
                    Known = "F .924 (trafilatura)",
                    Aim = aims.FirstOrDefault(a => a.Field == "pieces")?.Words ?? "",
                    Met = aims.FirstOrDefault(a => a.Field == "pieces")?.IsMet(p, Score.F1(p, r)),
                }
            );
        }
    }

    private void Exact(JsonElement page, ImmutableArray<string> paragraphs, Report? report)
    {
        var need = paragraphs.Where(p => !p.StartsWith('[')).Select(Words.Normal).ToList();
        var optional = paragraphs
            .Where(p => p.StartsWith('['))
            .Select(p => Words.Normal(p.Trim('[', ']')))
            .ToHashSet(StringComparer.Ordinal);
        var mine = report is null
            ? []
            : report.Kept.Select(p => Words.Normal(p.Text)).Where(t => t.Length > 0 && !optional.Contains(t)).ToList();
        var hit = Shingles.Common(mine, need);
        _exact.Add(Score.F1(Score.Ratio(hit, mine.Count), Score.Ratio(hit, need.Count)));
        _errors.AddRange(
            need.Except(mine, StringComparer.Ordinal)
                .Select(p => new Wrong("paragraph not found as it stands", page.Source(), page.Must("id"), Nearest(report, p), p))
        );
        _errors.AddRange(
            mine.Except(need, StringComparer.Ordinal)
                .Select(p => new Wrong("paragraph the gold has not", page.Source(), page.Must("id"), p, ""))
        );
    }

    private void Pieces(JsonElement page, string text)
    {
        _pages++;
        foreach (var piece in page.Texts("with_"))
        {
            var there = text.Contains(Words.Normal(piece), StringComparison.Ordinal);
            (_found, _lacking) = there ? (_found + 1, _lacking) : (_found, _lacking + 1);
            if (!there)
            {
                _errors.Add(
                    new Wrong(
                        "piece lacking",
                        page.Source(),
                        page.Must("id"),
                        text.Length == 0 ? "" : $"{text.Length} characters of text",
                        piece
                    )
                );
            }
        }

        foreach (var piece in page.Texts("without").Where(p => text.Contains(Words.Normal(p), StringComparison.Ordinal)))
        {
            _foreign++;
            _errors.Add(new Wrong("piece that must not be there", page.Source(), page.Must("id"), piece, ""));
        }
    }

    /// <summary>The block that begins with the same words, whatever became of it.</summary>
    private static string Nearest(Report? report, string paragraph) =>
        report?.Parts.FirstOrDefault(p =>
            Words.Normal(p.Text) is { Length: > 0 } t
            && (
                t.Contains(paragraph[..Math.Min(30, paragraph.Length)], StringComparison.Ordinal)
                || paragraph.Contains(t, StringComparison.Ordinal)
            )
        )
            is { } near
            ? $"[{near.Status} {near.Kind} {near.Rule}] {near.Text}"
            : "";
}
