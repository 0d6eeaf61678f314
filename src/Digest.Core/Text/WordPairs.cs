namespace Digest.Text;

/// <summary>
/// Finds the words that two texts have in one order: the shortest edit script of Myers, "An O(ND) Difference Algorithm and Its
/// Variations" (1986).
/// </summary>
internal static class WordPairs
{
    /// <summary>Edit distance at which the script is given up and all that is left counts as changed.</summary>
    private const int Limit = 1500;

    /// <summary>The words in common along a shortest edit script, as pairs of word indexes, rising on both sides.</summary>
    public static List<(int A, int B)> Of(ImmutableArray<Word> a, ImmutableArray<Word> b)
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
}
