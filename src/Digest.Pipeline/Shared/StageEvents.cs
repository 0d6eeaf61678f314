using System.Diagnostics.Tracing;

namespace Digest.Shared;

/// <summary>
/// The stages of a run as events, for <c>dotnet-trace collect --providers Digest</c> and the like; costs nothing while nobody listens.
/// </summary>
[EventSource(Name = "Digest")]
internal sealed class DigestEvents : EventSource
{
    /// <summary>The one source.</summary>
    public static readonly DigestEvents Log = new();

    /// <summary>A stage begins.</summary>
    [Event(1, Opcode = EventOpcode.Start, Task = Tasks.Stage)]
    public void StageStart(string stage) => WriteEvent(1, stage);

    /// <summary>A stage ends.</summary>
    [Event(2, Opcode = EventOpcode.Stop, Task = Tasks.Stage)]
    public void StageStop(string stage) => WriteEvent(2, stage);

    /// <summary>How much of a kind was found in the cache, and how much was not.</summary>
    [Event(3)]
    public void Cache(string kind, int found, int missed) => WriteEvent(3, kind, found, missed);

    /// <summary>What the events are about.</summary>
    public static class Tasks
    {
        /// <summary>A stage of the pipeline.</summary>
        public const EventTask Stage = (EventTask)1;
    }
}

/// <summary>Hears each stage begin, tells it on, and writes both ends of it as events.</summary>
internal sealed class StageEvents(IProgress<string>? next) : IProgress<string>, IDisposable
{
    private string? _stage;

    /// <inheritdoc/>
    public void Report(string value)
    {
        Dispose();
        _stage = value;
        DigestEvents.Log.StageStart(value);
        next?.Report(value);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_stage is { } stage)
        {
            DigestEvents.Log.StageStop(stage);
            _stage = null;
        }
    }
}
