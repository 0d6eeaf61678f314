using System.Collections.Concurrent;
using System.IO.Hashing;
using Digest.Shared;
using Microsoft.Win32.SafeHandles;

namespace Digest.Caching;

/// <summary>
/// What a run keeps before it is over: on disk, so that it need not be in memory, and for this run alone, which may read it again. A disk
/// that refuses ends it: what is there stays readable, nothing is added. Safe on any thread.
/// </summary>
/// <param name="open">Opens an empty file for it, when something is added first.</param>
internal sealed class CacheSpool(Func<SafeFileHandle> open) : IDisposable
{
    private readonly Lazy<SafeFileHandle> _file = new(open);
    private readonly ConcurrentDictionary<UInt128, CacheEntry> _entries = [];
    private long _end;
    private volatile bool _full;

    /// <summary>Whether more can be added.</summary>
    public bool Takes => !_full;

    /// <summary>The keys of what was added.</summary>
    public ICollection<UInt128> Keys => _entries.Keys;

    /// <summary>Whether anything was added under a key.</summary>
    public bool Has(UInt128 key) => _entries.ContainsKey(key);

    /// <summary>Adds bytes under a key, over what was added there.</summary>
    public void Add(UInt128 key, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var at = Interlocked.Add(ref _end, bytes.Length) - bytes.Length;
            Disks.Now.Write(_file.Value, bytes, at);
            _entries[key] = new CacheEntry(at, bytes.Length, XxHash3.HashToUInt64(bytes.Span));
        }
        catch (Exception e) when (CacheFaults.IsOfDisk(e))
        {
            _full = true; // the next build has more to do
        }
    }

    /// <summary>Where the bytes under a key stand; null for none.</summary>
    public CacheEntry? At(UInt128 key) => _entries.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>Reads the bytes of an entry into a buffer of its length; false where they are not those that were added.</summary>
    public bool Read(CacheEntry entry, Span<byte> into) => CacheSegment.Read(_file.Value, entry, into);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_file.IsValueCreated)
        {
            _file.Value.Dispose();
        }
    }
}
