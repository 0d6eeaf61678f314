namespace Digest.Tests.Fuzzing;

/// <summary>Changes of lines: what Markdown, YAML, mails and downloads of archives are made of.</summary>
internal static class LineChanges
{
    private static readonly ImmutableArray<string> Fronts =
    [
        " ",
        "  ",
        "    ",
        "\t",
        "> ",
        "- ",
        "1. ",
        "# ",
        "| ",
        "```",
        "---\n",
        "key: ",
        "- - - ",
        ": ",
        "? ",
        "=",
    ];

    /// <summary>One line is gone, twice there, elsewhere, indented, or joined with the next.</summary>
    public static string OfOne(string text, Dice dice)
    {
        var lines = text.Split('\n').ToList();
        var at = dice.Below(lines.Count);
        switch (dice.Below(6))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(dice.Below(lines.Count + 1), lines[at]);
                break;
            case 2:
                lines[at] = dice.Of(Fronts) + lines[at];
                break;
            case 3:
                lines[at] = lines[at].TrimStart();
                break;
            case 4 when at + 1 < lines.Count:
                (lines[at], lines[at + 1]) = (lines[at + 1], lines[at]);
                break;
            default:
                lines[at] += dice.OneIn(2) ? "\r" : "  ";
                break;
        }

        return string.Join('\n', lines);
    }

    /// <summary>Some lines in a row are indented, gone, the other way round, or end in another way.</summary>
    public static string OfMany(string text, Dice dice)
    {
        var lines = text.Split('\n');
        var (at, count) = dice.Stretch(lines.Length);
        var front = dice.Of(Fronts);
        IEnumerable<string> some = lines.Skip(at).Take(count);
        some = dice.Below(5) switch
        {
            0 => some.Select(l => front + l),
            1 => some.Select(l => l.TrimStart()),
            2 => some.Reverse(),
            3 => some.Select(l => l + "\r"),
            _ => [string.Concat(some)],
        };
        return string.Join('\n', lines.Take(at).Concat(some).Concat(lines.Skip(at + count)));
    }
}
