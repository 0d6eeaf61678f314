namespace Digest.Describing;

/// <summary>Tells which lines of a page surely belong to its head: a labelled byline, a line that holds little but a full date.</summary>
internal static class HeadLines
{
    /// <summary>Whether a block is such a line.</summary>
    public static bool IsStrong(Block block) => block.Kind != BlockKind.Heading && (IsDate(block.Text) || (BylineReader.Read(block.Text, out var labelled).Length > 0 && labelled));

    /// <summary>Whether a line holds a full date and at most eight other words.</summary>
    public static bool IsDate(string text)
    {
        if (text.Length > 140)
        {
            return false;
        }

        foreach (var date in DateScanner.Scan(text))
        {
            if (date is { Year: not null, Day: not null } && Text.Words.Count(text[..date.Start]) + Text.Words.Count(text[date.End..]) <= 8 && !Shapes.EndsSentence(text.TrimEnd('.')))
            {
                return true;
            }
        }

        return false;
    }
}
