using Spectre.Console;

namespace Digest;

/// <summary>Shows which stage runs: one rewritten line on a terminal, silence elsewhere (the summary says it all). Speaks on standard error.</summary>
internal sealed class StageProgress : IProgress<string>, IDisposable
{
    private readonly IAnsiConsole? _console;

    /// <summary>A line on a terminal.</summary>
    public StageProgress(TextWriter error, ReportFormat format)
    {
        if (format == ReportFormat.Text && !Console.IsErrorRedirected && ReferenceEquals(error, Console.Error))
        {
            _console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        }
    }

    /// <inheritdoc/>
    public void Report(string value) => _console?.Write(value + "\r");

    /// <inheritdoc/>
    public void Dispose() => _console?.Write("\r");
}
