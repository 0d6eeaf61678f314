using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// Finds whole sentences that two articles print word for word. Two newsrooms do not write the same sentence by chance, so enough of them
/// are as good as
/// a quotation in common; short ones (a greeting, a place and a day) prove nothing and are left out.
/// </summary>
internal static class CommonSentences
{
    private const int LeastTelling = 5;
    private const int EnoughTelling = 10;

    /// <summary>
    /// The longest sentence in common, as the other article prints it, with its block; null unless the sentences in common hold ten telling
    /// words or more.
    /// </summary>
    public static (string Text, int Block)? Of(Article own, Article other)
    {
        var printed = All(own).Select(s => Normal.Key(s.Text)).ToHashSet(StringComparer.Ordinal);
        var (best, longest, sum) = (((string, int)?)null, 0, 0);
        foreach (var (text, block) in All(other))
        {
            if (printed.Remove(Normal.Key(text)))
            {
                var telling = WeightedTokens.Of(text).Terms.Where(t => t.Weight > 0.5f).Select(t => t.Stem).Distinct().Count();
                sum += telling >= LeastTelling ? telling : 0;
                (best, longest) = telling > longest ? ((text, block), telling) : (best, longest);
            }
        }

        return sum >= EnoughTelling ? best : null;
    }

    private static IEnumerable<(string Text, int Block)> All(Article article) =>
        article.Blocks.Where(b => b.IsBody).SelectMany(b => b.Layer.Sentences.Select(s => (s.In(b.Text), b.N)));
}
