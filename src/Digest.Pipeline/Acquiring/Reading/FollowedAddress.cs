using Digest.Shared;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>Lets through only addresses a reader can safely follow.</summary>
internal static class FollowedAddress
{
    /// <summary>Longest address that a text may lead to, in UTF-16 units.</summary>
    [Limit("its words stand without a link")]
    public const int MaxLength = SafeUrl.MaxLength;

    /// <summary>
    /// The address when it is an absolute http, https or mailto one, without user name and password; null for all else (scripts, data,
    /// relative).
    /// </summary>
    public static string? Safe(string address)
    {
        var s = address.Trim();
        if (s.Length is 0 or > MaxLength || WebAddress.Parse(s) is not { } uri)
        {
            return null;
        }

        if (uri.Scheme == Uri.UriSchemeMailto)
        {
            return uri.AbsoluteUri;
        }

        return WebAddress.IsWeb(uri) ? WebAddress.Plain(uri) : null;
    }

    /// <summary>Whether a text has the form of an address, one that is followed or a relative one, and is no mere word.</summary>
    public static bool LooksLikeOne(string text) =>
        text is ['/' or '#', ..] or ['.', '/', ..] or ['.', '.', '/', ..] || Safe(text) is not null;
}
