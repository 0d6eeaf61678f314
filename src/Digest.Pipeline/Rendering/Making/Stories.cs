using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the page of a story with all its years, and the cards by which lists show a story-year.</summary>
internal static class Stories
{
    /// <summary>The view of a story.</summary>
    public static StoryView Of(Site site, AnnotatedStory story)
    {
        var years = site.YearsOf(story.Story.Id).ToList();
        var facts = new Facts(site);
        return new StoryView
        {
            Title = site.Title(story),
            TitleFact = facts.Of(story.Story.Title),
            Years = [.. years.OrderByDescending(y => y.Year.Folded.Year.Year ?? int.MinValue).Select(y => Card(site, y))],
            Columns = YearLinks(site, story, current: null),
            Compare = years.Count < 2 ? [] : YearsCompared.Rows(site, years),
            Same = years.Count < 2 ? [] : YearsCompared.Same(site, years),
            Timelines = [.. years.Select(y => Timelines.Of(site, y))],
            Why = Whys.Of(site, story.Story),
            Echoes = Comparisons.Echoes(site, years.SelectMany(y => y.Year.Folded.Echoes)),
            Evidence = facts.Evidence(story.Story.Evidence, null),
            Corrections = Corrections.Of(site, site.CorrectionsOf(story.Story.Id)),
        };
    }

    /// <summary>Links to all years of a story, earliest first.</summary>
    public static ImmutableArray<YearLinkView> YearLinks(Site site, AnnotatedStory story, string? current) =>
        [
            .. story.Years.Select(y => new YearLinkView
            {
                Label = site.Dates.YearLabel(y.Folded.Year.Year),
                Address = "stories/" + story.Story.Id + "/" + y.Folded.Year.Segment + "/",
                Current = y.Folded.Year.Segment == current,
            }),
        ];

    /// <summary>A story-year in a list.</summary>
    public static YearCardView Card(Site site, YearEntry entry)
    {
        var folded = entry.Year.Folded;
        var bar = Pictures.Bar(site, folded);
        return new YearCardView
        {
            Title = site.Title(entry.Story),
            Address = entry.Address,
            YearLabel = site.Dates.YearLabel(folded.Year.Year),
            Span = site.Dates.Span(entry.Reports.Select(r => r.Article.Published.Value)),
            Datetime = entry.Newest?.DayOnly().ToString(),
            Reports = entry.Reports.Length,
            Shown = bar.Shown,
            Total = bar.Paragraphs,
            Order = Orders.Short(site, entry),
            Lines = LineViews.Counted(site.Strings, entry),
            Differ = Comparisons.Counted(site.Strings, folded.Differences),
            Outlets = site.OutletNames(entry),
            Finding = Findings.Of(site, entry),
            Headlines =
            [
                .. entry.Reports.Select(r => new LinkView
                {
                    Text = site.Title(r.Article),
                    Address = r.Article.Address,
                    Note = r.Article.Outlet.Value ?? site.Strings.Say("outlet_not_stated"),
                }),
            ],
        };
    }
}
