using System.Diagnostics;

namespace Digest.Import;

/// <summary>
/// The time that one address may take, over all its redirects and tries: of the wall, since a server lives by no other clock. What
/// politeness waits between two pages is not taken off.
/// </summary>
internal sealed class Allowance(TimeSpan whole)
{
    private Stopwatch? _running;
    private TimeSpan _used;

    /// <summary>What is left; zero where all is used.</summary>
    public TimeSpan Left => whole - _used - (_running?.Elapsed ?? TimeSpan.Zero) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>Begins to use it, until the source is disposed of; its token is cancelled when nothing is left.</summary>
    public Use Begin(CancellationToken stop)
    {
        var use = new Use(this, stop);
        _running = Stopwatch.StartNew();
        return use;
    }

    /// <summary>A stretch of time that is taken off.</summary>
    internal sealed class Use : IDisposable
    {
        private readonly Allowance _of;
        private readonly CancellationTokenSource _source;

        /// <summary>Begins at what is left.</summary>
        public Use(Allowance of, CancellationToken stop)
        {
            (_of, _source) = (of, CancellationTokenSource.CreateLinkedTokenSource(stop));
            _source.CancelAfter(of.Left);
        }

        /// <summary>Cancelled when nothing is left.</summary>
        public CancellationToken Token => _source.Token;

        /// <inheritdoc/>
        public void Dispose()
        {
            _of._used += _of._running?.Elapsed ?? TimeSpan.Zero;
            _of._running = null;
            _source.Dispose();
        }
    }
}
