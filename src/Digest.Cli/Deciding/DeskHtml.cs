using System.Net;
using System.Text;

namespace Digest.Deciding;

/// <summary>Writes a page of the desk. All text is escaped: there is no way to write any that is not.</summary>
internal sealed class DeskHtml
{
    private readonly StringBuilder _page = new();

    /// <summary>Begins an element.</summary>
    public DeskHtml Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _page.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            _page.Append(' ').Append(key).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }

        _page.Append('>');
        return this;
    }

    /// <summary>Ends an element.</summary>
    public DeskHtml Close(string name)
    {
        _page.Append("</").Append(name).Append(">\n");
        return this;
    }

    /// <summary>Writes text.</summary>
    public DeskHtml Text(string text)
    {
        _page.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>Writes an element that holds text.</summary>
    public DeskHtml Element(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(name, attributes).Text(text).Close(name);

    /// <summary>Writes a field that is sent and not seen.</summary>
    public DeskHtml Hidden(string name, string value) => Open("input", ("type", "hidden"), ("name", name), ("value", value));

    /// <summary>The page, with a heading; with a <paramref name="print"/> it follows the newsroom, where scripts run.</summary>
    public string Page(string title, string? print = null) =>
        $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{WebUtility.HtmlEncode(title)}</title>
            <link rel="stylesheet" href="/_digest/desk.css">{(
                print is null ? "" : "\n<script type=\"module\" src=\"/_digest/desk.js\"></script>"
            )}
            </head>
            <body{(print is null ? "" : $" data-print=\"{WebUtility.HtmlEncode(print)}\"")}>
            <header><a href="/">The site</a> <a href="/_digest/desk">The desk</a></header>
            <main>
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            {_page}</main>
            </body>
            </html>

            """;
}
