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
        var line = 0;
        foreach (var text in Of(file))
        {
            paper.Line(
                ++line <= 2 ? Bold(text)
                : text[0] == '@' ? Cyan(text)
                : text[0] == '+' ? Green(text)
                : text[0] == '-' ? Red(text)
                : text
            );
        }
    }

    /// <summary>The lines of the diff: two with the file's name, then each with its mark in front.</summary>
    public static IEnumerable<string> Of(Amended file)
    {
        yield return $"--- {(file.Before is null ? "(new file)" : file.Path)}";
        yield return $"+++ {file.Path}";
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

            foreach (var line in Hunk(steps[from..to]))
            {
                yield return line;
            }

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

    private static IEnumerable<string> Hunk(List<(char Mark, string Text, int A, int B)> hunk) =>
        hunk.Select(s => s.Mark + s.Text)
            .Prepend($"@@ -{hunk[0].A + 1},{hunk.Count(s => s.Mark != '+')} +{hunk[0].B + 1},{hunk.Count(s => s.Mark != '-')} @@");

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
