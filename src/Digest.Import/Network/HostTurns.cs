using Digest.Text;

namespace Digest.Import;

/// <summary>
/// Whose turn it is: one question to a host at a time, with a pause between two, and none to a host that asked to be left alone.
/// </summary>
internal sealed class HostTurns(TimeSpan pause, TimeProvider time)
{
    // A site that asks for more is asked nothing more often, but not less often either.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> _pauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _resting = new(StringComparer.Ordinal);

    /// <summary>The host of an address, with its port.</summary>
    public static string HostOf(Uri address) => WebAddress.AsciiHost(address) + ":" + address.Port;

    /// <summary>Waits until the host may be asked again.</summary>
    public async Task Wait(Uri address, CancellationToken stop)
    {
        var host = HostOf(address);
        if (_resting.TryGetValue(host, out var why))
        {
            throw new ImportRefusal(
                $"{WebAddress.AsciiHost(address)} is not asked any more in this run",
                why,
                "Import the rest later: what is here already is passed over"
            );
        }

        if (_next.TryGetValue(host, out var next) && next - time.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, time, stop);
        }

        _next[host] = time.GetUtcNow() + Pause(host);
    }

    /// <summary>Keeps to the pause that a site asks for, within reason.</summary>
    public void Slow(Uri address, double seconds) =>
        _pauses[HostOf(address)] = TimeSpan.FromSeconds(Math.Min(seconds, LongestPause.TotalSeconds));

    /// <summary>Leaves a host alone for the rest of the run.</summary>
    public void Rest(Uri address, string why) => _resting[HostOf(address)] = why;

    private TimeSpan Pause(string host) => _pauses.TryGetValue(host, out var own) && own > pause ? own : pause;
}
