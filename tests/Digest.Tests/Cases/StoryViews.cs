using System.Globalization;
using Digest.Rendering.Identity;

namespace Digest.Tests.Cases;

/// <summary>What is known of each story and its years, as plain listings.</summary>
internal static class StoryViews
{
    /// <summary>Id, title and the articles of each year.</summary>
    public static string Stories(CaseRun run) =>
        CaseViews.Listed(
            run.Stories.SelectMany(s =>
                (IEnumerable<string>)
                    [
                        $"{s.Story.Id}: {s.Story.Title.Value ?? "untitled"} ({ArticleViews.Of(s.Story.Title.Basis)})",
                        .. s.Story.Was.Select(w => "  was " + w),
                        .. s.Story.Years.Select(y => $"  {y.Segment}: {string.Join(", ", y.Articles.Select(a => a.Id))}"),
                    ]
            )
        );

    /// <summary>Keys of the reports with their counts, the passages with their witnesses, the story as told.</summary>
    public static string Passages(CaseRun run) =>
        CaseViews.Listed(
            Years(run)
                .SelectMany(x =>
                    (IEnumerable<string>)
                        [
                            $"{x.Story} {x.Year.Year.Segment}",
                            .. x.Year.Reports.Select(r =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"  {r.Siglum} = {r.Article.Id}: {r.BodyBlocks} body, new {Numbers(r.NewBlocks)}, "
                                        + $"only here {Numbers(r.OnlyBlocks)}{Also("in part", r.PartBlocks)}"
                                        + $"{Also("uncredited", r.UncreditedBlocks)}{Also("undecided", r.UndecidedBlocks)}"
                                )
                            ),
                            .. x.Year.Passages.SelectMany(p =>
                                (IEnumerable<string>)
                                    [
                                        $"  {p.Id}{(p.Differs ? " differs" : "")}{(p.Speaker is null ? "" : " said by " + p.Speaker)}"
                                            + By(p.Decided),
                                        .. p.Witnesses.Select(w =>
                                            $"    {Key(x.Year, w.At)} {w.Relation.ToString().ToLowerInvariant()}"
                                            + $"{(w.Credit.IsEmpty ? "" : " credit " + string.Join(" → ", w.Credit))}: "
                                            + $"{Words(x.Year, w)}"
                                        ),
                                    ]
                            ),
                            "  told",
                            .. x.Year.Tellings.Select(t =>
                                $"    {Key(x.Year, t.Shown)}{Keys(" same", x.Year, t.Same)}{Keys(" wordings", x.Year, t.Wordings)}"
                                + $"{Keys(" repeats", x.Year, t.Repeats)}{(t.Open ? " open" : "")}"
                                + Unshown(x.Year, t)
                            ),
                            .. x.Year.Lines.SelectMany(l =>
                                (IEnumerable<string>)
                                    [
                                        $"  line {l.Origin ?? "?"}: {string.Join(", ", l.Articles)}",
                                        .. l
                                            .Ties.Where(t => t.Kind is not (TieKind.Credit or TieKind.Outlet))
                                            .Select(t => $"    {t.A} and {t.B} by {t.Kind.ToString().ToLowerInvariant()}"),
                                    ]
                            ),
                            .. x.Year.Versions.SelectMany(v =>
                                (IEnumerable<string>)
                                    [
                                        $"  versions {(v.Ordered ? "in order" : "in no known order")}, {ArticleViews.Of(v.Basis)}: "
                                            + string.Join(", ", v.Articles),
                                        .. v.Evidence.Select(ArticleViews.Proof),
                                        .. v
                                            .Steps.SelectMany(s => s.Changes)
                                            .Select(c =>
                                                $"    {(c.Before is { } b ? Key(x.Year, b) : "new")} to "
                                                + $"{(c.After is { } a ? Key(x.Year, a) : "nothing")}"
                                            ),
                                    ]
                            ),
                            .. x.Year.Withdrawals.SelectMany(w =>
                                (IEnumerable<string>)
                                    [
                                        $"  {w.Status} {w.Article}{(w.Notice is null ? "" : " by " + w.Notice)} "
                                            + $"({ArticleViews.Of(w.Basis)})",
                                        .. w.Evidence.Select(ArticleViews.Proof),
                                    ]
                            ),
                        ]
                )
        );

    private static string By(Evidence? decided) => decided is null ? "" : $" (editor, {decided.Text})";

    private static string Also(string what, ImmutableArray<int> numbers) => numbers.IsEmpty ? "" : $", {what} {Numbers(numbers)}";

    /// <summary>Of any two reports which came first, and by what.</summary>
    public static string Order(CaseRun run) =>
        CaseViews.Listed(
            Years(run)
                .SelectMany(x =>
                {
                    var order = x.Year.Order();
                    var ids = x.Year.Reports.Select(r => r.Article.Id).Order(StringComparer.Ordinal).ToList();
                    return ids.SelectMany((a, i) => ids.Skip(i + 1).Select(b => (A: a, B: b, Known: order.Between(a, b))))
                        .Select(p =>
                            p.Known is { } known
                                ? $"  {known.Earlier} before {known.Later} by {known.By.ToString().ToLowerInvariant()}: "
                                    + string.Join("; ", known.Evidence.Select(e => $"“{e.Text}” ({e.Method}, {e.Article})"))
                                : $"  {p.A} and {p.B}: not known"
                        )
                        .Prepend($"{x.Story} {x.Year.Year.Segment}: first {order.First ?? "not known"}");
                })
        );

    /// <summary>Points on which the reports differ, with every reading.</summary>
    public static string Differences(CaseRun run) =>
        CaseViews.Listed(
            Years(run)
                .Where(x => !x.Year.Differences.IsEmpty)
                .SelectMany(x =>
                    (IEnumerable<string>)
                        [
                            $"{x.Story} {x.Year.Year.Segment}",
                            .. x.Year.Differences.Select(d =>
                                $"  {d.Kind.ToString().ToLowerInvariant()}{(d.Class is { } c ? ", " + DataNames.Of(c) : "")}"
                                + $"{(d.Topic is null ? "" : $" ({d.Topic})")}: "
                                + $"{string.Join(" | ", d.Readings.Select(r => Reading(x.Year, r)))}"
                                + $"{(d.Silent.IsEmpty ? "" : " | silent " + string.Join(", ", d.Silent))}{By(d.Decided)}"
                            ),
                        ]
                )
        );

    /// <summary>Lookalikes of other happenings.</summary>
    public static string Echoes(CaseRun run) =>
        CaseViews.Listed(
            Years(run)
                .SelectMany(x => x.Year.Echoes)
                .Distinct()
                .Select(e =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{e.A.Article}¶{e.A.Block} ({e.YearA?.ToString(CultureInfo.InvariantCulture) ?? "undated"}) ~ "
                            + $"{e.B.Article}¶{e.B.Block} ({e.YearB?.ToString(CultureInfo.InvariantCulture) ?? "undated"}) "
                            + $"{e.Score:0.00}"
                    )
                )
        );

    /// <summary>The notes in page order, with their proofs; then the orphans.</summary>
    public static string Notes(CaseRun run) =>
        CaseViews.Listed(
            run.Stories.SelectMany(s =>
                s.Years.SelectMany(y =>
                    (IEnumerable<string>)
                        [
                            $"{s.Story.Id} {y.Folded.Year.Segment}",
                            .. Pipeline
                                .Say(s, y)
                                .SelectMany(said =>
                                    (IEnumerable<string>)
                                        [
                                            string.Create(
                                                CultureInfo.InvariantCulture,
                                                $"  {said.Note.Number} {said.Note.Kind} "
                                                    + $"{Place(y.Folded, said.Note)}({ArticleViews.Of(said.Note.Basis)}): "
                                                    + $"{said.Text}{Source(said.Note)}"
                                            ),
                                            .. said.Evidence.Select(ArticleViews.Proof),
                                        ]
                                ),
                            .. y.Orphans.Select(o =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"  orphan {o.Path}({o.Line},{o.Column}) for {o.Article} [{o.Quote}]: {o.Text}"
                                )
                            ),
                        ]
                )
            )
        );

    private static IEnumerable<(string Story, FoldedYear Year)> Years(CaseRun run) =>
        run.Stories.SelectMany(s => s.Years.Select(y => (s.Story.Id, y.Folded)));

    private static string Source(Note note) => note.Url is null ? "" : $" <{note.Url}>";

    private static string Place(FoldedYear year, Note note) =>
        note.At is { } at ? Key(year, at) + " "
        : note.Article is { } a ? a + " "
        : "";

    private static string Reading(FoldedYear year, Reading reading) =>
        string.Join(' ', reading.Also.Select(a => a.At).Prepend(reading.At).Select(at => Key(year, at)).Append(reading.Text));

    private static string Unshown(FoldedYear year, StoryStep step) =>
        string.Concat(
            step.Unshown.Select(u =>
                $"\n      {Key(year, u.At)} {(u.Instead ? "instead" : "more")}: "
                + year.Report(u.At.Article).Article.Block(u.At.Block).Text[u.Start..u.End]
            )
        );

    private static string Key(FoldedYear year, BlockRef at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{year.Reports.FirstOrDefault(r => r.Article.Id == at.Article)?.Siglum ?? at.Article}¶{at.Block}"
        );

    private static string Keys(string name, FoldedYear year, ImmutableArray<BlockRef> at) =>
        at.IsEmpty ? "" : $"{name} {string.Join(" ", at.Select(b => Key(year, b)))}";

    private static string Numbers(ImmutableArray<int> numbers) =>
        numbers.IsEmpty ? "-" : string.Join(" ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static string Words(FoldedYear year, Witness w)
    {
        var text = year.Report(w.At.Article).Article.Block(w.At.Block).Text;
        return CaseViews.Short(text[Math.Max(0, w.Start)..Math.Min(text.Length, w.End)]);
    }
}
