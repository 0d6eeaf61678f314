using System.Collections.Concurrent;

namespace Digest;

/// <summary>
/// The only mutable traveller: append-only, thread-safe, passed by hand, sorted before it is read, so that parallel and serial runs print
/// the same.
/// </summary>
public sealed class Diagnostics
{
    private readonly ConcurrentBag<Diagnostic> _all = [];
    private readonly Diagnostics? _before;
    private Diagnostics? _joined;

    /// <summary>Nothing said yet.</summary>
    public Diagnostics() { }

    private Diagnostics(Diagnostics before) => _before = before;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => (_joined?._all ?? _all).Add(diagnostic);

    /// <summary>Adds an error at a place.</summary>
    public void Error(string code, string? path, int line, int column, string message, string? cause = null, string? remedy = null) =>
        Add(
            new Diagnostic
            {
                Code = code,
                Level = DiagnosticLevel.Error,
                Path = path,
                Line = line,
                Column = column,
                Message = message,
                Cause = cause,
                Remedy = remedy,
            }
        );

    /// <summary>Adds a warning at a place.</summary>
    public void Warn(string code, string? path, int line, int column, string message, string? cause = null, string? remedy = null) =>
        Add(
            new Diagnostic
            {
                Code = code,
                Level = DiagnosticLevel.Warning,
                Path = path,
                Line = line,
                Column = column,
                Message = message,
                Cause = cause,
                Remedy = remedy,
            }
        );

    /// <summary>Adds a remark at a place.</summary>
    public void Info(string code, string? path, int line, int column, string message, string? cause = null, string? remedy = null) =>
        Add(
            new Diagnostic
            {
                Code = code,
                Level = DiagnosticLevel.Info,
                Path = path,
                Line = line,
                Column = column,
                Message = message,
                Cause = cause,
                Remedy = remedy,
            }
        );

    /// <summary>Adds an error at a place, of a matter for which nothing is published.</summary>
    public void Stop(string code, string? path, int line, int column, string message, string? cause = null, string? remedy = null) =>
        Add(
            new Diagnostic
            {
                Code = code,
                Level = DiagnosticLevel.Error,
                Path = path,
                Line = line,
                Column = column,
                Message = message,
                Cause = cause,
                Remedy = remedy,
            }.Stopping()
        );

    /// <summary>Whether anything was said for which nothing is published.</summary>
    public bool Stopped => All.Any(d => d.Stops);

    /// <summary>
    /// For work that may have to be done again: knows all that was said here, and keeps to itself what is added until <see cref="Join"/>.
    /// </summary>
    public Diagnostics Aside() => new(this);

    /// <summary>Takes over what was added aside, and what is added there from now on (pages are made late).</summary>
    public void Join(Diagnostics aside)
    {
        foreach (var said in aside._all)
        {
            _all.Add(said);
        }

        aside._all.Clear();
        aside._joined = this;
    }

    private IEnumerable<Diagnostic> All => _before is null ? _all : _before.All.Concat(_all);

    /// <summary>Everything said so far, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Sorted() => [.. All.Order()];
}
