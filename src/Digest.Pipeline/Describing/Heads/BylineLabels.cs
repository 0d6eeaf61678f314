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

    /// <summary>Whether a line is nothing but a label ("By", "Автор:").</summary>
    public static bool IsAlone(string line) =>
        line.Length <= 30 && Alone.Contains(line.Trim(' ', ':', '|', '.', '•', '—', '-').ToLowerInvariant());

    /// <summary>
    /// Cuts the label off; false where none stands there. <paramref name="small"/> tells that the label is a small word without a colon.
    /// </summary>
    public static bool Cut(string text, out string rest, out bool small)
    {
        (rest, small) = (text, false);
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
