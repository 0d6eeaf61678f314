using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Finds words that two blocks quote alike and give to different people: who said them is then no matter of wording.
/// </summary>
internal static class FindOtherSpeakers
{
    private const int LeastWords = 4;

    /// <summary>Where a block names another speaker for a quotation than the shown one does: the other name.</summary>
    public static IEnumerable<Span> In(Article article, Block block, Article shownIn, Block shown)
    {
        foreach (var quote in article.Quotes.Where(q => q.Block == block.N && q.Kind == QuoteKind.Direct && q.Named is not null))
        {
            var same = shownIn.Quotes.FirstOrDefault(q =>
                q.Block == shown.N && q.Kind == QuoteKind.Direct && q.Named is not null && SameWords(q.Text, quote.Text)
            );
            if (same is not null && Differ(quote.Named!, same.Named!) && NamedIn(block.Text, quote.Named!) is { } name)
            {
                yield return name;
            }
        }
    }

    private static bool SameWords(string a, string b)
    {
        var words = Words.Of(a);
        return words.Length >= LeastWords && words.Select(w => w.Key).SequenceEqual(Words.Of(b).Select(w => w.Key));
    }

    /// <summary>Whether two names have no word in common, in any spelling: "Anna Lund" is Lund.</summary>
    private static bool Differ(string a, string b)
    {
        var others = Words.Of(b);
        return !Words.Of(a).Any(w => others.Any(o => SameNames.Are(w.Key, o.Key)));
    }

    /// <summary>Where a text has a name; null where another block gives it.</summary>
    private static Span? NamedIn(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? null : new Span(at, at + name.Length);
    }
}
