namespace Digest.Text;

/// <summary>
/// The address of a site, as pages, feeds and the sitemap print it: nothing may be in it that is not for every reader, and everything of
/// the site is written behind it.
/// </summary>
public static class SiteAddress
{
    /// <summary>What an address of a site has to be.</summary>
    public const string Wanted = "an absolute http or https address";

    /// <summary>How one looks.</summary>
    public const string Example = "Write it as https://example.org/digest/";

    /// <summary>
    /// The address, ending in <c>/</c>; or null with what is wrong: why (null where it is no address at all) and what to write instead.
    /// </summary>
    public static (string? Address, string? Cause, string Remedy) Read(string text)
    {
        if (WebAddress.Web(text) is not { } uri)
        {
            return (null, null, Example);
        }

        var path = WebAddress.Plain(uri).Split('?', '#')[0];
        var plain = path.EndsWith('/') ? path : path + "/";
        var cause =
            WebAddress.HasUser(uri) ? "It has a user name or a password, and every page prints it"
            : text.AsSpan().IndexOfAny('?', '#') >= 0 ? "It has a query or a fragment, and the addresses of all pages are written behind it"
            : null;
        return (cause is null ? plain : null, cause, cause is null ? Example : "Write it without that: " + plain);
    }
}
