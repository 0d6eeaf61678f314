#pragma warning disable RS0030 // the one place

namespace Digest.Text;

/// <summary>
/// Reads addresses. The one place that does: an address is read bit by bit, so that a host that cannot be looked up (a zero-width space
/// pasted into it is
/// enough) throws long after the address was taken for good. Here all of it is read at once, and what cannot be is no address.
/// </summary>
public static class WebAddress
{
    /// <summary>An absolute address of any scheme, every part of which can be asked for; null for all else.</summary>
    public static Uri? Parse(string? text) =>
        Whole(static (_, t) => Uri.TryCreate(t, UriKind.Absolute, out var uri) ? uri : null, null, text);

    /// <summary>An absolute http or https address with a host; null for all else.</summary>
    public static Uri? Web(string? text) => Parse(text) is { } uri && IsWeb(uri) ? uri : null;

    /// <summary>Where a link of a page leads; null where that is no address.</summary>
    public static Uri? Join(Uri page, string? link) =>
        Whole(static (p, t) => Uri.TryCreate(p, t, out var uri) && uri.IsAbsoluteUri ? uri : null, page, link);

    /// <summary>Whether it is an http or https address with a host.</summary>
    public static bool IsWeb(Uri uri) => (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && Host(uri).Length > 0;

    /// <summary>The host as written, lower case; empty where there is none. For addresses that came from here.</summary>
    public static string Host(Uri uri) => uri.Host;

    /// <summary>The host in ASCII (punycode), as it is looked up: it looks like no other. For addresses that came from here.</summary>
    public static string AsciiHost(Uri uri) => uri.IdnHost;

    /// <summary>
    /// The whole address, escaped, without user name and password: "https://bank.example@evil.example" must not look like a bank's.
    /// </summary>
    public static string Plain(Uri uri) =>
        uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped);

    /// <summary>Whether it has a user name or a password, which nobody may read who may read the address.</summary>
    public static bool HasUser(Uri uri) => IsWeb(uri) && (uri.UserInfo.Length > 0 || Hidden(uri.OriginalString) != uri.OriginalString);

    /// <summary>
    /// An address as a message may repeat it, be it an address or not: "…" stands for user name and password. Mail addresses are left
    /// alone.
    /// </summary>
    public static string Hidden(string text)
    {
        var from = text.IndexOf("//", StringComparison.Ordinal) + 2;
        if (from < 2)
        {
            return text;
        }

        // Of what is no address the whole is hidden up to the last sign: a password may have any character in it.
        var end = text.AsSpan(from).IndexOfAny("/?#\\") is >= 0 and var cut && Parse(text) is not null ? from + cut : text.Length;
        var sign = text.AsSpan(0, end).LastIndexOf('@');
        return sign < from ? text : text[..from] + "\u2026" + text[sign..];
    }

    private static Uri? Whole(Func<Uri?, string?, Uri?> make, Uri? page, string? text)
    {
        try
        {
            var uri = make(page, text);

            // Asking reads: whatever throws here would throw wherever it is asked for later.
            return uri is null || (AsciiHost(uri) + Host(uri) + uri.AbsoluteUri + Plain(uri)).Length == 0 ? null : uri;
        }
        catch (Exception e) when (e is UriFormatException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            return null;
        }
    }
}
