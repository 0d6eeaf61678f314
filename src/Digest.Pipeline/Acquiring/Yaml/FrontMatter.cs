using Digest.Text;

namespace Digest.Acquiring;

/// <summary>The front matter of a file, cut out.</summary>
/// <param name="Yaml">Its YAML; null when there is none.</param>
/// <param name="Body">UTF-16 position where the text begins.</param>
internal sealed record FrontMatter(YamlSource? Yaml, int Body)
{
    /// <summary>Longest front matter, in UTF-16 units. Long lists of notes belong into a sidecar.</summary>
    [Limit("the article is left out", DiagnosticCodes.BrokenYaml)]
    public const int MaxLength = 64 * 1024;

    private static readonly FrontMatter None = new(null, 0);

    /// <summary>
    /// Cuts the front matter off. A line of three dashes, blank lines before it or not, opens it only when keys follow: in a crawl it may
    /// be a rule. Null, and
    /// told, when it is not closed, has a slip in a key, or is TOML or JSON. What only may be meant as front matter is told and stays text.
    /// </summary>
    public static FrontMatter? Cut(SourceText source, Diagnostics diagnostics)
    {
        var text = source.Text;
        var first = LineAt(text, 0);
        if (first is "+++" || first.StartsWith("{\"") || (first is "{" or ";;;" && LooksLikeJson(text)))
        {
            diagnostics.Error(
                DiagnosticCodes.ForeignFrontMatter,
                source.Path,
                1,
                1,
                $"The front matter is {(first is "+++" ? "TOML" : "JSON")}, only YAML is read",
                $"The file begins with {Cuts.Head(first.ToString(), 3)}",
                "Write it as YAML between two lines of three dashes, or in a sidecar .yml beside the file"
            );
            return null;
        }

        var (open, line) = FirstLine(text);
        var fence = LineAt(text, open);
        var start = EndOfLine(text, open);
        if (fence is not "---")
        {
            if (Slips.IsLooseFence(fence))
            {
                Slips.Of(Lines(text, start, Slips.IsLooseFence), line + 1).TellFence(source, line, fence, diagnostics);
            }

            return None;
        }

        var end = start;
        while (end < text.Length && LineAt(text, end) is not ("---" or "..."))
        {
            end = EndOfLine(text, end);
        }

        var closed = end < text.Length;
        var slips = Slips.Of(Lines(text, start, closed ? static l => l is "---" or "..." : static l => l.IsEmpty), line + 1);
        if (!(line == 1 && slips.Keyed) && !(closed && slips.Meant))
        {
            slips.TellText(source, diagnostics);
            return closed && end == start ? new FrontMatter(null, EndOfLine(text, end)) : None;
        }

        if (!closed)
        {
            diagnostics.Error(
                DiagnosticCodes.BrokenYaml,
                source.Path,
                line,
                1,
                "The front matter is never closed",
                $"It opens with three dashes on {(line == 1 ? "the first line" : "this line")}",
                "Close it with a line of three dashes"
            );
            return null;
        }

        return slips.Tell(source, diagnostics)
            ? null
            : new FrontMatter(new YamlSource(source.Path, text[start..end], line, MaxLength), EndOfLine(text, end));
    }

    private static bool LooksLikeJson(string text)
    {
        var rest = text.AsSpan(text.IndexOf('\n', StringComparison.Ordinal) + 1).TrimStart();
        return rest.StartsWith("\"");
    }

    // The first line that is not blank, with its number.
    private static (int At, int Line) FirstLine(string text)
    {
        var (at, line) = (0, 1);
        while (at < text.Length && LineAt(text, at).IsEmpty)
        {
            (at, line) = (EndOfLine(text, at), line + 1);
        }

        return at < text.Length ? (at, line) : (0, 1);
    }

    private delegate bool Ends(ReadOnlySpan<char> line);

    // The lines up to one that ends them, as far as front matter may reach.
    private static List<string> Lines(string text, int at, Ends ends)
    {
        var lines = new List<string>();
        for (
            var from = at;
            at < text.Length && at - from <= MaxLength && LineAt(text, at) is var line && !ends(line);
            at = EndOfLine(text, at)
        )
        {
            lines.Add(line.ToString());
        }

        return lines;
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
