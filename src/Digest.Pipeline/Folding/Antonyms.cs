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

    // "Reopened" is the contrary of "closed" as "opened" is.
    private static readonly ImmutableArray<string> Again = Lexicon.Shared.Phrases("prefixes-of-again");

    // A word may stand on several lines: "opened" against "closed", and against "cut".
    private static readonly FrozenDictionary<string, ImmutableArray<int>> Sides = Read();

    /// <summary>Whether two words say the contrary of one another.</summary>
    public static bool Are(string a, string b) =>
        Opposed(a, b)
        || Denied(a, b)
        || Denied(b, a)
        || Again.Any(p =>
            (a.StartsWith(p, StringComparison.Ordinal) && Opposed(a[p.Length..], b))
            || (b.StartsWith(p, StringComparison.Ordinal) && Opposed(a, b[p.Length..]))
        );

    private static bool Opposed(string a, string b) =>
        Sides.TryGetValue(a, out var one) && Sides.TryGetValue(b, out var other) && one.Any(x => other.Contains(-x));

    /// <summary>Whether a word is another with a denying prefix: "unclear" of "clear".</summary>
    public static bool IsDenied(string word, string denied) => Denied(word, denied);

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

    private static FrozenDictionary<string, ImmutableArray<int>> Read()
    {
        var sides = new Dictionary<string, ImmutableArray<int>>(StringComparer.Ordinal);
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
                sides[word] = [.. sides.GetValueOrDefault(word, []), side];
            }

            foreach (var word in other.Split(" | "))
            {
                sides[word] = [.. sides.GetValueOrDefault(word, []), -side];
            }
        }

        return sides.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
