namespace Digest.Folding;

/// <summary>Where the blocks of a folded year stand: looked up by what is read from the whole year.</summary>
/// <param name="year">The year.</param>
internal sealed class FoldedPlaces(FoldedYear year)
{
    private readonly Dictionary<string, Report> _reports = year.Reports.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);

    private readonly Lazy<ILookup<BlockRef, (Passage Passage, Witness Witness)>> _passages = new(() =>
        year.Passages.SelectMany(p => p.Witnesses.Select(w => (p, w))).ToLookup(x => x.w.At)
    );

    private readonly Lazy<Dictionary<BlockRef, StoryStep>> _steps = new(() =>
    {
        var steps = new Dictionary<BlockRef, StoryStep>();
        foreach (var step in year.Tellings.Where(t => t.Repeats.IsEmpty))
        {
            foreach (var at in step.Carriers)
            {
                steps.TryAdd(at, step);
            }
        }

        return steps;
    });

    /// <summary>The articles of the year, in the order of its reports.</summary>
    public IEnumerable<Article> Articles => year.Reports.Select(r => r.Article);

    /// <summary>The report of an article of the year.</summary>
    public Report Report(string article) => _reports[article];

    /// <summary>The passages that have a witness in a block, in page order, with that witness.</summary>
    public IEnumerable<(Passage Passage, Witness Witness)> PassagesAt(BlockRef at) => _passages.Value[at];

    /// <summary>
    /// The other reports that stand in one step with a block and have words of it: two that carry one half each of the shown paragraph do
    /// not carry each other.
    /// </summary>
    public IEnumerable<string> WholeIn(BlockRef at)
    {
        if (StepOf(at) is not { } step)
        {
            return [];
        }

        var carriers = step.AsShown;
        if (!step.Wordings.IsEmpty)
        {
            var with = PassagesAt(at).SelectMany(p => p.Passage.Witnesses).Select(w => w.At).ToHashSet();
            carriers = carriers.Concat(step.Wordings.Where(with.Contains));
        }

        return carriers.Select(o => o.Article).Where(a => a != at.Article).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The other reports that carry a sentence or a quotation of a block, and no more of it.</summary>
    public IEnumerable<string> PartIn(BlockRef at) =>
        PassagesAt(at)
            .SelectMany(p => p.Passage.Witnesses)
            .Select(w => w.At.Article)
            .Where(o => o != at.Article)
            .Except(WholeIn(at), StringComparer.Ordinal);

    /// <summary>The step that a body block stands in; null for none.</summary>
    public StoryStep? StepOf(BlockRef at) => _steps.Value.GetValueOrDefault(at);
}
