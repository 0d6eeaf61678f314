using System.Collections.Concurrent;
using System.Globalization;

namespace Digest;

/// <summary>The only mutable traveller: append-only, thread-safe, passed by hand, sorted before it is read, so that parallel and serial runs print the same.</summary>
public sealed class Diagnostics
{
    private readonly ConcurrentBag<Diagnostic> _all = [];
    private readonly ConcurrentBag<(string Matter, Diagnostic Said)> _once = [];

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => _all.Add(diagnostic);

    /// <summary>Adds an error at a place.</summary>
    public void Error(string code, string? path, int line, int column, string message, string? cause = null, string? remedy = null) =>
        Add(new Diagnostic { Code = code, Level = DiagnosticLevel.Error, Path = path, Line = line, Column = column, Message = message, Cause = cause, Remedy = remedy });

    /// <summary>Adds a warning at a place.</summary>
    public void Warn(string code, string? path, int line, int column, string message, string? cause = null, string? remedy = null) =>
        Add(new Diagnostic { Code = code, Level = DiagnosticLevel.Warning, Path = path, Line = line, Column = column, Message = message, Cause = cause, Remedy = remedy });

    /// <summary>Adds a remark at a place.</summary>
    public void Info(string code, string? path, int line, int column, string message, string? cause = null, string? remedy = null) =>
        Add(new Diagnostic { Code = code, Level = DiagnosticLevel.Info, Path = path, Line = line, Column = column, Message = message, Cause = cause, Remedy = remedy });

    /// <summary>Adds a warning that many files may share: told once for each code and <paramref name="matter"/>, at its first place, with how many more there are.</summary>
    public void WarnOnce(string code, string matter, string path, int line, int column, string message, string? cause = null, string? remedy = null) =>
        _once.Add((code + "\n" + matter, new Diagnostic { Code = code, Level = DiagnosticLevel.Warning, Path = path, Line = line, Column = column, Message = message, Cause = cause, Remedy = remedy }));

    /// <summary>Everything said so far, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [.. _all.Concat(_once.GroupBy(o => o.Matter, o => o.Said, StringComparer.Ordinal).Select(First)).Order()];

    private static Diagnostic First(IEnumerable<Diagnostic> same)
    {
        var all = same.ToList();
        return all.Min()! is var first && all.Count == 1 ? first : first with { Message = string.Create(CultureInfo.InvariantCulture, $"{first.Message} ({all.Count - 1} more like it)") };
    }
}
