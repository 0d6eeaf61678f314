namespace Digest.Folding;

/// <summary>Finds the reports that print the same text, whoever they are by. Reports that share no mark are not compared.</summary>
internal sealed class SameTexts
{
    private readonly Dictionary<string, TextShare> _texts;

    private SameTexts(Dictionary<string, TextShare> texts) => _texts = texts;

    /// <summary>Reads the texts of the reports.</summary>
    public static SameTexts Of(ImmutableArray<Article> articles) =>
        new(articles.ToDictionary(a => a.Id, a => new TextShare(a), StringComparer.Ordinal));

    /// <summary>The text of a report.</summary>
    public TextShare this[string article] => _texts[article];

    /// <summary>Whether two reports print the same text, but for a few words or the end.</summary>
    public bool AreSame(string a, string b)
    {
        var (x, y) = (_texts[a], _texts[b]);
        return Math.Min(x.Count, y.Count) >= FoldingParameters.SameTextRuns
            && x.Ratio(y) >= FoldingParameters.SameTextLength
            && x.InCommon(y) >= FoldingParameters.SameText;
    }

    /// <summary>Pairs that may print the same text, the earlier report first, in the order of the reports.</summary>
    public IEnumerable<(int A, int B)> Pairs(ImmutableArray<Article> articles)
    {
        var by = new Dictionary<ulong, List<int>>();
        for (var b = 0; b < articles.Length; b++)
        {
            var near = new SortedSet<int>();
            foreach (var mark in _texts[articles[b].Id].Marks)
            {
                if (!by.TryGetValue(mark, out var with))
                {
                    by.Add(mark, with = []);
                }

                near.UnionWith(with);
                with.Add(b);
            }

            foreach (var a in near)
            {
                yield return (a, b);
            }
        }
    }
}
