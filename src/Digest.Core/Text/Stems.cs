namespace Digest.Text;

/// <summary>
/// Cuts a word key down to what its inflected forms have in common, for comparison only. English endings by a short list of
/// rules (a small relation of Porter's, 1980); words with other letters keep their first letters, which is where most
/// inflecting languages keep the stem. Numbers and scripts without spaces stay whole.
/// </summary>
public static class Stems
{
    private static readonly string[] Endings =
    [
        "ations",
        "ation",
        "ments",
        "ment",
        "ness",
        "ities",
        "ity",
        "ions",
        "ion",
        "ings",
        "ing",
        "ally",
        "ely",
        "ly",
        "ied",
        "ies",
        "ers",
        "er",
        "ed",
        "es",
        "e",
        "al",
        "s",
        "y",
    ];

    private static readonly WordMemo<ulong> Known = new(key => Hash64.Of(key.AsSpan(0, LengthOf(key))));

    /// <summary>The stem of a <see cref="Word.Key"/>.</summary>
    public static string Of(string key) => key[..LengthOf(key)];

    /// <summary>The stem's hash, without making a string of it.</summary>
    public static ulong HashOf(string key) => Known.Of(key);

    /// <summary>How many of a key's first UTF-16 units are its stem.</summary>
    public static int LengthOf(ReadOnlySpan<char> key)
    {
        if (key.Length <= 3 || char.IsDigit(key[0]) || Words.IsUnspaced(key[0]))
        {
            return key.Length;
        }

        if (!System.Text.Ascii.IsValid(key))
        {
            return key.Length <= 5 ? key.Length : Math.Max(5, key.Length * 2 / 3);
        }

        foreach (var ending in Endings)
        {
            if (ending[^1] == key[^1] && key.Length - ending.Length >= 3 && key.EndsWith(ending))
            {
                var stem = key.Length - ending.Length;
                return stem > 3 && key[stem - 1] == key[stem - 2] ? stem - 1 : stem;
            }
        }

        return key.Length;
    }
}
