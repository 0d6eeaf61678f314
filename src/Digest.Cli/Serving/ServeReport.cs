using System.Globalization;
using Digest.Output;

namespace Digest.Serving;

/// <summary>Says in the terminal what is shown where, and of each build what is new about it.</summary>
internal sealed class ServeReport(BuildOptions options, TextWriter output, TextWriter error)
{
    private readonly Lock _lock = new();
    private HashSet<Diagnostic> _before = [];

    /// <summary>The server answers; where the wished <paramref name="port"/> is taken, at another one.</summary>
    public void Begin(string address, string desk, int port)
    {
        lock (_lock)
        {
            output.WriteLine($"{address}  shows {TextReport.Plain(options.Input)}; Ctrl+C ends it");
            output.WriteLine($"{desk}  the desk: what wants a decision");
            var wished = port.ToString(CultureInfo.InvariantCulture);
            if (port > 0 && !address.EndsWith($":{wished}/", StringComparison.Ordinal))
            {
                output.WriteLine($"Port {wished} is taken: this is the next one that is free.");
            }

            output.Flush();
        }
    }

    /// <summary>A build is over. What was said of the one before is not said again.</summary>
    public void Tell(Showing showing)
    {
        lock (_lock)
        {
            new ConsoleReport(ReportFormat.Text, options, output, error).Tell([.. showing.Diagnostics.Where(d => !_before.Contains(d))]);
            _before = [.. showing.Diagnostics];
            var known = showing.Site?.Known;
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(showing.Stale ? "not shown" : showing.Version == 1 ? "made" : "made anew")} in {showing.Took.TotalSeconds:0.00} s: "
                        + $"{TextReport.Number(known?.Articles.Length ?? 0, "article")}, "
                        + $"{TextReport.Number(known?.Stories.Length ?? 0, "story", "stories")}; "
                        + $"{TextReport.Number(showing.Errors, "error")}, {TextReport.Number(showing.Warnings, "warning")}"
                )
            );
            output.Flush();
        }
    }
}
