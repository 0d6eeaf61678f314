using System.Globalization;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Digest.Tests.Support;

/// <summary>A unified line diff with three lines of context, for the message of a failed comparison.</summary>
internal static class TextDiff
{
    private const int Context = 3;

    /// <summary>The diff from what was expected to what was received; empty when they are equal.</summary>
    public static string Unified(string expected, string received)
    {
        var lines = InlineDiffBuilder.Diff(expected, received, ignoreWhiteSpace: false).Lines;
        var near = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Type != ChangeType.Unchanged)
            {
                Array.Fill(near, true, Math.Max(0, i - Context), Math.Min(lines.Count, i + Context + 1) - Math.Max(0, i - Context));
            }
        }

        var text = new StringBuilder();
        var line = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var mark = lines[i].Type switch
            {
                ChangeType.Inserted => '+',
                ChangeType.Deleted => '-',
                _ => ' ',
            };
            line += mark == '-' ? 0 : 1;
            if (near[i])
            {
                if (i == 0 || !near[i - 1])
                {
                    text.Append(CultureInfo.InvariantCulture, $"@@ line {line} @@\n");
                }

                text.Append(mark).Append(lines[i].Text).Append('\n');
            }
        }

        return text.ToString();
    }
}
