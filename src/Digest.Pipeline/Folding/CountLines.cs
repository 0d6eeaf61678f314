using Digest.Text;

namespace Digest.Folding;

/// <summary>Counts independent lines: reports whose credit chains meet in one origin are one line. A report that credits nobody and has no known outlet is a line of its own.</summary>
internal static class CountLines
{
    /// <summary>The lines, in the order of their first reports.</summary>
    public static ImmutableArray<IndependentLine> Of(ImmutableArray<Article> articles)
    {
        var lines = new List<(string? Origin, HashSet<string> Names, List<string> Articles)>();
        foreach (var article in articles)
        {
            var origin = article.Credit.Links.IsEmpty ? article.Outlet.Value : article.Credit.Links[0];
            var name = origin is null ? "" : Normal.Key(origin);
            var line = name.Length == 0 ? default : lines.Find(l => l.Names.Contains(name));
            if (line.Articles is null)
            {
                lines.Add((origin, name.Length == 0 ? [] : [name], [article.Id]));
            }
            else
            {
                line.Articles.Add(article.Id);
            }
        }

        return [.. lines.Select(l => new IndependentLine(l.Origin, [.. l.Articles]))];
    }
}
