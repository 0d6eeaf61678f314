using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Works out the two pictures: the bar of what came in, and the passages carried by each report as strips. Whole numbers only, so that the
/// same input draws the same picture.
/// </summary>
internal static class Pictures
{
    private const int Wide = 1000;
    private const int StripHeight = 18;
    private const int Gutter = 0;

    // What stands beside the text without pushing anything off the screen.
    private const int MostColumns = 8;
    private const int MostRows = 60;

    /// <summary>What came in and what became of it.</summary>
    public static BarView Bar(Site site, FoldedYear year)
    {
        var told = year.Tellings.Where(t => t.Repeats.IsEmpty).ToList();
        var carried = told.Sum(t => t.Same.Length + t.Wordings.Length);
        var blocks = year.Reports.SelectMany(r => r.Article.Marks).Where(b => !b.Chrome).ToList();
        var (repeats, removed, lifted) = (
            blocks.Count(b => b.Status == BlockStatus.Repeat),
            blocks.Count(b => b.Status == BlockStatus.Removed),
            blocks.Count(b => b.Status == BlockStatus.Lifted)
        );
        var total = told.Count + carried + repeats + removed + lifted;
        (string State, int Count)[] parts =
        [
            ("shown", told.Count),
            ("carried", carried),
            ("repeats", repeats),
            ("lifted", lifted),
            ("removed", removed),
        ];
        var cells = ImmutableArray.CreateBuilder<CellView>();
        var before = 0;
        foreach (var (state, count) in parts.Where(p => p.Count > 0))
        {
            var (from, to) = (before * Wide / total, (before + count) * Wide / total);
            cells.Add(
                new CellView
                {
                    X = from,
                    Y = 0,
                    Width = Math.Max(1, to - from),
                    Height = 10,
                    State = state,
                    Words = null,
                }
            );
            before += count;
        }

        return new BarView
        {
            Total = total,
            Shown = told.Count,
            Carried = carried,
            Repeats = repeats,
            Removed = removed,
            Lifted = lifted,
            Cells = cells.ToImmutable(),
            Label = site.Strings.Say("bar.label", total, told.Count, carried, repeats, removed, lifted),
        };
    }

    /// <summary>One strip a report, one cell a passage; null for a single report.</summary>
    public static MatrixView? Matrix(YearPage page)
    {
        var year = page.Entry.Year.Folded;
        var told = Enumerable.Range(0, year.Tellings.Length).Where(i => page.Entry.Index.Number(i) > 0).ToList();
        if (year.Reports.Length < 2 || told.Count == 0)
        {
            return null;
        }

        var strings = page.Site.Strings;
        var columns = told.Select(page.MarksOf).ToList();
        var strips = ImmutableArray.CreateBuilder<StripView>();
        for (var r = 0; r < year.Reports.Length; r++)
        {
            var cells = ImmutableArray.CreateBuilder<CellView>();
            for (var i = 0; i < columns.Count; )
            {
                var (state, from) = (State(columns[i], r), i);
                while (++i < columns.Count && State(columns[i], r) == state) { }
                if (state == "no")
                {
                    continue;
                }

                var gap = columns.Count > 120 ? 0 : 2;
                var x = Gutter + (from * (Wide - Gutter) / columns.Count);
                cells.Add(
                    new CellView
                    {
                        X = x,
                        Y = (r * StripHeight) + 2,
                        Width = Math.Max(1, Gutter + (i * (Wide - Gutter) / columns.Count) - x - gap),
                        Height = StripHeight - 4,
                        State = state,
                        Words = null,
                    }
                );
            }

            strips.Add(
                new StripView
                {
                    Key = year.Reports[r].Siglum,
                    Name = page.Name(year.Reports[r].Article),
                    Y = r * StripHeight,
                    Cells = cells.ToImmutable(),
                }
            );
        }

        var shared = columns.Count(c => !Only(c));
        return new MatrixView
        {
            Width = Wide,
            Height = year.Reports.Length * StripHeight,
            Title = strings.Say("matrix.title"),
            Desc = strings.Say("matrix.desc", columns.Count, year.Reports.Length, shared),
            Strips = [.. strips],
            Shapes = Shapes.Of([.. strips], Wide),
        };
    }

    /// <summary>The table beside the picture, runs of passages of one report alone in one row.</summary>
    public static ImmutableArray<MatrixRowView> Table(YearPage page) => [.. Runs(page).Select(run => Row(page, run))];

    private static MatrixRowView Row(YearPage page, Run run)
    {
        var index = page.Entry.Index;
        var text = Shown.Text(index.Report(run.At.Article)!.Article, index.Block(run.At));
        return new MatrixRowView
        {
            Label = run.Label,
            Id = index.Id(run.At),
            Opening = text is null ? page.Site.Strings.Say("not_shown") : Site.Opening(text, 6),
            Cells =
                page.IsWide ? []
                : run.Alone is not null ? [.. run.Marks.Select(m => m.State == "no" ? m : OnlyOf(page, m))]
                : run.Marks,
            Words = page.IsWide ? Provenance.Words(page, run.Marks) : "",
        };
    }

    /// <summary>The passages as rows with a cell a report, runs of one report alone in one row; none where they do not fit.</summary>
    public static ImmutableArray<MapRowView> Map(YearPage page)
    {
        if (page.Entry.Reports.Length is < 2 or > MostColumns || Runs(page) is not { Count: < MostRows } runs)
        {
            return [];
        }

        return
        [
            .. runs.Select(run => new MapRowView
            {
                Id = page.Entry.Index.Id(run.At),
                Label = run.Label,
                States = [.. run.Marks.Select((_, report) => State(run.Marks, report))],
            }),
        ];
    }

    // A passage, or several in a row that one report alone carries: its key is then not null.
    private sealed record Run(string Label, BlockRef At, ImmutableArray<MarkView> Marks, string? Alone);

    private static List<Run> Runs(YearPage page)
    {
        var (year, index) = (page.Entry.Year.Folded, page.Entry.Index);
        var runs = new List<Run>();
        var first = 0;
        for (var i = 0; i < year.Tellings.Length; i++)
        {
            if (index.Number(i) is not (> 0 and var n))
            {
                continue;
            }

            var marks = page.MarksOf(i);
            var alone = Only(marks) ? marks.First(m => m.State != "no").Key : null;
            if (alone is not null && runs.Count > 0 && runs[^1].Alone == alone)
            {
                runs[^1] = runs[^1] with { Label = page.Site.Strings.Say("list.run", first, n) };
                continue;
            }

            first = n;
            var label = n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            runs.Add(new Run(label, Tellings.Visible(index, year.Tellings[i]), marks, alone));
        }

        return runs;
    }

    private static string State(ImmutableArray<MarkView> marks, int report) =>
        marks[report].State switch
        {
            "no" => "no",
            _ when Only(marks) => "only",
            "base" => "same",
            var state => state,
        };

    private static MarkView OnlyOf(YearPage page, MarkView mark) =>
        mark with
        {
            State = "only",
            Words = page.Site.Strings.Say("mark.only"),
        };

    private static bool Only(ImmutableArray<MarkView> marks) => marks.Count(m => m.State != "no") == 1;
}
