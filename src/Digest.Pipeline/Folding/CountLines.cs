using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Counts independent lines: reports whose credit chains meet in one origin are one line. Where the origin is an outlet whose own reports
/// here all credit one other, its origin is theirs;
/// outlets that credit each other in a ring are one line too, since none of them says it of its own knowledge. A report that credits nobody
/// and has no known outlet is a line of its own.
/// </summary>
internal static class CountLines
{
    /// <summary>The lines, in the order of their first reports.</summary>
    public static ImmutableArray<IndependentLine> Of(ImmutableArray<Article> articles)
    {
        var origins = articles.Select(Origin).ToList();
        var shown = origins.OfType<string>().DistinctBy(Normal.Key).ToDictionary(Normal.Key, StringComparer.Ordinal);
        var next = articles
            .Zip(origins)
            .Where(a => a.First.Outlet.Value is not null && a.Second is not null)
            .GroupBy(a => Normal.Key(a.First.Outlet.Value!), a => Normal.Key(a.Second!), StringComparer.Ordinal)
            .Where(g => g.Distinct(StringComparer.Ordinal).Count() == 1)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var lines = new List<(string Name, string? Origin, List<string> Articles)>();
        foreach (var (article, origin) in articles.Zip(origins))
        {
            var name = origin is null ? "" : Source(Normal.Key(origin), next);
            var line = name.Length == 0 ? default : lines.Find(l => l.Name == name);
            if (line.Articles is null)
            {
                lines.Add(
                    (
                        name,
                        name.Length == 0 ? origin
                        : shown.TryGetValue(name, out var printed) ? printed
                        : origin,
                        [article.Id]
                    )
                );
            }
            else
            {
                line.Articles.Add(article.Id);
            }
        }

        return [.. lines.Select(l => new IndependentLine(l.Origin, [.. l.Articles]))];
    }

    private static string? Origin(Article article) => article.Credit.Links.IsEmpty ? article.Outlet.Value : article.Credit.Links[0];

    // The end of the chain, or the first name by ordinal of the ring it runs into.
    private static string Source(string name, Dictionary<string, string> next)
    {
        var way = new List<string> { name };
        while (next.TryGetValue(way[^1], out var on) && on != way[^1])
        {
            if (way.IndexOf(on) is >= 0 and var at)
            {
                return way.Skip(at).Min(StringComparer.Ordinal)!;
            }

            way.Add(on);
        }

        return way[^1];
    }
}
