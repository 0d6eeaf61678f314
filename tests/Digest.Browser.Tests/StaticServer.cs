using System.Net;
using System.Net.Sockets;

namespace Digest.Browser.Tests;

/// <summary>
/// Serves a folder on loopback below <c>/repo/</c>, as GitHub Pages serves a project site: <c>index.html</c> for a folder, <c>404.html</c>
/// for what is not there.
/// </summary>
internal sealed class StaticServer : IDisposable
{
    private static readonly ImmutableDictionary<string, string> Types = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css",
        [".js"] = "text/javascript",
        [".svg"] = "image/svg+xml",
        [".json"] = "application/json",
        [".xml"] = "application/xml",
        [".png"] = "image/png",
        [".ico"] = "image/x-icon",
        [".txt"] = "text/plain; charset=utf-8",
        [".webmanifest"] = "application/manifest+json",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly HttpListener _listener = new();
    private readonly string _root;

    /// <summary>Starts serving on a free port.</summary>
    public StaticServer(string root)
    {
        _root = Path.GetFullPath(root) + Path.DirectorySeparatorChar;
        Origin = $"http://127.0.0.1:{FreePort()}";
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = Serve();
    }

    /// <summary>Scheme, host and port.</summary>
    public string Origin { get; }

    /// <summary>Address of the home page.</summary>
    public string Home => Origin + "/repo/";

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            _ = Task.Run(() => Answer(context));
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith("/repo/", StringComparison.Ordinal)
            ? Path.GetFullPath(_root + path["/repo/".Length..])
            : _root + "404.html";
        file = path.EndsWith('/') ? Path.Combine(file, "index.html") : file;
        var found = file.StartsWith(_root, StringComparison.Ordinal) && File.Exists(file);
        file = found ? file : _root + "404.html";
        var bytes = File.Exists(file) ? await File.ReadAllBytesAsync(file) : [];
        context.Response.StatusCode = found ? 200 : 404;
        context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        try
        {
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // The browser went away: nothing to tell it.
        }
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
