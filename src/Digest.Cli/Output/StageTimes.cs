using System.Diagnostics;
using System.Globalization;

namespace Digest.Output;

/// <summary>
/// Measures each stage of a run (<c>--timings</c>): time, processor time and memory asked for; and says at the end what was found in the
/// cache.
/// </summary>
internal sealed class StageTimes(IProgress<string> next) : IProgress<string>
{
    private readonly List<(string Stage, TimeSpan Wall, TimeSpan Cpu, long Bytes)> _rows = [];
    private string _stage = "Starting";
    private long _since = Stopwatch.GetTimestamp();
    private TimeSpan _cpu = TimeSpan.Zero;
    private long _bytes;

    /// <inheritdoc/>
    public void Report(string value)
    {
        End();
        _stage = value;
        next.Report(value);
    }

    /// <summary>The table, one line a stage; to be asked once the run is over.</summary>
    public IEnumerable<string> Lines(RunFigures figures)
    {
        End();
        var found = figures.Cache;
        yield return "stage            wall ms    CPU ms  allocated MB  from the cache";
        foreach (var (stage, wall, cpu, bytes) in _rows)
        {
            yield return Row(stage, wall, cpu, bytes, Kept(stage, figures, found));
        }

        yield return Row("All", Sum(r => r.Wall), Sum(r => r.Cpu), _rows.Sum(r => r.Bytes), figures.Unchanged ? "nothing had changed" : "");
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"of it collecting, which stops the rest: {GC.GetTotalPauseDuration().TotalMilliseconds:N0} ms; "
                + $"{GC.CollectionCount(0):N0} times, "
                + $"{GC.CollectionCount(1):N0} of them with the middle-aged, {GC.CollectionCount(2):N0} with the old"
        );
    }

    private static string Row(string stage, TimeSpan wall, TimeSpan cpu, long bytes, string kept) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"{stage, -12} {wall.TotalMilliseconds, 11:N0} {cpu.TotalMilliseconds, 9:N0} {bytes / 1e6, 13:N0}  {kept}"
            )
            .TrimEnd();

    private static string Kept(string stage, RunFigures figures, IReadOnlyDictionary<string, (int Found, int Missed)> found) =>
        stage switch
        {
            "Acquiring" => Of(found, "files"),
            "Describing" => Of(found, "articles"),
            "Folding" => Of(found, "stories"),
            "Writing" when figures.FilesSpared > 0 => string.Create(
                CultureInfo.InvariantCulture,
                $"{figures.FilesSpared:N0} files of the site"
            ),
            _ => "",
        };

    private static string Of(IReadOnlyDictionary<string, (int Found, int Missed)> found, string kind) =>
        found.TryGetValue(kind, out var n)
            ? string.Create(CultureInfo.InvariantCulture, $"{n.Found:N0} of {n.Found + n.Missed:N0} {kind}")
            : "";

    private TimeSpan Sum(Func<(string Stage, TimeSpan Wall, TimeSpan Cpu, long Bytes), TimeSpan> of) =>
        _rows.Aggregate(TimeSpan.Zero, (sum, row) => sum + of(row));

    private void End()
    {
        var (now, cpu, bytes) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
        _rows.Add((_stage, Stopwatch.GetElapsedTime(_since, now), cpu - _cpu, bytes - _bytes));
        (_since, _cpu, _bytes) = (now, cpu, bytes);
    }
}
