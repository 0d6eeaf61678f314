using Digest.Rendering.Engine;

namespace Digest.Rendering.Making;

/// <summary>Lists in words: "A", "A and B", "A, B and C".</summary>
internal static class Lists
{
    /// <summary>Numbers of paragraphs as runs: <c>¶2–¶7, ¶9</c>; those below 1 left out.</summary>
    public static string Runs(IEnumerable<int> numbers)
    {
        var runs = new List<(int From, int To)>();
        foreach (var n in numbers.Where(n => n > 0).Distinct().Order())
        {
            if (runs.Count > 0 && runs[^1].To == n - 1)
            {
                runs[^1] = (runs[^1].From, n);
            }
            else
            {
                runs.Add((n, n));
            }
        }

        return string.Join(", ", runs.Select(r => r.From == r.To ? "¶" + r.From : "¶" + r.From + "–¶" + r.To));
    }

    /// <summary>The items joined.</summary>
    public static string Of(Strings strings, IReadOnlyList<string> items) =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => strings.Say("list.and", string.Join(strings.Say("list.comma"), items.Take(items.Count - 1)), items[^1]),
        };
}
