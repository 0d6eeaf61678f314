using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Digest.Tests.Importing;

/// <summary>A question that came to the site.</summary>
/// <param name="Path">Path and query.</param>
/// <param name="Fields">Its fields.</param>
internal sealed record SiteQuestion(string Path, ImmutableDictionary<string, string> Fields);

/// <summary>
/// A web site on this machine that answers what a test says, byte for byte; every connection is closed behind its answer.
/// </summary>
internal sealed class LoopbackSite : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<SiteQuestion, NetworkStream, Task>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<SiteQuestion> _asked = new();

    public LoopbackSite()
    {
        _listener.Start();
        _ = Task.Run(Listen);
    }

    /// <summary>What was asked, in order, <c>robots.txt</c> left out.</summary>
    public ImmutableArray<SiteQuestion> Asked => [.. _asked.Where(q => q.Path != "/robots.txt")];

    /// <summary>An address of the site.</summary>
    public string this[string path] => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    /// <summary>Answers a path with a text.</summary>
    public LoopbackSite Page(string path, string body, string type = "text/html; charset=utf-8", string fields = "", int status = 200) =>
        Page(path, Encoding.UTF8.GetBytes(body), type, fields, status);

    /// <summary>Answers a path with bytes.</summary>
    public LoopbackSite Page(string path, byte[] body, string type, string fields = "", int status = 200) =>
        Answer(path, _ => Whole(body, type, fields, status));

    /// <summary>Answers a path with what is made of the question.</summary>
    public LoopbackSite Answer(string path, Func<SiteQuestion, byte[]> answer) =>
        Raw(path, async (question, stream) => await stream.WriteAsync(answer(question)));

    /// <summary>Leads a path elsewhere.</summary>
    public LoopbackSite Redirect(string path, string to) => Page(path, "", "text/html", $"Location: {to}\r\n", 302);

    /// <summary>Lets a test write on the line itself.</summary>
    public LoopbackSite Raw(string path, Func<SiteQuestion, NetworkStream, Task> write)
    {
        _pages[path] = write;
        return this;
    }

    /// <summary>A whole answer.</summary>
    public static byte[] Whole(byte[] body, string type, string fields = "", int status = 200) =>
        [
            .. Encoding.ASCII.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"HTTP/1.1 {status} X\r\nContent-Type: {type}\r\n{fields}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n"
                )
            ),
            .. body,
        ];

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => Serve(client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var path = (await reader.ReadLineAsync() ?? "").Split(' ').ElementAtOrDefault(1) ?? "/";
                var fields = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
                while (await reader.ReadLineAsync() is { Length: > 0 } line)
                {
                    var colon = line.IndexOf(':', StringComparison.Ordinal);
                    fields[line[..colon]] = line[(colon + 1)..].Trim();
                }

                var question = new SiteQuestion(path, fields.ToImmutable());
                _asked.Enqueue(question);
                await (
                    _pages.TryGetValue(path, out var page)
                        ? page(question, stream)
                        : stream.WriteAsync(Whole([], "text/html", "", 404)).AsTask()
                );
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The other side had enough.
        }
    }

    public void Dispose() => _listener.Dispose();
}
