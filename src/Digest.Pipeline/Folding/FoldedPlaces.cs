using Digest.Shared;

namespace Digest.Folding;

/// <summary>Where the blocks of a folded year stand: looked up by what is read from the whole year.</summary>
internal sealed class FoldedPlaces
{
    private readonly FoldedYear _year;
    private readonly Dictionary<string, Report> _reports;
    private readonly ILookup<BlockRef, (Passage Passage, Witness Witness)> _passages;
    private readonly Dictionary<BlockRef, StoryStep> _steps = [];

    /// <summary>The places of a year.</summary>
    public FoldedPlaces(FoldedYear year)
    {
        _year = year;
        _reports = year.Reports.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
        _passages = year.Passages.SelectMany(p => p.Witnesses.Select(w => (p, w))).ToLookup(x => x.w.At);
        foreach (var step in year.Tellings.Where(t => t.Repeats.IsEmpty))
        {
            foreach (var at in step.Carriers)
            {
                _steps.TryAdd(at, step);
            }
        }

        Carriers = new WholeCarriers(StepOf, at => PassagesAt(at).Select(p => p.Passage));
    }

    /// <summary>Who carries each block whole.</summary>
    public WholeCarriers Carriers { get; }

    /// <summary>The articles of the year, in the order of its reports.</summary>
    public IEnumerable<Article> Articles => _year.Reports.Select(r => r.Article);

    /// <summary>The report of an article of the year.</summary>
    public Report Report(string article) => _reports[article];

    /// <summary>The passages that have a witness in a block, in page order, with that witness.</summary>
    public IEnumerable<(Passage Passage, Witness Witness)> PassagesAt(BlockRef at) => _passages[at];

    /// <summary>The step that a body block stands in; null for none.</summary>
    public StoryStep? StepOf(BlockRef at) => _steps.GetValueOrDefault(at);
}
