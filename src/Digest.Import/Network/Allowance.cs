using System.Diagnostics;

namespace Digest.Import;

/// <summary>
/// The time that one address may take, over all its redirects and tries: of the wall, since a server lives by no other clock. What
/// politeness waits between two pages is not taken off.
/// </summary>
internal sealed class Allowance(TimeSpan whole)
{
    private readonly Stopwatch _used = new();

    /// <summary>What is left; zero where all is used.</summary>
    public TimeSpan Left => whole - _used.Elapsed is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>Begins to use it.</summary>
    public void Begin() => _used.Start();

    /// <summary>Uses no more of it until it is begun again.</summary>
    public void End() => _used.Stop();
}
