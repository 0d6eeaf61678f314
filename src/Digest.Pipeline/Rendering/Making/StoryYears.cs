using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the main reading page: one year of a story, told once.</summary>
internal static class StoryYears
{
    // Who is quoted once in passing is found through the list of all.
    private const int MostSpeakers = 24;
    private const int MostDifferences = 3;

    // A key of more letters than these is no key; the apparatus has them all.
    private const int MostKeys = 40;

    /// <summary>The view of a story-year.</summary>
    public static StoryYearView Of(Site site, YearEntry entry, ImmutableArray<LinkView> data)
    {
        var folded = entry.Year.Folded;
        var apart = entry.HasSeveral;
        var page = new YearPage(site, entry, apart ? [] : entry.Year.Notes.Where(YearPage.IsListed), numbered: false);
        var (roles, more) = Roles.Of(page);
        var tellings = Tellings.Of(page);
        var label = site.Dates.YearLabel(folded.Year.Year);
        var title = site.Title(entry.Story);
        var listed = Anchors(roles).ToHashSet(StringComparer.Ordinal);
        var behind = apart ? null : Behind.Of(page);
        var years = Stories.YearLinks(site, entry.Story, folded.Year.Segment);
        var at = years.Select((y, i) => (y, i)).First(y => y.y.Current).i;
        return new StoryYearView
        {
            Story = new LinkView { Text = title, Address = entry.StoryAddress },
            Title = title,
            TitleFact = page.Facts.Of(entry.Story.Story.Title),
            YearLabel = label,
            Dated = folded.Year.Year is not null,
            Years = years,
            Before = at > 0 ? Link(years[at - 1]) : null,
            After = at + 1 < years.Length ? Link(years[at + 1]) : null,
            Span = site.Dates.Span(entry.Reports.Select(r => r.Article.Published.Value)),
            Single = !apart,
            Reports = entry.Reports.Length,
            Roles = roles,
            MoreRoles = more,
            Keys =
            [
                .. entry
                    .Reports.Take(MostKeys)
                    .Select(r => new LinkView
                    {
                        Text = page.ShortName(r),
                        Note = r.Siglum,
                        Address = listed.Contains("s-" + r.Siglum.ToLowerInvariant()) ? "s-" + r.Siglum.ToLowerInvariant() : "",
                    }),
            ],
            Bar = Pictures.Bar(site, folded),
            Map = Pictures.Map(page),
            Tellings = tellings,
            Differences = Comparisons.Heaviest(page, MostDifferences),
            AllDifferences = folded.Differences.Length,
            Changed = ChangedWords.Of(page),
            Places = apart ? Collations.Places(page) : 0,
            Passages = tellings.Count(t => t.N > 0),
            Differ = Comparisons.Counted(site.Strings, folded.Differences),
            Echoes = Comparisons.Echoes(site, folded.Echoes),
            TakenBack = entry.Reports.Count(r => !folded.Stands(r.Article) && r.Article.Notice is null),
            AllTakenBack = entry.Reports.All(r => !folded.Stands(r.Article)),
            Order = Orders.Short(site, entry),
            Lines = LineViews.Counted(site.Strings, entry),
            Outlets = entry.Reports.Select(r => r.Article.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            WithoutOutlet = entry.Reports.Count(r => r.Article.Outlet.Stated is null),
            OutletInferred = entry.Reports.Count(r => r.Article.Outlet is { Stated: null, Value: not null }),
            Speakers = SpeakerPages.In(entry, site, MostSpeakers),
            Plain = entry.HasSeveral ? entry.Address + StoryYear.Plain : null,
            Apparatus = apart ? entry.Address + StoryYear.Apparatus : null,
            Behind = behind,
            Removed = entry.Reports.Sum(r => r.Article.Blocks.Count(b => b is { Status: BlockStatus.Removed, Chrome: false })),
            HasNotes = apart && entry.Year.Notes.Any(YearPage.IsListed),
            NoteIds = apart ? page.Ids.TakeFree(entry.Year.Notes.Where(n => n.Kind != NoteKind.Removed).Select(n => n.Id)) : [],
            Corrections = Corrections.Of(
                site,
                site.CorrectionsOf(entry.Story.Story.Id)
                    .Where(c =>
                        c.Correction.Story == entry.Story.Story.Id || (c.Correction.Article is { } id && entry.Index.Report(id) is not null)
                    )
            ),
            Data = data,
            Undated = entry.Reports.Count(r => r.Article.Published.Value is null),
            Newest = entry.Newest is { } date ? site.Dates.Of(date.DayOnly()) : null,
            Cite = site.Strings.Say(
                "cite.year",
                Lists.Unstopped(title),
                label,
                site.Settings.Title,
                entry.Reports.Length,
                site.Settings.BaseUrl is { } root ? root + entry.Address : ""
            ),
            Cites =
            [
                .. entry
                    .Reports.Take(MostKeys)
                    .Select(r => new LinkView
                    {
                        Text = Articles.Cited(site, r.Article),
                        Address = r.Article.Address,
                        Note = r.Siglum,
                    }),
            ],
        };
    }

    private static LinkView Link(YearLinkView year) => new() { Text = year.Label, Address = year.Address };

    private static IEnumerable<string> Anchors(ImmutableArray<RoleView> roles) =>
        roles.SelectMany(r => Anchors(r.Followed).Prepend(r.Anchor));
}
