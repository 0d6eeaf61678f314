using Digest.Text;

namespace Digest.Shared;

/// <summary>
/// The sink for addresses: relative ones of our own pages, and absolute http, https and mailto ones; everything else is refused.
/// User names and passwords are cut ("https://bank.example@evil.example" must not look like a bank), mixed-script hosts come out in
/// punycode.
/// </summary>
internal static class SafeUrl
{
    /// <summary>Longest address of a link, in UTF-16 units.</summary>
    [Limit("it is no link")]
    public const int MaxLength = 2048;

    /// <summary>The address as it may stand in a link out of the site; null when it may not.</summary>
    public static string? External(string? url)
    {
        var text = url?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength || WebAddress.Parse(text) is not { } uri)
        {
            return null;
        }

        if (uri.Scheme == Uri.UriSchemeMailto)
        {
            return uri.AbsoluteUri.Contains('@', StringComparison.Ordinal) ? uri.AbsoluteUri : null;
        }

        if (!WebAddress.IsWeb(uri))
        {
            return null;
        }

        return
            uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) is not { Length: > 0 }
            || WebAddress.AsciiHost(uri).Length == 0
            ? null
            : uri.Scheme
                + "://"
                + WebAddress.AsciiHost(uri)
                + (uri.IsDefaultPort ? "" : ":" + uri.Port)
                + uri.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
    }

    /// <summary>
    /// The address as it may stand in any link of a template: relative, a fragment, or <see cref="External"/>; <c>#</c> when refused.
    /// </summary>
    public static string Any(string? url)
    {
        var text = url?.Trim() ?? "";
        if (text.Length == 0)
        {
            return "#";
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var cut = text.AsSpan().IndexOfAny('/', '?', '#');
        var relative =
            (colon < 0 || (cut >= 0 && cut < colon))
            && !text.StartsWith("//", StringComparison.Ordinal)
            && !text.Contains('\\', StringComparison.Ordinal)
            && !text.Any(c => c < ' ');
        return relative ? text : External(text) ?? "#";
    }
}
