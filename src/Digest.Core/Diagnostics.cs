using System.Collections.Concurrent;
using System.Globalization;

namespace Digest;

/// <summary>The only mutable traveller: append-only, thread-safe, passed by hand, sorted before it is read, so that parallel and serial runs print the same.</summary>
public sealed class Diagnostics
{
    private readonly ConcurrentBag<Diagnostic> _all = [];
    private readonly ConcurrentBag<(string Matter, Diagnostic Said)> _once = [];
    private readonly Diagnostics? _before;
    private Diagnostics? _joined;

    /// <summary>Nothing said yet.</summary>
    public Diagnostics()
    {
    }

    private Diagnostics(Diagnostics before) => _before = before;

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => (_joined?._all ?? _all).Add(diagnostic);

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
        (_joined?._once ?? _once)
            .Add((code + "\n" + matter,
            new Diagnostic { Code = code, Level = DiagnosticLevel.Warning, Path = path, Line = line, Column = column, Message = message,
            Cause = cause, Remedy = remedy }));

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

        foreach (var said in aside._once)
        {
            _once.Add(said);
        }

        aside._all.Clear();
        aside._once.Clear();
        aside._joined = this;
    }

    private IEnumerable<Diagnostic> All => _before is null ? _all : _before.All.Concat(_all);

    private IEnumerable<(string Matter, Diagnostic Said)> Once => _before is null ? _once : _before.Once.Concat(_once);

    /// <summary>Everything said so far, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Sorted() =>
        [.. All.Concat(Once.GroupBy(o => o.Matter, o => o.Said, StringComparer.Ordinal).Select(First)).Order()];

    private static Diagnostic First(IEnumerable<Diagnostic> same)
    {
        var all = same.ToList();
        return all.Min()! is var first && all.Count == 1 ? first : first with { Message = string.Create(CultureInfo.InvariantCulture, $"{first.Message} ({all.Count - 1} more like it)") };
    }
}
