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

    /// <summary>Fewer telling words say nothing.</summary>
    private const int Fewest = 12;

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

            foreach (var key in Keys(sheet[i].Text, sheet[i].Layer.Words))
            {
                _words.Add(key);
            }

            if (++read == Reach)
            {
                break;
            }
        }
    }

    /// <summary>Whether there is anything to compare with.</summary>
    public bool IsEmpty => _words.Count < Fewest;

    /// <summary>Share, 0–1, of a line's telling words that come back; 0 for a line of fewer than three.</summary>
    public double Share(string line) => Telling(line) is (var hits, var all and >= 3) ? (double)hits / all : 0;

    /// <summary>How many of a line's telling words come back, and how many it has.</summary>
    public (int Hits, int All) Telling(string line)
    {
        var (hits, all) = (0, 0);
        foreach (var key in Keys(line, Words.Of(line)))
        {
            all++;
            hits += _words.Contains(key) ? 1 : 0;
        }

        return (hits, all);
    }

    // Telling words by their stems; where words are not parted by spaces, pairs of neighbouring characters that are not small words.
    private static IEnumerable<string> Keys(string text, ImmutableArray<Word> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (!Words.IsUnspaced(text[word.Start]))
            {
                if (word.End - word.Start >= 4 && !Weights.IsStop(word.Key))
                {
                    yield return Key(word.Key);
                }
            }
            else if (
                i + 1 < words.Length
                && words[i + 1].Start == word.End
                && Words.IsUnspaced(text[word.End])
                && !(IsSmall(text[word.Start]) || IsSmall(text[word.End]))
            )
            {
                yield return text[word.Start..words[i + 1].End];
            }
        }
    }

    // Hiragana write the small words and endings of Japanese.
    private static bool IsSmall(char c) => c is >= '\u3040' and <= '\u309F';

    private static string Key(string word) => word.Length > Stem ? word[..Stem] : word;
}
