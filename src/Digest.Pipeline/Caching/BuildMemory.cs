using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Digest.Caching;

/// <summary>
/// What one process keeps of a build for its next one: the articles and stories themselves, by keys of all they were made of, with whatever
/// was worked out about them when it was first asked for. What a run did not ask for goes when the run is over. Safe on any thread.
/// </summary>
public sealed class BuildMemory
{
    private readonly ConcurrentDictionary<UInt128, object> _values = [];

    /// <summary>How much is kept.</summary>
    public int Count => _values.Count;

    /// <summary>Whether a build has written its cache: those after it have little to add, and a segment a save would be many.</summary>
    internal bool IsOnDisk { get; set; }

    /// <summary>What was worked out about the articles that are kept, while they live.</summary>
    internal ConditionalWeakTable<object, object> Alive { get; } = [];

    internal T? Get<T>(UInt128 key)
        where T : class => _values.TryGetValue(key, out var value) ? value as T : null;

    internal void Keep(UInt128 key, object value) => _values[key] = value;

    internal void Drop(Func<UInt128, bool> unless)
    {
        foreach (var key in _values.Keys.Where(k => !unless(k)))
        {
            _values.TryRemove(key, out _);
        }
    }
}
