using Digest.Rendering.Engine;
using Digest.Rendering.Identity;
using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>An outlet with its reports, newest first.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its page.</param>
/// <param name="Reports">Its reports.</param>
/// <param name="Known">What outlets.yml says.</param>
internal sealed record OutletEntry(string Name, string Address, ImmutableArray<ReportEntry> Reports, Outlet? Known)
{
    private readonly Dictionary<string, int> _places = Reports
        .Select((r, i) => (r.Report.Article.Id, i))
        .ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);

    /// <summary>Where in <see cref="Reports"/> an article stands; -1 for nowhere.</summary>
    public int PlaceOf(Article article) => _places.GetValueOrDefault(article.Id, -1);
}

/// <summary>The whole corpus as pages need it, worked out once; safe to read on any thread.</summary>
internal sealed partial class Site
{
    private readonly Dictionary<string, ReportEntry> _reports;
    private readonly Dictionary<string, OutletEntry> _outlets;
    private readonly Dictionary<string, NoteText> _notes;
    private readonly ILookup<string, YearEntry> _byStory;
    private readonly SpeakerIndex _speakers;
    private readonly ImmutableArray<AnnotatedStory> _stories;
    private readonly ImmutableArray<YearEntry> _years;
    private readonly ImmutableArray<YearEntry> _newestFirst;
    private readonly ImmutableArray<OutletEntry> _all;
    private readonly Annotations _annotations;
    private readonly PartialDate? _asOf;
    private readonly PartialDate? _lastDate;

    /// <summary>Works the corpus out.</summary>
    public Site(ImmutableArray<AnnotatedStory> stories, Settings settings, Knowledge knowledge, Annotations annotations, Strings strings)
    {
        (_stories, Settings, Knowledge, _annotations) = (stories, settings, knowledge, annotations);
        (Strings, Dates) = (strings, new DateWords(strings));
        _years = [.. stories.SelectMany(s => s.Years.Select(y => new YearEntry(s, y)))];
        _newestFirst = [.. Years.OrderByDescending(y => y.Newest?.Last).ThenBy(y => y.Address, StringComparer.Ordinal)];
        _reports = Years
            .SelectMany(y => y.Reports.Select(r => new ReportEntry(r, y)))
            .ToDictionary(r => r.Report.Article.Id, StringComparer.Ordinal);
        _all = [.. MakeOutlets()];
        _outlets = Outlets.ToDictionary(o => o.Name, StringComparer.Ordinal);
        _notes = stories.ToDictionary(s => s.Story.Id, s => new NoteText(strings, s), StringComparer.Ordinal);
        _speakers = new SpeakerIndex(Reports, knowledge);
        _byStory = Years.ToLookup(y => y.Story.Story.Id, StringComparer.Ordinal);
        _asOf = YearEntry.NewestOf(_reports.Values.Select(r => r.Report.Article));
        _lastDate =
            _asOf
            ?? Years
                .Select(y => y.OwnDate)
                .Concat(annotations.Corrections.Select(c => c.Date))
                .Concat(knowledge.Chronology.Select(h => h.Date))
                .OfType<PartialDate>()
                .MaxBy(d => d.Last);
        Ids = SiteIds.Of(settings);
        _corrections = new(() => CorrectionIds.Of(annotations.Corrections));
    }

    /// <summary>All stories, as they came.</summary>
    public ImmutableArray<AnnotatedStory> Stories => Seen(_stories);

    /// <summary>How the editor wants the site.</summary>
    public Settings Settings { get; }

    /// <summary>What the editor knows of outlets, people and happenings.</summary>
    public Knowledge Knowledge { get; }

    /// <summary>What the editor adds to the reports.</summary>
    public Annotations Annotations => Seen(_annotations);

    /// <summary>The site's words.</summary>
    public Strings Strings { get; }

    /// <summary>Dates in words.</summary>
    public DateWords Dates { get; }

    /// <summary>The figures that were decided by, for the page on the method.</summary>
    public ImmutableArray<Parameter> Parameters { get; init; } = [];

    /// <summary>All story-years, story by story.</summary>
    public ImmutableArray<YearEntry> Years => Seen(_years);

    /// <summary>All story-years, newest first, undated last.</summary>
    public ImmutableArray<YearEntry> NewestFirst => Seen(_newestFirst);

    /// <summary>The years of a story, earliest first; none for an id that no story has.</summary>
    public IEnumerable<YearEntry> YearsOf(string story)
    {
        PageTrace.See(story);
        return _byStory[story];
    }

    /// <summary>Outlets that have a page, by name.</summary>
    public ImmutableArray<OutletEntry> Outlets => Seen(_all);

    /// <summary>Who is quoted by name.</summary>
    public SpeakerIndex Speakers => Seen(_speakers);

    /// <summary>Newest date of any report: what the site calls its age. Never the clock.</summary>
    public PartialDate? AsOf => Seen(_asOf);

    /// <summary>
    /// The newest date that anything of the site has: of a report, else the newest year, correction or happening; null when nothing is
    /// dated at all.
    /// </summary>
    public PartialDate? LastDate => Seen(_lastDate);

    /// <summary>Ids of pages for machines.</summary>
    public SiteIds Ids { get; }

    /// <summary>All reports by path.</summary>
    public IEnumerable<ReportEntry> Reports => Seen(_reports).Values.OrderBy(r => r.Report.Article.Order, StringComparer.Ordinal);

    /// <summary>The report of an article id; null when there is none.</summary>
    public ReportEntry? Report(string article)
    {
        if (_reports.TryGetValue(article, out var entry))
        {
            PageTrace.See(entry.Year.Story.Story.Id);
            return entry;
        }

        PageTrace.Ask("no report", article);
        return null;
    }

    /// <summary>The page of an outlet; null when it has none.</summary>
    public OutletEntry? Outlet(string? name) => name is null ? null : Seen(_outlets).GetValueOrDefault(name);

    /// <summary>What says the notes of a story.</summary>
    public NoteText Notes(AnnotatedStory story) => _notes[story.Story.Id];

    /// <summary>The title of a story; where it has none, outlet and day of its first report.</summary>
    public string Title(AnnotatedStory story) =>
        story.Story.Title.Value
        ?? (
            story
                .Story.Articles.OrderBy(a => a.Published.Value?.First ?? DateOnly.MaxValue)
                .ThenBy(a => a.Order, StringComparer.Ordinal)
                .FirstOrDefault()
                is { } first
                ? Neutral(first)
                : Strings.Say("untitled_story")
        );

    /// <summary>A report by its outlet and its day, without a word of it.</summary>
    public string Neutral(Article article) => Strings.Say("untitled_report", Line(article));

    /// <summary>Outlet and day of a report, in a line.</summary>
    public string Line(Article article) =>
        (article.Outlet.Value ?? Strings.Say("outlet_not_stated"))
        + Strings.Say("list.comma")
        + (article.Published.Value is { } date ? Dates.Of(date.DayOnly()) : Strings.Say("date_not_stated"));

    /// <summary>
    /// The title of a report where search engines cannot be kept away from it, as in feeds: neutral for one that asks them to stay away.
    /// </summary>
    public string PublicTitle(Article article) => article.Index ? Title(article) : Neutral(article);

    /// <summary>One sentence on what the site is: the editor's, else the theme's.</summary>
    public string Description => Settings.Description ?? Strings.Say("page.site_description");

    /// <summary>The title of a story-year: that of its story, without a full stop, and the year.</summary>
    public string Title(YearEntry entry) =>
        Strings.Say("page.story_year", Lists.Unstopped(Title(entry.Story)), Dates.YearLabel(entry.Year.Folded.Year.Year));

    /// <summary>The same for the head of a page: a title of more than a sentence is cut.</summary>
    public string ShortTitle(YearEntry entry) =>
        Strings.Say("page.story_year", Lists.Unstopped(Lists.Short(Title(entry.Story))), Dates.YearLabel(entry.Year.Folded.Year.Year));

    /// <summary>The name of a report in words: its outlet, else its headline.</summary>
    public string Name(Article article) => article.Outlet.Value ?? PublicTitle(article);

    /// <summary>The outlets of a year in words; reports without one are counted.</summary>
    public string OutletNames(YearEntry entry)
    {
        var names = entry.Reports.Select(r => r.Article.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var unknown = entry.Reports.Count(r => r.Article.Outlet.Value is null);
        if (unknown > 0)
        {
            names.Add(Strings.Say("outlets_unknown", unknown));
        }

        return Lists.Of(Strings, names);
    }

    /// <summary>
    /// Headline of a report, or words that say it has none and how its text begins, as far as that may be shown on pages that search
    /// engines read.
    /// </summary>
    public string Title(Article article)
    {
        if ((article.Headline.Value ?? article.Title) is { } headline)
        {
            return headline;
        }

        var first = article.Blocks.FirstOrDefault(b => b.IsBody);
        return article.Index && first is not null && Shown.Text(article, first) is { } text
            ? Strings.Say("no_headline_but", Opening(text, 7))
            : Strings.Say("no_headline");
    }

    /// <summary>The first words of a text.</summary>
    public static string Opening(string text, int words)
    {
        var end = Words.EndOfFirst(text, words);
        return end == text.Length ? text : text[..end] + " …";
    }

    // All of it: a page that looks here is made of everything.
    private static T Seen<T>(T all)
    {
        PageTrace.SeeAll();
        return all;
    }

    private IEnumerable<OutletEntry> MakeOutlets()
    {
        var known = new Dictionary<string, Outlet>(StringComparer.Ordinal);
        foreach (var outlet in Knowledge.Outlets)
        {
            known.TryAdd(outlet.Name, outlet);
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (
            var group in _reports
                .Values.Where(r => r.Report.Article.Outlet.Value is not null)
                .GroupBy(r => r.Report.Article.Outlet.Value!, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.OrdinalIgnoreCase)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var slug = Slugs.Of(group.Key);
            var free = slug;
            for (var n = 2; !taken.Add(free); n++)
            {
                free = slug + "-" + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            var reports = group
                .OrderByDescending(r => r.Report.Article.Published.Value?.Last)
                .ThenBy(r => r.Report.Article.Order, StringComparer.Ordinal);
            yield return new OutletEntry(group.Key, "outlets/" + free + "/", [.. reports], known.GetValueOrDefault(group.Key));
        }
    }
}
