using System.Globalization;
using System.Text;

namespace Digest.Text;

/// <summary>
/// Writes a text as a YAML scalar in double quotes: the one place that does, for sidecars of an import and for lines of the editor's files.
/// </summary>
public static class YamlQuoted
{
    /// <summary>
    /// The text on one line, in quotation marks; what is not printed stands as an escape, so that what is read is what was given and no
    /// line shows otherwise than it reads. Half of a surrogate pair, which no file can hold, becomes U+FFFD.
    /// </summary>
    public static string Of(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ =
                rune.Value is '"' or '\\' ? quoted.Append('\\').Append((char)rune.Value)
                : IsPrinted(rune) ? quoted.Append(rune.ToString())
                : rune.IsBmp ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
                : quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPrinted(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned
            );
}
