using System.Diagnostics;
using Digest.Output;

namespace Digest;

/// <summary><c>digest build</c>: runs the pipeline and says how it went.</summary>
internal static class BuildCommand
{
    /// <summary>Builds, reports, gives the exit code.</summary>
    public static int Run(BuildOptions options, bool strict, bool timings, ReportFormat format, TextWriter output, TextWriter error)
    {
        var report = new ConsoleReport(format, options, output, error);
        if (!Directory.Exists(options.Input))
        {
            return QueryOptions.NoInput(options.Input, error);
        }

        var diagnostics = new Diagnostics();
        var clock = Stopwatch.StartNew();
        try
        {
            using var progress = new StageProgress(error, format, Tracing.Wanted is not null, lines: true);
            var (times, figures) = (new StageTimes(progress), new RunFigures());
            var result = Pipeline.Run(options, diagnostics, times, figures);
            progress.Dispose();
            var all = Absences.Joined(Advice.LeftOut(diagnostics.Sorted()));
            report.Tell(all);
            if (result.Written || format == ReportFormat.Json)
            {
                report.Summary(result, all, clock.Elapsed);
            }

            if (timings)
            {
                report.Timings(times.Lines(figures));
            }

            return !result.Written ? ExitCodes.NothingWritten
                : all.Any(d => d.Level == DiagnosticLevel.Error || (strict && d.Level == DiagnosticLevel.Warning)) ? ExitCodes.WithErrors
                : ExitCodes.Clean;
        }
        catch (Exception e) when (Tracing.Wanted is null)
        {
            var failed = ConsoleReport.Failed(e is AggregateException { InnerExceptions: [var inner, ..] } ? inner : e);
            report.Tell([.. Absences.Joined(Advice.LeftOut(diagnostics.Sorted())), failed]);
            return ExitCodes.NothingWritten;
        }
    }
}
