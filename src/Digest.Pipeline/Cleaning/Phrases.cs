using System.Collections.Frozen;

namespace Digest.Cleaning;

/// <summary>
/// A small set of stock lines: whole lines, and openings of lines that are short enough. Compared in lower case, straight apostrophes, trailing
/// arrows, colons and dots cut. What a line must not be is as important as what it says: openings never match a line longer than their limit.
/// </summary>
internal sealed class Phrases
{
    private const string Around = "»«›‹→←><|:.…•·-–—+▼►▶()[]*! \u00A0\t\n";

    private readonly FrozenSet<string> _whole;
    private readonly FrozenDictionary<string, string[]> _openings;
    private readonly int _longest;

    /// <summary>Makes a set. <paramref name="openings"/> match lines of at most <paramref name="longest"/> words.</summary>
    public Phrases(string[] whole, string[]? openings = null, int longest = 12)
    {
        _whole = whole.ToFrozenSet(StringComparer.Ordinal);
        _openings = (openings ?? []).GroupBy(FirstWord, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _longest = longest;
    }

    /// <summary>Whether the block is one of these lines.</summary>
    public bool Match(CleaningPage page, int i)
    {
        if (page.IsLong(i))
        {
            return false;
        }

        var line = page.Plain(i);
        return _whole.Contains(line) || (_openings.Count > 0 && _openings.TryGetValue(FirstWord(line), out var some) && page.Words(i) <= _longest && Opens(line, some));
    }

    /// <summary>A line in lower case without the marks around it.</summary>
    public static string Plain(string lower) => lower.AsSpan().Trim(Around).ToString();

    private static bool Opens(string line, string[] openings)
    {
        foreach (var opening in openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal) && (line.Length == opening.Length || !char.IsLetterOrDigit(line[opening.Length]) || !char.IsLetterOrDigit(opening[^1])))
            {
                return true;
            }
        }

        return false;
    }

    private static string FirstWord(string line)
    {
        var end = line.AsSpan().IndexOfAny(" :,'");
        return end < 0 ? line : line[..end];
    }
}
