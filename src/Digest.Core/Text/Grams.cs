namespace Digest.Text;

/// <summary>
/// Makes terms for counting of words: in scripts without spaces every two characters that touch are a term, overlapping, because most words
/// there are two characters long and one alone
/// says next to nothing (bigrams find as much as dictionaries do: Nie, Gao, Zhang and Zhou 2000). All other words stay as they are. For
/// counting only: overlapping terms cannot be aligned.
/// </summary>
public static class Grams
{
    /// <summary>The terms of a text in its order; a character that touches no other of its kind stands alone.</summary>
    public static ImmutableArray<Word> Of(string text) => Of(Words.Of(text));

    /// <summary>The terms of a text whose words are known already.</summary>
    public static ImmutableArray<Word> Of(ImmutableArray<Word> words)
    {
        if (!words.Any(static w => Words.IsUnspaced(w.Key[0])))
        {
            return words;
        }

        var terms = ImmutableArray.CreateBuilder<Word>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (Touch(words, i))
            {
                terms.Add(words[i] with { End = words[i + 1].End, Key = words[i].Key + words[i + 1].Key });
            }
            else if (i == 0 || !Touch(words, i - 1))
            {
                terms.Add(words[i]);
            }
        }

        return terms.ToImmutable();
    }

    private static bool Touch(ImmutableArray<Word> words, int i) =>
        i + 1 < words.Length
        && words[i].End == words[i + 1].Start
        && Words.IsUnspaced(words[i].Key[0])
        && Words.IsUnspaced(words[i + 1].Key[0]);
}
