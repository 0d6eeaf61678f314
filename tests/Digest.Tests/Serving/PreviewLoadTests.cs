using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Digest.Serving;

namespace Digest.Tests.Serving;

/// <summary>
/// The preview goes on while clients of every bad kind hold on to it. <c>DIGEST_CLIENTS=200</c> brings more of them; the server lets in 512
/// at once.
/// </summary>
public sealed class PreviewLoadTests
{
    private const string Wire = "articles/2019/wire.md";

    private static readonly int Clients = int.Parse(
        Environment.GetEnvironmentVariable("DIGEST_CLIENTS") ?? "40",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public async Task Slow_clients_and_streams_that_nobody_reads_keep_nobody_from_a_page_and_from_its_next_version()
    {
        await using var preview = await Preview.Begin();
        var host = $"Host: localhost:{preview.Home.Port}\r\n";
        var held = new List<TcpClient>();
        try
        {
            for (var n = 0; n < Clients; n++)
            {
                held.Add(await Send(preview, "GET / HTTP/1.1\r\nHost: local"));
                held.Add(await Send(preview, "GET /_digest/events?page=%2F HTTP/1.1\r\n" + host + "\r\n"));
            }

            var endless = "GET / HTTP/1.1\r\nX: " + new string('a', 60_000) + "\r\n" + host + "\r\n";
            Assert.Contains(" 431 ", await preview.Raw(endless), StringComparison.Ordinal);
            await Shows(preview, "sixty lorries");

            // They go as a browser that crashes goes, in the midst of what they are told.
            foreach (var client in held)
            {
                client.LingerState = new LingerOption(enable: true, seconds: 0);
                client.Dispose();
            }

            await Shows(preview, "ninety lorries");
        }
        finally
        {
            held.ForEach(c => c.Dispose());
        }
    }

    // Fields of a form are counted too, by the framework.
    [Fact]
    public async Task A_request_is_read_to_its_limits_and_no_further()
    {
        await using var preview = await Preview.Begin();
        await DeskForms.Enter(preview);
        var rest = $"Host: localhost:{preview.Home.Port}\r\nConnection: close\r\n";
        Assert.Contains(" 200 ", await preview.Raw(Asked(PreviewServer.MaxHead)), StringComparison.Ordinal);
        Assert.Contains(" 431 ", await preview.Raw(Asked(PreviewServer.MaxHead + 1)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await preview.Post("_digest/plan", Field(PreviewServer.MaxBody))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await preview.Post("_digest/plan", Field(PreviewServer.MaxBody + 1))).Status);
        var many = Enumerable.Repeat(("a", ""), 1025).ToArray();
        Assert.Equal(HttpStatusCode.SeeOther, (await preview.Post("_digest/plan", many[1..])).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await preview.Post("_digest/plan", many)).Status);
        Assert.Equal(HttpStatusCode.OK, (await preview.Get("_digest/desk")).Status);

        string Asked(int head) => "GET / HTTP/1.1\r\nX: " + new string('a', head - rest.Length - "X: \r\n".Length) + "\r\n" + rest + "\r\n";
        static (string, string) Field(int form) => ("a", new string('b', form - "a=".Length));
    }

    private static async Task Shows(Preview preview, string words)
    {
        var lines = preview.Newsroom.Read(Wire).Split('\n');
        var counted = Array.FindIndex(lines, l => l.Contains("lorries at", StringComparison.Ordinal));
        lines[counted] = $"Tidewater Wire counted {words} at the ramp.";
        var showing = await preview.Next(() => preview.Newsroom.Write(Wire, string.Join('\n', lines)));
        Assert.False(showing.Stale);
        var (status, page, _) = await preview.Get("articles/2019/wire/");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    private static async Task<TcpClient> Send(Preview preview, string request)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, preview.Home.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        return client;
    }
}
