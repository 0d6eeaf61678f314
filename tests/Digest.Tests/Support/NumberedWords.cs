using System.Globalization;
using System.Text.RegularExpressions;

namespace Digest.Tests.Support;

/// <summary>
/// Words that stand nowhere else in a generated text: so a test knows each of them again, whatever a reader makes of what stands around.
/// </summary>
internal static partial class NumberedWords
{
    /// <summary>The text with such a word for each "@", and one that begins with a capital for each "%".</summary>
    public static string Fill(string text)
    {
        var n = 0;
        return Place().Replace(text, m => string.Create(CultureInfo.InvariantCulture, $"{(m.Value == "@" ? 'w' : 'W')}{++n}x"));
    }

    /// <summary>The words of a text, in order.</summary>
    public static List<string> In(string text) => [.. Word().Matches(text).Select(static m => m.Value)];

    /// <summary>Whether some words stand among others in their order.</summary>
    public static bool AreWithin(List<string> some, List<string> all)
    {
        var at = 0;
        foreach (var word in all)
        {
            at += at < some.Count && some[at] == word ? 1 : 0;
        }

        return at == some.Count;
    }

    [GeneratedRegex("[@%]", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Place();

    [GeneratedRegex("[wW][0-9]+x", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Word();
}
