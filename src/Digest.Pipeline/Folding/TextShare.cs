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

    private readonly Article _article;
    private readonly StemSet _runs;
    private HashSet<string>? _words;

    /// <summary>Reads the body of a report.</summary>
    public TextShare(Article article)
    {
        _article = article;
        var runs = new List<ulong>();
        foreach (var block in article.Blocks.Where(b => b.IsBody))
        {
            var words = block.Layer.Words;
            for (var i = 0; i + Run <= words.Length; i++)
            {
                runs.Add(Hash64.OfWords(words[i].Key, words[i + 1].Key, words[i + 2].Key, words[i + 3].Key));
            }
        }

        _runs = new StemSet(runs);
    }

    /// <summary>Number of its runs.</summary>
    public int Count => _runs.Count;

    /// <summary>Some of its runs, always the same ones of one text: two texts that are alike have some of them in common.</summary>
    public ReadOnlySpan<ulong> Marks => _runs.First(Sketch);

    // Few reports are asked for their words.
    private HashSet<string> Words =>
        _words ??= _article
            .Blocks.Where(b => b.IsBody)
            .SelectMany(b => b.Layer.Words)
            .Select(w => w.Key)
            .Where(k => k.Length > 3)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Share of the runs of the shorter text that the other one has too; 0 where one has none.</summary>
    public double InCommon(TextShare other) =>
        Math.Min(Count, other.Count) == 0 ? 0 : (double)_runs.InCommon(other._runs) / Math.Min(Count, other.Count);

    /// <summary>Share of the longer words of this text that the other one has too, wherever they stand.</summary>
    public double WordsIn(TextShare other) => Words.Count == 0 ? 0 : (double)Words.Count(other.Words.Contains) / Words.Count;

    /// <summary>Length of the shorter text by that of the longer one.</summary>
    public double Ratio(TextShare other) =>
        Math.Max(Count, other.Count) == 0 ? 0 : (double)Math.Min(Count, other.Count) / Math.Max(Count, other.Count);
}
