using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Words that cannot both be so: "rose" and "fell", "accepted" and "rejected", "legal" and "illegal", Czech "podepsal" and "nepodepsal".
/// </summary>
internal static class Antonyms
{
    private static readonly ImmutableArray<string> Prefixes = Lexicon.Shared.Phrases("denying-prefixes");

    // Words that a prefix makes others of, not their contraries.
    private static readonly FrozenSet<string> Apart = Lexicon.Shared.Set("no-opposites");

    private static readonly FrozenDictionary<string, int> Sides = Read();

    /// <summary>Whether two words say the contrary of one another.</summary>
    public static bool Are(string a, string b) =>
        (Sides.TryGetValue(a, out var x) && Sides.TryGetValue(b, out var y) && x == -y) || Denied(a, b) || Denied(b, a);

    /// <summary>Whether a word is another with a denying prefix, or (Turkish) a denying syllable before its ending.</summary>
    private static bool Denied(string word, string denied)
    {
        var more = denied.Length - word.Length;
        if (word.Length < 4 || more is < 2 or > 3 || Apart.Contains(denied))
        {
            return false;
        }

        foreach (var prefix in Prefixes)
        {
            if (
                prefix.Length == more
                && denied.StartsWith(prefix, StringComparison.Ordinal)
                && denied.EndsWith(word, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return more == 2 && word.Length >= 6 && Inserted(word, denied);
    }

    private static bool Inserted(string word, string denied)
    {
        for (var at = 4; at <= word.Length - 2; at++)
        {
            if (
                denied[at] == 'm'
                && denied[at + 1] is 'a' or 'e'
                && denied.AsSpan(0, at).SequenceEqual(word.AsSpan(0, at))
                && denied.AsSpan(at + 2).SequenceEqual(word.AsSpan(at))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, int> Read()
    {
        var sides = new Dictionary<string, int>(StringComparer.Ordinal);
        var n = 0;
        foreach (var entry in Lexicon.Shared.Entries("opposites"))
        {
            if (entry.Text.Split(" : ") is not [var one, var other])
            {
                throw entry.Unfit("two sides are wanted, parted by a colon");
            }

            var side = ++n;
            foreach (var word in one.Split(" | "))
            {
                sides.TryAdd(word, side);
            }

            foreach (var word in other.Split(" | "))
            {
                sides.TryAdd(word, -side);
            }
        }

        return sides.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
