using Microsoft.AspNetCore.Http;

namespace Digest.Serving;

/// <summary>
/// Who may ask: a browser of this machine that means this server. A foreign name that points here (DNS rebinding), and a page of another
/// site that reaches for this one, are refused.
/// </summary>
internal static class Guard
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    /// <summary>Why a request is refused, with the status; null where it is not.</summary>
    public static (int Status, string Why)? Refusal(HttpRequest request)
    {
        var port = request.HttpContext.Connection.LocalPort;
        if (request.Headers.Host.Count != 1 || !Names.Contains(request.Host.Host) || (request.Host.Port ?? 80) != port)
        {
            return (StatusCodes.Status403Forbidden, "This server answers to localhost only.");
        }

        var own = request.Scheme + "://" + request.Host.Value;
        var origin = request.Headers.Origin;
        if (origin.Count > 1 || (origin.Count == 1 && !string.Equals(origin[0], own, StringComparison.OrdinalIgnoreCase)))
        {
            return (StatusCodes.Status403Forbidden, "Another site asks; this server answers to its own pages only.");
        }

        // A link from another site may lead here; nothing of this site may stand in it.
        var (site, mode) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers["Sec-Fetch-Mode"].ToString());
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return site is "cross-site" or "same-site" && !(reads && mode == "navigate")
            ? (StatusCodes.Status403Forbidden, "Another site asks; this server answers to its own pages only.")
            : null;
    }
}
