using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>How two lines of one paragraph meet.</summary>
internal enum WordBreak
{
    /// <summary>With a space between two words.</summary>
    None,

    /// <summary>Within a word, at a hyphen of its own.</summary>
    Kept,

    /// <summary>Within a word, at a hyphen that only says so.</summary>
    Dropped,
}

/// <summary>
/// Tells of hyphens at the ends of wrapped lines, as columns print them, whether a word goes on behind them. A hyphen of the word itself
/// stays: where a capital or digit follows, where the text writes the word so elsewhere, or where the part before it is one that words are
/// joined to ("well-known"). One that lists hang on ("Nord- und Ostsee") stays before its space.
/// </summary>
internal sealed class LineHyphens(string text, List<Line> lines)
{
    private const int LongestWord = 60;

    private static readonly FrozenSet<string> Joined = Lexicon.Shared.Words("hyphen-joined");

    private static readonly FrozenSet<string> Lists = Lexicon.Shared.Words("joining-words");

    private HashSet<string>? _words;

    /// <summary>How a line meets the next one of its paragraph.</summary>
    public WordBreak Between(Line line, Line next)
    {
        var end = line.End - 1;
        if (end <= line.Start || text[end] is not ('-' or '\u2010' or '\u00AD') || !char.IsLetterOrDigit(text[end - 1]))
        {
            return WordBreak.None;
        }

        if (text[end] == '\u00AD')
        {
            return WordBreak.Dropped;
        }

        var before = Before(line.Start, end);
        var behind = Behind(next);
        if (behind.IsEmpty || before.IsEmpty || Is(Lists, behind))
        {
            return WordBreak.None;
        }

        if (!char.IsLower(behind[0]) || char.IsDigit(text[end - 1]))
        {
            return WordBreak.Kept;
        }

        var whole = string.Concat(before, behind);
        var parted = string.Concat(before, "-", behind);
        return Elsewhere.Contains(whole) ? WordBreak.Dropped
            : Elsewhere.Contains(parted) || Is(Joined, before) || before.Contains('-') ? WordBreak.Kept
            : WordBreak.Dropped;
    }

    // The words of the text that stand within a line, with their hyphens.
    private HashSet<string> Elsewhere => _words ??= Within();

    private HashSet<string> Within()
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            for (var at = line.Start; at < line.End; at++)
            {
                var start = at;
                while (at < line.End && IsOfWord(text[at]))
                {
                    at++;
                }

                // What a line begins or ends with may be half of a word.
                if (at > start && at < line.End && at - start <= LongestWord)
                {
                    words.Add(text[start..at]);
                }
            }
        }

        return words;
    }

    private ReadOnlySpan<char> Before(int start, int end)
    {
        var from = end;
        while (from > start && IsOfWord(text[from - 1]))
        {
            from--;
        }

        return text.AsSpan(from, end - from);
    }

    private ReadOnlySpan<char> Behind(Line next)
    {
        var to = next.Start;
        while (to < next.End && char.IsLetterOrDigit(text[to]))
        {
            to++;
        }

        return text.AsSpan(next.Start, to - next.Start);
    }

    private static bool Is(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        word.Length <= LongestWord && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '-';
}
