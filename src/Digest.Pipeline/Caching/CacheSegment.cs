using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;
using Digest.Shared;
using Microsoft.Win32.SafeHandles;

namespace Digest.Caching;

/// <summary>Where an entry stands in a segment, and the hash its bytes must have.</summary>
internal readonly record struct CacheEntry(long Offset, int Length, ulong Check);

/// <summary>
/// One file of the cache, written once and never changed: the entries' bytes, a table of them, and a tail that says where the table stands
/// and what its hash is. Whatever does not fit together is no segment.
/// </summary>
internal sealed class CacheSegment : IDisposable
{
    // key, offset, length, check
    private const int Row = 16 + 8 + 4 + 8;

    // offset of the table, number of rows, its check, the mark
    private const int Tail = 8 + 4 + 8 + 8;

    // Entries are gathered up to so many bytes before they are written.
    private const int Chunk = 1 << 20;

    private const ulong Mark = 0x3130_4753_4749_4444; // "DDIGSG01"

    private readonly SafeFileHandle _file;

    private CacheSegment(string path, SafeFileHandle file, long length, KeyValuePair<UInt128, CacheEntry>[] entries) =>
        (Path, _file, Length, Entries) = (path, file, length, entries);

    /// <summary>Its path.</summary>
    public string Path { get; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; }

    /// <summary>Its entries, in the order they were written.</summary>
    public KeyValuePair<UInt128, CacheEntry>[] Entries { get; }

    /// <summary>Opens a segment; null for what is none, or cannot be read.</summary>
    public static CacheSegment? Open(string path)
    {
        SafeFileHandle? file = null;
        try
        {
            // A pipe has no length either, and opening one would wait for ever.
            if (new FileInfo(path).Length < Tail)
            {
                return null;
            }

            file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            var length = RandomAccess.GetLength(file);
            if (Table(file, length) is not { } entries)
            {
                return null;
            }

            var segment = new CacheSegment(path, file, length, entries);
            file = null;
            return segment;
        }
        catch (Exception e) when (CacheFaults.IsOfDisk(e))
        {
            return null; // what cannot be read is made anew
        }
        finally
        {
            file?.Dispose();
        }
    }

    /// <summary>Writes a segment.</summary>
    /// <exception cref="IOException">The disk refuses.</exception>
    public static void Write(string path, IEnumerable<(UInt128 Key, ReadOnlyMemory<byte> Bytes)> entries)
    {
        var disk = Disks.Now;
        using var file = disk.Create(path, anew: true);
        var pending = new ArrayBufferWriter<byte>(Chunk);
        var table = new ArrayBufferWriter<byte>();
        var (at, rows, written) = (0L, 0, 0L);
        foreach (var (key, bytes) in entries)
        {
            var row = table.GetSpan(Row);
            BinaryPrimitives.WriteUInt128LittleEndian(row, key);
            BinaryPrimitives.WriteInt64LittleEndian(row[16..], at);
            BinaryPrimitives.WriteInt32LittleEndian(row[24..], bytes.Length);
            BinaryPrimitives.WriteUInt64LittleEndian(row[28..], XxHash3.HashToUInt64(bytes.Span));
            table.Advance(Row);
            Add(bytes.Span);
            at += bytes.Length;
            rows++;
        }

        Add(table.WrittenSpan);
        Span<byte> tail = stackalloc byte[Tail];
        BinaryPrimitives.WriteInt64LittleEndian(tail, at);
        BinaryPrimitives.WriteInt32LittleEndian(tail[8..], rows);
        BinaryPrimitives.WriteUInt64LittleEndian(tail[12..], XxHash3.HashToUInt64(table.WrittenSpan));
        BinaryPrimitives.WriteUInt64LittleEndian(tail[20..], Mark);
        Add(tail);
        Pass();

        void Add(ReadOnlySpan<byte> bytes)
        {
            if (pending.WrittenCount + bytes.Length > Chunk)
            {
                Pass();
            }

            pending.Write(bytes);
        }

        void Pass()
        {
            if (pending.WrittenCount > 0)
            {
                disk.Write(file, pending.WrittenMemory, written);
                written += pending.WrittenCount;
                pending.ResetWrittenCount();
            }
        }
    }

    /// <summary>Reads the bytes of an entry into a buffer of its length; false where they are not those that were written.</summary>
    public bool Read(CacheEntry entry, Span<byte> into) => Read(_file, entry, into);

    /// <summary>The same from any file that holds entries.</summary>
    public static bool Read(SafeFileHandle file, CacheEntry entry, Span<byte> into)
    {
        try
        {
            for (var at = 0; at < into.Length; )
            {
                var read = RandomAccess.Read(file, into[at..], entry.Offset + at);
                if (read == 0)
                {
                    return false;
                }

                at += read;
            }

            return XxHash3.HashToUInt64(into) == entry.Check;
        }
        catch (Exception e) when (CacheFaults.IsOfDisk(e))
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static KeyValuePair<UInt128, CacheEntry>[]? Table(SafeFileHandle file, long length)
    {
        Span<byte> tail = stackalloc byte[Tail];
        if (
            length < Tail
            || RandomAccess.Read(file, tail, length - Tail) != Tail
            || BinaryPrimitives.ReadUInt64LittleEndian(tail[20..]) != Mark
        )
        {
            return null;
        }

        var (from, rows) = (BinaryPrimitives.ReadInt64LittleEndian(tail), BinaryPrimitives.ReadInt32LittleEndian(tail[8..]));
        if (rows < 0 || from < 0 || from + ((long)rows * Row) + Tail != length || (long)rows * Row > Array.MaxLength)
        {
            return null;
        }

        var table = new byte[rows * Row];
        for (var at = 0; at < table.Length; )
        {
            var read = RandomAccess.Read(file, table.AsSpan(at), from + at);
            if (read == 0)
            {
                return null;
            }

            at += read;
        }

        if (XxHash3.HashToUInt64(table) != BinaryPrimitives.ReadUInt64LittleEndian(tail[12..]))
        {
            return null;
        }

        var entries = new KeyValuePair<UInt128, CacheEntry>[rows];
        for (var i = 0; i < rows; i++)
        {
            var row = table.AsSpan(i * Row, Row);
            var entry = new CacheEntry(
                BinaryPrimitives.ReadInt64LittleEndian(row[16..]),
                BinaryPrimitives.ReadInt32LittleEndian(row[24..]),
                BinaryPrimitives.ReadUInt64LittleEndian(row[28..])
            );
            if (entry.Offset < 0 || entry.Length < 0 || entry.Offset + entry.Length > from)
            {
                return null;
            }

            entries[i] = new(BinaryPrimitives.ReadUInt128LittleEndian(row), entry);
        }

        return entries;
    }
}
