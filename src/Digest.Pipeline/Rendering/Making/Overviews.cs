using Digest.Rendering.Engine;
using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the pages over the whole site: home, all stories, method, data.</summary>
internal static class Overviews
{
    /// <summary>The front page with at most <paramref name="cards"/> cards.</summary>
    public static HomeView Home(Site site, int cards)
    {
        var bars = site.Years.Select(y => Pictures.Bar(site, y.Year.Folded)).ToList();
        return new HomeView
        {
            Cards = [.. site.NewestFirst.Take(cards).Select(y => Stories.Card(site, y))],
            More = Math.Max(0, site.NewestFirst.Length - cards),
            Years = Calendars.Counts(site),
            Outlets =
            [
                .. site
                    .Outlets.OrderByDescending(o => o.Reports.Length)
                    .ThenBy(o => o.Name, StringComparer.Ordinal)
                    .Take(40)
                    .Select(o => new CountView
                    {
                        Text = o.Name,
                        Address = o.Address,
                        Count = o.Reports.Length,
                    }),
            ],
            Undated = site.Reports.Count(r => r.Report.Article.Published.Value is null),
            Folded = bars.Sum(b => b.Carried + b.Repeats),
            Total = bars.Sum(b => b.Total),
        };
    }

    /// <summary>All stories under the year of their newest report.</summary>
    public static StoriesView AllStories(Site site)
    {
        var groups = site
            .Stories.Select(s => site.YearsOf(s.Story.Id).ToList())
            .Where(years => years.Count > 0)
            .Select(years => (Years: years, Newest: years.Max(y => y.Year.Folded.Year.Year)))
            .GroupBy(s => s.Newest)
            .OrderByDescending(g => g.Key ?? int.MinValue);
        return new StoriesView
        {
            Count = site.Stories.Length,
            Groups =
            [
                .. groups.Select(g => new GroupView
                {
                    Label = site.Dates.YearHeading(g.Key),
                    Id = "y-" + (g.Key?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "undated"),
                    Stories =
                    [
                        .. g.Select(s => Line(site, s.Years))
                            .OrderBy(l => l.Title, StringComparer.OrdinalIgnoreCase)
                            .ThenBy(l => l.Address, StringComparer.Ordinal),
                    ],
                }),
            ],
        };
    }

    /// <summary>How it is made, with the rules that took lines out on this site.</summary>
    public static MethodView Method(Site site)
    {
        var rules = site
            .Reports.SelectMany(r => r.Report.Article.Marks)
            .Where(b => b.Status == BlockStatus.Removed && b.Rule is not null)
            .GroupBy(b => b.Rule!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal);
        return new MethodView
        {
            WindowDays = site.Settings.FoldWindowDays,
            VerbatimWords = (int)site.Parameters.Where(p => p.Name == "surely_verbatim_words").Select(p => p.Value).FirstOrDefault(),
            Parameters = [.. site.Parameters.GroupBy(p => p.Stage, StringComparer.Ordinal).Select(g => Figures(site.Strings, g.Key, g))],
            Almanac = site.Settings.Almanac
                ?
                [
                    .. Almanac.Shared.Sources.Select(s => new AlmanacSourceView
                    {
                        Name = s.Name,
                        Url = s.Address,
                        Licence = s.Licence,
                    }),
                ]
                : [],
            AlmanacFacts = Almanac.Shared.Facts,
            Version = typeof(Overviews).Assembly.GetName().Version?.ToString(3) ?? "",
            Rules =
            [
                .. rules.Select(g => new LineView
                {
                    N = 0,
                    Text = "",
                    Rule = g.Key,
                    RuleWords = Reports.RuleWords(site.Strings, g.Key),
                    Count = g.Count(),
                }),
            ],
        };
    }

    // A theme in another language may say "parameter.folding.least_weight" and "….least_weight_source" in its own words.
    private static ParameterGroupView Figures(Strings strings, string stage, IEnumerable<Parameter> figures)
    {
        string Say(string key, string english) => strings.Has(key) ? strings.Say(key) : english;

        var all = figures.ToImmutableArray();
        var usual = all.CountBy(p => p.Source, StringComparer.Ordinal).MaxBy(s => s.Value).Key;
        return new ParameterGroupView
        {
            Stage = stage,
            Label = Say("method.stage_" + stage, stage),
            Source = Say($"parameter.{stage}.source", usual),
            Figures =
            [
                .. all.Select(p => new ParameterView
                {
                    Name = p.Name,
                    Value = p.Value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture),
                    Words = Say($"parameter.{stage}.{p.Name}", p.Words),
                    Source = p.Source == usual ? "" : Say($"parameter.{stage}.{p.Name}_source", p.Source),
                }),
            ],
        };
    }

    private static StoryLineView Line(Site site, List<YearEntry> years) =>
        new()
        {
            Title = site.Title(years[0].Story),
            Address = years[0].StoryAddress,
            Years = Stories.YearLinks(site, years[0].Story, current: null),
            Reports = years.Sum(y => y.Reports.Length),
            Span = site.Dates.Span(years.SelectMany(y => y.Reports).Select(r => r.Article.Published.Value)),
            Undated = years.SelectMany(y => y.Reports).Count(r => r.Article.Published.Value is null),
        };
}
