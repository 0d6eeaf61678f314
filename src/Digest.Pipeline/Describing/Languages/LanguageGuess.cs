using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Guesses the language of a text by script and small words. Silent when unsure: under eight known words, or when the best language is not clearly ahead of the next.
/// A simplification of short-word methods (Grefenstette 1995).
/// </summary>
internal static class LanguageGuess
{
    private const int Enough = 1500;

    /// <summary>BCP 47 tag, or null; <paramref name="share"/> is the share of words that speak for it.</summary>
    public static string? Of(IEnumerable<string> texts, out double share)
    {
        share = 0;
        var counts = new int[StopWords.Languages.Length];
        var scripts = new ScriptCount();
        var words = 0;
        foreach (var text in texts)
        {
            scripts.Add(text);
            foreach (var word in Words.Of(text))
            {
                words++;
                if (StopWords.ByWord.TryGetValue(word.Key, out var languages))
                {
                    foreach (var language in languages)
                    {
                        counts[language]++;
                    }
                }
            }

            if (words > Enough)
            {
                break;
            }
        }

        if (scripts.Language is { } own)
        {
            share = 1;
            return own;
        }

        var order = Enumerable.Range(0, counts.Length).OrderByDescending(i => counts[i]).ThenBy(i => i).ToArray();
        var (best, next) = (counts[order[0]], counts[order[1]]);
        share = words == 0 ? 0 : (double)best / words;
        return best >= 8 && share >= 0.12 && best >= next * 1.25 ? StopWords.Languages[order[0]] : null;
    }
}
