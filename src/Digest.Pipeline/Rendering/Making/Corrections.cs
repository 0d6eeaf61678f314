using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes views of the editor's corrections.</summary>
internal static class Corrections
{
    /// <summary>The views of some corrections.</summary>
    public static ImmutableArray<CorrectionView> Of(Site site, IEnumerable<(Correction Correction, string Id)> corrections) =>
        [
            .. corrections.Select(c => new CorrectionView
            {
                Id = c.Id,
                Date = site.Dates.Of(c.Correction.Date),
                Datetime = Facts.Machine(c.Correction.Date),
                Text = c.Correction.Text,
                Target = Target(site, c.Correction),
            }),
        ];

    /// <summary>What a correction is about; null where that is not on the site.</summary>
    public static LinkView? Target(Site site, Correction correction)
    {
        if (correction.Article is { } id && site.Report(id) is { } entry)
        {
            return new LinkView { Text = site.Title(entry.Report.Article), Address = entry.Report.Article.Address };
        }

        return correction.Story is { } story && site.YearsOf(story).FirstOrDefault() is { } year
            ? new LinkView { Text = site.Title(year.Story), Address = year.StoryAddress }
            : null;
    }
}
