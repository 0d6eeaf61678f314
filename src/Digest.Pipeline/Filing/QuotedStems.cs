using System.Runtime.InteropServices;

namespace Digest.Filing;

/// <summary>The telling words of all quotations of a corpus as numbers.</summary>
internal sealed class QuotedStems
{
    private readonly int[][][] _quotes;

    /// <summary>Numbers them.</summary>
    public QuotedStems(ImmutableArray<ArticleFeatures> gists)
    {
        var ids = new Dictionary<ulong, int>();
        _quotes = new int[gists.Length][][];
        for (var i = 0; i < gists.Length; i++)
        {
            var quotes = new int[Math.Min(CommonQuotes.Most, gists[i].Quotes.Length)][];
            for (var q = 0; q < quotes.Length; q++)
            {
                quotes[q] = Array.ConvertAll(gists[i].Quotes[q].Stems, s => IdOf(ids, s));
            }

            _quotes[i] = quotes;
        }

        Count = ids.Count;
    }

    /// <summary>Number of different ones.</summary>
    public int Count { get; }

    /// <summary>Those of each quotation of an article that is compared, distinct.</summary>
    public int[][] Of(int article) => _quotes[article];

    private static int IdOf(Dictionary<ulong, int> ids, ulong stem)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, stem, out var known);
        return known ? id : id = ids.Count - 1;
    }
}
