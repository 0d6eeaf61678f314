using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Digest.Tests.Cases;

/// <summary>
/// What a page says to somebody who cannot see it: the text of <c>main</c> in order, a line for each block, hidden pictures left out, links
/// in
/// brackets by the name they are announced with. Folds are read as opened.
/// </summary>
internal static class ReadAloud
{
    private static readonly ImmutableHashSet<string> Blocks =
    [
        "p",
        "li",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "summary",
        "figcaption",
        "blockquote",
        "tr",
        "caption",
        "figure",
        "section",
        "div",
        "ul",
        "ol",
        "table",
        "details",
        "header",
        "article",
        "dl",
        "nav",
        "pre",
        "thead",
        "tbody",
    ];

    /// <summary>The page as lines.</summary>
    public static string Of(ReadOnlySpan<byte> html)
    {
        using var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));
        var lines = new StringBuilder();
        var line = new StringBuilder();
        if (document.QuerySelector("main") is { } main)
        {
            Walk(main, line, lines);
        }

        End(line, lines);
        return lines.ToString();
    }

    /// <summary>The name by which a link, a button or a picture is announced; empty where it has none.</summary>
    public static string Name(IElement element) =>
        (
            element.GetAttribute("aria-label")
            ?? (element.LocalName == "svg" ? element.QuerySelector("title")?.TextContent : Text(element))
            ?? ""
        ).Trim();

    private static string Text(IElement element)
    {
        var (line, lines) = (new StringBuilder(), new StringBuilder());
        foreach (var child in element.ChildNodes)
        {
            Node(child, line, lines);
        }

        return (lines.ToString() + line).ReplaceLineEndings(" ");
    }

    private static void Walk(IElement element, StringBuilder line, StringBuilder lines)
    {
        var block = Blocks.Contains(element.LocalName);
        if (block)
        {
            End(line, lines);
            line.Append(
                element.LocalName switch
                {
                    "h1" => "# ",
                    "h2" => "## ",
                    "h3" => "### ",
                    "li" => "- ",
                    "blockquote" => "> ",
                    "summary" => "fold: ",
                    "tr" => "| ",
                    _ => "",
                }
            );
        }

        foreach (var child in element.ChildNodes)
        {
            Node(child, line, lines);
        }

        if (block)
        {
            End(line, lines);
        }
    }

    private static void Node(INode node, StringBuilder line, StringBuilder lines)
    {
        switch (node)
        {
            case IText text:
                line.Append(text.Data);
                break;
            case IElement { LocalName: "a" } link:
                line.Append('[').Append(Name(link)).Append(']');
                break;
            case IElement { LocalName: "svg" } picture when picture.GetAttribute("aria-hidden") != "true":
                line.Append("(picture: ").Append(Name(picture)).Append(')');
                break;
            case IElement { LocalName: "td" or "th" } cell:
                Walk(cell, line, lines);
                line.Append(" | ");
                break;
            case IElement element when element.GetAttribute("aria-hidden") != "true":
                Walk(element, line, lines);
                break;
        }
    }

    private static void End(StringBuilder line, StringBuilder lines)
    {
        var words = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line.Clear();
        if (words is "-" or ">" or "- >" or "")
        {
            line.Append(words.Length == 0 ? "" : words + " "); // the mark belongs to the block inside
            return;
        }

        lines.Append(words).Append('\n');
    }
}
