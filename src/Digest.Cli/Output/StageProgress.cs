using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Digest.Output;

/// <summary>
/// Shows which stage runs, on standard error: a line with a moving mark on a terminal, one plain line a stage elsewhere (in the log of a
/// server, through a pipe),
/// and nothing for programs, which ask for JSON. With <c>DIGEST_TRACE</c> set, says how long each stage took.
/// </summary>
internal sealed class StageProgress : IProgress<string>, IDisposable
{
    private readonly TextWriter _error;
    private readonly bool _trace;
    private readonly bool _plain;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly AutoResetEvent? _changed;
    private readonly Thread? _thread;
    private volatile string _stage = "Reading";
    private volatile bool _done;

    /// <summary>Begins to show; <paramref name="lines"/> where there is no terminal too.</summary>
    public StageProgress(TextWriter error, ReportFormat format, bool trace, bool lines)
    {
        (_error, _trace) = (error, trace);
        var terminal = format == ReportFormat.Text && !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error);
        _plain = lines && !terminal && !trace && format is not (ReportFormat.Json or ReportFormat.Sarif);
        if (trace || !terminal)
        {
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        _changed = new AutoResetEvent(initialState: false);
        _thread = new Thread(() => Show(console)) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Whether it is one line that changes, on which counts may run.</summary>
    public bool IsOneLine => _thread is not null;

    /// <inheritdoc/>
    public void Report(string value)
    {
        Trace();
        _stage = value;
        if (_plain)
        {
            _error.WriteLine("digest: " + value);
            _error.Flush(); // what a log shows late is no sign of life
        }

        _changed?.Set();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_done)
        {
            _done = true;
            Trace();
            _changed?.Set();
            _thread?.Join();
            _changed?.Dispose();
        }
    }

    private void Trace()
    {
        if (_trace)
        {
            _error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_stage}: {_clock.ElapsedMilliseconds} ms"));
            _clock.Restart();
        }
    }

    private void Show(IAnsiConsole console) =>
        console
            .Status()
            .Spinner(Spinner.Known.Dots)
            .Start(
                _stage,
                status =>
                {
                    while (!_done)
                    {
                        _changed!.WaitOne();
                        status.Status = _stage;
                    }
                }
            );
}
