using System.Collections.Concurrent;

namespace Digest;

/// <summary>
/// Hears what is told along the way: append-only, thread-safe, sorted before it is read, so that parallel and serial runs print the same.
/// Inside a stage it is handed on; out of a stage goes a <see cref="Result{T}"/>.
/// </summary>
public sealed class Diagnostics
{
    private readonly ConcurrentBag<Diagnostic> _all = [];

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => _all.Add(diagnostic);

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
    public bool Stopped => _all.Any(d => d.Stops);

    /// <summary>Adds all of these.</summary>
    public void Add(ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _all.Add(diagnostic);
        }
    }

    /// <summary>Everything said so far, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Sorted() => [.. _all.Order()];
}
