using System.Net;
using System.Net.Sockets;
using Digest.Text;

namespace Digest.Import;

/// <summary>
/// Connects to servers that may be reached. A name is looked up here and the connection made to the very address that was checked, so that
/// a name that leads elsewhere the next time leads nowhere.
/// </summary>
internal static class Connecting
{
    /// <summary>What asks: no redirects, cookies, proxies or unpacking of its own.</summary>
    public static SocketsHttpHandler Handler(Func<IPAddress, bool> mayReach, TimeSpan timeout) =>
        new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = timeout,
            MaxResponseHeadersLength = 64,
            ConnectCallback = async (context, stop) => await Connect(context.DnsEndPoint, mayReach, stop),
        };

    private static async Task<Stream> Connect(DnsEndPoint place, Func<IPAddress, bool> mayReach, CancellationToken stop)
    {
        var all = await Look(place.Host, stop);
        var open = all.Where(mayReach).ToArray();
        if (open.Length == 0)
        {
            throw new ImportRefusal(
                $"{place.Host} is an address inside a network ({string.Join(", ", all.Select(a => a.ToString()))}), which is not asked",
                "A page could lead the program to machines that only you may reach",
                "With --allow-private it is asked all the same"
            );
        }

#pragma warning disable CA2000 // the stream owns it
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(open, place.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<IPAddress[]> Look(string host, CancellationToken stop)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, stop);
        }
        catch (SocketException e)
        {
            throw new ImportRefusal(
                $"The host {host} cannot be found: {e.Message.TrimEnd('.')}",
                "A slip in the address, or no connection to the network",
                "Look at the address in a browser"
            );
        }
    }

    /// <summary>Refuses an address that is never asked, whoever leads to it.</summary>
    /// <exception cref="ImportRefusal">It is none of the web, or has a user name or a password.</exception>
    public static void Check(Uri address)
    {
        if (!WebAddress.IsWeb(address))
        {
            throw new ImportRefusal(
                $"Addresses of the kind {address.Scheme}: are not asked",
                "Only http and https are",
                "Save the page and import the file"
            );
        }

        if (WebAddress.HasUser(address))
        {
            throw new ImportRefusal(
                "The address has a user name or a password",
                "It would stand in the sidecar, where anybody may read it",
                "Save the page from a browser and import the file"
            );
        }
    }
}
