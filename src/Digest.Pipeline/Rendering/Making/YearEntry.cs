using Digest.Rendering.Engine;

namespace Digest.Rendering.Making;

/// <summary>A story-year with its address.</summary>
internal sealed class YearEntry(AnnotatedStory story, AnnotatedYear year)
{
    private readonly Lazy<(YearIndex Index, StepStates States)> _index = new(() =>
    {
        var index = new YearIndex(year);
        return (index, new StepStates(index));
    });

    private readonly Lazy<Precedence> _order = new(year.Folded.Order);

    private readonly Lazy<string?> _language = new(() =>
        year
            .Folded.Reports.Select(LanguageOf)
            .OfType<string>()
            .CountBy(l => l, StringComparer.Ordinal)
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Select(c => c.Key)
            .FirstOrDefault()
    );

    /// <summary>The story.</summary>
    public AnnotatedStory Story => story;

    /// <summary>The year.</summary>
    public AnnotatedYear Year => year;

    /// <summary>Its reports.</summary>
    public ImmutableArray<Report> Reports => year.Folded.Reports;

    /// <summary>Address of its page.</summary>
    public string Address { get; } = "stories/" + story.Story.Id + "/" + year.Folded.Year.Segment + "/";

    /// <summary>Address of the story's page.</summary>
    public string StoryAddress { get; } = "stories/" + story.Story.Id + "/";

    /// <summary>True where there is something to compare: the year then has a plain page and an apparatus too.</summary>
    public bool HasSeveral => Reports.Length > 1;

    /// <summary>Newest date of its reports; null when none is dated.</summary>
    public PartialDate? Newest { get; } = NewestOf(year.Folded.Reports.Select(r => r.Article));

    /// <summary>Newest date of its reports, else its year; null when neither is known.</summary>
    public PartialDate? OwnDate => Newest ?? (year.Folded.Year.Year is { } known ? new PartialDate(known) : null);

    /// <summary>Which of its reports are known to have come before which.</summary>
    public Precedence Order => _order.Value;

    /// <summary>The language of most of its reports, whatever country's; null where that of none is known.</summary>
    public string? Language => _language.Value;

    /// <summary>The language of a report, whatever country's; null where it is not known.</summary>
    public static string? LanguageOf(Report report) => report.Article.Language.Value is { } tag ? Languages.Primary(tag) : null;

    /// <summary>Its look-ups, worked out when first asked for.</summary>
    public YearIndex Index => _index.Value.Index;

    /// <summary>How its reports carry each step.</summary>
    public StepStates States => _index.Value.States;

    /// <summary>
    /// Newest publication date of some articles; null when none is dated. A bare year is no younger than its first day: it must not hide a
    /// day that is known.
    /// </summary>
    public static PartialDate? NewestOf(IEnumerable<Article> articles) =>
        articles
            .Select(a => a.Published.Value)
            .OfType<PartialDate>()
            .OrderByDescending(d => d.First)
            .ThenByDescending(d => d.Last)
            .ThenByDescending(d => d.Time)
            .ThenByDescending(d => d.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
}

/// <summary>A report with its story-year.</summary>
/// <param name="Report">The report.</param>
/// <param name="Year">Its story-year.</param>
internal sealed record ReportEntry(Report Report, YearEntry Year);
