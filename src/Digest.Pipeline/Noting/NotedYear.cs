using System.Collections.Frozen;

namespace Digest.Noting;

/// <summary>A folded year as the rules see it: which report is which, in this year and the others.</summary>
internal sealed class NotedYear
{
    private readonly FrozenDictionary<string, Report> _reports;
    private readonly FrozenDictionary<string, (Report Report, FoldedYear Year)> _others;

    /// <summary>A view of one year of a story.</summary>
    public NotedYear(FoldedStory story, FoldedYear year)
    {
        (Story, Year, Order) = (story, year, year.Order());
        _reports = year.Reports.ToFrozenDictionary(r => r.Article.Id, StringComparer.Ordinal);
        _others = story
            .Years.Where(y => y != year)
            .SelectMany(y => y.Reports.Select(r => (r, y)))
            .ToFrozenDictionary(p => p.r.Article.Id, p => (p.r, p.y), StringComparer.Ordinal);
    }

    /// <summary>The story.</summary>
    public FoldedStory Story { get; }

    /// <summary>The year.</summary>
    public FoldedYear Year { get; }

    /// <summary>Which reports of the year are known to have come before which.</summary>
    public Precedence Order { get; }

    /// <summary>The report with this id, in any year of the story; null where it is in none.</summary>
    public Article? Find(string article) =>
        _reports.TryGetValue(article, out var own) ? own.Article
        : _others.TryGetValue(article, out var other) ? other.Report.Article
        : null;

    /// <summary>Whether the report is of this year.</summary>
    public bool Has(string article) => _reports.ContainsKey(article);

    /// <summary>The words of a block; empty where there is none.</summary>
    public string Words(BlockRef at) =>
        Find(at.Article) is { } a && at.Block >= 1 && at.Block <= a.Blocks.Length ? a.Block(at.Block).Text : "";
}
