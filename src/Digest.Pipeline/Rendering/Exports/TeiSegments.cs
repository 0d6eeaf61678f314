namespace Digest.Rendering.Exports;

/// <summary>
/// Cuts several wordings of one paragraph into what all have and what each has in the place of the others' words. One behind the other the
/// pieces of a wording are that wording, whatever it holds: words are compared with their marks and the space behind them.
/// </summary>
internal static class TeiSegments
{
    // Words in common with the first wording, of those of the shorter one: below that the apparatus would be a heap of small words.
    private const double Least = 0.4;

    // Words of a wording times words of another: what is longer stands whole.
    private const int MostCells = 4_000_000;

    /// <summary>
    /// The pieces in order: one text where all have it, else a text for each wording, in their order; it is empty where one has nothing.
    /// </summary>
    /// <param name="wordings">At least one, white space folded; the first is the shown one.</param>
    public static ImmutableArray<ImmutableArray<string>> Of(ImmutableArray<string> wordings)
    {
        if (wordings.Length == 1)
        {
            return [wordings];
        }

        var words = wordings.Select(Cut).ToList();
        var common = new int[words[0].Length][];
        for (var i = 0; i < common.Length; i++)
        {
            common[i] = new int[words.Count];
            common[i][0] = i;
        }

        var all = Enumerable.Repeat(true, common.Length).ToArray();
        for (var other = 1; other < words.Count; other++)
        {
            var pairs = Pairs(words[0], words[other]);
            if (pairs is null || pairs.Count(static p => p >= 0) < Least * Math.Min(words[0].Length, words[other].Length))
            {
                return [wordings];
            }

            for (var i = 0; i < pairs.Length; i++)
            {
                common[i][other] = pairs[i];
                all[i] &= pairs[i] >= 0;
            }
        }

        var pieces = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        var at = new int[words.Count];
        for (var i = 0; i <= common.Length; i++)
        {
            if (i < common.Length && !all[i])
            {
                continue;
            }

            var to = i < common.Length ? common[i] : [.. words.Select(static w => w.Length)];
            if (!at.SequenceEqual(to))
            {
                pieces.Add([.. words.Select((w, n) => string.Concat(w[at[n]..to[n]]))]);
            }

            if (i == common.Length)
            {
                break;
            }

            var end = i;
            while (end + 1 < common.Length && all[end + 1] && common[end + 1].Zip(common[end]).All(static p => p.First == p.Second + 1))
            {
                end++;
            }

            pieces.Add([string.Concat(words[0][i..(end + 1)])]);
            at = [.. common[end].Select(static n => n + 1)];
            i = end;
        }

        return pieces.DrainToImmutable();
    }

    // Words with the space behind them; in scripts without spaces, with no space in a hundred letters, letter by letter.
    private static string[] Cut(string text)
    {
        var words = new List<string>();
        for (var from = 0; from < text.Length; )
        {
            var space = text.IndexOf(' ', from);
            var to = space < 0 ? text.Length : space + 1;
            if (to - from <= 40)
            {
                words.Add(text[from..to]);
            }
            else
            {
                words.AddRange(text[from..to].EnumerateRunes().Select(static r => r.ToString()));
            }

            from = to;
        }

        return [.. words];
    }

    // The longest row of words that both have in the same order (Wagner and Fischer 1974): for each word of the one its place in the
    // other, or -1. Null where the table would be too large.
    private static int[]? Pairs(string[] one, string[] other)
    {
        if ((long)one.Length * other.Length > MostCells)
        {
            return null;
        }

        var length = Enumerable.Range(0, one.Length + 1).Select(_ => new int[other.Length + 1]).ToArray();
        for (var i = one.Length - 1; i >= 0; i--)
        {
            for (var j = other.Length - 1; j >= 0; j--)
            {
                length[i][j] = one[i] == other[j] ? length[i + 1][j + 1] + 1 : Math.Max(length[i + 1][j], length[i][j + 1]);
            }
        }

        var pairs = new int[one.Length];
        Array.Fill(pairs, -1);
        for (int i = 0, j = 0; i < one.Length && j < other.Length; )
        {
            if (one[i] == other[j])
            {
                pairs[i++] = j++;
            }
            else if (length[i + 1][j] >= length[i][j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
