using System.Net;
using System.Text;
using Digest.Output;
using Digest.Text;

namespace Digest.Serving;

/// <summary>Finds what stands at an address of the site, and makes ready what the browser gets.</summary>
internal static class PreviewPages
{
    private static ReadOnlySpan<byte> End => "</body>"u8;

    private static ReadOnlySpan<byte> Script => "<script type=\"module\" src=\"/_digest/live.js\"></script>\n"u8;

    /// <summary>The address within the site: without the folder that the published site stands in.</summary>
    public static string Within(Showing showing, string path) =>
        showing.Site?.Known.Editor.Settings.BaseUrl is { } address
        && WebAddress.Parse(address) is { } at
        && at.AbsolutePath.TrimEnd('/') is { Length: > 0 } folder
        && (path + "/").StartsWith(folder + "/", StringComparison.Ordinal)
            ? path[folder.Length..]
            : path;

    /// <summary>
    /// What a path leads to: the path of a file of the site, or, where a folder is meant, its address with a slash at the end. Both null
    /// where there is nothing.
    /// </summary>
    public static (string? File, bool IsFolder) Find(LiveSite site, string path)
    {
        var name = path.TrimStart('/');
        if (name.Length == 0 || name.EndsWith('/'))
        {
            name += "index.html";
        }

        return site.Has(name) ? (name, false) : (null, site.Has(name + "/index.html"));
    }

    /// <summary>A file of the site as the browser gets it; a page has what brings the next version of it.</summary>
    /// <exception cref="ThemeException">A template has a mistake.</exception>
    public static ReadOnlyMemory<byte> Bytes(LiveSite site, string file)
    {
        var bytes = site.File(file)!.Value;
        if (!file.EndsWith(".html", StringComparison.Ordinal))
        {
            return bytes;
        }

        var at = bytes.Span.LastIndexOf(End);
        at = at < 0 ? bytes.Length : at;
        var page = new byte[bytes.Length + Script.Length];
        bytes.Span[..at].CopyTo(page);
        Script.CopyTo(page.AsSpan(at));
        bytes.Span[at..].CopyTo(page.AsSpan(at + Script.Length));
        return page;
    }

    /// <summary>A page that says what keeps a page from being shown.</summary>
    public static string Fault(string title, IEnumerable<Diagnostic> told, string input)
    {
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>").Append(WebUtility.HtmlEncode(title));
        page.Append("</title>\n<link rel=\"stylesheet\" href=\"/_digest/live.css\">\n</head>\n<body class=\"fault\">\n<main>\n<h1>");
        page.Append(WebUtility.HtmlEncode(title)).Append("</h1>\n<ul>\n");
        foreach (var d in told)
        {
            var place = TextReport.PlaceInWords(d, input) ?? d.Code;
            page.Append("<li><p class=\"place\">").Append(WebUtility.HtmlEncode(place)).Append("</p><p>");
            page.Append(WebUtility.HtmlEncode(TextReport.Seen(TextReport.Message(d)))).Append("</p></li>\n");
        }

        return page.Append("</ul>\n<p>The page comes back by itself when the mistake is mended.</p>\n</main>\n")
            .Append(Encoding.UTF8.GetString(Script))
            .Append("</body>\n</html>\n")
            .ToString();
    }
}
