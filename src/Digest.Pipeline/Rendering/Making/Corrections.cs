using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes views of the editor's corrections, newest first.</summary>
internal static class Corrections
{
    /// <summary>The corrections that fit.</summary>
    public static ImmutableArray<CorrectionView> For(Site site, Func<Correction, bool> fits) =>
        [
            .. site
                .Annotations.Corrections.Where(fits)
                .OrderByDescending(c => c.Date)
                .ThenBy(c => c.Line)
                .Select(c => new CorrectionView
                {
                    Date = site.Dates.Of(c.Date),
                    Datetime = Facts.Machine(c.Date),
                    Text = c.Text,
                    Target = Target(site, c),
                }),
        ];

    private static LinkView? Target(Site site, Correction correction)
    {
        if (correction.Article is { } id && site.Report(id) is { } entry)
        {
            return new LinkView { Text = site.Title(entry.Report.Article), Address = entry.Report.Article.Address };
        }

        return correction.Story is { } story && site.ByStory[story].FirstOrDefault() is { } year
            ? new LinkView { Text = site.Title(year.Story), Address = year.StoryAddress }
            : null;
    }
}
