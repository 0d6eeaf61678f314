using System.Diagnostics;
using Digest.Caching;
using Digest.Output;

namespace Digest.Serving;

/// <summary>
/// A newsroom whose site is made anew whenever its files change, on one thread of its own. What could be made last is shown until something
/// newer can.
/// </summary>
internal sealed class LiveNewsroom : IDisposable
{
    // Programs save in several steps: a build waits for a short quiet, but not for ever.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(400);

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);
    private const int MostSites = 8;

    private readonly BuildOptions _options;
    private readonly Action<Showing> _tell;
    private readonly IProgress<string>? _progress;
    private readonly BuildMemory _memory = new();
    private readonly AutoResetEvent _touched = new(initialState: true);
    private readonly InputWatch _watch;
    private readonly Thread _thread;
    private readonly Lock _lock = new();
    private TaskCompletionSource<Showing> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Showing? _now;
    private volatile bool _over;
    private long _asked = 1;

    /// <summary>Begins to build and to watch. <paramref name="tell"/> hears of each build, <paramref name="progress"/> of each
    /// stage.</summary>
    public LiveNewsroom(BuildOptions options, Action<Showing> tell, IProgress<string>? progress = null)
    {
        (_options, _tell, _progress) = (options, tell, progress);
        _watch = new InputWatch(() => _touched.Set());
        _watch.Follow(options.Input);
        if (options.Theme is { } theme)
        {
            _watch.Follow(theme);
        }

        _thread = new Thread(Work) { IsBackground = true, Name = "newsroom" };
        _thread.Start();
    }

    /// <summary>What is shown now; null before the first build is over.</summary>
    public Showing? Now => _now;

    /// <summary>What is shown once it is newer than <paramref name="version"/>; 0 for the first.</summary>
    public async Task<Showing> After(int version, CancellationToken stop)
    {
        while (true)
        {
            Task<Showing> next;
            lock (_lock)
            {
                if (_now is { } now && now.Version > version)
                {
                    return now;
                }

                next = _next.Task;
            }

            await next.WaitAsync(stop).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Asks for a build, as a change of a file does. What was changed before is in every <see cref="Showing"/> of this number or a higher
    /// one.
    /// </summary>
    public long Touch()
    {
        var asked = Interlocked.Increment(ref _asked);
        _touched.Set();
        return asked;
    }

    /// <summary>What is shown once everything is in it that was changed before a call of <see cref="Touch"/>.</summary>
    public async Task<Showing> Since(long asked, CancellationToken stop)
    {
        var showing = await After(0, stop).ConfigureAwait(false);
        while (showing.Asked < asked)
        {
            showing = await After(showing.Version, stop).ConfigureAwait(false);
        }

        return showing;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _over = true;
        _watch.Dispose();
        _touched.Set();

        // A build that is under way writes nothing but its cache, whole or not at all: nobody needs to wait for it.
        if (_thread.Join(TimeSpan.FromSeconds(1)))
        {
            _touched.Dispose();
        }
    }

    private void Work()
    {
        var sites = 0;
        while (!_over)
        {
            // What the last sites were made of would stay for a long time: the system has memory enough, and the runtime takes it.
            if (sites >= MostSites || (sites > 0 && !_touched.WaitOne(Idle)))
            {
                GC.Collect();
                sites = 0;
                continue;
            }

            if (sites == 0)
            {
                _touched.WaitOne();
            }

            sites++;
            var clock = Stopwatch.StartNew();
            while (!_over && _now is not null && clock.Elapsed < Longest && _touched.WaitOne(Quiet)) { }
            if (!_over)
            {
                Show(Build());
            }
        }
    }

    private void Show(Showing showing)
    {
        TaskCompletionSource<Showing> waiting;
        lock (_lock)
        {
            _now = showing;
            (waiting, _next) = (_next, new TaskCompletionSource<Showing>(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        _tell(showing);
        waiting.SetResult(showing);
    }

    private Showing Build()
    {
        var clock = Stopwatch.StartNew();
        var asked = Interlocked.Read(ref _asked);
        var diagnostics = new Diagnostics();
        LiveSite? site = null;
        try
        {
            if (!Directory.Exists(_options.Input))
            {
                diagnostics.Stop(
                    DiagnosticCodes.UnreadableFile,
                    null,
                    0,
                    0,
                    $"The input folder {_options.Input} is gone",
                    "It was renamed or taken away",
                    "Put it back; the page shows what stood there last"
                );
                return Made(null);
            }

            site = Pipeline.Show(_options, _memory, diagnostics, _now is null ? _progress : null);
            if (site.Known.Editor.Settings.Theme is { } theme && _options.Theme is null)
            {
                _watch.Follow(Path.Combine(_options.Input, theme));
            }
        }
        catch (IOException e)
        {
            diagnostics.Error(
                DiagnosticCodes.UnreadableFile,
                null,
                0,
                0,
                e.Message,
                null,
                "Mend this; the page shows what could be read last"
            );
        }
        catch (Exception e) when (Tracing.Wanted is null)
        {
            diagnostics.Add(ConsoleReport.Failed(e));
        }

        return Made(site);

        Showing Made(LiveSite? site)
        {
            var stale = site is null || diagnostics.Stopped;
            return new Showing
            {
                Version = (_now?.Version ?? 0) + 1,
                Asked = asked,
                Site = stale ? _now?.Site ?? site : site,
                Stale = stale,
                Diagnostics = Advice.LeftOut(diagnostics.Sorted()),
                Took = clock.Elapsed,
            };
        }
    }
}
