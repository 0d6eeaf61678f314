using static Digest.Output.TerminalWriter;

namespace Digest.Output;

/// <summary>Shows what an amended file gains, as a unified diff with three lines around each change.</summary>
internal static class TextChange
{
    private const int Around = 3;
    private const int LookAhead = 400;

    /// <summary>Writes the diff.</summary>
    public static void Write(Amended file, TerminalWriter paper)
    {
        paper.Line(Bold($"--- {(file.Before is null ? "(new file)" : file.Path)}"));
        paper.Line(Bold($"+++ {file.Path}"));
        var (before, after) = (Lines(file.Before ?? ""), Lines(file.After));
        var steps = Steps(before, after);
        for (var i = 0; i < steps.Count; )
        {
            if (steps[i].Mark == ' ')
            {
                i++;
                continue;
            }

            var from = Math.Max(0, i - Around);
            var to = i;
            for (var quiet = 0; to < steps.Count && quiet <= 2 * Around; to++)
            {
                quiet = steps[to].Mark == ' ' ? quiet + 1 : 0;
            }

            while (to > i && steps[to - 1].Mark == ' ' && to - 1 - LastChange(steps, to) > Around)
            {
                to--;
            }

            Hunk(steps, from, to, paper);
            i = to;
        }
    }

    private static int LastChange(List<(char Mark, string Text, int A, int B)> steps, int to)
    {
        var last = to - 1;
        while (last > 0 && steps[last].Mark == ' ')
        {
            last--;
        }

        return last;
    }

    private static void Hunk(List<(char Mark, string Text, int A, int B)> steps, int from, int to, TerminalWriter paper)
    {
        var hunk = steps[from..to];
        paper.Line(Cyan($"@@ -{hunk[0].A + 1},{hunk.Count(s => s.Mark != '+')} +{hunk[0].B + 1},{hunk.Count(s => s.Mark != '-')} @@"));
        foreach (var (mark, text, _, _) in hunk)
        {
            paper.Line(
                mark == '+' ? Green("+" + text)
                : mark == '-' ? Red("-" + text)
                : " " + text
            );
        }
    }

    // Nearly all lines stay: the nearest line that both have again ends a change.
    private static List<(char Mark, string Text, int A, int B)> Steps(string[] a, string[] b)
    {
        var steps = new List<(char, string, int, int)>();
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                steps.Add((' ', a[i], i, j));
                (i, j) = (i + 1, j + 1);
                continue;
            }

            var gained = i < a.Length ? Array.IndexOf(b, a[i], j, Math.Min(LookAhead, b.Length - j)) : b.Length;
            if (gained >= 0)
            {
                for (; j < gained; j++)
                {
                    steps.Add(('+', b[j], i, j));
                }
            }
            else
            {
                steps.Add(('-', a[i], i, j));
                i++;
                if (j < b.Length && (i >= a.Length || a[i] != b[j]))
                {
                    steps.Add(('+', b[j], i, j));
                    j++;
                }
            }
        }

        return steps;
    }

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
