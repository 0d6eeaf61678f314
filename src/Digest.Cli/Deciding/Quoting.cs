using Digest.Text;

namespace Digest.Deciding;

/// <summary>Names a place in a report by its words, with as many beside them as it takes to mean no other place.</summary>
internal static class Quoting
{
    private const int MostBeside = 8;

    /// <summary>The place by its words; null where the same words stand elsewhere with the same beside them.</summary>
    public static VerdictPlace? Of(Article article, BlockRef at, int start, int end)
    {
        var (blocks, found) = Compared(article);
        var text = article.Block(at.Block).Text;
        var quote = Normal.Space(text[start..end]);
        var (before, after) = (Words(text[..start]), Words(text[end..]));
        for (var n = 0; n <= MostBeside; n++)
        {
            var prefix = Joined(before.TakeLast(n));
            var suffix = Joined(after.Take(n));
            foreach (var (p, s) in new[] { (prefix, null), (null, suffix), (prefix, suffix) })
            {
                if (found.Find(quote, p, s) is [var place] && blocks[place.Text].N == at.Block && place.Start < end && start < place.End)
                {
                    return new VerdictPlace(article.Id, quote, p, s);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the words stand in one place of those that are compared.</summary>
    public static bool Fits(Article article, VerdictPlace place) =>
        Compared(article).Text.Find(place.Quote, place.Prefix, place.Suffix).Length == 1;

    // What is compared of a report: the blocks of its body.
    private static (List<Block> Blocks, TextQuote Text) Compared(Article article)
    {
        var blocks = article.Blocks.Where(b => b.IsBody).ToList();
        return (blocks, new TextQuote([.. blocks.Select(b => b.Text)]));
    }

    private static string[] Words(string text) => Normal.Space(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string? Joined(IEnumerable<string> words) => string.Join(' ', words) is { Length: > 0 } text ? text : null;
}
