using System.IO.Hashing;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Digest.Output;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Digest.Serving;

/// <summary>
/// Shows a newsroom to browsers of this machine, and nobody else: pages from memory, by name, never a file of the disk; the next version of
/// a page as soon as there is one.
/// </summary>
internal sealed class PreviewServer(LiveNewsroom newsroom, BuildOptions options) : IAsyncDisposable
{
    /// <summary>Longest form that is sent to the desk, in bytes.</summary>
    [Limit("nothing is read of it", "HTTP 413")]
    public const int MaxBody = 256 * 1024;

    /// <summary>Longest head of a request, in bytes.</summary>
    [Limit("it is not answered", "HTTP 431")]
    public const int MaxHead = 32 * 1024;

    /// <summary>Most browsers' connections at a time.</summary>
    [Limit("the next is closed at once")]
    public const int MaxConnections = 512;

    /// <summary>Longest time for the head of a request.</summary>
    [Limit("the connection is closed")]
    public static readonly TimeSpan MaxHeadTime = TimeSpan.FromSeconds(10);

    private const int Told = 20;
    private readonly DeskRoutes _desk = new(newsroom, options);
    private WebApplication? _app;

    /// <summary>The address it answers at, with a slash at the end; empty before it does.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The address that opens the desk.</summary>
    public string Desk => Address + _desk.Address;

    /// <summary>Begins to answer, at the first free port from <paramref name="port"/> on; 0 for any.</summary>
    /// <exception cref="IOException">None of twenty ports is free.</exception>
    public async Task Start(int port)
    {
        for (var tried = 0; ; tried++)
        {
            var app = Make(port + tried);
            try
            {
                await app.StartAsync().ConfigureAwait(false);
                _app = app;
                var at = app.Urls.First();
                Address = "http://localhost" + at[at.LastIndexOf(':')..] + "/";
                return;
            }
            catch (IOException e)
                when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException && tried < 20 && port > 0)
            {
                await app.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(TimeSpan.FromSeconds(1)).ConfigureAwait(false);
            await _app.DisposeAsync().ConfigureAwait(false);
        }
    }

    private WebApplication Make(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.Configure<KestrelServerOptions>(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = MaxBody;
            o.Limits.MaxConcurrentConnections = MaxConnections;
            o.Limits.MaxRequestHeadersTotalSize = MaxHead;
            o.Limits.RequestHeadersTimeout = MaxHeadTime;
            o.Listen(IPAddress.Loopback, port);
            if (port > 0 && Socket.OSSupportsIPv6)
            {
                o.Listen(IPAddress.IPv6Loopback, port);
            }
        });
        builder.Services.Configure<HostOptions>(static o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        app.Run(Answer);
        return app;
    }

    private async Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'";
        if (Guard.Refusal(request) is var (status, why))
        {
            await Say(context, status, why).ConfigureAwait(false);
            return;
        }

        var path = request.Path.Value ?? "/";
        var own = path.StartsWith("/_digest/", StringComparison.Ordinal) ? path["/_digest/".Length..] : null;
        if (own is not null && _desk.AnswerTo(request, own) is { } answer)
        {
            await answer(context).ConfigureAwait(false);
            return;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.Headers.Allow = "GET, HEAD";
            await Say(context, StatusCodes.Status405MethodNotAllowed, "Only GET and HEAD are answered here.").ConfigureAwait(false);
            return;
        }

        if (own is not null)
        {
            await Own(context, own).ConfigureAwait(false);
            return;
        }

        await Page(context, path).ConfigureAwait(false);
    }

    private async Task Own(HttpContext context, string name)
    {
        if (name == "events")
        {
            await Events(context).ConfigureAwait(false);
            return;
        }

        var asset = name is "live.js" or "live.css" or "desk.css" or "desk.js"
            ? typeof(PreviewServer).Assembly.GetManifestResourceStream("serve/" + name)
            : null;
        if (asset is null)
        {
            await Say(context, StatusCodes.Status404NotFound, "There is nothing here.").ConfigureAwait(false);
            return;
        }

        await using (asset.ConfigureAwait(false))
        {
            context.Response.ContentType = MediaTypes.Of(name);
            await asset.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task Page(HttpContext context, string path)
    {
        var showing = await newsroom.After(0, context.RequestAborted).ConfigureAwait(false);
        if (showing.Site is not { } site)
        {
            var page = PreviewPages.Fault("The site cannot be made", showing.Diagnostics, options.Input);
            await Send(context, StatusCodes.Status500InternalServerError, "index.html", Encoding.UTF8.GetBytes(page)).ConfigureAwait(false);
            return;
        }

        var (file, folder) = PreviewPages.Find(site, PreviewPages.Within(showing, path));
        if (folder)
        {
            context.Response.Redirect(context.Request.PathBase + path + "/" + context.Request.QueryString);
            return;
        }

        try
        {
            var known = file ?? "404.html";
            if (file is null && !site.Has(known))
            {
                await Say(context, StatusCodes.Status404NotFound, "There is no such page.").ConfigureAwait(false);
                return;
            }

            var status = file is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
            await Send(context, status, known, PreviewPages.Bytes(site, known)).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException && Tracing.Wanted is null)
        {
            var page = PreviewPages.Fault("This page cannot be made", [Output.ConsoleReport.Failed(e)], options.Input);
            await Send(context, StatusCodes.Status500InternalServerError, "index.html", Encoding.UTF8.GetBytes(page)).ConfigureAwait(false);
        }
    }

    // Tells a page of each build: that there is another version of it, or how things stand.
    private async Task Events(HttpContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted,
            context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping
        );
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        var path = context.Request.Query["page"].ToString();
        try
        {
            var showing = await newsroom.After(0, stop.Token).ConfigureAwait(false);
            var desk = _desk.Knows(context.Request);
            Func<Showing, string, string> print = desk && path == "/_digest/desk" ? (s, _) => _desk.Print(s) : Print;
            var shown = print(showing, path);
            if (context.Request.Query["shown"].ToString() is { Length: > 0 } had && had != shown)
            {
                await Tell(context, "reload", [], stop.Token).ConfigureAwait(false);
            }

            await Tell(context, "state", State(showing, desk), stop.Token).ConfigureAwait(false);
            while (true)
            {
                showing = await newsroom.After(showing.Version, stop.Token).ConfigureAwait(false);
                var next = print(showing, path);
                var (name, data) = next != shown ? ("reload", new JsonObject()) : ("state", State(showing, desk));
                shown = next;
                await Tell(context, name, data, stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await Tell(context, "stop", [], CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    private static async Task Tell(HttpContext context, string name, JsonObject data, CancellationToken stop)
    {
        await context.Response.WriteAsync($"event: {name}\ndata: {data.ToJsonString()}\n\n", stop).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
    }

    // What a page looks like, in short; that of a page that cannot be made is that of what keeps it.
    private static string Print(Showing showing, string path)
    {
        try
        {
            return
                showing.Site is { } site
                && (PreviewPages.Find(site, PreviewPages.Within(showing, path)).File ?? "404.html") is var file
                && site.File(file) is { } bytes
                ? Convert.ToHexStringLower(XxHash128.Hash(bytes.Span))
                : "";
        }
        catch (Exception e) when (Tracing.Wanted is null)
        {
            return Convert.ToHexStringLower(XxHash128.Hash(Encoding.UTF8.GetBytes(e.Message)));
        }
    }

    private JsonObject State(Showing showing, bool desk)
    {
        var worth = showing
            .Diagnostics.Where(d => d.Level != DiagnosticLevel.Info)
            .OrderBy(d => d.Level == DiagnosticLevel.Error ? 0 : 1)
            .ToList();
        return new JsonObject
        {
            ["version"] = showing.Version,
            ["desk"] = desk,
            ["asks"] = desk ? _desk.Open(showing) : null,
            ["stale"] = showing.Stale,
            ["errors"] = showing.Errors,
            ["warnings"] = showing.Warnings,
            ["more"] = Math.Max(0, worth.Count - Told),
            ["told"] = new JsonArray([
                .. worth
                    .Take(Told)
                    .Select(d => new JsonObject
                    {
                        ["level"] = Output.TextReport.Level(d.Level),
                        ["code"] = d.Code,
                        ["place"] = Output.TextReport.PlaceInWords(d, options.Input) ?? d.Code,
                        ["text"] = Output.TextReport.Seen(Output.TextReport.Message(d)),
                    }),
            ]),
        };
    }

    private static Task Say(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words + "\n", context.RequestAborted);
    }

    private static async Task Send(HttpContext context, int status, string file, ReadOnlyMemory<byte> bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaTypes.Of(file);
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
