using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// A linear look at YAML before the parser sees it, by line: what has crashed the parser (controls, NUL) or what it takes although YAML 1.2
/// does not
/// (tabs as indentation, stray document marks), and directives, which no editor needs.
/// </summary>
internal static class YamlGuard
{
    /// <summary>Throws <see cref="YamlRefusal"/> at the first place that is refused.</summary>
    public static void Check(string text)
    {
        var (line, begun, ended) = (0, false, false);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            Characters(raw, line);
            var content = raw.Trim();
            if (content.IsEmpty || (content[0] == '#' && raw[0] is '#' or ' '))
            {
                continue;
            }

            if (ended)
            {
                throw new YamlRefusal(
                    line,
                    1,
                    "Something stands after the end of the YAML",
                    "A line of three dots ends it",
                    "Delete the dots, or what follows"
                );
            }

            var mark = IsMark(raw, "---") || IsMark(raw, "...");
            if (mark && (begun || raw[0] == '.' || content.Length > 3) && !(raw[0] == '.' && content.Length == 3))
            {
                throw new YamlRefusal(
                    line,
                    1,
                    begun ? "There is more than one YAML document" : "Nothing may follow the dashes on their line",
                    null,
                    begun ? "Keep one; put dashes at a line's beginning in quotes or indent them" : "Begin on the next line"
                );
            }

            ended = mark && raw[0] == '.';
            if (raw[0] == '%')
            {
                throw new YamlRefusal(
                    line,
                    1,
                    "YAML directives are not read",
                    "The line begins with %",
                    "Delete it, or put the value in quotes"
                );
            }

            Tabs(raw, line);
            begun = true;
        }
    }

    private static void Characters(ReadOnlySpan<char> raw, int line)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (
                (c < ' ' && c is not ('\t' or '\n' or '\r'))
                || c is '\u007F' or (>= '\u0080' and <= '\u009F' and not '\u0085') or '\uFFFE' or '\uFFFF'
            )
            {
                throw new YamlRefusal(
                    line,
                    i + 1,
                    string.Create(CultureInfo.InvariantCulture, $"The YAML holds the control character U+{(int)c:X4}"),
                    "A copy from a terminal or a damaged file",
                    "Delete it, or write it as an escape in double quotes"
                );
            }
        }
    }

    private static bool IsMark(ReadOnlySpan<char> raw, string mark) => raw.StartsWith(mark) && (raw.Length == 3 || raw[3] is ' ' or '\t');

    // "-<tab>-", "?<tab>key:": a tab may part words, never levels.
    private static void Tabs(ReadOnlySpan<char> raw, int line)
    {
        var rest = raw.TrimStart(' ');
        var refused = raw[0] == '\t';
        while (!refused && rest.Length > 1 && rest[0] is '-' or '?' or ':' && rest[1] is ' ' or '\t')
        {
            var space = rest[1..];
            rest = space.TrimStart(" \t");
            var nested =
                rest.Length > 0
                && (rest[0] is '-' or '?' && (rest.Length == 1 || rest[1] is ' ' or '\t') || rest.IndexOf(": ") > 0 || rest[^1] == ':');
            refused = nested && space[..(space.Length - rest.Length)].Contains('\t');
        }

        if (refused)
        {
            throw new YamlRefusal(line, raw.IndexOf('\t') + 1, "YAML is not indented with tabs", null, "Use spaces");
        }
    }
}
