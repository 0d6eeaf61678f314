using System.Collections.Frozen;
using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// A linear look at HTML before it is parsed: the parser's time grows with the square of the nesting depth, and deep trees overflow stacks that walk
/// them. Counts open tags only; elements that HTML closes by itself do not count.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>Deepest nesting that is read. Real pages stay below 100.</summary>
    public const int MaxDepth = 512;

    private const int MaxLength = 24 * 1024 * 1024;
    private const int MaxTags = 1_000_000;

    private static readonly FrozenSet<string> Uncounted = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "html", "head", "body", "path", "circle", "rect", "line", "polygon", "use", "stop",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True when the page may be parsed; else false, and told with its line.</summary>
    public static bool Check(SourceText source, int from, Diagnostics told)
    {
        var text = source.Text;
        if (text.Length - from > MaxLength)
        {
            told.Error(DiagnosticCodes.TooLarge, source.Path, 1, 1, string.Create(CultureInfo.InvariantCulture, $"The page is longer than {MaxLength} characters"), null, "Save the article alone");
            return false;
        }

        var (depth, tags) = (0, 0);
        var names = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = text.IndexOf('<', from); i >= 0 && i + 1 < text.Length; i = text.IndexOf('<', i + 1))
        {
            var close = text[i + 1] == '/';
            var name = text.AsSpan(i + (close ? 2 : 1));
            var length = 0;
            while (length < name.Length && length < 32 && (char.IsAsciiLetterOrDigit(name[length]) || name[length] == '-'))
            {
                length++;
            }

            if (length == 0 || names.Contains(name[..length]))
            {
                continue;
            }

            depth = close ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MaxDepth || ++tags > MaxTags)
            {
                var (line, column) = source.Place(i);
                told.Error(
                    DiagnosticCodes.TooLarge, source.Path, line, column, depth > MaxDepth ? string.Create(CultureInfo.InvariantCulture, $"The page is nested deeper than {MaxDepth} elements") : "The page has too many elements",
                    "A damaged page, or one made to stop programs", "Save the article alone, or as text");
                return false;
            }
        }

        return true;
    }
}
