using System.Collections.Frozen;
using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// How often a language uses its letters beyond ASCII, and its small words: what tells a right decoding from a wrong one. Read once from
/// <c>letters.txt</c>.
/// </summary>
internal sealed class Letters
{
    private readonly FrozenDictionary<char, double> _chances;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    private Letters(string family, IEnumerable<(char Letter, double Share)> letters, string[] words)
    {
        Family = family;
        var all = letters.ToList();
        var sum = all.Sum(l => l.Share);
        _chances = all.ToFrozenDictionary(l => l.Letter, l => Math.Log(l.Share / sum));
        _words = words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The languages known.</summary>
    public static ImmutableArray<Letters> All { get; } = Read();

    /// <summary>The script family: the charsets in which the language is written.</summary>
    public string Family { get; }

    /// <summary>Natural logarithm of a lower-case letter's share; null for a letter the language does not have.</summary>
    public double? Chance(char lower) => _chances.TryGetValue(lower, out var chance) ? chance : null;

    /// <summary>Whether a lower-case word is one of the language's small words.</summary>
    public bool IsSmallWord(ReadOnlySpan<char> lower) => _words.Contains(lower);

    private static ImmutableArray<Letters> Read()
    {
        using var stream = typeof(Letters).Assembly.GetManifestResourceStream("acquiring/letters.txt")!;
        using var reader = new StreamReader(stream);
        var all = ImmutableArray.CreateBuilder<Letters>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#') && line.Split('|', StringSplitOptions.TrimEntries) is [var family, _, var letters, var words])
            {
                all.Add(
                    new Letters(
                        family,
                        letters.Split(' ').Select(l => (l[0], double.Parse(l.AsSpan(1), CultureInfo.InvariantCulture))),
                        words.Split(' ')
                    )
                );
            }
        }

        return all.ToImmutable();
    }
}
