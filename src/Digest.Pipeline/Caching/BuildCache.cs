using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Digest.Caching;

/// <summary>Makes a value of kept bytes; null where they are of no use.</summary>
internal delegate T? KeptReader<T>(ReadOnlySpan<byte> bytes)
    where T : class;

/// <summary>
/// What builds before this one came to, by keys of all it was made of (<see cref="KeyBuilder"/>). Never the truth, only time: without it,
/// or with one that is damaged, the same comes out. Safe on any thread; written once, at the end of a run.
/// </summary>
internal sealed class BuildCache : IDisposable
{
    // Segments are joined when there are more, or when what this run has no use for is more than the rest.
    private const int MostSegments = 12;

    private readonly CacheFolder? _folder;
    private readonly List<CacheSegment> _segments;
    private readonly Dictionary<UInt128, (CacheSegment Segment, CacheEntry Entry)> _entries = [];
    private readonly CacheSpool? _new;
    private readonly ConcurrentDictionary<UInt128, byte> _used = [];
    private readonly ConcurrentDictionary<string, (int Hits, int Misses)> _counts = new(StringComparer.Ordinal);

    private readonly BuildMemory? _memory;

    private BuildCache(CacheFolder? folder, bool takes, BuildMemory? memory = null, bool lasts = false)
    {
        (_folder, _memory, Lasts) = (folder, memory, lasts);
        _new = memory is { IsOnDisk: true } ? null : folder?.Spool();
        _segments = takes ? folder?.Open() ?? [] : [];
        foreach (var segment in _segments)
        {
            foreach (var (key, entry) in segment.Entries)
            {
                _entries[key] = (segment, entry); // of two, the younger
            }
        }
    }

    /// <summary>
    /// The cache of a build; one that keeps nothing where there is no folder, or none that can be used. A clean build keeps, and takes
    /// nothing. A process that builds again and again has a <paramref name="memory"/> besides. Whether it <paramref name="lasts"/> is
    /// <see cref="Lasts"/>.
    /// </summary>
    public static BuildCache Of(BuildOptions options, BuildMemory? memory = null, bool lasts = false) =>
        new(options.Cache is { } folder ? CacheFolder.At(folder) : null, !options.Clean, memory, lasts);

    /// <summary>Keeps nothing.</summary>
    public static BuildCache None { get; } = new(null, false);

    /// <summary>What was worked out about articles that this process has kept; null where it keeps none.</summary>
    public ConditionalWeakTable<object, object>? Alive => _memory?.Alive;

    /// <summary>
    /// Whether it is open for as long as anything that was read of it is in use: what is seldom asked for can then be read when it is.
    /// </summary>
    public bool Lasts { get; }

    /// <summary>Whether anything can be kept.</summary>
    public bool Keeps => _folder is not null || _memory is not null;

    /// <summary>Whether what is kept will be written to disk.</summary>
    public bool IsWritten => _new is { Takes: true } && _memory is not { IsOnDisk: true };

    /// <summary>How often each kind was found, and not found.</summary>
    public IReadOnlyDictionary<string, (int Hits, int Misses)> Counts => _counts;

    /// <summary>What is kept under a key; null where nothing is, or nothing that can be read.</summary>
    public T? Get<T>(string kind, UInt128 key, KeptReader<T> read)
        where T : class
    {
        if (!Keeps)
        {
            return null;
        }

        var found = _memory?.Get<T>(key);
        if (found is null && (found = Read(key, read)) is not null)
        {
            _memory?.Keep(key, found);
        }

        if (found is not null)
        {
            _used.TryAdd(key, 0);
        }

        _counts.AddOrUpdate(
            kind,
            static (_, hit) => (hit, 1 - hit),
            static (_, n, hit) => (n.Hits + hit, n.Misses + 1 - hit),
            found is null ? 0 : 1
        );
        return found;
    }

    /// <summary>Whether anything is on disk under a key, which counts as asked for then.</summary>
    public bool Has(UInt128 key)
    {
        var has = _entries.ContainsKey(key) || _new?.Has(key) == true;
        if (has)
        {
            _used.TryAdd(key, 0);
        }

        return has;
    }

    /// <summary>
    /// Keeps bytes under a key, over what was kept there; they are made where they will be written. What would be read of them, where it is
    /// given, stays in the memory of the process.
    /// </summary>
    public void Put(UInt128 key, Func<ReadOnlyMemory<byte>> bytes, object? value = null)
    {
        if (!Keeps)
        {
            return;
        }

        if (IsWritten)
        {
            _new!.Add(key, bytes());
        }

        if (value is not null)
        {
            _memory?.Keep(key, value);
        }

        _used.TryAdd(key, 0);
    }

    /// <summary>
    /// Writes what is new. Of a <paramref name="whole"/> run, which has asked for all that it needs, what it did not ask for goes when it
    /// is more than half.
    /// </summary>
    public void Commit(bool whole)
    {
        _memory?.Drop(_used.ContainsKey);
        if (_folder is null || _memory is { IsOnDisk: true })
        {
            return;
        }

        if (_memory is not null)
        {
            _memory.IsOnDisk = true;
        }

        ICollection<UInt128> added = _new?.Keys ?? [];
        var old = _used.Keys.Where(k => _new?.Has(k) != true && _entries.ContainsKey(k)).Order().ToList();
        var live = old.Sum(k => (long)_entries[k].Entry.Length);
        var all = _segments.Sum(s => s.Length);
        if (whole && (_segments.Count >= MostSegments || (live * 2) + (_entries.Count * 64L) < all))
        {
            _folder.Add(Bytes(old).Concat(Bytes(added.Order())), _segments);
        }
        else if (added.Count > 0)
        {
            _folder.Add(Bytes(added.Order()), []);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _new?.Dispose();
        _segments.ForEach(s => s.Dispose());
    }

    private T? Read<T>(UInt128 key, KeptReader<T> read)
        where T : class
    {
        var own = _new?.At(key);
        if (own is null && !_entries.ContainsKey(key))
        {
            return null;
        }

        var length = own?.Length ?? _entries[key].Entry.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var bytes = buffer.AsSpan(0, length);
            return Read(key, own, bytes) ? read(bytes) : null;
        }
        catch (InvalidDataException)
        {
            return null; // what is damaged is made anew
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private bool Read(UInt128 key, CacheEntry? own, Span<byte> into) =>
        own is { } entry ? _new!.Read(entry, into) : _entries.TryGetValue(key, out var at) && at.Segment.Read(at.Entry, into);

    // What is kept under keys, without what cannot be read any more.
    private IEnumerable<(UInt128 Key, ReadOnlyMemory<byte> Bytes)> Bytes(IEnumerable<UInt128> keys)
    {
        foreach (var key in keys)
        {
            var own = _new?.At(key);
            var bytes = new byte[own?.Length ?? _entries[key].Entry.Length];
            if (Read(key, own, bytes))
            {
                yield return (key, bytes);
            }
        }
    }
}
