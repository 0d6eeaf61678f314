namespace Digest.Shared;

/// <summary>Says in an editor's words what a YAML parser's message means.</summary>
internal static class YamlHints
{
    /// <summary>Likely cause and remedy for a parser's message at a line of the text.</summary>
    public static (string Cause, string Remedy) For(string message, string text, int line)
    {
        var words = LineOf(text, line).Trim();
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        if (
            message.Contains("apping", StringComparison.Ordinal)
            && colon > 0
            && words.IndexOf(": ", colon + 2, StringComparison.Ordinal) > 0
        )
        {
            return (
                "A value with a colon and a space in it reads as a second key",
                $"Put the value in quotes: {words[..colon]}: \"{words[(colon + 2)..].Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            );
        }

        if (words.Contains('\t', StringComparison.Ordinal) || LineOf(text, line).StartsWith('\t'))
        {
            return ("YAML is not indented with tabs", "Use spaces");
        }

        if (message.Contains("quoted scalar", StringComparison.Ordinal))
        {
            return ("A quotation mark is not closed", "Close it, or double it inside single quotes");
        }

        if (message.Contains("flow", StringComparison.Ordinal))
        {
            return (
                "A bracket or brace is not closed, here or on a line before",
                "Close it, or quote the value if the bracket is part of its text"
            );
        }

        if (
            colon > 0
            && colon + 2 < words.Length
            && words[colon + 2] is '@' or '`' or '%' or '*' or '&' or '!' or '[' or '{' or '"' or '\'' or '>' or '|'
        )
        {
            return ($"A value that begins with {words[colon + 2]} means something else in YAML", "Put the whole value in quotes");
        }

        if (
            line > 2
            && words.Length > 0
            && !words.Contains(':', StringComparison.Ordinal)
            && words[0] is not ('-' or '[' or ']' or '{' or '}')
            && LineOf(text, line - 1).Trim().Length == 0
        )
        {
            return (
                "This line is no key: the line of three dashes that closes the front matter may be missing above it",
                "Close the front matter with a line of three dashes above this one"
            );
        }

        return (
            "Often a missing space after a colon, a wrong indent or an unclosed bracket, here or on the line before",
            "Quote the value, or align it with its neighbours"
        );
    }

    /// <summary>The parser's message in one sentence without place and full stop.</summary>
    public static string Plain(string message)
    {
        var at = message.LastIndexOf("): ", StringComparison.Ordinal);
        var plain = (at < 0 ? message : message[(at + 3)..]).Trim().TrimEnd('.');
        return plain.Length == 0 ? "it is not well-formed" : char.ToLowerInvariant(plain[0]) + plain[1..];
    }

    private static string LineOf(string text, int line)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            var next = text.IndexOf('\n', start);
            if (next < 0)
            {
                return "";
            }

            start = next + 1;
        }

        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }
}
