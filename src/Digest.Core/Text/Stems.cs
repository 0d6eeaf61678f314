namespace Digest.Text;

/// <summary>
/// Cuts a word key down to what its inflected forms have in common, for comparison only. English endings by a short list of
/// rules (a small relation of Porter's, 1980); words with other letters keep their first letters, which is where most
/// inflecting languages keep the stem. Numbers and ideographs stay whole.
/// </summary>
public static class Stems
{
    private static readonly string[] Endings = ["ations", "ation", "ments", "ment", "ness", "ities", "ity", "ions", "ion", "ings", "ing", "ally", "ely", "ly", "ied", "ies", "ers", "er", "ed", "es", "e", "al", "s", "y"];

    /// <summary>The stem of a <see cref="Word.Key"/>.</summary>
    public static string Of(string key)
    {
        if (key.Length <= 3 || char.IsDigit(key[0]))
        {
            return key;
        }

        foreach (var c in key)
        {
            if (!char.IsAscii(c))
            {
                return key.Length <= 5 ? key : key[..Math.Max(5, key.Length * 2 / 3)];
            }
        }

        foreach (var ending in Endings)
        {
            if (key.Length - ending.Length >= 3 && key.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = key.Length - ending.Length;
                return key[..(stem > 3 && key[stem - 1] == key[stem - 2] ? stem - 1 : stem)];
            }
        }

        return key;
    }
}
