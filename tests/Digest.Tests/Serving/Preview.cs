using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Digest.Serving;
using Digest.Tests.Cli;

namespace Digest.Tests.Serving;

/// <summary>The small newsroom, shown by <c>digest serve</c> in this process at a free port.</summary>
internal sealed class Preview : IAsyncDisposable
{
    private readonly LiveNewsroom _live;
    private readonly PreviewServer _server;
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CheckCertificateRevocationList = true };
    private readonly HttpClient _client;

    private readonly Newsroom? _newsroom;

    private Preview(Newsroom? newsroom, string input, string output, string? theme)
    {
        _newsroom = newsroom;
        var options = new BuildOptions
        {
            Input = input,
            Output = output,
            Theme = theme,
            Jobs = 2,
        };
        _live = new LiveNewsroom(options, static _ => { });
        _server = new PreviewServer(_live, options);
        _client = new HttpClient(_handler);
    }

    public Newsroom Newsroom => _newsroom!;

    public Uri Home => new(_server.Address);

    public Uri Desk => new(_server.Desk);

    public LiveNewsroom Live => _live;

    public static async Task<Preview> Begin(Action<Newsroom>? prepare = null, string? theme = null)
    {
        var newsroom = new Newsroom();
        prepare?.Invoke(newsroom);
        return await Begin(new Preview(newsroom, newsroom["input"], newsroom["output"], theme is null ? null : newsroom[theme]));
    }

    /// <summary>Shows another newsroom.</summary>
    public static async Task<Preview> Show(string input, string output) => await Begin(new Preview(null, input, output, null));

    private static async Task<Preview> Begin(Preview preview)
    {
        await preview._server.Start(0);
        await preview.Live.After(0, TestContext.Current.CancellationToken);
        return preview;
    }

    public async Task<(HttpStatusCode Status, string Text, HttpResponseHeaders Headers)> Get(
        string path,
        params (string Name, string Value)[] headers
    ) => await Send(HttpMethod.Get, path, null, headers);

    /// <summary>Sends a form as a page of the server would.</summary>
    public async Task<(HttpStatusCode Status, string Text, HttpResponseHeaders Headers)> Post(
        string path,
        params (string Name, string Value)[] fields
    ) => await Send(HttpMethod.Post, path, fields, [("Origin", Home.GetLeftPart(UriPartial.Authority))]);

    public async Task<(HttpStatusCode Status, string Text, HttpResponseHeaders Headers)> Send(
        HttpMethod method,
        string path,
        (string Name, string Value)[]? fields,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(Home, path));
        if (fields is not null)
        {
            request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response.Headers);
    }

    /// <summary>Sends bytes as they are; gives the first line of the answer, empty where there is none.</summary>
    public async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Home.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
    }

    /// <summary>Follows what the server tells a page.</summary>
    public async Task<Following> Follow(string page, string? shown = null)
    {
        var response = await _client.GetAsync(
            new Uri(Home, "_digest/events?page=" + Uri.EscapeDataString(page) + (shown is null ? "" : "&shown=" + shown)),
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        return new Following(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Waits for the build after this one.</summary>
    public async Task<Showing> Next(Action act)
    {
        var now = Live.Now!.Version;
        act();
        return await Live.After(now, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _handler.Dispose();
        await _server.DisposeAsync();
        _live.Dispose();
        _newsroom?.Dispose();
    }

    internal sealed class Following(HttpResponseMessage response, Stream stream) : IDisposable
    {
        private readonly StreamReader _reader = new(stream);

        /// <summary>The next event: its name and data.</summary>
        public async Task<(string Name, string Data)> Next()
        {
            var (name, data) = ("", "");
            while (await _reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30)) is { } line)
            {
                if (line.Length == 0 && name.Length > 0)
                {
                    return (name, data);
                }

                name = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : name;
                data = line.StartsWith("data: ", StringComparison.Ordinal) ? line[6..] : data;
            }

            return ("end", "");
        }

        public void Dispose()
        {
            _reader.Dispose();
            response.Dispose();
        }
    }
}
