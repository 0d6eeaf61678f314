using System.Globalization;

namespace Digest.Acquiring;

/// <summary>A linear look at YAML before the parser sees it: controls and NUL, on which the parser has crashed, are refused by place.</summary>
internal static class YamlGuard
{
    /// <summary>Throws <see cref="YamlRefusal"/> at the first character that YAML 1.2 does not allow (section 5.1).</summary>
    public static void Check(string text)
    {
        var (line, column) = (1, 1);
        foreach (var c in text)
        {
            if ((c < ' ' && c is not ('\t' or '\n' or '\r')) || c is '\u007F' or (>= '\u0080' and <= '\u009F' and not '\u0085') or '\uFFFE' or '\uFFFF')
            {
                throw new YamlRefusal(line, column, string.Create(CultureInfo.InvariantCulture, $"The YAML holds the control character U+{(int)c:X4}"), "A copy from a terminal or a damaged file", "Delete it, or write it as an escape in double quotes");
            }

            (line, column) = c == '\n' ? (line + 1, 1) : (line, column + 1);
        }
    }
}
