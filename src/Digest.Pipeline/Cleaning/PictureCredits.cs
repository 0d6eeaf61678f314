using Digest.Text;

namespace Digest.Cleaning;

/// <summary>Finds where words under a picture end and the credit of the picture begins.</summary>
internal static class PictureCredits
{
    private static readonly ImmutableArray<string> Openings = Lexicon.Shared.Phrases("picture-credit-openings");

    private static readonly ImmutableArray<string> FilePictures = Lexicon.Shared.Phrases("file-pictures");

    /// <summary>
    /// Where the credit begins: its label, a bar, or a last bracket; the length of the text where it has none, or is nothing else.
    /// </summary>
    public static int Start(string text)
    {
        var (end, label) = (text.Length, Label(text));
        foreach (var opening in Openings)
        {
            var at = text.LastIndexOf(opening, StringComparison.OrdinalIgnoreCase);
            if (at > label && at < end && !char.IsLetterOrDigit(text[at - 1]))
            {
                end = at;
            }
        }

        if (text.IndexOf(" | ", StringComparison.Ordinal) is > 0 and var bar && bar < end)
        {
            end = bar;
        }

        if (text[^1] == ')' && text.LastIndexOf('(') is >= 0 and var open && open > 0 && open < end)
        {
            end = open;
        }

        return end;
    }

    /// <summary>Where the label "File photo" in front of the words ends; 0 where they have none.</summary>
    public static int Label(string text)
    {
        foreach (var label in FilePictures)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return label.Length;
            }
        }

        return 0;
    }
}
