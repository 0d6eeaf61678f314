namespace Digest.Acquiring;

/// <summary>Lets through only addresses a reader can safely follow.</summary>
internal static class Addresses
{
    private const int Longest = 2048;

    /// <summary>The address when it is an absolute http, https or mailto one, without user name and password; null for all else (scripts, data, relative).</summary>
    public static string? Safe(string address)
    {
        var s = address.Trim();
        if (s.Length is 0 or > Longest || !Uri.TryCreate(s, UriKind.Absolute, out var uri))
        {
            return null;
        }

        if (uri.Scheme == Uri.UriSchemeMailto)
        {
            return uri.AbsoluteUri;
        }

        if ((uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0)
        {
            return null;
        }

        return uri.UserInfo.Length == 0 ? uri.AbsoluteUri : new UriBuilder(uri) { UserName = "", Password = "" }.Uri.AbsoluteUri;
    }
}
