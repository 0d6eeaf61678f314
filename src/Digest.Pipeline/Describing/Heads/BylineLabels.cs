using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// The words before bylines in the twelve languages. Some are small words of their language too, so what follows them must be a whole name.
/// </summary>
internal static class BylineLabels
{
    /// <summary>Longest first, so that "By:" is not read as "By" and a colon.</summary>
    private static readonly string[] Labels =
    [
        .. Lexicon.Shared.Set("byline-labels").OrderByDescending(l => l.Length).ThenBy(l => l, StringComparer.Ordinal),
    ];

    private static readonly FrozenSet<string> Alone = Labels.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Labels that are common small words: without a colon, one lone word after them is no name ("By Friday", "Di Maio").
    /// </summary>
    private static readonly FrozenSet<string> Small = Lexicon.Shared.Set("byline-labels-small");

    /// <summary>Labels that are nouns of every day: they introduce a name only with a colon.</summary>
    private static readonly FrozenSet<string> NeedColon = Lexicon.Shared.Set("byline-labels-with-colon");

    /// <summary>The labels that are common small words.</summary>
    public static IEnumerable<string> SmallOnes => Small.Order(StringComparer.Ordinal);

    /// <summary>Whether a line is nothing but a label that is a common small word ("By", "von:").</summary>
    public static bool IsSmallAlone(string line) =>
        line.Length <= 12 && Small.Contains(line.Trim(' ', ':', '|', '.', '•', '—', '-').ToLowerInvariant());

    /// <summary>
    /// Whether a line of at most three words ends in a label that stands for itself ("Interview by"): the names stand on the lines below.
    /// </summary>
    public static bool IsOpen(string line)
    {
        if (line.Length is 0 or > 40 || !char.IsUpper(line[0]))
        {
            return false;
        }

        var words = line.TrimEnd(':', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && Small.Contains(words[^1].ToLowerInvariant());
    }

    /// <summary>
    /// The stretch behind a label that is a common small word inside a line ("posted in Travel by Ann Lee"); null where there is none.
    /// </summary>
    public static (int Start, string Behind)? Inside(string text)
    {
        foreach (var label in Small)
        {
            var at = text.IndexOf(" " + label + " ", StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return (at, text[(at + label.Length + 2)..]);
            }
        }

        return null;
    }

    /// <summary>Whether a line is nothing but a label ("By", "Автор:").</summary>
    public static bool IsAlone(string line) =>
        line.Length <= 30 && Alone.Contains(line.Trim(' ', ':', '|', '.', '•', '—', '-').ToLowerInvariant());

    /// <summary>
    /// Cuts the label off; false where none stands there. <paramref name="small"/> tells that the label is a small word without a colon.
    /// </summary>
    public static bool Cut(string text, out string rest, out bool small)
    {
        (rest, small) = (text, false);
        if (text.Contains('：', StringComparison.Ordinal))
        {
            text = text.Replace('：', ':');
        }

        foreach (var label in Labels)
        {
            if (
                text.Length > label.Length + 1
                && text.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && text[label.Length] is ' ' or ':' or '.'
            )
            {
                var after = Normal.Space(text[label.Length..]);
                var colon = after.StartsWith(':');
                if (!colon && NeedColon.Contains(label))
                {
                    continue;
                }

                rest = after.TrimStart(' ', ':', '.');
                small = !colon && Small.Contains(label);
                return rest.Length > 0;
            }
        }

        return false;
    }
}
