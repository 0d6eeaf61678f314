using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>Phrases of one or several words, to ask whether one stands at a word of a text.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class WordPhrases<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<(string[] Keys, T Value)>> _byFirst;

    private WordPhrases(IEnumerable<(string Phrase, T Value)> phrases) =>
        _byFirst = phrases
            .Select(p => (Keys: p.Phrase.Split(' '), p.Value))
            .GroupBy(p => p.Keys[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Keys.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The lines <c>value = phrase</c> of a section of the lexicon; the longest phrase at a place counts.</summary>
    public static WordPhrases<T> Of(string section, Func<string, T> value) =>
        new(Lexicon.Shared.Map(section, value).Select(p => (p.Key, p.Value)));

    /// <summary>The lines of a section of the lexicon, each a phrase.</summary>
    public static WordPhrases<T> Of(string section, T value) =>
        new(Lexicon.Shared.Entries(section).Select(e => e.Text).Distinct(StringComparer.Ordinal).Select(p => (p, value)));

    /// <summary>
    /// What the phrase that begins at a word means, and one past its last word; null where none does. Only <paramref name="between"/> may
    /// part its words.
    /// </summary>
    public (T Value, int To)? At(string text, ImmutableArray<Word> words, int i, int end, string between = " -\u00A0\u202F")
    {
        if (i >= words.Length || words[i].End > end || !_byFirst.TryGetValue(words[i].Key, out var phrases))
        {
            return null;
        }

        foreach (var (keys, value) in phrases)
        {
            var n = 1;
            while (
                n < keys.Length
                && i + n < words.Length
                && words[i + n].End <= end
                && words[i + n].Key == keys[n]
                && text.AsSpan(words[i + n - 1].End, words[i + n].Start - words[i + n - 1].End).IndexOfAnyExcept(between) < 0
            )
            {
                n++;
            }

            if (n == keys.Length)
            {
                return (value, i + n);
            }
        }

        return null;
    }
}
