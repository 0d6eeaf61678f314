using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// Words that two translators of one sentence choose for one another ("blaze", "fire"), and forms of one word that no rule of endings joins
/// ("took", "taken"). A small English table of the words of news, for comparison only: what is shown never comes from it, and no
/// difference; it only keeps two words for one thing from being taken for news.
/// Groups hold likenesses, not opposites; where a word has two senses the commoner one in reports decides.
/// </summary>
public static class Synonyms
{
    private static readonly FrozenDictionary<string, ulong> Table = Read();
    private static readonly WordMemo<ulong> Known = new(key => Table.TryGetValue(key, out var hash) ? hash : Stems.HashOf(key));

    /// <summary>The hash that all words of a group have in common; of any other word, that of its stem.</summary>
    public static ulong HashOf(string key) => Known.Of(key);

    private static FrozenDictionary<string, ulong> Read()
    {
        var table = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var entry in Lexicon.Shared.Entries("synonyms"))
        {
            var words = entry.Parts;
            foreach (var form in words.SelectMany(Forms))
            {
                table.TryAdd(form, Stems.HashOf(words[0]));
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A word with its regular endings; a form that is no word does no harm.</summary>
    private static IEnumerable<string> Forms(string word)
    {
        var open = word[^1] == 'e' ? word[..^1] : word;
        return word[^1] == 'y'
            ? [word, word + "s", word[..^1] + "ies", word[..^1] + "ied", word + "ing", word + "ed"]
            : [word, word + "s", word + "es", open + "ed", open + "ing", open + open[^1] + "ed", open + open[^1] + "ing"];
    }
}
