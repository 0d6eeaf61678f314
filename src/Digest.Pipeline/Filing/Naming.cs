using System.Globalization;
using Digest.Shared;
using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// Gives found stories their ids: a slug of the founding article's headline; where it has none, of the first headline of the same day, so
/// that the address says what the title says; where that day has none, of its first words. The founding article is the earliest dated one,
/// then the first by path, so that a newer one never renames a story; of two that want one id the later founded one bears a hash of its
/// founding article's id. An address stands in feeds, pictures and lists: nothing is in it that a report keeps from search engines or does
/// not let be shown.
/// </summary>
internal static class Naming
{
    private const int LongestId = 60;
    private const int FirstWords = 8;

    /// <summary>
    /// Ids of the stories, given in the order they were founded, each with its articles in the order they were filed, the founding one
    /// first; pinned stories keep theirs and are served first.
    /// </summary>
    public static string[] Ids(IReadOnlyList<(string? Pin, ImmutableArray<Article> Articles)> stories, IEnumerable<string> reserved)
    {
        var ids = new string[stories.Count];
        var taken = new HashSet<string>(reserved, StringComparer.Ordinal);
        for (var s = 0; s < ids.Length; s++)
        {
            if (stories[s].Pin is { } pin)
            {
                taken.Add(ids[s] = pin);
            }
        }

        for (var s = 0; s < ids.Length; s++)
        {
            if (stories[s].Pin is not null)
            {
                continue;
            }

            var founder = stories[s].Articles[0];
            var id = Slug(stories[s].Articles);
            var own = id + "-" + Hash64.Short(founder.Id);
            for (var n = 2; !taken.Add(id); n++)
            {
                id = n == 2 ? own : own + "-" + (n - 1).ToString(CultureInfo.InvariantCulture);
            }

            ids[s] = id;
        }

        return ids;
    }

    /// <summary>The headline a report prints, else the title its editor gave it; null for neither.</summary>
    public static string? Printed(Article article) => article.Headline.Value ?? article.Title;

    /// <summary>
    /// The first words of an article without a headline, as far as they may be shown; its id when it has no text either; null where its
    /// words name nothing.
    /// </summary>
    public static string? Opening(Article article)
    {
        if (!Names(article) || article.Display == Display.None)
        {
            return null;
        }

        var text = article.Blocks.FirstOrDefault(b => b.IsBody) is { } first ? Shown.Text(article, first) ?? "" : "";
        var words = Words.Of(text);
        return words.IsEmpty ? article.Id : text[words[0].Start..words[Math.Min(FirstWords, words.Length) - 1].End];
    }

    /// <summary>
    /// Whether headline and words of an article may name a story: titles and addresses go where no search engine can be kept away.
    /// </summary>
    public static bool Names(Article article) => article.Index;

    private static string Slug(ImmutableArray<Article> articles)
    {
        var founder = articles[0];
        var day = founder.Published.Value?.DayOnly();
        var headline = articles
            .Where(a => Names(a) && a.Published.Value?.DayOnly() == day)
            .Select(Printed)
            .FirstOrDefault(h => h is { Length: > 0 });
        if ((headline ?? Opening(founder)) is not { } words)
        {
            return "report-" + Hash64.Short(founder.Id);
        }

        // Of the printed words alone, labels left out: what else becomes known of the founding report, its outlet for one, must not rename
        // the story.
        var slug = Slugs.Of(Headlines.Clean(words, []));
        var cut = slug.Length > LongestId ? slug.LastIndexOf('-', LongestId) : -1;

        // What the cut leaves is a segment of its own: it may be the name of a device.
        return cut > 0 ? Slugs.Of(slug[..cut]) : slug;
    }
}
