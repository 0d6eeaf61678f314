using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace Digest.Keeping;

/// <summary>
/// Writes what nouns are made of as bytes: numbers as seven bits a byte, each text once, and its place in the table of texts wherever it
/// stands again. <see cref="KeptReader"/> reads the same.
/// </summary>
internal sealed class KeptWriter
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[1 << 14];
    private int _at;
    private int _depth;

    /// <summary>The story whose articles are referred to; null where articles are written whole.</summary>
    public FiledStory? Filed { get; private set; }

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _at);

    /// <summary>Begins anew. The ids of the articles of a story that is in memory are in the table of texts from the start.</summary>
    public void Begin(FiledStory? filed)
    {
        _texts.Clear();
        (_at, _depth, Filed) = (0, 0, filed);
        foreach (var article in filed?.Articles ?? [])
        {
            _texts.TryAdd(article.Id, _texts.Count);
        }
    }

    /// <summary>A number; small ones that are not negative are short.</summary>
    public void Int(int value) => Number((uint)value);

    /// <summary>A number; those near zero are short.</summary>
    public void Long(long value) => Number((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>A number with a fraction.</summary>
    public void Double(double value) => BinaryPrimitives.WriteDoubleLittleEndian(Take(sizeof(double)), value);

    /// <summary>A hash.</summary>
    public void Hash(UInt128 value) => BinaryPrimitives.WriteUInt128LittleEndian(Take(16), value);

    /// <summary>Numbers as they stand in memory, with how many they are.</summary>
    public void Raw<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Int(values.Length);
        MemoryMarshal.AsBytes(values).CopyTo(Take(MemoryMarshal.AsBytes(values).Length));
    }

    /// <summary>Yes or no.</summary>
    public void Bool(bool value) => Take(1)[0] = value ? (byte)1 : (byte)0;

    /// <summary>A day.</summary>
    public void DateOnly(DateOnly value) => Int(value.DayNumber);

    /// <summary>A clock time.</summary>
    public void TimeOnly(TimeOnly value) => Long(value.Ticks);

    /// <summary>A length of time.</summary>
    public void TimeSpan(TimeSpan value) => Long(value.Ticks);

    /// <summary>How many items a list has; false for no list at all, which is another thing than an empty one.</summary>
    public bool Count<T>(ImmutableArray<T> list)
    {
        Number(list.IsDefault ? 0 : (ulong)list.Length + 1);
        return !list.IsDefault;
    }

    /// <summary>How many entries a dictionary has. Throws <see cref="InvalidOperationException"/> when it is not ordinal.</summary>
    public void Count<T>(ImmutableSortedDictionary<string, T> list)
    {
        if (!ReferenceEquals(list.KeyComparer, StringComparer.Ordinal))
        {
            throw new InvalidOperationException("a dictionary that is not ordinal cannot be kept");
        }

        Number((ulong)list.Count + 1);
    }

    /// <summary>A text or none.</summary>
    public void MaybeText(string? value)
    {
        if (value is null)
        {
            Number(0);
        }
        else
        {
            Text(value);
        }
    }

    /// <summary>A text.</summary>
    public void Text(string value)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_texts, value, out var known);
        if (known)
        {
            Number(((ulong)place << 1) | 1);
            return;
        }

        place = _texts.Count - 1;
        NewText(value);
    }

    /// <summary>Goes into a value that may hold values of its own kind. Throws where that is too deep to be read again.</summary>
    public void Enter()
    {
        if (++_depth > KeptReader.MaxDepth)
        {
            throw new InvalidOperationException("a value too deep to be kept");
        }
    }

    /// <summary>Comes out of it.</summary>
    public void Leave() => _depth--;

    // ASCII says so, and has one length instead of two. UTF-8 of a script in which it is hardly shorter than the text in memory takes
    // longer to read and is no gain; and what is no text by the rules of Unicode is only itself there.
    private void NewText(string value)
    {
        const int Lengths = 10;
        Room((value.Length * 3) + Lengths);
        var from = _at + Lengths;
        var done = Utf8.FromUtf16(value, _bytes.AsSpan(from), out _, out var length, replaceInvalidSequences: false);
        if (done != OperationStatus.Done || length * 2 > value.Length * 3)
        {
            Number((ulong)value.Length << 2);
            Number(0);
            MemoryMarshal.AsBytes(value.AsSpan()).CopyTo(Take(value.Length * sizeof(char)));
            return;
        }

        if (length == value.Length)
        {
            Number(((ulong)length << 2) | 2);
        }
        else
        {
            Number((ulong)value.Length << 2);
            Number((ulong)length);
        }

        _bytes.AsSpan(from, length).CopyTo(Take(length));
    }

    private void Number(ulong value)
    {
        Room(10);
        for (; value >= 0x80; value >>= 7)
        {
            _bytes[_at++] = (byte)(value | 0x80);
        }

        _bytes[_at++] = (byte)value;
    }

    private Span<byte> Take(int length)
    {
        Room(length);
        _at += length;
        return _bytes.AsSpan(_at - length, length);
    }

    private void Room(int length)
    {
        if (_bytes.Length - _at < length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _at + length));
        }
    }
}
