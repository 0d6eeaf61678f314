using Digest.Folding;

namespace Digest.Tests.Folding;

/// <summary>Folds paragraphs given as text, without files, charsets or furniture.</summary>
internal static class Fold
{
    /// <summary>A report of these paragraphs.</summary>
    public static Article Report(string id, string? date, params string[] paragraphs) =>
        new()
        {
            Id = id,
            Path = "articles/" + id + ".txt",
            Format = "txt",
            Charset = "utf-8",
            Address = "articles/" + id + "/",
            Published = PartialDate.TryParse(date, out var day) ? Fact<PartialDate>.Of(day!, Basis.Stated) : Fact<PartialDate>.NotStated,
            Blocks =
            [
                .. paragraphs.Select(
                    (p, i) =>
                        new Block
                        {
                            N = i + 1,
                            Kind = BlockKind.Paragraph,
                            Text = p,
                            Start = 0,
                            End = p.Length,
                        }
                ),
            ],
        };

    /// <summary>One year of one story.</summary>
    public static FoldedYear Year(params Article[] articles) => Years((2021, articles)).Years[0];

    /// <summary>The same with verdicts of the editor's.</summary>
    public static FoldedYear Judged(ImmutableArray<EditorVerdict> verdicts, params Article[] articles) =>
        FoldingStage
            .Fold(
                new Story
                {
                    Id = "s",
                    Title = Fact<string>.NotStated,
                    Years = [new StoryYear { Year = 2021, Articles = [.. articles] }],
                    Verdicts = verdicts,
                },
                new Settings().FoldWindowDays
            )
            .Value.Years[0];

    /// <summary>A story of several years.</summary>
    public static FoldedStory Years(params (int? Year, Article[] Articles)[] years) =>
        FoldingStage
            .Fold(
                new Story
                {
                    Id = "s",
                    Title = Fact<string>.NotStated,
                    Years = [.. years.Select(y => new StoryYear { Year = y.Year, Articles = [.. y.Articles] })],
                },
                new Settings().FoldWindowDays
            )
            .Value;

    /// <summary>The passages of more than one witness, as "a1 b2": article and block of each.</summary>
    public static IEnumerable<string> Shared(FoldedYear year) =>
        year.Passages.Where(p => p.Witnesses.Length > 1).Select(p => string.Join(' ', p.Witnesses.Select(w => w.At.Article + w.At.Block)));

    /// <summary>Everything folding says of a year, as text.</summary>
    public static string Dump(FoldedYear year) =>
        string.Join(
            '\n',
            year.Reports.Select(r => $"{r.Siglum} {r.Article.Id} {string.Join(',', r.NewBlocks)} {string.Join(',', r.OnlyBlocks)}")
                .Concat(
                    year.Passages.Select(p =>
                        $"{p.Id} {p.Differs} {string.Join(' ', p.Witnesses.Select(w => $"{w.Id} {w.At} {w.Start}-{w.End} {w.Relation}"))}"
                    )
                )
                .Concat(
                    year.Tellings.Select(t =>
                        $"{t.Shown} {t.Open} {string.Join(' ', t.Same)} | {string.Join(' ', t.Wordings)} | {string.Join(' ', t.Repeats)}"
                    )
                )
                .Concat(year.Differences.Select(d => $"{d.Kind} {string.Join(" / ", d.Readings.Select(r => r.Text))}"))
        );
}
