using Digest.Text;

namespace Digest.Acquiring;

/// <summary>The front matter of a file, cut out.</summary>
/// <param name="Yaml">Its YAML; null when there is none.</param>
/// <param name="Body">UTF-16 position where the text begins.</param>
internal sealed record FrontMatter(YamlSource? Yaml, int Body)
{
    /// <summary>Longest front matter or sidecar, in UTF-16 units.</summary>
    public const int MaxLength = 64 * 1024;

    /// <summary>
    /// Cuts the front matter off. A first line of three dashes opens it only when a key follows: in a crawl it may be a rule. Null, and told, when it is
    /// not closed or is TOML or JSON.
    /// </summary>
    public static FrontMatter? Cut(SourceText source, Diagnostics told)
    {
        var text = source.Text;
        var first = LineAt(text, 0);
        if (first is "+++" || first.StartsWith("{\"") || (first is "{" or ";;;" && LooksLikeJson(text)))
        {
            told.Error(
                DiagnosticCodes.ForeignFrontMatter, source.Path, 1, 1, $"The front matter is {(first is "+++" ? "TOML" : "JSON")}, only YAML is read", $"The file begins with {Cuts.Head(first.ToString(), 3)}",
                "Write it as YAML between two lines of three dashes, or in a sidecar .yml beside the file");
            return null;
        }

        if (first is not "---")
        {
            return new FrontMatter(null, 0);
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        if (start == 0 || !HasKey(text, start))
        {
            return IsClosedAtOnce(text, start) ? new FrontMatter(null, EndOfLine(text, start)) : new FrontMatter(null, 0);
        }

        for (var at = start; at < text.Length; at = EndOfLine(text, at))
        {
            if (LineAt(text, at) is "---" or "...")
            {
                return new FrontMatter(new YamlSource(source.Path, text[start..at], 1, MaxLength), EndOfLine(text, at));
            }
        }

        told.Error(DiagnosticCodes.BrokenYaml, source.Path, 1, 1, "The front matter is never closed", "It opens with three dashes on the first line", "Close it with a line of three dashes");
        return null;
    }

    private static bool IsClosedAtOnce(string text, int start) => start > 0 && start < text.Length && LineAt(text, start) is "---";

    private static bool LooksLikeJson(string text)
    {
        var rest = text.AsSpan(text.IndexOf('\n', StringComparison.Ordinal) + 1).TrimStart();
        return rest.StartsWith("\"");
    }

    // The first line that is neither blank nor comment must look like "key:" for this to be front matter.
    private static bool HasKey(string text, int at)
    {
        for (; at < text.Length; at = EndOfLine(text, at))
        {
            var line = LineAt(text, at).Trim();
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':');
            return colon > 0 && colon < 64 && line[..colon].IndexOfAny(" \t.,;") < 0 && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t');
        }

        return false;
    }

    private static ReadOnlySpan<char> LineAt(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return text.AsSpan(at, (end < 0 ? text.Length : end) - at).TrimEnd(" \t\r");
    }

    private static int EndOfLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
