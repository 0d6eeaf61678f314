using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Knows lines of nothing but what a page offers to do with it, one button or several in a row: "Share Tweet Print", "Log in", "Auf
/// Facebook teilen Via E-Mail teilen". Such a line is no headline and no name.
/// </summary>
internal static class ButtonLines
{
    private const int Most = 24;

    private static readonly FrozenSet<string> Buttons = Lexicon.Shared.Words("button-words");

    private static readonly FrozenSet<string> Between = Lexicon.Shared.Words("between-button-words");

    /// <summary>Whether a line is one.</summary>
    public static bool Is(string line)
    {
        if (line.Length > 200 || line.Length < 2)
        {
            return false;
        }

        var (found, count) = (false, 0);
        foreach (var word in line.Split(Signs, StringSplitOptions.RemoveEmptyEntries))
        {
            var button = Buttons.Contains(word);
            if (++count > Most || !(button || Between.Contains(word) || word.All(char.IsAsciiDigit)))
            {
                return false;
            }

            found |= button;
        }

        return found;
    }

    private static readonly char[] Signs = [' ', '|', '•', '·', '/', ',', ':', '.', '(', ')', '+', '…', '[', ']', '!'];
}
