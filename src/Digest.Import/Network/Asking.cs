using System.Globalization;
using System.Net.Http.Headers;
using Digest.Text;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Digest.Import;

/// <summary>A raw answer: not redirected, not judged.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Bytes">The body, unpacked; empty where the status is no success.</param>
/// <param name="MediaType">Its media type; null for none.</param>
/// <param name="Location">Where it leads; null for nowhere.</param>
/// <param name="Wait">How long it asks to wait; null where it does not.</param>
/// <param name="Validator">What to remember of it.</param>
internal sealed record RawAnswer(
    int Status,
    ReadOnlyMemory<byte> Bytes,
    string? MediaType,
    string? Location,
    TimeSpan? Wait,
    Validator Validator
);

/// <summary>
/// Asks one server one question, and again where it was too busy, failed, or the line broke: three times at most, waiting longer each time
/// or as long as the server says. The answer is bounded in time, all tries together, and in length.
/// </summary>
internal sealed class Asking : IDisposable
{
    private const int Repeats = 3;
    private const int Copying = 81920;

    // The shortest time that can be set.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);

    private readonly ImportOptions _options;
    private readonly TimeProvider _time;
    private readonly HostTurns _turns;
    private readonly SocketsHttpHandler _handler;
    private readonly HttpMessageInvoker _client;
    private readonly string _agent;

    /// <summary>Asks by these options; <paramref name="agent"/> is what the program calls itself.</summary>
    public Asking(ImportOptions options, HostTurns turns, TimeProvider time, string agent)
    {
        (_options, _time, _turns, _agent) = (options, time, turns, agent);
        var mayReach = options.MayReach ?? (options.AllowPrivate ? static _ => true : AddressRules.IsPublic);
        _handler = Connecting.Handler(mayReach, options.Timeout);
        _client = new HttpMessageInvoker(_handler, disposeHandler: false);
    }

    /// <summary>Asks for a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="known">What is remembered of its last answer.</param>
    /// <param name="longest">Most bytes.</param>
    /// <param name="left">The time that is left for it; what is used is taken off.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="ImportRefusal">There is no answer, or one that is too long.</exception>
    public async Task<RawAnswer> Ask(Uri address, Validator known, int longest, Allowance left, CancellationToken stop)
    {
        await _turns.Wait(address, stop);
        if (left.Left < Shortest)
        {
            throw TooSlow();
        }

        RawAnswer? last = null;
        var isFirst = true;
        try
        {
            left.Begin();
            return await Bounded(left).ExecuteAsync(async outer => await Again(left).ExecuteAsync(Try, outer), stop);
        }
        catch (Exception e) when (e is TimeoutRejectedException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return last ?? throw TooSlow();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or System.Net.Sockets.SocketException)
        {
            throw Told(e);
        }
        finally
        {
            left.End();
        }

        async ValueTask<RawAnswer> Try(CancellationToken inner)
        {
            if (!isFirst)
            {
                await _turns.Wait(address, inner);
            }

            isFirst = false;
            return last = await Once(address, known, longest, inner);
        }
    }

    // A clock of a test may run ahead; a server does not.
    private static ResiliencePipeline<RawAnswer> Bounded(Allowance left) =>
        new ResiliencePipelineBuilder<RawAnswer>().AddTimeout(new TimeoutStrategyOptions { Timeout = left.Left }).Build();

    private ResiliencePipeline<RawAnswer> Again(Allowance left) =>
        new ResiliencePipelineBuilder<RawAnswer> { TimeProvider = _time }
            .AddRetry(
                new RetryStrategyOptions<RawAnswer>
                {
                    MaxRetryAttempts = Repeats,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromSeconds(1),
                    ShouldHandle = a => ValueTask.FromResult(IsWorthAsking(a.Outcome, left)),
                    DelayGenerator = static a => ValueTask.FromResult(a.Outcome.Result?.Wait),
                }
            )
            .Build();

    private static bool IsWorthAsking(Outcome<RawAnswer> outcome, Allowance left) =>
        outcome.Exception is { } e
            ? Inner(e) is null && e is HttpRequestException or IOException && !IsOfTrust(e)
            : outcome.Result is { Status: 429 or 500 or 502 or 503 or 504 } answer && !(answer.Wait > left.Left);

    private ImportRefusal TooSlow() =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"There was no whole answer within {_options.Timeout.TotalSeconds:0.#} seconds"),
            "The server is overloaded, or sends very slowly",
            "Try again later, or allow more time with --timeout"
        );

    private async Task<RawAnswer> Once(Uri address, Validator known, int longest, CancellationToken stop)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, address);
        question.Headers.TryAddWithoutValidation("User-Agent", _agent);
        question.Headers.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8");
        question.Headers.TryAddWithoutValidation("Accept-Encoding", ContentCodings.Accepted);
        if (known.Tag is { } tag)
        {
            question.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known.Changed is { } changed)
        {
            question.Headers.TryAddWithoutValidation("If-Modified-Since", changed);
        }

        using var answer = await _client.SendAsync(question, stop);
        var status = (int)answer.StatusCode;
        var bytes = status is >= 200 and < 300 ? await Body(answer.Content, longest, stop) : default;
        return new RawAnswer(
            status,
            bytes,
            One(answer.Content.Headers, "Content-Type"),
            One(answer.Headers, "Location"),
            Wait(answer.Headers.RetryAfter),
            new Validator(One(answer.Headers, "ETag"), One(answer.Content.Headers, "Last-Modified"))
        );
    }

    private static async Task<ReadOnlyMemory<byte>> Body(HttpContent content, int longest, CancellationToken stop)
    {
        if (content.Headers.ContentLength > longest)
        {
            throw TooLong(longest);
        }

        using var whole = new MemoryStream();
        using var stream = await content.ReadAsStreamAsync(stop);
        var buffer = new byte[Copying];
        while (await stream.ReadAsync(buffer, stop) is > 0 and var read)
        {
            await whole.WriteAsync(buffer.AsMemory(0, read), stop);
            if (whole.Length > longest)
            {
                throw TooLong(longest);
            }
        }

        return ContentCodings.Unpack(whole.ToArray(), One(content.Headers, "Content-Encoding"), longest);
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? after) =>
        after?.Delta
        ?? (
            after?.Date is { } date
                ? date - _time.GetUtcNow() is { Ticks: > 0 } wait
                    ? wait
                    : TimeSpan.Zero
                : null
        );

    private static string? One(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static ImportRefusal TooLong(int longest) =>
        new(
            $"The answer has more than {Sizes.Of(longest)}, which is the most that is read",
            "A film, an archive, or a server that never ends",
            "Import the pages themselves, or save the file and import what is in it"
        );

    private static ImportRefusal? Inner(Exception? e) => e is null or ImportRefusal ? e as ImportRefusal : Inner(e.InnerException);

    private static bool IsOfTrust(Exception e) => e is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    private static ImportRefusal Told(Exception e) =>
        Inner(e)
        ?? (
            IsOfTrust(e)
                ? new ImportRefusal(
                    $"The connection is not safe: {Said(e)}",
                    "The certificate has run out or belongs to another site",
                    "Look at the page in a browser"
                )
                : new ImportRefusal(
                    $"The connection failed: {Said(e)}",
                    "The server is down, closes the line before the end, or does not let programs in",
                    "Look at the page in a browser; save it there and import the file"
                )
        );

    private static string Said(Exception e)
    {
        while (e.InnerException is { } inner)
        {
            e = inner;
        }

        return Cuts.Short(Normal.Space(e.Message), 200).TrimEnd('.');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }
}
