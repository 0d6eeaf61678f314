using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds lookalikes between different happenings of one story: paragraphs that a reader, or a careless program, would take for
/// the same report although a year or more lies between. Within a year too, where reports lie further apart than the fold window: what came
/// up again months later is another happening's. Both stay whole; the page says that they are not the same.
/// </summary>
internal static class FindEchoes
{
    /// <summary>
    /// For each year the echoes that it shares with another, strongest first, at most <see cref="FoldingParameters.MostEchoes"/> a pair of
    /// years; then as many between its own reports that lie more than <paramref name="windowDays"/> apart.
    /// </summary>
    public static ImmutableArray<ImmutableArray<Echo>> Among(
        ImmutableArray<(StoryYear Year, ImmutableArray<SegmentedReport> Sheets)> years,
        int windowDays
    )
    {
        var found = years.Select(_ => new List<Echo>()).ToArray();
        var units = years.Length < 2 ? [] : years.Select(y => Units(y.Sheets).ToImmutableArray()).ToArray();
        var indexes = Array.ConvertAll(units, IndexOf);
        for (var later = 1; later < years.Length; later++)
        {
            var candidates = new List<(int Earlier, Echo Echo)>();
            for (var earlier = 0; earlier < later; earlier++)
            {
                candidates.AddRange(Between(years[earlier], indexes[earlier], years[later], units[later]).Select(e => (earlier, e)));
            }

            foreach (var (earlier, echo) in candidates)
            {
                found[earlier].Add(echo);
                found[later].Add(echo);
            }
        }

        return [.. found.Select((f, i) => f.Concat(Within(years[i], windowDays)).ToImmutableArray())];
    }

    private static IEnumerable<Echo> Within((StoryYear Year, ImmutableArray<SegmentedReport> Sheets) year, int windowDays)
    {
        var days = year.Sheets.Select(s => s.Article.Published.Value?.Date?.DayNumber).ToArray();
        if (days.Max() - days.Min() is not { } span || span <= windowDays)
        {
            return [];
        }

        var index = new BaseIndex();
        var pairs = new List<(Segment Earlier, Segment Later, double Score)>();
        foreach (var units in Units(year.Sheets).GroupBy(u => u.Report, (_, units) => units.ToList()).ToList())
        {
            foreach (var unit in units)
            {
                pairs.AddRange(
                    index
                        .Like(unit, FoldingParameters.Echo)
                        .Where(hit =>
                            Math.Abs(days[unit.Report] - days[hit.Base.Report] ?? 0) > windowDays
                            && Home(hit.Base, year.Sheets) != Home(unit, year.Sheets)
                        )
                        .Select(hit => (hit.Base, unit, hit.Score))
                );
            }

            units.ForEach(index.Add);
        }

        return Strongest(pairs, year, year);
    }

    private static BaseIndex IndexOf(ImmutableArray<Segment> units)
    {
        var index = new BaseIndex();
        foreach (var unit in units)
        {
            index.Add(unit);
        }

        return index;
    }

    private static IEnumerable<Echo> Between(
        (StoryYear Year, ImmutableArray<SegmentedReport> Sheets) a,
        BaseIndex index,
        (StoryYear Year, ImmutableArray<SegmentedReport> Sheets) b,
        ImmutableArray<Segment> units
    ) => Strongest(units.SelectMany(u => index.Like(u, FoldingParameters.Echo), (u, hit) => (hit.Base, u, hit.Score)), a, b);

    private static IEnumerable<Echo> Strongest(
        IEnumerable<(Segment Earlier, Segment Later, double Score)> found,
        (StoryYear Year, ImmutableArray<SegmentedReport> Sheets) a,
        (StoryYear Year, ImmutableArray<SegmentedReport> Sheets) b
    )
    {
        var pairs = found
            // Two passages echo each other in the words of their first reports: a later one that carries either must not take the echo, and
            // the note on it, over.
            .GroupBy(p => (Home(p.Earlier, a.Sheets), Home(p.Later, b.Sheets)))
            .Select(g =>
                g.OrderBy(p => p.Later.Report)
                    .ThenBy(p => p.Earlier.Report)
                    .ThenByDescending(p => p.Score)
                    .ThenBy(p => p.Later.Id, StringComparer.Ordinal)
                    .ThenBy(p => p.Earlier.Id, StringComparer.Ordinal)
                    .First()
            )
            .OrderByDescending(p => p.Score)
            .ThenBy(p => p.Later.Id, StringComparer.Ordinal)
            .ThenBy(p => p.Earlier.Id, StringComparer.Ordinal);
        var told = new HashSet<Strand>();
        foreach (var (earlier, later, score) in pairs)
        {
            // One echo a passage: its other witnesses say no more.
            if (
                told.Count < 2 * FoldingParameters.MostEchoes
                && !told.Contains(Home(earlier, a.Sheets))
                && !told.Contains(Home(later, b.Sheets))
                && IsTakenFor(earlier, later)
            )
            {
                told.Add(Home(earlier, a.Sheets));
                told.Add(Home(later, b.Sheets));
                yield return new Echo(Ref(earlier, a.Sheets), Ref(later, b.Sheets), a.Year.Year, b.Year.Year, Math.Round(score, 3));
            }
        }
    }

    /// <summary>
    /// Whether a reader could take one for the other: what they say is alike and not only whom they name, they say it in one order, and
    /// they are no stock sentence with other facts in it.
    /// </summary>
    private static bool IsTakenFor(Segment earlier, Segment later) =>
        Likeness.OfPlainWords(earlier.OwnPlain, later.OwnPlain) >= FoldingParameters.EchoPlainWords
        && !StockSentence.Fills(earlier, later)
        && later.AlignedWith(earlier).Share >= FoldingParameters.EchoInOrder;

    /// <summary>
    /// Whole blocks and sentences heavy enough to be striking; the words as they are, not weighed by how familiar their report makes them.
    /// </summary>
    private static IEnumerable<Segment> Units(ImmutableArray<SegmentedReport> sheets) =>
        from sheet in sheets
        from unit in sheet.Blocks.Concat(sheet.Parts.SelectMany(p => p.Where(u => u.Kinds == UnitKinds.Sentence)))
        where unit.Wording.Terms.Length >= FoldingParameters.SurelyVerbatimWords
        select unit.Plainly();

    private static Strand Home(Segment unit, ImmutableArray<SegmentedReport> sheets) =>
        sheets[unit.Report].Blocks[unit.Index].PassageBuilder!;

    private static BlockRef Ref(Segment unit, ImmutableArray<SegmentedReport> sheets) => new(sheets[unit.Report].Article.Id, unit.Block.N);
}
