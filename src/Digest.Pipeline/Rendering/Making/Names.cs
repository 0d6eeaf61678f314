using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>Finds the whole name that one word of it stands for in two reports.</summary>
internal static class Names
{
    private const int Longest = 4;

    /// <summary>
    /// The longest run of capitalised words around a word that both articles print, best not all in capitals; the word as it is where it is
    /// no name; null where it is nothing but the beginning of longer names that they do not have in common.
    /// </summary>
    public static string? Whole(string word, Article a, Article b)
    {
        if (Words.Of(word) is not [{ Capital: true, Digit: false } single])
        {
            return Bare(word);
        }

        var (mine, theirs) = (Runs(a, single.Key).ToList(), Runs(b, single.Key).ToList());
        var common = mine.Select(r => r.Key).Intersect(theirs.Select(r => r.Key), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        if (common.All(k => k == single.Key) && (mine.TrueForAll(r => r.Opens) || theirs.TrueForAll(r => r.Opens)) && mine.Count > 0)
        {
            return null;
        }

        var best = mine.Concat(theirs)
            .Where(r => common.Contains(r.Key))
            .OrderByDescending(r => r.Key.Length)
            .ThenByDescending(r => r.Text.Any(char.IsLower))
            .Select(r => r.Text)
            .FirstOrDefault();
        return Bare(best ?? word);
    }

    // "The moon's" is a word of the moon.
    private static string Bare(string name) => name.Length > 3 && name[^1] == 's' && name[^2] is '’' or '\'' ? name[..^2] : name;

    private static IEnumerable<(string Text, string Key, bool Opens)> Runs(Article article, string key)
    {
        foreach (var layer in article.Blocks.Where(b => b.IsBody).Select(b => b.Layer))
        {
            var words = layer.Words;
            for (var i = 0; i < words.Length; i++)
            {
                if (!words[i].Capital || words[i].Key != key)
                {
                    continue;
                }

                for (var from = i; from > i - Longest && IsRun(layer, from, i); from--)
                {
                    for (var to = i; to < from + Longest && IsRun(layer, i, to); to++)
                    {
                        var text = layer.Text[layer.Words[from].Start..layer.Words[to].End];
                        yield return (text, string.Join(' ', layer.Words[from..(to + 1)].Select(w => w.Key)), IsRun(layer, i, i + 1));
                    }
                }
            }
        }
    }

    // Words with capitals and nothing but one blank between them; the first word of a sentence may have its capital from there.
    private static bool IsRun(TextLayer layer, int from, int to)
    {
        if (from < 0 || to >= layer.Words.Length)
        {
            return false;
        }

        for (var i = from; i <= to; i++)
        {
            if (
                !layer.Words[i].Capital
                || Weights.IsStop(layer.Words[i].Key)
                || (i > from && layer.Text.AsSpan(layer.Words[i - 1].End, layer.Words[i].Start - layer.Words[i - 1].End) is not " ")
            )
            {
                return false;
            }
        }

        return true;
    }
}
