using System.Globalization;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>Gives the editor's corrections the ids by which they are linked to.</summary>
internal static class CorrectionIds
{
    /// <summary>
    /// All of them, newest first, with their ids: made of the day and of what is corrected, so that mending the words of a correction, or
    /// adding one of another day, leaves the ids alone.
    /// </summary>
    public static ImmutableArray<(Correction Correction, string Id)> Of(ImmutableArray<Correction> corrections)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. corrections
                .OrderByDescending(c => c.Date)
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
}
