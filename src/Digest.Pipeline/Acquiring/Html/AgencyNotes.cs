using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Parts the words under a picture from the agency's note to editors that runs on behind them ("… File Photo ATTENTION EDITORS - THIS IMAGE
/// …"): the one is for readers, the other is not.
/// </summary>
internal static class AgencyNotes
{
    private static readonly ImmutableArray<string> Openings = Lexicon.Shared.Phrases("notes-to-editors");

    /// <summary>Where in a text the note begins; -1 where it has none, or is nothing else.</summary>
    public static int In(string text)
    {
        foreach (var opening in Openings)
        {
            if (text.IndexOf(opening, StringComparison.OrdinalIgnoreCase) is > 0 and var at && text[at - 1] == ' ')
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a caption is such a note.</summary>
    public static bool Is(Block block) =>
        block.Kind == BlockKind.Caption && Openings.Any(o => block.Text.StartsWith(o, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words before the note, and the note.</summary>
    public static (Block Words, Block Note) Cut(Block block, int at)
    {
        var end = block.Text.AsSpan(0, at).TrimEnd().Length;
        var words = block.Inlines.Where(i => i.Start < end).Select(i => i with { End = Math.Min(i.End, end) });
        var note = block.Inlines.Where(i => i.End > at).Select(i => i with { Start = Math.Max(i.Start, at) - at, End = i.End - at });
        return (block with { Text = block.Text[..end], Inlines = [.. words] }, block with { Text = block.Text[at..], Inlines = [.. note] });
    }
}
