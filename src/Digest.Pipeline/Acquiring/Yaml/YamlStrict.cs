using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Digest.Acquiring;

/// <summary>
/// What YAML 1.2 forbids and the parser lets pass, checked event by event against the text: comments glued to what they follow, keys over
/// two lines,
/// continuation lines that are not indented, malformed block scalars.
/// </summary>
internal sealed class YamlStrict(string text)
{
    /// <summary>Checks a scalar. <paramref name="parent"/> is the column of the block it belongs to, 0 at the root.</summary>
    public void Scalar(Scalar s, bool isKey, bool inFlow, int parent)
    {
        var (start, end) = ((int)s.Start.Index, (int)s.End.Index);
        if (isKey && s.End.Line > s.Start.Line && s.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
        {
            throw At(s, "A key stands on one line", "A line break in a key, or a missing colon", "Join the lines");
        }

        switch (s.Style)
        {
            case ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted:
                NoGluedComment(s, end);
                Indented(s, start, end, parent);
                break;
            case ScalarStyle.Literal or ScalarStyle.Folded:
                BlockScalar(s, start);
                break;
            case ScalarStyle.Plain when inFlow && s.Value == "-":
                throw At(s, "A dash alone is no value between brackets", null, "Put it in quotes");
        }
    }

    /// <summary>Checks a list in brackets or a mapping in braces from its start to its end.</summary>
    public void Flow(ParsingEvent start, ParsingEvent end, int parent)
    {
        var (from, to) = ((int)start.Start.Index, (int)end.End.Index);
        NoGluedComment(end, to);
        Indented(start, from, to, parent);
        var quote = '\0';
        for (var i = from; i + 1 < to && i + 1 < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
            }
            else if (text[i] is '"' or '\'' && i > from && text[i - 1] is ' ' or ',' or '[' or '{' or ':' or '\n')
            {
                quote = text[i];
            }
            else if (text[i] == ',' && text[i + 1] == '#')
            {
                throw At(
                    start,
                    "A comment begins right after a comma",
                    "A space is missing before #",
                    "Put a space between, or the value in quotes"
                );
            }
        }
    }

    private void NoGluedComment(ParsingEvent e, int end)
    {
        if (end < text.Length && text[end] == '#')
        {
            throw At(e, "A comment begins right after a value", "A space is missing before #", "Put a space between");
        }
    }

    // Lines after the first must stand deeper than their block; a line of closing brackets alone is forgiven, everybody writes it.
    private void Indented(ParsingEvent e, int from, int to, int parent)
    {
        for (var at = text.IndexOf('\n', from) + 1; parent > 0 && at > 0 && at < to; at = text.IndexOf('\n', at) + 1)
        {
            var word = at;
            while (word < to && text[word] is ' ' or '\t' or '\r')
            {
                word++;
            }

            if (word < to && text[word] != '\n' && word - at < parent && text[word] is not (']' or '}'))
            {
                throw At(e, "A line of this value is not indented", null, "Indent it deeper than its key");
            }
        }
    }

    private void BlockScalar(Scalar s, int at)
    {
        if (at >= text.Length || text[at] is not ('|' or '>'))
        {
            return;
        }

        var i = at + 1;
        var explicitIndent = false;
        while (i < text.Length && text[i] is '+' or '-' or (>= '0' and <= '9'))
        {
            if (text[i] == '0' || (explicitIndent && char.IsAsciiDigit(text[i])))
            {
                throw At(s, "The indentation of a block of text is one digit from 1 to 9", null, "Leave the digit out");
            }

            explicitIndent |= char.IsAsciiDigit(text[i++]);
        }

        if (i < text.Length && text[i] == '#')
        {
            throw At(s, "A comment begins right after | or >", "A space is missing before #", "Put a space between");
        }

        var line = text.IndexOf('\n', i) + 1;
        for (var deepest = 0; !explicitIndent && line > 0 && line < text.Length; line = text.IndexOf('\n', line) + 1)
        {
            var word = line;
            while (word < text.Length && text[word] == ' ')
            {
                word++;
            }

            if (word < text.Length && text[word] is not ('\n' or '\r'))
            {
                if (deepest > word - line && s.Value.Length > 0)
                {
                    throw At(s, "A block of text begins with lines of spaces longer than its indentation", null, "Empty those lines");
                }

                return;
            }

            deepest = Math.Max(deepest, word - line);
        }
    }

    private static YamlRefusal At(ParsingEvent e, string message, string? cause, string remedy) =>
        new((int)e.Start.Line, (int)e.Start.Column, message, cause, remedy);
}
