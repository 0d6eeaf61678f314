using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// The words of a report's first paragraphs. The words of its headline come back there; those of a menu, a teaser or another story's title
/// don't.
/// </summary>
internal sealed class LeadWords
{
    /// <summary>Paragraphs read.</summary>
    private const int Reach = 14;

    /// <summary>Letters by which words are compared, so that endings do not part them.</summary>
    private const int Stem = 5;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Reads the first paragraphs.</summary>
    public LeadWords(ArticleLayout sheet)
    {
        var read = 0;
        foreach (var i in sheet.Body)
        {
            if (!Shapes.IsProse(sheet[i]) || sheet[i].Text.Length > 4000)
            {
                continue;
            }

            foreach (var word in sheet[i].Layer.Words)
            {
                _words.Add(Key(word.Key));
            }

            if (++read == Reach)
            {
                break;
            }
        }
    }

    /// <summary>Whether there is anything to compare with.</summary>
    public bool IsEmpty => _words.Count < 20;

    /// <summary>Share, 0–1, of a line's telling words that come back; 0 for a line of fewer than three.</summary>
    public double Share(string line)
    {
        var (hits, all) = (0, 0);
        foreach (var word in Words.Of(line))
        {
            if (word.End - word.Start >= 4 && !Weights.IsStop(word.Key))
            {
                all++;
                hits += _words.Contains(Key(word.Key)) ? 1 : 0;
            }
        }

        return all < 3 ? 0 : (double)hits / all;
    }

    private static string Key(string word) => word.Length > Stem ? word[..Stem] : word;
}
