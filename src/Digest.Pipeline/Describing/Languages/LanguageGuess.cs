using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>What a text's language seems to be.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Share">Share of its words that speak for it; 1 where the script leaves no choice.</param>
/// <param name="Words">Number of words looked at.</param>
internal sealed record Guess(string Language, double Share, int Words);

/// <summary>
/// Guesses the language of a text by script, small words and letters that few languages have. Silent when unsure: too few known words, or
/// when the best language is not clearly
/// ahead of the next in what only one of the two has. A simplification of short-word methods (Grefenstette 1995).
/// </summary>
internal static class LanguageGuess
{
    private const int Enough = 1500;

    /// <summary>Small words are no longer than this.</summary>
    private const int Longest = 16;

    private static readonly FrozenDictionary<string, ImmutableArray<int>>.AlternateLookup<ReadOnlySpan<char>> Small =
        StopWords.ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word that one language has speaks for it with this weight, one that many have with a part of it.</summary>
    private const int Weight = 12;

    /// <summary>The language of a page; null when unsure.</summary>
    public static Guess? Of(IEnumerable<string> texts) => Of(texts, 8, 0.12);

    /// <summary>The language of one paragraph, of which there is less to go by and more to be sure of; null when unsure.</summary>
    public static Guess? OfParagraph(string text) => Of([text], 3, 0.2);

    private static Guess? Of(IEnumerable<string> texts, int least, double share)
    {
        var scripts = new ScriptCount();
        var hits = new List<ImmutableArray<int>>();
        var words = 0;
        foreach (var text in texts)
        {
            scripts.Add(text);
            words += Scan(text, hits);
            if (words > Enough)
            {
                break;
            }
        }

        return scripts.Language is { } own ? new Guess(own, 1, words)
            : words == 0 ? null
            : Weigh(hits, scripts, words, least, share);
    }

    /// <summary>Counts the words and gathers the small ones. Makes no strings: every block of every report comes by here.</summary>
    private static int Scan(string text, List<ImmutableArray<int>> hits)
    {
        Span<char> word = stackalloc char[Longest];
        var (length, words) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            var inside =
                char.IsLetter(c)
                || (c >= '\u0300' && char.IsSurrogate(c))
                || (length > 0 && c is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]));
            if (inside)
            {
                if (length < Longest)
                {
                    word[length] = c == '’' ? '\'' : char.ToLowerInvariant(c);
                }

                length++;
            }
            else if (length > 0)
            {
                words++;
                if (length <= Longest && Small.TryGetValue(word[..length], out var languages))
                {
                    hits.Add(languages);
                }

                length = 0;
            }
        }

        return words;
    }

    private static Guess? Weigh(List<ImmutableArray<int>> hits, ScriptCount scripts, int words, int least, double share)
    {
        var letters = scripts.Letters;
        Span<int> scores = stackalloc int[StopWords.Languages.Length];
        Span<int> known = stackalloc int[StopWords.Languages.Length];
        foreach (var languages in hits)
        {
            foreach (var l in languages)
            {
                scores[l] += Math.Max(1, Weight / languages.Length);
                known[l]++;
            }
        }

        for (var l = 0; l < scores.Length; l++)
        {
            scores[l] += letters[l];
        }

        var best = 0;
        for (var l = 1; l < scores.Length; l++)
        {
            best = scores[l] > scores[best] ? l : best;
        }

        var part = (double)known[best] / words;
        if (known[best] < least || part < share)
        {
            return null;
        }

        for (var other = 0; other < scores.Length; other++)
        {
            if (other != best && known[other] * 4 >= known[best] && !IsAhead(hits, scripts, best, other))
            {
                return null;
            }
        }

        return new Guess(StopWords.Languages[best], part, words);
    }

    /// <summary>Whether what only the one has speaks twice as loud as what only the other has.</summary>
    private static bool IsAhead(List<ImmutableArray<int>> hits, ScriptCount scripts, int best, int other)
    {
        var (mine, its) = (scripts.Apart(best, other) * 2, scripts.Apart(other, best) * 2);
        foreach (var languages in hits)
        {
            var (here, there) = (languages.Contains(best), languages.Contains(other));
            mine += here && !there ? Weight : 0;
            its += there && !here ? Weight : 0;
        }

        return mine >= 2 * Weight && mine >= its * 2;
    }
}
