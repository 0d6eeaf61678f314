using System.Globalization;
using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>Makes views of the editor's corrections, newest first.</summary>
internal static class Corrections
{
    /// <summary>The corrections that fit.</summary>
    public static ImmutableArray<CorrectionView> For(Site site, Func<Correction, bool> fits) =>
        [
            .. All(site)
                .Where(c => fits(c.Correction))
                .Select(c => new CorrectionView
                {
                    Id = c.Id,
                    Date = site.Dates.Of(c.Correction.Date),
                    Datetime = Facts.Machine(c.Correction.Date),
                    Text = c.Correction.Text,
                    Target = Target(site, c.Correction),
                }),
        ];

    /// <summary>
    /// All of them, newest first, with the ids by which they are linked to: made of the day and of what is corrected, so that mending the
    /// words of a correction, or adding one of another day, leaves the ids alone.
    /// </summary>
    public static ImmutableArray<(Correction Correction, string Id)> All(Site site)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. site
                .Annotations.Corrections.OrderByDescending(c => c.Date)
                .ThenBy(c => c.Line)
                .Select(c =>
                {
                    var key = c.Date + "\n" + (c.Article is null ? "story " + c.Story : "article " + c.Article);
                    var n = taken[key] = taken.GetValueOrDefault(key) + 1;
                    return (
                        c,
                        "c-"
                            + Hash64.Of(key + "\n" + n.ToString(CultureInfo.InvariantCulture)).ToString("x16", CultureInfo.InvariantCulture)
                    );
                }),
        ];
    }

    /// <summary>What a correction is about; null where that is not on the site.</summary>
    public static LinkView? Target(Site site, Correction correction)
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
