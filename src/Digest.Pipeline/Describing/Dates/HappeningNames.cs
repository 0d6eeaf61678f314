using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds a happening's name in a text: word for word, but a short capital word of the title ("US") also matches the words it abbreviates
/// ("United States", "U.S."), and plurals match.
/// </summary>
internal static class HappeningNames
{
    /// <summary>Where a name of a happening stands in a text; null where none does.</summary>
    public static Span? Find(string text, ImmutableArray<Word> words, string name)
    {
        var parts = Words.Of(name);
        for (var w = 0; parts.Length > 0 && w < words.Length; w++)
        {
            var at = w;
            var k = 0;
            while (k < parts.Length && at < words.Length && Step(text, words, at, name, parts[k]) is var step and > 0)
            {
                at += step;
                k++;
            }

            if (k == parts.Length)
            {
                return new Span(words[w].Start, words[at - 1].End);
            }
        }

        return null;
    }

    /// <summary>Number of words of the text that match one word of the name; 0 when they do not.</summary>
    private static int Step(string text, ImmutableArray<Word> words, int at, string name, Word part)
    {
        var printed = name.AsSpan(part.Start, part.End - part.Start);
        if (printed.Length is < 2 or > 5 || printed.IndexOfAnyExceptInRange('A', 'Z') >= 0)
        {
            return words[at].Key == part.Key || Singular(words[at].Key) == Singular(part.Key) ? 1 : 0;
        }

        if (text.AsSpan(words[at].Start, words[at].End - words[at].Start).TrimEnd("'s’").SequenceEqual(printed))
        {
            return 1;
        }

        // "U.S." is cut into single letters, "United States" has their initials.
        for (var k = 0; k < printed.Length; k++)
        {
            if (at + k >= words.Length || !words[at + k].Capital || text[words[at + k].Start] != printed[k])
            {
                return 0;
            }
        }

        return printed.Length;
    }

    private static string Singular(string key) => key.Length > 3 && key[^1] == 's' && key[^2] != 's' ? key[..^1] : key;
}
