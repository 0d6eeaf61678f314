namespace Digest.Folding;

/// <summary>Folds one story-year: the steps in order, each in its own file.</summary>
internal static class FoldYear
{
    /// <summary>Lays out the reports in the order of the base wording, repeats marked.</summary>
    public static ImmutableArray<SegmentedReport> Lay(StoryYear year, string? editorsBase, ReportLives lives) =>
        [.. OrderReports.Of(year, editorsBase, lives).Select((a, i) => CutSegments.Of(a.With(MarkRepeats.In(a.Blocks)), i))];

    /// <summary>The folded year, echoes left to the whole story; a verdict that comes to nothing is told.</summary>
    public static FoldedYear Of(
        StoryYear year,
        ImmutableArray<SegmentedReport> sheets,
        ReportLives lives,
        int windowDays,
        ImmutableArray<Judged> judged,
        Diagnostics diagnostics
    )
    {
        var ids = NameSegments.In(sheets);
        var verdicts = new ObeyVerdicts(judged, sheets);
        new GatherPassages(sheets, windowDays, verdicts).Run();
        verdicts.Join(diagnostics);
        var strands = CoverBlocks.Of(sheets);
        var articles = sheets.Select(s => s.Article).ToImmutableArray();
        var preceding = FindPrecedence.In(articles, lives.Versions);
        var order = new Precedence(articles, preceding, []);
        var complete = new CompleteReadings(sheets, order);
        var judge = new JudgeDifferences(judged, sheets, complete);
        var points = strands.ConvertAll(s => ListDifferences.In(s, complete) is var p ? p with { Entries = judge.Of(p.Entries) } : p);
        var listed = ListDifferences.Once([.. points.SelectMany(p => p.Entries)]);
        var differing = strands.Where((_, i) => points[i].Differs).ToHashSet();
        var passages = strands.ConvertAll(s => WriteWitnesses.Of(s, sheets, differing.Contains(s)));
        var byBlock = passages.SelectMany(p => p.Witnesses, (p, w) => (Passage: p, Witness: w)).ToLookup(x => x.Witness.At);
        var kinds = strands.Zip(points).ToDictionary(x => x.First, x => (x.Second.Unlisted, Listed(x.Second.Entries)));
        var unshown = new FindUnshown(sheets);
        var tellings = new TellStory(sheets, unshown, s => kinds.GetValueOrDefault(s, ([], []))).Run(at =>
            [
                .. byBlock[at]
                    .OrderBy(x => x.Witness.Start)
                    .ThenByDescending(x => x.Witness.End)
                    .Select(x => x.Passage.Id)
                    .Distinct(StringComparer.Ordinal),
            ]
        );
        var across = judge.Of(new CompareFacts(sheets, complete).Run([.. listed, .. judge.SetAside.Select(a => a.Difference)]));
        ImmutableArray<Difference> differences = [.. listed, .. across, .. judge.Unfound(diagnostics)];
        var told = differences.Where(d => d.Class != DifferenceClass.MoreExact).Select(Readings).ToList();
        var named = differences.SelectMany(ListDifferences.Spots).ToLookup(s => s.At);
        var folded = new FoldedYear
        {
            Year = year,
            Reports =
            [
                .. sheets.Select(s =>
                    Report(
                        s,
                        ids[s.Index],
                        Coverage.New(
                            s,
                            sheets,
                            unshown,
                            other => order.IsBefore(articles[other].Id, s.Article.Id),
                            NewReadings(told, order, s.Article.Id)
                        )
                    )
                ),
            ],
            Preceding = preceding,
            Passages = InPageOrder(passages, tellings),
            Tellings = [.. tellings.Select(t => Named(t, named))],
            Differences = differences,
            SetAside = judge.SetAside,
            PerhapsSame = SuggestWordings.In(sheets, verdicts),
            Lines = CountLines.Of(articles, lives),
            Versions = lives.Versions,
            Withdrawals = lives.Withdrawals,
        };
        var places = new FoldedPlaces(folded);
        var (credits, shares) = (new ReadCredits(places, order), new CountShares(places));
        return folded with
        {
            Reports = [.. folded.Reports.Select(shares.Of).Select(credits.Of)],
            Credits = ReadCredits.In(folded.Reports),
            Utterances = new FindUtterances(places).In(folded),
        };
    }

    private static ImmutableArray<DifferenceKind> Listed(ImmutableArray<Difference> entries) =>
        [.. entries.Where(e => e.Class != DifferenceClass.MoreExact).Select(e => e.Kind)];

    /// <summary>A step without the single words that a difference names: the reader sees both readings there.</summary>
    private static StoryStep Named(StoryStep step, ILookup<BlockRef, Agreement> spots)
    {
        if (step.Unshown.IsEmpty)
        {
            return step;
        }

        var left = step.Unshown.RemoveAll(u => spots[u.At].Any(s => s.Start <= u.Start && u.End <= s.End));
        return step with { Unshown = left, Open = !left.IsEmpty || !step.DiffersIn.IsEmpty };
    }

    // The blocks of each reading of a difference that puts one report against another.
    private static List<List<BlockRef>> Readings(Difference difference) =>
        [.. difference.Readings.Select(r => r.Agreements.Select(a => a.At).ToList())];

    // The blocks in which a report says otherwise than one before it what none before it says so. Few differences speak of the report:
    // whether it is one of them is asked first.
    private static HashSet<int> NewReadings(List<List<List<BlockRef>>> told, Precedence order, string article)
    {
        var blocks = new HashSet<int>();
        foreach (var readings in told)
        {
            if (
                !readings.Exists(r => r.Exists(at => at.Article == article))
                || !readings.Exists(r => r.Exists(at => order.IsBefore(at.Article, article)))
            )
            {
                continue;
            }

            foreach (var reading in readings.Where(r => !r.Exists(at => order.IsBefore(at.Article, article))))
            {
                blocks.UnionWith(reading.Where(at => at.Article == article).Select(at => at.Block));
            }
        }

        return blocks;
    }

    private static Report Report(SegmentedReport sheet, ImmutableArray<string> ids, ImmutableArray<int> fresh) =>
        new()
        {
            Siglum = OrderReports.Key(sheet.Index),
            Article = sheet.Article,
            BlockIds = ids,
            BodyBlocks = sheet.Blocks.Length,
            NewBlocks = fresh,
        };

    private static ImmutableArray<Passage> InPageOrder(List<Passage> passages, ImmutableArray<StoryStep> tellings)
    {
        var place = new Dictionary<BlockRef, int>();
        foreach (var telling in tellings)
        {
            foreach (var at in telling.Same.Prepend(telling.Shown).Concat(telling.Wordings))
            {
                place[at] = place.Count;
            }
        }

        return
        [
            .. passages.OrderBy(p => place[p.Witnesses[0].At]).ThenBy(p => p.Witnesses[0].Start).ThenByDescending(p => p.Witnesses[0].End),
        ];
    }
}
