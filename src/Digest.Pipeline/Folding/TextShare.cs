using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// How much of their texts two reports have in common, by runs of four words (Broder 1997: resemblance and containment). Made once a
/// report.
/// </summary>
internal sealed class TextShare
{
    private const int Run = 4;
    private const int Sketch = 24;

    private readonly HashSet<ulong> _runs = [];
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Reads the body of a report.</summary>
    public TextShare(Article article)
    {
        foreach (var block in article.Blocks.Where(b => b.IsBody))
        {
            var words = block.Layer.Words;
            for (var i = 0; i + Run <= words.Length; i++)
            {
                _runs.Add(Hash64.Of(string.Join(' ', words[i].Key, words[i + 1].Key, words[i + 2].Key, words[i + 3].Key)));
            }

            _words.UnionWith(words.Select(w => w.Key).Where(k => k.Length > 3));
        }
    }

    /// <summary>Number of its runs.</summary>
    public int Count => _runs.Count;

    /// <summary>Some of its runs, always the same ones of one text: two texts that are alike have some of them in common.</summary>
    public IEnumerable<ulong> Marks => _runs.Order().Take(Sketch);

    /// <summary>Share of the runs of the shorter text that the other one has too.</summary>
    public double InCommon(TextShare other) => Likeness.Containment(_runs, other._runs);

    /// <summary>Share of the longer words of this text that the other one has too, wherever they stand.</summary>
    public double WordsIn(TextShare other) => _words.Count == 0 ? 0 : (double)_words.Count(other._words.Contains) / _words.Count;

    /// <summary>Length of the shorter text by that of the longer one.</summary>
    public double Ratio(TextShare other) =>
        Math.Max(Count, other.Count) == 0 ? 0 : (double)Math.Min(Count, other.Count) / Math.Max(Count, other.Count);
}
