using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace Digest.Keeping;

/// <summary>
/// Reads what <see cref="KeptWriter"/> wrote. Bytes that cannot have been written give <see cref="InvalidDataException"/>, and none of
/// them is believed that more is to come than is there.
/// </summary>
internal ref struct KeptReader
{
    /// <summary>Deepest nesting of what is kept in values of its own kind. The editor's files are read to a depth of 16.</summary>
    [Limit("it counts as damaged and is made anew")]
    public const int MaxDepth = 64;

    // How many items are made room for before the first of them was read.
    private const int Ahead = 1 << 10;

    private readonly ReadOnlySpan<byte> _bytes;
    private string[] _texts;
    private int _known;
    private int _at;
    private int _depth;

    /// <summary>Begins to read, with the same table of texts that <see cref="KeptWriter.Begin"/> begins with.</summary>
    public KeptReader(ReadOnlySpan<byte> bytes, FiledStory? filed)
    {
        _bytes = bytes;
        Filed = filed;
        _texts = new string[Math.Max(64, (filed?.Articles.Length ?? 0) * 4)];
        foreach (var article in filed?.Articles ?? [])
        {
            _texts[_known++] = article.Id;
        }
    }

    /// <summary>The story whose articles are referred to; null where articles are written whole.</summary>
    public FiledStory? Filed { get; }

    /// <summary>How many bytes were read.</summary>
    public readonly int At => _at;

    private readonly int Left => _bytes.Length - _at;

    /// <summary>What is thrown for bytes that cannot have been written.</summary>
    public static InvalidDataException Damaged() => new("What was kept is damaged");

    /// <summary>For how many items to have room, of so many to come, when some were read: never for many more than were seen.</summary>
    public static int Room(int count, int read) => read == 0 ? Math.Min(count, Ahead) : Math.Min(count, read * 2);

    /// <summary>A number.</summary>
    public int Int() => Number() is <= uint.MaxValue and var value ? (int)(uint)value : throw Damaged();

    /// <summary>A number.</summary>
    public long Long() => Number() is var value ? (long)(value >> 1) ^ -(long)(value & 1) : 0;

    /// <summary>A number with a fraction.</summary>
    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <summary>A hash.</summary>
    public UInt128 Hash() => BinaryPrimitives.ReadUInt128LittleEndian(Take(16));

    /// <summary>Numbers as they stand in memory.</summary>
    public T[] Raw<T>()
        where T : unmanaged
    {
        var bytes = (long)Int() * Unsafe.SizeOf<T>();
        return bytes >= 0 && bytes <= Left ? MemoryMarshal.Cast<byte, T>(Take((int)bytes)).ToArray() : throw Damaged();
    }

    /// <summary>Yes or no.</summary>
    public bool Bool() =>
        Take(1)[0] switch
        {
            0 => false,
            1 => true,
            _ => throw Damaged(),
        };

    /// <summary>A day.</summary>
    public DateOnly DateOnly() => Int() is >= 0 and <= 3652058 and var day ? System.DateOnly.FromDayNumber(day) : throw Damaged();

    /// <summary>A clock time.</summary>
    public TimeOnly TimeOnly() => Long() is >= 0 and < System.TimeSpan.TicksPerDay and var ticks ? new TimeOnly(ticks) : throw Damaged();

    /// <summary>A length of time.</summary>
    public TimeSpan TimeSpan() => new(Long());

    /// <summary>How many items a list has; false for no list at all.</summary>
    public bool Count(out int count)
    {
        var number = Number();
        count = number == 0 ? 0 : Length(number - 1);
        return number > 0;
    }

    /// <summary>How many items follow, as <see cref="KeptWriter.Int"/> wrote it; never more than there are bytes for.</summary>
    public int Items() => Length((uint)Int());

    /// <summary>A text.</summary>
    public string Text() => MaybeText() ?? throw Damaged();

    /// <summary>A text or none.</summary>
    public string? MaybeText()
    {
        var head = Number();
        if (head == 0)
        {
            return null;
        }

        if ((head & 1) != 0)
        {
            return head >> 1 < (ulong)_known ? _texts[head >> 1] : throw Damaged();
        }

        // What is ASCII is read as Latin-1, in which no byte is wrong.
        var length = Length(head >> 2);
        var text = (head & 2) != 0 ? Encoding.Latin1.GetString(Take(length)) : WideText(length);
        if (_known == _texts.Length)
        {
            Array.Resize(ref _texts, _known * 2);
        }

        return _texts[_known++] = text;
    }

    /// <summary>Goes into a value that may hold values of its own kind.</summary>
    public void Enter()
    {
        if (++_depth > MaxDepth)
        {
            throw Damaged();
        }
    }

    /// <summary>Comes out of it.</summary>
    public void Leave() => _depth--;

    private string WideText(int length)
    {
        var utf8 = Length(Number());
        if (utf8 == 0)
        {
            return new string(MemoryMarshal.Cast<byte, char>(Take(Length((ulong)length * sizeof(char)))));
        }

        return utf8 < length
            ? throw Damaged()
            : string.Create(
                length,
                Take(utf8),
                static (text, bytes) =>
                {
                    var done = Utf8.ToUtf16(bytes, text, out _, out var written, replaceInvalidSequences: false);
                    if (done != OperationStatus.Done || written != text.Length)
                    {
                        throw Damaged();
                    }
                }
            );
    }

    // Whatever is counted takes a byte at least.
    private readonly int Length(ulong number) => number <= (ulong)Left ? (int)number : throw Damaged();

    // Most numbers are one byte.
    private ulong Number() => _at < _bytes.Length && _bytes[_at] < 0x80 ? _bytes[_at++] : LongNumber();

    private ulong LongNumber()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Damaged();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > Left)
        {
            throw Damaged();
        }

        _at += length;
        return _bytes.Slice(_at - length, length);
    }
}
