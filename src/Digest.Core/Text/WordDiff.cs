namespace Digest.Text;

/// <summary>Where a stretch of words stands.</summary>
public enum DiffKind
{
    /// <summary>In both texts.</summary>
    Equal,

    /// <summary>In the first text only.</summary>
    OnlyA,

    /// <summary>In the second text only.</summary>
    OnlyB,
}

/// <summary>
/// A stretch of a word diff. The spans of all parts, in order, make up the whole of each text, white space and punctuation included.
/// </summary>
/// <param name="Kind">Where its words stand.</param>
/// <param name="A">UTF-16 units of the first text; empty, at the place of the gap, for words only in the second.</param>
/// <param name="B">UTF-16 units of the second text; empty, at the place of the gap, for words only in the first.</param>
public readonly record struct DiffPart(DiffKind Kind, Span A, Span B);

/// <summary>
/// The difference of two texts, word by word: case, punctuation and white space do not count. The shortest edit script of
/// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), then tidied: a lone small word left standing between two
/// changes joins them, since a reader sees "on the / based on the" sooner than three crumbs.
/// Never composes a text: every part is a span of one of the two.
/// </summary>
public static class WordDiff
{
    /// <summary>Edit distance at which the script is given up and all that is left counts as changed.</summary>
    private const int Limit = 1500;

    /// <summary>The parts in text order; where both sides change, the words of the first text come first.</summary>
    public static ImmutableArray<DiffPart> Of(string a, string b) => Of(new TextLayer(a), new TextLayer(b));

    /// <summary>The same of texts whose words may be known already.</summary>
    public static ImmutableArray<DiffPart> Of(TextLayer first, TextLayer second) =>
        Of(first, second, WordAlignment.Of(first.Words, second.Words));

    /// <summary>The same of texts that are aligned already.</summary>
    public static ImmutableArray<DiffPart> Of(TextLayer first, TextLayer second, WordAlignment alignment)
    {
        var (a, b, wa, wb) = (first.Text, second.Text, first.Words, second.Words);
        var pairs = Tidy(alignment.Pairs(), wa, wb);
        var parts = ImmutableArray.CreateBuilder<DiffPart>();
        var (i, j, atA, atB) = (0, 0, 0, 0);
        for (var n = 0; n <= pairs.Count; n++)
        {
            var (pi, pj) = n < pairs.Count ? pairs[n] : (wa.Length, wb.Length);
            if (pi > i)
            {
                var to = StartOf(wa, pi, a);
                parts.Add(new DiffPart(DiffKind.OnlyA, new Span(atA, to), new Span(atB, atB)));
                atA = to;
            }

            if (pj > j)
            {
                var to = StartOf(wb, pj, b);
                parts.Add(new DiffPart(DiffKind.OnlyB, new Span(atA, atA), new Span(atB, to)));
                atB = to;
            }

            var run = n;
            while (run + 1 < pairs.Count && pairs[run + 1] == (pairs[run].A + 1, pairs[run].B + 1))
            {
                run++;
            }

            if (n < pairs.Count)
            {
                (i, j) = (pairs[run].A + 1, pairs[run].B + 1);
                var (toA, toB) = (StartOf(wa, i, a), StartOf(wb, j, b));
                parts.Add(new DiffPart(DiffKind.Equal, new Span(atA, toA), new Span(atB, toB)));
                (atA, atB, n) = (toA, toB, run);
            }
        }

        if (parts.Count == 0 && (a.Length > 0 || b.Length > 0))
        {
            parts.Add(new DiffPart(DiffKind.Equal, new Span(0, a.Length), new Span(0, b.Length)));
            (atA, atB) = (a.Length, b.Length);
        }

        // A text without words ("…") beside one with words.
        if (atA < a.Length)
        {
            parts.Add(new DiffPart(DiffKind.OnlyA, new Span(atA, a.Length), new Span(atB, atB)));
        }

        if (atB < b.Length)
        {
            parts.Add(new DiffPart(DiffKind.OnlyB, new Span(a.Length, a.Length), new Span(atB, b.Length)));
        }

        return parts.ToImmutable();
    }

    /// <summary>The words in common along a shortest edit script, as pairs of word indexes, rising on both sides.</summary>
    internal static List<(int A, int B)> Pairs(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        AlignmentCount.Tell(a, b);
        var pairs = new List<(int, int)>();
        var head = 0;
        while (head < a.Length && head < b.Length && a[head].Key == b[head].Key)
        {
            pairs.Add((head, head));
            head++;
        }

        var tail = 0;
        while (tail < a.Length - head && tail < b.Length - head && a[^(tail + 1)].Key == b[^(tail + 1)].Key)
        {
            tail++;
        }

        Middle(a, b, head, a.Length - tail, b.Length - tail, pairs);
        for (var k = tail; k > 0; k--)
        {
            pairs.Add((a.Length - k, b.Length - k));
        }

        return pairs;
    }

    private static void Middle(ImmutableArray<Word> a, ImmutableArray<Word> b, int head, int endA, int endB, List<(int A, int B)> pairs)
    {
        var (n, m) = (endA - head, endB - head);
        var max = Math.Min(n + m, Limit);
        if (n == 0 || m == 0)
        {
            return;
        }

        var furthest = new int[(2 * max) + 3];
        var trace = new List<int[]>();
        for (var d = 0; d <= max; d++)
        {
            trace.Add(furthest[(max - d)..(max + d + 3)]);
            for (var k = -d; k <= d; k += 2)
            {
                var at = max + 1 + k;
                var x = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && a[head + x].Key == b[head + x - k].Key)
                {
                    x++;
                }

                furthest[at] = x;
                if (x >= n && x - k >= m)
                {
                    Walk(trace, d, n, m, head, pairs);
                    return;
                }
            }
        }
    }

    private static void Walk(List<int[]> trace, int d, int n, int m, int head, List<(int A, int B)> pairs)
    {
        var from = pairs.Count;
        var (x, y) = (n, m);
        for (; d >= 0; d--)
        {
            // Row d holds the furthest points of step d - 1 from diagonal -d-1 on; diagonal k stands at k + d + 1.
            var row = trace[d];
            var k = x - y;
            var back =
                d == 0 ? 0
                : k == -d || (k != d && row[k + d] < row[k + d + 2]) ? k + 1
                : k - 1;
            var px = d == 0 ? 0 : row[back + d + 1];
            var py = px - back;
            while (x > px && y > py)
            {
                x--;
                y--;
                pairs.Add((head + x, head + y));
            }

            (x, y) = (px, py);
        }

        pairs.Reverse(from, pairs.Count - from);
    }

    private static List<(int A, int B)> Tidy(ImmutableArray<(int A, int B)> pairs, ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        var kept = new List<(int A, int B)>(pairs.Length);
        for (var n = 0; n < pairs.Length; n++)
        {
            var (i, j) = pairs[n];
            var before = n == 0 ? (A: -1, B: -1) : pairs[n - 1];
            var after = n + 1 < pairs.Length ? pairs[n + 1] : (A: a.Length, B: b.Length);
            var crumb = before.A < i - 1 && after.A > i + 1 && before.B < j - 1 && after.B > j + 1 && a[i].Key.Length <= 3 && !a[i].Digit;
            if (!crumb)
            {
                kept.Add(pairs[n]);
            }
        }

        return kept;
    }

    private static int StartOf(ImmutableArray<Word> words, int index, string text) =>
        index == 0 ? 0
        : index < words.Length ? words[index].Start
        : text.Length;
}
