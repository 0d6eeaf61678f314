using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the apparatus of a story-year of several reports: all that its page leaves out.</summary>
internal static class ApparatusPages
{
    /// <summary>The view.</summary>
    public static ApparatusView Of(Site site, YearEntry entry, ImmutableArray<LinkView> data)
    {
        var page = new YearPage(site, entry, entry.Year.Notes.Where(YearPage.IsListed), numbered: false);
        var readings = Collations.All(page);
        return new ApparatusView
        {
            Year = new LinkView { Text = site.Title(entry), Address = entry.Address },
            Story = new LinkView { Text = site.Title(entry.Story), Address = entry.StoryAddress },
            Title = site.Title(entry),
            Wide = page.IsWide,
            Keys =
            [
                .. entry.Reports.Select(r => new LinkView
                {
                    Text = page.ShortName(r),
                    Note = r.Siglum,
                    Address = r.Article.Address,
                }),
            ],
            Matrix = Pictures.Matrix(page),
            Rows = Pictures.Table(page),
            Differences = Comparisons.Differences(page),
            Readings = readings,
            Places = readings.Sum(r => r.Places.Length),
            Order = Orders.Of(site, entry),
            Timeline = Timelines.Of(site, entry),
            Behind = Behind.Of(page),
            Data = data,
        };
    }
}
