using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// The commonest small words of languages that share a script: enough to tell them apart, no more. Words that two of them share are listed
/// under both.
/// </summary>
internal static class StopWords
{
    private static readonly ImmutableArray<LexiconSection> Sections = Lexicon.Shared.Sections("stop-words");

    /// <summary>The languages, in a fixed order.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. Sections.Select(s => s.Language)];

    /// <summary>For each word, the positions in <see cref="Languages"/> of the languages that use it.</summary>
    public static FrozenDictionary<string, ImmutableArray<int>> ByWord { get; } =
        Sections
            .SelectMany((s, i) => s.Entries.Select(e => (Word: e.Text, At: i)))
            .GroupBy(x => x.Word, x => x.At, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
