using System.Net;
using System.Net.Sockets;

namespace Digest.Import;

/// <summary>
/// Tells addresses that everybody can reach from those inside a network (IANA's registries of special-purpose addresses): a page must not
/// lead the program to the router of the newsroom or to the data of its cloud.
/// </summary>
internal static class AddressRules
{
    private static readonly ImmutableArray<IPNetwork> Closed =
    [
        .. new[]
        {
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    // Of IPv6 only what is given out: all else is reserved, local, of a group, or wraps another address.
    private static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");

    private static readonly ImmutableArray<IPNetwork> Withheld =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(n => IPNetwork.Parse(n)),
    ];

    /// <summary>Whether everybody can reach an address.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Closed.Any(n => n.Contains(plain)),
            AddressFamily.InterNetworkV6 => Given.Contains(plain) && !Withheld.Any(n => n.Contains(plain)),
            _ => false,
        };
    }
}
