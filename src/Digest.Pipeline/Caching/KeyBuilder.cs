using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Digest.Caching;

/// <summary>
/// Makes the key of what is kept from everything it was made of: 128 bits of XXH3 (Collet). Each part is added with its length, so that no
/// two lists of parts are the same bytes. Not against forgers: whoever may write to the cache may write to the site.
/// </summary>
internal sealed class KeyBuilder
{
    private readonly XxHash128 _hash = new();

    /// <summary>A key of a kind: keys of two kinds are never the same.</summary>
    public KeyBuilder(string kind) => Add(kind);

    /// <summary>Adds a text; null and empty are two.</summary>
    public KeyBuilder Add(string? text)
    {
        if (text is null)
        {
            return Add(-1L);
        }

        Add((long)text.Length);
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    /// <summary>Adds bytes.</summary>
    public KeyBuilder Add(ReadOnlySpan<byte> bytes)
    {
        Add((long)bytes.Length);
        _hash.Append(bytes);
        return this;
    }

    /// <summary>Adds a number.</summary>
    public KeyBuilder Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _hash.Append(bytes);
        return this;
    }

    /// <summary>Adds another key.</summary>
    public KeyBuilder Add(UInt128 key)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, key);
        _hash.Append(bytes);
        return this;
    }

    /// <summary>The key of all that was added.</summary>
    public UInt128 End() => _hash.GetCurrentHashAsUInt128();
}
