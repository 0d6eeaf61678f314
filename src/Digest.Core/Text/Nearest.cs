namespace Digest.Text;

/// <summary>
/// Finds the word an editor most likely meant, by optimal string alignment distance (Damerau 1964): a swap of neighbours is one mistake.
/// </summary>
public static class Nearest
{
    /// <summary>The nearest known word within a third of its length, the first in order among equals; null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> known)
    {
        var typed = Plain(word);
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var d = Distance(typed, Plain(candidate));
            if (d < least && d <= Math.Max(1, Math.Max(typed.Length, candidate.Length) / 3))
            {
                (best, least) = (candidate, d);
            }
        }

        return best;
    }

    /// <summary>
    /// The known words nearest to a typed one, nearest first, the first in order among equals: at most <paramref name="most"/>, all within
    /// half the length of the typed one.
    /// </summary>
    public static ImmutableArray<string> Of(string word, IEnumerable<string> known, int most)
    {
        var typed = Plain(word);
        return
        [
            .. known
                .Select(k => (Word: k, Distance: Distance(typed, Plain(k))))
                .Where(k => k.Distance <= Math.Max(1, typed.Length / 2))
                .OrderBy(k => k.Distance)
                .Take(most)
                .Select(k => k.Word),
        ];
    }

    private static string Plain(string word) => word.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    private static int Distance(string a, string b)
    {
        if (a.Length > 64 || Math.Abs(a.Length - b.Length) > 16)
        {
            return int.MaxValue;
        }

        var width = b.Length + 1;
        var d = new int[(a.Length + 1) * width];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[(i * width) + j] = i + j;
                    continue;
                }

                var least = Math.Min(
                    Math.Min(d[((i - 1) * width) + j] + 1, d[(i * width) + j - 1] + 1),
                    d[((i - 1) * width) + j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
                d[(i * width) + j] =
                    i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]
                        ? Math.Min(least, d[((i - 2) * width) + j - 2] + 1)
                        : least;
            }
        }

        return d[(a.Length * width) + b.Length];
    }
}
